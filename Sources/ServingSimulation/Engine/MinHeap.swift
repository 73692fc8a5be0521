// SPDX-License-Identifier: Apache-2.0

/// A binary heap with the smallest element on top.
struct MinHeap<Element: Comparable & Sendable>: Sendable {
  private var elements: [Element] = []

  var isEmpty: Bool { elements.isEmpty }
  var count: Int { elements.count }
  var first: Element? { elements.first }

  mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard elements[place] < elements[parent] else { return }
      elements.swapAt(place, parent)
      place = parent
    }
  }

  mutating func removeFirst() {
    let last = elements.count - 1
    elements.swapAt(0, last)
    elements.removeLast()
    var place = 0
    while true {
      let left = 2 * place + 1
      guard left < last else { return }
      let right = left + 1
      let child = right < last && elements[right] < elements[left] ? right : left
      guard elements[child] < elements[place] else { return }
      elements.swapAt(place, child)
      place = child
    }
  }

  mutating func removeAll() { elements.removeAll(keepingCapacity: true) }
}

/// The step at which a sequence has its last token.
struct FinishingStep: Comparable, Sendable {
  let step: Int64
  let slot: Int32
  /// The visit of the slot that it belongs to; another one means that the sequence has left since.
  let visit: Int32

  static func < (left: Self, right: Self) -> Bool {
    left.step == right.step ? left.slot < right.slot : left.step < right.step
  }
}
