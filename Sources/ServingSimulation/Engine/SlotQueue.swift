// SPDX-License-Identifier: Apache-2.0

/// Places of sequences that wait, first in first out, with a way back to the front for those that lost their memory.
struct SlotQueue: Sendable {
  private var ring: [Int32] = Array(repeating: 0, count: 16)
  private var head = 0
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }
  /// The place at the front.
  var first: Int32? { count == 0 ? nil : ring[head] }

  mutating func append(_ slot: Int32) {
    if count == ring.count { grow() }
    ring[(head + count) & (ring.count - 1)] = slot
    count += 1
  }

  mutating func prepend(_ slot: Int32) {
    if count == ring.count { grow() }
    head = (head - 1) & (ring.count - 1)
    ring[head] = slot
    count += 1
  }

  mutating func removeFirst() {
    head = (head + 1) & (ring.count - 1)
    count -= 1
  }

  /// The places from the front on.
  var all: [Int32] { (0..<count).map { ring[(head + $0) & (ring.count - 1)] } }

  private mutating func grow() {
    let kept = all
    ring = kept + Array(repeating: 0, count: kept.count)
    head = 0
  }
}
