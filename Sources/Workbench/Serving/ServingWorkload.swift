// SPDX-License-Identifier: Apache-2.0

public import Quantities
public import ServingSimulation

/// The requests of a simulation, before any of them is drawn.
public struct ServingWorkload: Sendable {
  /// Where requests are from.
  public enum Origin: Sendable {
    /// Those of a trace, cut and scaled as was asked.
    case trace(RequestTrace)
    /// Drawn ones: when they come, what they are, and when it ends.
    case drawn(ArrivalProcess, [TrafficShare], count: Int?, duration: Time?)
  }

  /// Where requests are from.
  public let origin: Origin
  /// Whether times and lengths both are drawn, or only the times.
  public let resamplesLengths: Bool
  /// The mean tokens of prompt and answer, of the first 4,096 requests where they are drawn.
  public let meanPrompt: Double
  public let meanOutput: Double

  /// Creates a workload and looks at its first requests.
  init(_ origin: Origin, resamplesLengths: Bool = false) throws(SimulationError) {
    self.origin = origin
    self.resamplesLengths = resamplesLengths
    let means = try Self.stream(origin, seed: 1).meanLengths(
      ofFirst: origin.isTrace ? .max : 4096)
    (meanPrompt, meanOutput) = means
  }

  /// Returns the requests of a seed; those of a trace are the same for every seed.
  func stream(seed: UInt64) throws(SimulationError) -> RequestStream {
    try Self.stream(origin, seed: seed)
  }

  /// Returns other requests of the same kind: those of another seed, or a trace drawn again in blocks.
  func another(seed: UInt64) throws(SimulationError) -> RequestStream {
    guard case .trace(let trace) = origin else { return try stream(seed: seed) }
    return .recorded(trace.resampled(seed: seed).source)
  }

  /// Returns how many of the first 4,096 requests of a seed have more tokens, prompt and answer together.
  func longer(than limit: Int, seed: UInt64) throws(SimulationError) -> (count: Int, of: Int) {
    var stream = try stream(seed: seed)
    var (long, all) = (0, 0)
    while all < 4096, let request = stream.next() {
      if Int(request.promptTokens) + Int(request.outputTokens) > limit { long += 1 }
      all += 1
    }
    return (long, all)
  }

  private static func stream(
    _ origin: Origin, seed: UInt64
  ) throws(SimulationError) -> RequestStream {
    switch origin {
    case .trace(let trace): .recorded(trace.source)
    case .drawn(let process, let shares, let count, let duration):
      .drawn(
        try GeneratedRequests(
          arrivals: process, classes: shares, count: count, duration: duration, seed: seed))
    }
  }

  /// About how long requests come; `nil` when they all come at once.
  var span: SimulatedTime? {
    switch origin {
    case .trace(let trace): return trace.span > .zero ? trace.span : nil
    case .drawn(let process, _, let count, let duration):
      guard process != .allAtOnce else { return nil }
      let byCount = count.map { Double($0) / process.meanRate.value } ?? .infinity
      return SimulatedTime(seconds: min(byCount, duration?.value ?? .infinity))
    }
  }

  /// Requests a second on average; `nil` when they come at once, or when callers are answered.
  public var meanRate: Double? {
    switch origin {
    case .trace(let trace):
      trace.span > .zero ? Double(trace.requests.count) / trace.span.seconds : nil
    case .drawn(let process, _, _, _): process == .allAtOnce ? nil : process.meanRate.value
    }
  }
}

extension ServingWorkload.Origin {
  var isTrace: Bool {
    if case .trace = self { true } else { false }
  }
}
