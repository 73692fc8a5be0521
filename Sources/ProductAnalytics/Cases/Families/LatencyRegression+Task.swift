// SPDX-License-Identifier: Apache-2.0

extension LatencyRegression {
  var library: Mechanism {
    Mechanism(
      Name.library, .decoy, trap: .outlier, name: "hanging requests of a community library",
      statement:
        "Since its release on \(calendar.text(libraryDay)) one in five requests of the Rust library "
        + "hang until the time-out. They are less than two requests in a thousand: they move the "
        + "mean and hardly the percentile.",
      phrases: [
        "rust", "rust library", "community library", "hanging requests", "time-outs", "timeouts",
        "outliers", "hangs",
      ],
      segment: .init("library", "rust"), day: libraryDay, check: .excluding("library", "rust"),
      entry: "Community: Rust library 0.6 pools its connections.")
  }

  var gatewayRelease: Mechanism {
    Mechanism(
      Name.gateway, .decoy, trap: .coincidence, name: "the release of the gateway",
      statement:
        "Version \(gateway) of the gateway went out on \(calendar.text(gatewayDay)), when latency had "
        + "already been up for days.",
      phrases: [
        "gateway", "gateway release", "new gateway", "gateway version", "gateway \(gateway)",
        "last deployment",
      ],
      day: gatewayDay, check: .timing(day: gatewayDay),
      entry: "Gateway: release \(gateway), new balancing of connections.")
  }

  var exhibits: [ExhibitPlan] {
    let sides = ["before", "after"]
    return [
      ExhibitPlan(
        "days", "Latency by day", .series, .series(["p95", "p50"], by: .day, period: "all")),
      ExhibitPlan(
        "histogram", "Requests by latency", .histogram,
        .histogram("p95", limits: [1, 2, 4, 8, 16, 32], periods: sides),
        note:
          "How many requests of the sample took how long; the first period has 14 days, the second 7."
      ),
      ExhibitPlan(
        "libraries", "p95 latency by library", .segments,
        .cut(Cut("p95", by: .breakdown("library"), in: sides))),
      ExhibitPlan(
        "averages", "Mean and median latency", .table,
        .metrics(["mean", "p50"], periods: sides)),
      ExhibitPlan(
        "customers", "Requests by kind of customer", .composition,
        .composition("requests", by: "customer", periods: sides)),
    ]
  }

  var clues: [Clue] {
    let sides = ["before", "after"]
    return [
      Clue(
        Cut("first-token", in: sides), worth: 0.5,
        "Parts waiting and reading the prompt from writing the answer."),
      Clue(Cut("prompt-tokens", in: sides), worth: 0.4, "Shows whether prompts are longer."),
      Clue(Cut("answer-tokens", in: sides), worth: 0.4, "Shows whether answers are longer."),
      Clue(
        Cut("requests", by: .breakdown("prompt"), in: sides), worth: cause == .prompts ? 0.8 : 0.3,
        "Shows whether the mix of prompts moved."),
      Clue(Cut("slow", by: .breakdown("region"), in: sides), worth: 0.3, "Shows who is too slow."),
    ]
  }

  var test: TestNeed {
    switch cause {
    case .prompts:
      TestNeed(
        "a queue of their own for prompts over 32,000 tokens", metric: "slow", period: "after",
        lift: -0.2)
    case .batch:
      TestNeed(
        "the old batch limit against the new, for \(model)", metric: "slow",
        where: [.init("model", "large")], period: "after", lift: -0.2)
    case .region:
      TestNeed(
        "a half of the requests of \(regionValue.label) sent to a third region", metric: "slow",
        where: [.init("region", regionValue.id)], period: "after", lift: -0.2)
    case .customer:
      TestNeed(
        "a pool of its own for the largest customer, for the requests of all others",
        metric: "slow", where: [.init("customer", "largest", keeps: false)], period: "after",
        lift: -0.2)
    }
  }

  var nextSteps: [NextStep] {
    switch cause {
    case .prompts:
      [
        NextStep(
          "Leave the serving stack; set and report a budget for each length of prompt, and give very long prompts a queue of their own.",
          phrases: [
            "by prompt length", "per length", "separate queue", "own queue", "separate pool",
            "budget for each",
          ]),
        NextStep(
          "Cache prefixes of files, and price prompts of this length for what they cost.",
          phrases: [
            "prefix cach", "prompt cach", "cache prefixes", "price long", "chunked prefill",
          ]),
      ]
    case .batch:
      [
        NextStep(
          "Take the batch limit of \(model) back today, and set it from a curve of latency against throughput.",
          phrases: [
            "roll back", "revert", "lower the batch", "old batch limit", "batch limit back",
          ]),
        NextStep(
          "Weigh what the larger batch saves in GPU hours against the contracts.",
          phrases: ["throughput against latency", "gpu hours", "trade-off", "cost per token"]),
      ]
    case .region:
      [
        NextStep(
          "Spend spare GPU hours in \(regionValue.label) or spread its requests over two regions until the racks are back.",
          phrases: [
            "add capacity", "spare capacity", "spread the requests", "reroute",
            "back to the region",
          ]),
        NextStep(
          "Tell the customers of the region, and watch latency by region.",
          phrases: ["by region", "status page", "tell customers", "per region"]),
      ]
    case .customer:
      [
        NextStep(
          "Give the largest customer a pool or a limit of its own and agree on a budget for long answers.",
          phrases: [
            "own pool", "dedicated", "rate limit", "isolate", "talk to the customer",
            "separate pool",
          ]),
        NextStep(
          "Report latency by token of the answer, so that longer answers do not read as slower serving.",
          phrases: ["per token", "per output token", "normalise", "by token", "excluding"]),
      ]
    }
  }
}
