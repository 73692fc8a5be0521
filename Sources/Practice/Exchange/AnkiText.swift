// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Quantities

/// Cards as notes in plain text, as Anki reads and writes them.
///
/// The file begins with headings such as `#separator:tab`; a field with a tab, a line break or a quotation mark stands in quotation marks, and a
/// quotation mark in it is doubled (docs.ankiweb.net/importing/text-files.html, read 2026-11-29).
public enum AnkiText {
  /// A card with its two sides.
  public typealias Note = (card: Card, face: CardFace)

  private static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")

  /// Returns cards with their sides as a file.
  public static func text(of notes: [Note]) -> String {
    let heading = [
      "#separator:tab", "#html:false", "#guid column:1", "#tags column:4",
      "#columns:guid\tfront\tback\ttags",
    ]
    let rows = notes.map { note in
      DelimitedRecords.line(
        [
          note.card.id.name, clean(note.face.front), clean(note.face.back),
          note.card.topic.asTag,
        ], separator: tab, comment: hash)
    }
    return (heading + rows).map { $0 + "\n" }.joined()
  }

  /// Returns the cards of a file; each note is an imported card with its front and back.
  ///
  /// Without headings the separator is the tab, semicolon or comma that stands in the first line, and the first two fields are the sides.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - deck: The cards that are there already.
  ///   - now: When the cards come into the deck.
  ///   - limits: How much is read.
  /// - Returns: The new cards, and what became of the other rows.
  /// - Throws: ``ImportRefusal`` when nothing of it can be read.
  public static func cards(
    in text: String, deck: [Card] = [], at now: Instant, limits: ImportLimits = ImportLimits()
  ) throws(ImportRefusal) -> CardImport {
    let heading = AnkiHeading(text)
    let read = try DelimitedRecords(
      text, separator: heading.separator, comment: hash, takesInnerQuotes: true, limits: limits)
    guard !read.records.isEmpty || !read.problems.isEmpty else { throw .empty }
    var gathering = CardGathering(deck: deck, problems: read.problems)
    for record in read.records {
      let note = heading.note(record.fields)
      if note.front.isEmpty {
        gathering.refuse(record.line, CardFault.noFront.reason, CardFault.noFront.better)
      } else if note.back.isEmpty {
        gathering.refuse(record.line, CardFault.noBack.reason, CardFault.noBack.better)
      } else {
        let card = CardMaker.card(
          front: note.front, back: note.back, source: "", topic: note.topic, at: now)
        gathering.take(card, row: record.line, named: note.name)
      }
    }
    return gathering.result
  }

  /// A byte 0 is no text in any of these files.
  private static func clean(_ text: String) -> String { text.filter { $0 != "\0" } }
}

extension String {
  /// The text as one tag: tags are separated by spaces.
  fileprivate var asTag: String {
    split { $0.isWhitespace || $0 == "\0" }.joined(separator: "_")
  }
}
