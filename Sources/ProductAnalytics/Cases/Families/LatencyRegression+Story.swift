// SPDX-License-Identifier: Apache-2.0

extension LatencyRegression {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "The p95 latency of our inference API is up {change} since Tuesday, \(calendar.text(14)): "
        + "from {before} to {after}. Find out why, and tell me what you do today and this week.",
      setting:
        "You own the serverless API of a lab that publishes open-weight models and serves them in "
        + "three regions, three models on shared GPUs. The data is a sample of one request in a "
        + "hundred. Two enterprise contracts promise answers within \(budget) s for 95% of requests.",
      constraints: [
        "\(engineers) engineers of the inference team this week",
        "\(gpuHours) GPU hours of spare capacity until the end of the month",
        "no breaking change of the API",
      ],
      calendar: calendar, schema: Self.schema(self),
      headline: Headline(
        "p95", .periods(before: "before", after: "after"), promised: 0.24...0.62),
      mechanisms: Cause.allCases.map(mechanism) + [library, gatewayRelease],
      otherEntries: [
        ChangeEntry(day: 3, text: "Status page: incidents can be followed by mail."),
        ChangeEntry(day: 10, text: "Prices: cached input is shown on a line of its own."),
        ChangeEntry(day: 15, text: "Console: the playground keeps its last prompt."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps, clues: clues)
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .prompts: prompts
    case .batch: batch
    case .region: failover
    case .customer: customer
    }
  }

  private var prompts: Mechanism {
    let day = day(.prompts)
    return Mechanism(
      Cause.prompts.rawValue, role(.prompts), trap: .mixShift,
      name: "more requests with very long prompts",
      statement:
        "Since \(calendar.text(day)) files can be put into a request"
        + (cause == .prompts
          ? ". Whole documents now come as prompts of over 32,000 tokens; prompts of each length take as long as before."
          : "; that brought requests of some thousand tokens, which take little longer."),
      phrases: [
        "long prompts", "longer prompts", "prompt length", "prompt lengths", "mix shift",
        "file upload", "files feature", "whole documents", "input length", "longer inputs",
        "more input tokens", "mix of requests", "traffic mix", "long context",
      ],
      segment: .init("prompt", "huge"), day: day, check: .excluding("prompt", "huge"),
      entry: "API: files can be attached to a request.")
  }

  private var batch: Mechanism {
    let day = day(.batch)
    return Mechanism(
      Cause.batch.rawValue, role(.batch), trap: .coincidence,
      name: "the batch limit of \(model)",
      statement:
        "On \(calendar.text(day)) the batch limit of \(model) was raised"
        + (cause == .batch
          ? ". More requests share a step, so each token takes longer, for all who use the model."
          : "; the time for a token hardly changed."),
      phrases: [
        "batch limit", "batch size", "larger batches", "bigger batches", "batching",
        "max batch", "batch setting", "number of sequences", model.lowercased(), "large model",
        "time per token", "decode slower",
      ],
      segment: .init("model", "large"), day: day, check: .excluding("model", "large"),
      entry: "Inference: batch limit of \(model) raised from 48 to 128 sequences.")
  }

  private var failover: Mechanism {
    let day = day(.region)
    let name = regionValue.label
    return Mechanism(
      Cause.region.rawValue, role(.region), trap: .coincidence,
      name: "\(name) served from elsewhere",
      statement:
        "On \(calendar.text(day)) a part of the GPUs of \(name) went into maintenance"
        + (cause == .region
          ? ". Its requests are served from another region, which queues, and take about twice as long."
          : "; the rest of the region carries the load."),
      phrases: [
        name.lowercased(), "one region", "failover", "fail over", "rerouted", "routed elsewhere",
        "maintenance", "another region", "regional capacity", "cross-region",
      ],
      segment: .init("region", regionValue.id), day: day,
      check: .excluding("region", regionValue.id),
      entry: "Data centre: maintenance of GPU racks in \(name) begins.")
  }

  private var customer: Mechanism {
    let day = day(.customer)
    return Mechanism(
      Cause.customer.rawValue, role(.customer), trap: .mixShift,
      name: "very long answers of the largest customer",
      statement:
        "About \(calendar.text(day)) the largest customer doubled its requests"
        + (cause == .customer
          ? " and lets a reasoning agent write answers about five times as long; nothing else became slower."
          : "; its answers are as long as before."),
      phrases: [
        "largest customer", "biggest customer", "one customer", "single customer", "one client",
        "heavy client", "heavy user", "one tenant", "noisy neighbour", "longer answers",
        "long answers", "output length", "longer outputs",
      ],
      segment: .init("customer", "largest"), day: day,
      check: .excluding("customer", "largest"),
      entry: "Sales: the largest customer extends its contract to a new agent.")
  }
}
