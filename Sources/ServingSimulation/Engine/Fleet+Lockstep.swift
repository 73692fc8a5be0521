// SPDX-License-Identifier: Apache-2.0

/// Copies that begin every step together, because experts are dealt out over all of them.
extension Fleet {
  /// Runs the steps that begin before a moment, each as long as the slowest copy needs; a copy without work takes part.
  mutating func stepTogether(
    until limit: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    while true {
      for place in replicas.indices where replicas[place].hasWork {
        groupClock = max(groupClock, replicas[place].clock)
      }
      guard groupClock < limit, replicas.contains(where: { $0.hasWork }) else { return }
      var shapes: [StepShape] = []
      for place in replicas.indices {
        shapes.append(replicas[place].planTogether(at: groupClock, cost, ids, &tally))
      }
      guard shapes.contains(where: { $0.tokens > 0 }) else { continue }
      let length = max(1, cost.duration(ofGroup: shapes).picoseconds)
      for (place, shape) in shapes.enumerated() {
        replicas[place].performStep(shape, length: length, ids, &tally)
      }
      groupClock += length
    }
  }
}
