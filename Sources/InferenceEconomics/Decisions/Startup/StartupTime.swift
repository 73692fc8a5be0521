// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The time from nothing to the first answer: find a device, pull the image, load the weights, warm up.
///
///     schedule + image / pull rate + weights / load rate + warm-up
public struct StartupTime: Hashable, Sendable {
  /// The time until a device is found.
  public let schedule: Interval<Second>
  /// The image of the program; `nil` when it stands on the device already.
  public let pull: Transfer?
  /// The weights; `nil` when they stand in the memory of the host and count as warm-up.
  public let load: Transfer?
  /// Engine, kernels, graphs and the first request.
  public let warmUp: Interval<Second>
  /// Where the figures come from.
  public let sources: [SourceID]

  /// Bytes that are moved at a rate.
  public struct Transfer: Hashable, Sendable {
    /// The bytes that are moved.
    public let size: Interval<Byte>
    /// The rate at which they are moved.
    public let rate: Interval<Per<Byte, Second>>

    /// Creates a transfer.
    ///
    /// - Parameters:
    ///   - size: The bytes that are moved, 0 to 10^16.
    ///   - rate: The rate, 1 to 10^15 B/s.
    /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
    public init(
      size: Interval<Byte>, rate: Interval<Per<Byte, Second>>
    ) throws(EconomicsError) {
      try Check.range("bytes to move", size, 0...1e16)
      try Check.range("rate of moving", rate, 1...1e15)
      self.size = size
      self.rate = rate
    }

    /// Creates a transfer whose rate was measured with another size: the median, with the slowest and the fastest.
    ///
    /// - Parameters:
    ///   - size: The bytes that are moved, 0 to 10^16.
    ///   - measured: The bytes and the times of the measurements, at least one.
    /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
    public init(
      size: Interval<Byte>, measured: [(size: Bytes, time: Time)]
    ) throws(EconomicsError) {
      let rates = measured.map { $0.size.value / $0.time.value }
      try self.init(size: size, rate: try Interval(measuredIn: "rate of moving", rates, 1...1e15))
    }

    /// The time that it takes.
    public var time: Interval<Second> { Interval { size.at($0) / rate.at($0.opposite) } }
  }

  /// Creates a cold start from its parts.
  ///
  /// - Parameters:
  ///   - schedule: The time until a device is found, 0 to 10^6 s.
  ///   - pull: The image of the program.
  ///   - load: The weights.
  ///   - warmUp: Engine, kernels, graphs and the first request, 0 to 10^6 s.
  ///   - sources: Where the figures come from.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise, or when it takes more than 10^9 s.
  public init(
    schedule: Interval<Second> = Interval(exactly: 0), pull: Transfer? = nil,
    load: Transfer? = nil, warmUp: Interval<Second> = Interval(exactly: 0),
    sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("time to find a device", schedule, 0...1e6)
    try Check.range("warm-up", warmUp, 0...1e6)
    self.schedule = schedule
    self.pull = pull
    self.load = load
    self.warmUp = warmUp
    self.sources = sources
    try Check.range("time of a cold start", time, Allowed.time)
  }

  /// Creates a cold start that was measured as a whole: the median, with the fastest and the slowest.
  ///
  /// - Parameters:
  ///   - times: The measured times, at least one, 0 to 10^6 s.
  ///   - sources: Where they come from.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(measured times: [Time], sources: [SourceID] = []) throws(EconomicsError) {
    let whole: Interval<Second> = try Interval(
      measuredIn: "time of a cold start", times.map(\.value), 0...1e6)
    try self.init(warmUp: whole, sources: sources)
  }

  /// The whole time.
  public var time: Interval<Second> {
    let parts = [schedule, pull?.time, load?.time, warmUp].compactMap { $0 }
    return parts.reduce(Interval(exactly: 0), +)
  }

  /// The whole time as a figure that can be opened.
  public var figure: Figure {
    Figure(
      time,
      terms: [
        Term("schedule", schedule.value),
        Term("pull the image", pull?.time.value ?? 0, "image / rate"),
        Term("load the weights", load?.time.value ?? 0, "weights / rate"),
        Term("warm up", warmUp.value),
      ], sources: sources)
  }
}

extension Interval {
  /// Creates an interval from measurements: the median, the least and the most.
  init(
    measuredIn what: String, _ measured: [Double], _ allowed: ClosedRange<Double>
  ) throws(EconomicsError) {
    try Check.range("measurements of \(what)", measured.count, 1...1_000_000)
    for value in measured { try Check.range(what, value, allowed) }
    let sorted = measured.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    self.init(
      Amount(middle), low: Amount(sorted[0]), high: Amount(sorted[sorted.count - 1]))
  }
}
