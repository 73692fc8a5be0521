// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  var nextSteps: [NextStep] {
    [
      mend,
      NextStep(
        "Decide by the cost of the whole month at the peak: GPUs for the busiest hour, people on call, and the "
          + "committed year, against the API by today's list and with a discount for volume.",
        phrases: [
          "total cost", "busiest hour", "peak hour", "on call", "people cost", "volume discount",
          "committed", "break-even", "break even", "utilisation at which", "utilization at which",
        ]),
      NextStep(
        "Keep steady runs on own GPUs and peaks on the API, if the customer must host for other reasons.",
        phrases: [
          "hybrid", "peaks on the api", "burst to the api", "overflow", "base load", "steady load",
          "residency", "compliance",
        ]),
    ]
  }

  private var mend: NextStep {
    switch cause {
    case .busy:
      NextStep(
        "Charge every reserved GPU hour, then compare again.",
        phrases: [
          "reserved hours", "every reserved", "include idle", "idle time", "fully loaded",
          "full cost",
        ])
    case .routing:
      NextStep(
        "Compare kind by kind, or with the same weights on both sides; price read and written tokens apart.",
        phrases: [
          "kind by kind", "same mix", "same weights", "per workload", "like for like", "reweight",
          "input and output separately",
        ])
    case .archive:
      NextStep(
        "Leave the archive out, or charge it as the others, then compare again.",
        phrases: [
          "without the archive", "exclude the batch", "leave out", "charge the batch",
          "exclude the archive", "without the batch",
        ])
    case .prices:
      NextStep(
        "Bill the whole pilot again by the list of today.",
        phrases: [
          "current price list", "today's prices", "new price list", "reprice", "recompute with",
          "same price list",
        ])
    }
  }
}
