// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
public import Quantities

/// Requests that are drawn one after the other from an arrival process and lengths; none of them is kept.
///
/// The same seed and settings give the same requests, bit for bit, on every machine. Arrivals, classes, prompts and answers have
/// streams of random numbers of their own: other lengths leave the arrivals as they are, and another rate leaves the lengths.
public struct GeneratedRequests: RequestSource {
  public let prefixBlocks: [UInt32]
  public let prefixBlockTokens: Int

  private let lengths: [RequestLengths]
  private let systemPrompts: [SystemPrompt]
  private let choice: WeightedChoice
  private let classes: SeededStream
  private let prompts: SeededStream
  private let outputs: SeededStream
  private let end: SimulatedTime
  private let count: Int
  private var arrivals: ArrivalTimes
  private var index = 0

  /// The system prompt of a class, with its place among the prefix blocks.
  private struct SystemPrompt: Hashable, Sendable {
    var tokens: Int
    var start: Int
    var count: Int
  }

  /// Creates requests of several classes; the place of a class becomes ``SimulatedRequest/trafficClass``.
  ///
  /// - Parameters:
  ///   - arrivals: When they come.
  ///   - classes: What they are, 1 to 64 classes whose weights add up to more than 0.
  ///   - count: How many at most, 1 to 1,000,000,000; `nil` for as many as come in the duration.
  ///   - duration: Only those that come before it, up to 100 days; `nil` for all of the count.
  ///   - seed: What all draws depend on.
  ///   - prefixBlockTokens: The tokens of a block of a shared system prompt, 1 to 65,536.
  /// - Throws: ``SimulationError/setting(_:)`` for what is out of range, or when neither count nor duration ends it.
  public init(
    arrivals: ArrivalProcess, classes: [TrafficShare], count: Int? = nil, duration: Time? = nil,
    seed: UInt64, prefixBlockTokens: Int = 16
  ) throws(SimulationError) {
    try arrivals.check()
    try Self.check(classes)
    try Self.checkEnd(arrivals, count, duration)
    try SettingCheck.range("the tokens of a prefix block", prefixBlockTokens, 1...65_536)
    lengths = classes.map(\.lengths)
    systemPrompts = Self.places(classes, prefixBlockTokens)
    choice = WeightedChoice(classes.map(\.weight))
    self.classes = SeededStream(seed: seed, "traffic class")
    prompts = SeededStream(seed: seed, "prompt length")
    outputs = SeededStream(seed: seed, "output length")
    end = duration.map(SimulatedTime.init) ?? .longest
    self.count = count ?? .max
    self.arrivals = ArrivalTimes(arrivals, seed: seed)
    self.prefixBlockTokens = prefixBlockTokens
    let blocks = systemPrompts.reduce(0) { $0 + $1.count }
    prefixBlocks = (0..<blocks).map { UInt32($0) }
  }

  /// Creates requests of one class that share nothing.
  ///
  /// - Parameters:
  ///   - arrivals: When they come.
  ///   - lengths: How long they are.
  ///   - count: How many at most, 1 to 1,000,000,000; `nil` for as many as come in the duration.
  ///   - duration: Only those that come before it, up to 100 days; `nil` for all of the count.
  ///   - seed: What all draws depend on.
  /// - Throws: ``SimulationError/setting(_:)`` for what is out of range, or when neither count nor duration ends it.
  public init(
    arrivals: ArrivalProcess, lengths: RequestLengths, count: Int? = nil, duration: Time? = nil,
    seed: UInt64
  ) throws(SimulationError) {
    try self.init(
      arrivals: arrivals, classes: [TrafficShare(lengths: lengths)], count: count,
      duration: duration, seed: seed)
  }

  public mutating func next() -> SimulatedRequest? {
    guard index < count, let arrival = arrivals.next(), arrival < end else {
      index = count
      return nil
    }
    defer { index &+= 1 }
    let place = lengths.count == 1 ? 0 : choice.place(classes.uniform(index))
    return request(of: place, arrival)
  }

  private func request(of place: Int, _ arrival: SimulatedTime) -> SimulatedRequest {
    let pair = lengths[place].draw(prompts, outputs, index)
    let shared = systemPrompts[place]
    return SimulatedRequest(
      arrival: arrival, promptTokens: shared.tokens &+ pair.prompt, outputTokens: pair.output,
      trafficClass: place, prefixStart: shared.start, prefixCount: shared.count)
  }
}

/// Before the first request.
extension GeneratedRequests {
  private static func check(_ classes: [TrafficShare]) throws(SimulationError) {
    try SettingCheck.range("the number of classes of traffic", classes.count, 1...64)
    var total = 0.0
    for share in classes {
      try share.check()
      total += share.weight
    }
    guard total > 0 else {
      throw .setting("the weights of the classes of traffic must add up to more than 0")
    }
  }

  private static func checkEnd(
    _ arrivals: ArrivalProcess, _ count: Int?, _ duration: Time?
  ) throws(SimulationError) {
    if let count { try SettingCheck.range("the number of requests", count, 1...1_000_000_000) }
    if let duration {
      try SettingCheck.range("the seconds of arrivals", duration.value, 0...8_640_000)
    }
    guard count != nil || (duration != nil && arrivals != .allAtOnce) else {
      throw .setting(
        arrivals == .allAtOnce
          ? "requests that all come at once need a number of requests"
          : "requests without end: set their number or a duration")
    }
  }

  /// Lays the system prompts of all classes one after the other; a block that is not full is left out.
  private static func places(
    _ classes: [TrafficShare], _ blockTokens: Int
  ) -> [SystemPrompt] {
    var start = 0
    return classes.map { share in
      let count = share.systemPromptTokens / blockTokens
      defer { start += count }
      return SystemPrompt(tokens: share.systemPromptTokens, start: start, count: count)
    }
  }
}
