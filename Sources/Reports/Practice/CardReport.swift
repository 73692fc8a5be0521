// SPDX-License-Identifier: Apache-2.0

import Drills
public import Practice
public import SpacedRepetition

/// One card with its two sides and its reviews, as JSON and as text.
public struct CardReport {
  /// A review of the card, with its rating as it is now.
  public struct Entry {
    let review: Review
    let sequence: Int
    let day: String
    let rating: Rating

    /// Creates an entry; `day` is the day of the review.
    public init(_ review: Review, sequence: Int, day: String, rating: Rating) {
      self.review = review
      self.sequence = sequence
      self.day = day
      self.rating = rating
    }
  }

  private let row: DeckReport.Row
  private let face: CardFace?
  private let entries: [Entry]

  /// Creates the report; `face` is nil for a card that cannot be asked (any more).
  public init(_ row: DeckReport.Row, face: CardFace?, reviews: [Entry]) {
    self.row = row
    self.face = face
    entries = reviews
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    row.json.adding([
      "version": .number(1), "command": .text("drill show"), "front": .optional(face?.front),
      "back": .optional(face?.back), "log": .list(entries.map(Self.json)),
    ])
  }

  /// Returns all of it, with a line end at the end.
  public func text(style: TerminalStyle) -> String {
    var lines = [style.bold(row.card.card.title), style.wrap("\(row.card.id), \(row.standing)")]
    if let face {
      lines += ["", style.wrap(face.front), "", style.wrap(face.back, indent: "    ")]
    } else {
      lines.append(style.wrap("It is not asked any more."))
    }
    if !entries.isEmpty { lines += ["", style.bold("Reviews")] }
    for entry in entries {
      let changed =
        entry.rating == entry.review.result.rating
        ? "" : ", corrected from \(entry.review.result.rating)"
      lines.append(
        style.wrap("\(entry.sequence): \(entry.day), \(entry.rating)\(changed)", indent: "  "))
      lines.append(style.wrap("“\(entry.review.answer.text)”", indent: "    > "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ entry: Entry) -> JSONValue {
    DrillSession.Answered(entry.review, sequence: entry.sequence, days: nil).json.adding([
      "day": .text(entry.day), "rating": .text("\(entry.rating)"),
      "firstRating": .text("\(entry.review.result.rating)"), "days": .null,
    ])
  }
}
