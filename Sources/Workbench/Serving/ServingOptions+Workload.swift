// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation

/// How requests come and how long they are.
extension ServingOptions {
  /// The requests that are drawn when neither their number nor a duration is given.
  public static let usualRequests = 5000

  /// Returns the requests, and the classes that they name by place.
  ///
  /// - Parameter trace: The trace, if there is one.
  /// - Returns: The workload with at least as many classes as its requests name.
  /// - Throws: The first ``ScenarioProblem``.
  func workload(
    _ trace: ServingTrace?
  ) throws(ScenarioProblem) -> (workload: ServingWorkload, classes: [ClassChoice]) {
    let choices = try classChoices()
    let isDrawn = self[.arrivals] != nil
    if isDrawn || trace == nil { try refuse(.rateFactor, "works on the arrivals of a trace") }
    if trace != nil {
      for option in [ServingOption.inputTokens, .outputTokens, .systemPrompt] {
        try refuse(option, "is for requests without a trace, which has lengths of its own")
      }
    }
    if self[.callers] != nil {
      try refuse(.arrivals, "does not go with callers, who send when they have been answered")
      try refuse(.duration, "does not go with callers; give requests or horizon")
      try refuse(.rateFactor, "does not go with callers, who send when they have been answered")
    }
    guard let trace else {
      return (try drawn([TrafficShare](choices, try lengths(), try systemPrompt())), choices)
    }
    let all = try classes(choices, upTo: Self.highestClass(trace.trace))
    return isDrawn ? (try resampled(trace.trace, all), all) : (try recorded(trace.trace), all)
  }

  private func refuse(_ option: ServingOption, _ reason: String) throws(ScenarioProblem) {
    guard self[option] == nil else {
      throw ScenarioProblem("\(option.rawValue) \(reason); leave it out")
    }
  }

  private static func highestClass(_ trace: RequestTrace) -> Int {
    Int(trace.requests.map(\.trafficClass).max() ?? 0)
  }

  /// A trace: its first part, its first requests, and then its rate.
  private func recorded(_ trace: RequestTrace) throws(ScenarioProblem) -> ServingWorkload {
    var part = trace
    if let duration = try time(.duration) {
      part = part.window(from: .zero, to: duration)
    }
    if let count = try whole(.requests, 1...1_000_000_000, "number of requests") {
      part = part.first(count)
    }
    guard !part.requests.isEmpty else {
      throw ScenarioProblem("no request of the trace comes within duration; make it longer")
    }
    if let text = self[.rateFactor] {
      let factor = try Self.number(text, "rate-factor", 0.0001...10_000, "factor")
      part = try Self.translating { () throws(SimulationError) in try part.scaled(by: factor) }
    }
    return try Self.translating { [part] () throws(SimulationError) in
      try ServingWorkload(.trace(part))
    }
  }

  /// Arrivals that are drawn, with the lengths of a trace drawn again class by class.
  private func resampled(
    _ trace: RequestTrace, _ choices: [ClassChoice]
  ) throws(ScenarioProblem) -> ServingWorkload {
    let counts = trace.requests.reduce(into: [Int: Int]()) {
      $0[Int($1.trafficClass), default: 0] += 1
    }
    var shares: [TrafficShare] = []
    for place in choices.indices {
      let count = counts[place] ?? 0
      let lengths = try Self.translating { () throws(SimulationError) in
        try count == 0
          ? RequestLengths.independent(prompt: .constant(1), output: .constant(1))
          : .resampled(EmpiricalLengths(trace, trafficClass: place))
      }
      shares.append(TrafficShare(weight: Double(count), lengths: lengths))
    }
    return try drawn(shares, usual: trace.requests.count, resamplesLengths: true)
  }

  private func drawn(
    _ shares: [TrafficShare], usual: Int = usualRequests, resamplesLengths: Bool = false
  ) throws(ScenarioProblem) -> ServingWorkload {
    let count = try whole(.requests, 1...1_000_000_000, "number of requests")
    let duration = try time(.duration)
    let process = try arrivals()
    try checkSize(process, count, duration)
    let origin = ServingWorkload.Origin.drawn(
      process, shares, count: count ?? (duration == nil ? usual : nil),
      duration: duration.map(\.amount))
    return try Self.translating { () throws(SimulationError) in
      try ServingWorkload(origin, resamplesLengths: resamplesLengths)
    }
  }

  /// Refuses what would run for hours, or fill the memory with requests.
  private func checkSize(
    _ process: ArrivalProcess, _ count: Int?, _ duration: SimulatedTime?
  ) throws(ScenarioProblem) {
    let byDuration = duration.map { $0.seconds * process.meanRate.value } ?? .infinity
    let expected = min(Double(count ?? .max), byDuration)
    let most = recordsRequests ? Self.mostRecorded : Self.mostRequests
    guard count == nil && duration == nil || expected <= Double(most) else {
      let reason = recordsRequests ? " with a table of all of them" : ""
      throw ScenarioProblem(
        "these are \(DecimalText.text(expected)) requests; at most \(DecimalText.whole(most)) are simulated\(reason), so lower requests, duration or the rate"
      )
    }
  }

  /// The most requests of a run, and of one whose requests are kept.
  private static let mostRequests = 1_000_000_000
  private static let mostRecorded = 20_000_000

  private func arrivals() throws(ScenarioProblem) -> ArrivalProcess {
    guard let text = self[.arrivals] else {
      guard self[.callers] != nil else {
        throw ScenarioProblem(
          "nothing says when requests come; give a trace, arrivals such as poisson:4, or callers")
      }
      return .allAtOnce
    }
    let parts = Self.parts(text)
    let values = parts.dropFirst()
    let rate = values.first
    switch (parts[0], parts.count) {
    case ("poisson", 2): return .poisson(rate: try Self.rate(rate))
    case ("constant", 2): return .constant(rate: try Self.rate(rate))
    case ("gamma", 3):
      return .gamma(
        rate: try Self.rate(rate),
        variation: try Self.number(
          parts[2], "variation of arrivals", 0.05...20, "coefficient of variation"))
    case ("daily", 3), ("daily", 4):
      return .daily(
        mean: try Self.rate(rate),
        peakToMean: try Self.number(parts[2], "peak of arrivals", 1...10, "multiple of the mean"),
        peakHour: parts.count == 3
          ? Self.usualPeakHour
          : try Self.number(parts[3], "hour of arrivals", 0...24, "hour of the peak"))
    case ("all-at-once", 1): return .allAtOnce
    default:
      throw Self.problem(
        "arrivals", text,
        mustBe:
          "poisson:4 (requests a second), gamma:4:2.5 (and variation of gaps), constant:4, daily:4:3:14 (mean, peak over mean, hour) or all-at-once"
      )
    }
  }

  /// The hour of the day at which the most comes when none is given.
  static let usualPeakHour = 14.0

  private static func rate(_ text: String?) throws(ScenarioProblem) -> RequestsPerSecond {
    RequestsPerSecond(
      try number(text ?? "", "rate of arrivals", 1e-6...1e6, "number of requests a second"))
  }

  private func systemPrompt() throws(ScenarioProblem) -> Int {
    try whole(.systemPrompt, 0...1_000_000, "number of tokens") ?? 0
  }

  private func lengths() throws(ScenarioProblem) -> RequestLengths {
    .independent(
      prompt: try length(.inputTokens) ?? .constant(Scenario.usualInput),
      output: try length(.outputTokens) ?? .constant(Scenario.usualOutput))
  }

  private func length(_ option: ServingOption) throws(ScenarioProblem) -> LengthDistribution? {
    guard let text = self[option] else { return nil }
    let parts = Self.parts(text)
    switch (parts[0], parts.count) {
    case ("exponential", 2):
      return .exponential(
        mean: try Self.number(parts[1], "mean of \(option.rawValue)", 1...1e6, "number of tokens"))
    case ("lognormal", 3):
      return .logNormal(
        median: try Self.number(
          parts[1], "median of \(option.rawValue)", 1...1e7, "number of tokens"),
        spread: try Self.number(parts[2], "spread of \(option.rawValue)", 0...4, "number"))
    case ("uniform", 2):
      guard let (low, high) = parts[1].halves(at: "-") else { break }
      let least = try Self.whole(low, "least of \(option.rawValue)", 1...10_000_000, "number")
      let most = try Self.whole(high, "most of \(option.rawValue)", least...10_000_000, "number")
      return .uniform(least...most)
    case (_, 1):
      return .constant(
        try Self.whole(text, option.rawValue, 1...10_000_000, "number of tokens, or a distribution")
      )
    default: break
    }
    throw Self.problem(
      option.rawValue, text,
      mustBe:
        "1000 (each), exponential:1000 (mean), lognormal:1000:0.8 (median, spread of the logarithm) or uniform:100-2000"
    )
  }
}

extension [TrafficShare] {
  /// Creates the shares of classes whose requests are alike.
  init(_ choices: [ClassChoice], _ lengths: RequestLengths, _ systemPrompt: Int) {
    self = choices.map {
      TrafficShare(weight: $0.weight, lengths: lengths, systemPromptTokens: systemPrompt)
    }
  }
}
