// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

extension RequestTrace {
  /// Returns as many requests, drawn again from the trace in blocks of neighbours with the gaps between them.
  ///
  /// How much a figure would differ on another hour of the same traffic. Blocks keep bursts that are shorter than they are; what
  /// changes slowly over the trace is mixed. The trace is a circle; the gap before its first request is the mean one. Prefix ids
  /// are kept, so a request that is drawn twice finds its own prefix.
  ///
  /// Source: Politis and Romano, "A circular block-resampling procedure for stationary data", 1992. The length of blocks is the
  /// cube root of the number of requests, the order that Hall, Horowitz and Jing, "On blocking rules for the bootstrap with
  /// dependent data", Biometrika 1995, find best for a variance.
  ///
  /// - Parameter seed: What the draws depend on.
  /// - Returns: A trace whose first request comes at 0.
  public func resampled(seed: UInt64) -> RequestTrace {
    let count = requests.count
    guard count > 1 else { return self }
    let stream = SeededStream(seed: seed, "blocks of a trace")
    let length = Self.blockLength(count)
    var drawn: [SimulatedRequest] = []
    drawn.reserveCapacity(count)
    var now = SimulatedTime.zero
    var place = 0
    for index in 0..<count {
      let isNew = index % length == 0
      place = isNew ? Int(stream.uniform(index / length) * Double(count)) : (place + 1) % count
      var request = requests[place]
      if index > 0 { now = min(now + gap(before: place), .longest) }
      request.arrival = now
      drawn.append(request)
    }
    return RequestTrace(
      drawn, prefixBlocks: prefixBlocks, prefixBlockTokens: prefixBlockTokens)
  }

  /// The smallest whole number whose cube is at least the count.
  static func blockLength(_ count: Int) -> Int {
    var length = 1
    while length * length * length < count { length += 1 }
    return length
  }

  private func gap(before place: Int) -> SimulatedTime {
    guard place == 0 else { return requests[place].arrival - requests[place - 1].arrival }
    let last = requests[requests.count - 1].arrival - requests[0].arrival
    return SimulatedTime(picoseconds: last.picoseconds / Int64(requests.count - 1))
  }
}
