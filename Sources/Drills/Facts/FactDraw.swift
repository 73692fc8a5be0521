// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// What is drawn for one question about a fact: the same seed and name give the same draw.
struct FactDraw {
  private let order: SeededStream
  /// Whether answers are shown to choose among; half of the time.
  let isChoice: Bool

  init(seed: UInt64, name: String) {
    order = SeededStream(seed: seed, "fact order: \(name)")
    isChoice = SeededStream(seed: seed, "fact choice: \(name)").bernoulli(0.5, 0)
  }

  /// Returns some of several, in the order of the draw.
  func some<Item>(_ count: Int, of items: [Item]) -> [Item] {
    Array(mixed(items).prefix(count))
  }

  /// Returns all in the order of the draw.
  func mixed<Item>(_ items: [Item]) -> [Item] {
    items.enumerated().sorted { order.bits($0.offset) < order.bits($1.offset) }.map(\.element)
  }
}

/// The answers that are shown to choose among.
enum FactChoices {
  /// Returns the answers in the order in which they are shown; none when it is to be written from memory.
  static func options(of key: FactKey, seed: UInt64) -> [String] {
    guard !key.others.isEmpty else { return [] }
    return FactDraw(seed: seed, name: "options").mixed([key.answer] + key.others)
  }

  /// Returns the lines that show them: `A) …`.
  static func lines(_ options: [String]) -> [String] {
    zip(letters, options).map { "\($0.uppercased())) \($1)" }
  }

  static let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]
}
