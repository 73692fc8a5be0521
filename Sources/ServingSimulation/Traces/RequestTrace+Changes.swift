// SPDX-License-Identifier: Apache-2.0

/// Traces made from others. They keep all prefix blocks of the first, also those that no request names any more.
extension RequestTrace {
  /// Returns the same requests at another rate: every arrival is divided by the factor.
  ///
  /// - Parameter factor: How many times as many come in a second, 0.0001 to 10,000.
  /// - Returns: A trace with the same requests, in the same order; times are right to 1e-15 of themselves or a picosecond.
  /// - Throws: ``SimulationError/setting(_:)`` for another factor, or when the last arrival would be after 100 days.
  public func scaled(by factor: Double) throws(SimulationError) -> RequestTrace {
    try SettingCheck.range("the factor of the rate", factor, 0.0001...10_000)
    guard factor != 1, let last = requests.last else { return self }
    let end = Double(last.arrival.picoseconds) / factor
    guard end <= Double(SimulatedTime.longest.picoseconds) else {
      throw .setting(
        "at \(factor) times the rate the trace takes more than 100 days; take a part of it first")
    }
    return with(
      requests.map { request in
        var moved = request
        let time = Double(request.arrival.picoseconds) / factor
        moved.arrival = SimulatedTime(picoseconds: Int64(time.rounded()))
        return moved
      })
  }

  /// Returns the first requests.
  ///
  /// - Parameter count: How many; more than there are gives all, less than 0 none.
  /// - Returns: A trace with the same times.
  public func first(_ count: Int) -> RequestTrace {
    with(Array(requests.prefix(max(count, 0))))
  }

  /// Returns what comes within a part of the time.
  ///
  /// - Parameters:
  ///   - start: The earliest arrival; less than 0 counts as 0.
  ///   - end: Later than the latest arrival: one at this very moment is left out.
  /// - Returns: A trace whose times count from `start`; without requests when the part is empty.
  public func window(from start: SimulatedTime, to end: SimulatedTime) -> RequestTrace {
    let start = max(start, .zero)
    let part = requests.filter { $0.arrival >= start && $0.arrival < end }
    return with(
      part.map { request in
        var moved = request
        moved.arrival = request.arrival - start
        return moved
      })
  }

  /// The time from the start to the last arrival, and one mean gap more, if there is one; at most ``SimulatedTime/longest``.
  public var span: SimulatedTime {
    guard let first = requests.first, let last = requests.last, requests.count > 1 else {
      return requests.last?.arrival ?? .zero
    }
    let gap = (last.arrival - first.arrival).picoseconds / Int64(requests.count - 1)
    return last.arrival + min(SimulatedTime(picoseconds: gap), .longest - last.arrival)
  }

  /// Returns the trace several times, one after the other, each ``span`` later than the one before.
  ///
  /// By default each copy has prefix ids of its own: what the first copy left in a cache is of no use to the second, as with other
  /// users on another day, and the hits within a copy are those of the trace. The ids of copy k, from 0, are those of the trace
  /// plus k times the greatest id and 1. With `sharesPrefixes`, all copies have the same ids: the same users come again.
  ///
  /// - Parameters:
  ///   - times: How many copies, 1 to 10,000.
  ///   - sharesPrefixes: Whether a copy finds in a cache what an earlier one left there.
  /// - Returns: A trace of that many times the requests.
  /// - Throws: ``SimulationError/setting(_:)`` for more than 100 days, 100 million requests, or ids beyond 32 bits.
  public func repeated(
    _ times: Int, sharesPrefixes: Bool = false
  ) throws(SimulationError) -> RequestTrace {
    try SettingCheck.range("the repetitions of a trace", times, 1...10_000)
    try checkSize(of: times)
    guard times > 1, !requests.isEmpty else { return self }
    var copies: [SimulatedRequest] = []
    copies.reserveCapacity(times * requests.count)
    for copy in 0..<times {
      let shift = SimulatedTime(picoseconds: Int64(copy) * span.picoseconds)
      let start = sharesPrefixes ? 0 : copy * prefixBlocks.count
      append(to: &copies, shift, start)
    }
    let blocks = sharesPrefixes ? prefixBlocks : try ownBlocks(times)
    return RequestTrace(copies, prefixBlocks: blocks, prefixBlockTokens: prefixBlockTokens)
  }

  private func checkSize(of times: Int) throws(SimulationError) {
    let longest = SimulatedTime.longest.picoseconds / Int64(times)
    guard span.picoseconds <= longest else {
      throw .setting(
        "\(times) repetitions of the trace take more than 100 days; repeat it less often")
    }
    guard requests.count <= 100_000_000 / times else {
      throw .setting(
        "\(times) repetitions of \(requests.count) requests are more than 100 million; "
          + "repeat it less often")
    }
  }

  private func append(
    to copies: inout [SimulatedRequest], _ shift: SimulatedTime, _ start: Int
  ) {
    for request in requests {
      var moved = request
      moved.arrival = request.arrival + shift
      moved.prefixStart = Int32(clamping: Int(request.prefixStart) + start)
      copies.append(moved)
    }
  }

  /// Returns the prefix blocks of several copies with ids of their own.
  private func ownBlocks(_ times: Int) throws(SimulationError) -> [UInt32] {
    guard let greatest = prefixBlocks.max() else { return [] }
    let ids = Int(greatest) + 1
    guard ids <= (Int(UInt32.max) + 1) / times, prefixBlocks.count <= Int(Int32.max) / times else {
      throw .setting(
        "\(times) repetitions need more prefix ids than 32 bits hold; "
          + "repeat it less often or share prefixes")
    }
    var blocks: [UInt32] = []
    blocks.reserveCapacity(times * prefixBlocks.count)
    for copy in 0..<times {
      for id in prefixBlocks { blocks.append(id + UInt32(copy * ids)) }
    }
    return blocks
  }

  /// Returns other requests with the same prefix blocks.
  private func with(_ requests: [SimulatedRequest]) -> RequestTrace {
    RequestTrace(requests, prefixBlocks: prefixBlocks, prefixBlockTokens: prefixBlockTokens)
  }
}
