// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// What the writer types and does next, by a seed.
struct Typing {
  /// What can be done next.
  enum Act {
    case notes, answer, both
    case step(Seat.Step)
  }

  private var generator: SeededGenerator

  /// Characters of one to four bytes, markup, and words that the assessor counts.
  private static let pieces = [
    " retention", " 36%", " café", " “quoted”", " <b>&amp;", " 👩‍👩‍👧", "\n\n", " because", "'s",
    " e\u{301}",
    " segment by plan.", " \u{200B}", " עברית", " I would look at the log.", "\t", " 12,400",
  ]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Returns how long to wait before the next save, in microseconds.
  mutating func pause() -> UInt32 {
    UInt32.random(in: 0...4000, using: &generator)
  }

  /// Returns the question of a new round.
  mutating func question() -> String {
    ["ps-onboarding", "ps-api-activation"].randomElement(using: &generator) ?? "ps-onboarding"
  }

  /// Returns what to do next.
  mutating func next(isPreparing: Bool, answer: String) -> Act {
    let roll = Int.random(in: 0..<100, using: &generator)
    guard !isPreparing else { return roll < 8 ? .step(.begin) : .notes }
    if answer.utf8.count > 3000 { return .step(.answer) }
    switch roll {
    case 0..<3: return .step(.answer)
    case 3: return .step(.finish)
    case 4..<80: return .answer
    case 80..<90: return .notes
    default: return .both
    }
  }

  /// Returns a text after some more typing: mostly at its end, at times in its middle, and a part is deleted when it is long.
  mutating func more(than text: String) -> String {
    let piece = (1...Int.random(in: 1...4, using: &generator))
      .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    guard text.utf8.count < 4000 else { return String(text.prefix(text.count / 2)) + piece }
    guard Int.random(in: 0..<10, using: &generator) == 0 else { return text + piece }
    let place = Int.random(in: 0...text.count, using: &generator)
    return String(text.prefix(place)) + piece + String(text.dropFirst(place))
  }
}
