// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Markup
import Rehearsal

/// An answer with its quoted words marked and its numbers underlined, and beside each passage a note for each mark that ends in it.
struct MarkedAnswer {
  let exchange: Int
  let text: HighlightedText
  let sources: [Citations.Source]
  let notes: MarginNotes

  var body: HTML {
    // Elements within the line, since a line feed between them would be one of the answer.
    div(.class("said"), .data(.answer, "\(exchange)")) {
      for (number, row) in rows.enumerated() {
        span(.class("passage")) {
          span(.class("words written"), .ownDirection) {
            for piece in row.pieces { shown(piece, row, number) }
          }
          if !row.notes.isEmpty {
            notes.list(of: row.notes.enumerated().map { (note(number, $0), $1) })
          }
        }
      }
    }
  }

  /// A passage, or several without a note, with what ends in it.
  private struct Row {
    var pieces: [Passages.Piece]
    /// What each note is about.
    let notes: [[Citations.Source]]
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for pieces in Passages(text).all {
      let ending = pieces.filter(\.closes).flatMap { sources(endingWith: $0) }.withoutRepeats
      if ending.isEmpty, let last = rows.indices.last, rows[last].notes.isEmpty {
        rows[last].pieces = (rows[last].pieces + pieces).joined
      } else {
        rows.append(Row(pieces: pieces, notes: ending.grouped))
      }
    }
    return rows
  }

  private func sources(endingWith piece: Passages.Piece) -> [Citations.Source] {
    text.segments[piece.segment].ending.map { sources[$0] }
  }

  private func note(_ row: Int, _ number: Int) -> ElementID {
    ElementID("note", exchange, row, number)
  }

  private func shown(_ piece: Passages.Piece, _ row: Row, _ number: Int) -> HTML {
    let ending = piece.closes ? sources(endingWith: piece).withoutRepeats : []
    let links = ending.compactMap { source in
      row.notes.firstIndex { $0.contains(source) }.map { (note(number, $0), source) }
    }
    return .group([marked(piece), references(to: links)])
  }

  /// White space with which a mark would begin stands before it, so that no line runs under it.
  private func marked(_ piece: Passages.Piece) -> HTML {
    let covering = text.segments[piece.segment].covering.map { sources[$0] }
    guard !covering.isEmpty else { return .text(piece.text) }
    guard piece.opens else { return marked(piece.text, covering, []) }
    let place = [Attribute.id(ElementID("mark", exchange, piece.segment))]
    let words = piece.text.drop(while: \.isWhitespace)
    guard !words.isEmpty else { return marked(piece.text, covering, place) }
    let space = piece.text[..<words.startIndex]
    return .group([.text(String(space)), marked(String(words), covering, place)])
  }

  private func marked(
    _ words: String, _ covering: [Citations.Source], _ place: [Attribute]
  ) -> HTML {
    let quotes = covering.filter { $0.verdict == nil }
    return quotes.isEmpty
      ? underlined(words, covering, place)
      : .element(mark, place + [.class(style(of: quotes))], underlined(words, covering, []))
  }

  private func style(of quotes: [Citations.Source]) -> StaticString {
    if quotes.contains(where: { $0.kind == .flag }) { return "flagged" }
    return quotes.contains { $0.kind == .criterion } ? "quoted" : "pointed-at"
  }

  /// Underlines words for the claims that they are part of; where several meet, a wrong one shows before a right one.
  private func underlined(
    _ words: String, _ covering: [Citations.Source], _ place: [Attribute]
  ) -> HTML {
    let verdicts = Set(covering.compactMap(\.verdict))
    guard let verdict = [.wrong, .right, .uncheckable].first(where: verdicts.contains) else {
      return .text(words)
    }
    return .element(
      span, [.class(verdict.style), Attribute("title", message: verdict.meaning)] + place,
      .text(words))
  }

  /// What the words before were marked for, each with the way to its note.
  @HTMLBuilder private func references(to links: [(ElementID, Citations.Source)]) -> HTML {
    if !links.isEmpty {
      span(.class("references")) {
        for (place, source) in links { reference(to: source, at: place) }
      }
    }
  }

  private func reference(to source: Citations.Source, at place: ElementID) -> HTML {
    switch source.kind {
    case .criterion: link(place, "reference", spokenOnly(" – quoted for "), bdi { source.name })
    case .step: link(place, "reference", spokenOnly(" – next step "), bdi { source.name })
    case .flag: link(place, "reference of-failure", spokenOnly(" – seen as: "), bdi { source.name })
    case .claim(let verdict):
      link(
        place, verdict.referenceStyle, spokenOnly(" – "),
        .group([span(.hiddenFromReaders) { source.name }, spokenOnly(verdict.meaning)]))
    }
  }

  private func link(
    _ place: ElementID, _ style: StaticString, _ before: HTML, _ name: HTML
  ) -> HTML {
    a(.href(place), .class(style)) {
      before
      name
    }
  }
}

extension Verdict {
  /// What an underline says.
  var meaning: Message {
    switch self {
    case .right: "Number recomputed: right"
    case .wrong: "Number recomputed: wrong"
    case .uncheckable: "Number that cannot be checked"
    }
  }

  fileprivate var style: StaticString {
    switch self {
    case .right: "claim claim-right"
    case .wrong: "claim claim-wrong"
    case .uncheckable: "claim claim-open"
    }
  }

  fileprivate var referenceStyle: StaticString {
    switch self {
    case .right: "reference of-right"
    case .wrong: "reference of-wrong"
    case .uncheckable: "reference of-open"
    }
  }
}

extension [Citations.Source] {
  fileprivate var withoutRepeats: [Citations.Source] {
    var seen: Set<Citations.Source> = []
    return filter { seen.insert($0).inserted }
  }
  /// The sources of each note: numbers that are right, and those that cannot be checked, share one.
  fileprivate var grouped: [[Citations.Source]] {
    var groups: [[Citations.Source]] = []
    for source in self {
      let place = groups.firstIndex { $0[0].sharesNote(with: source) }
      if let place { groups[place].append(source) } else { groups.append([source]) }
    }
    return groups
  }
}

extension Citations.Source {
  fileprivate func sharesNote(with other: Citations.Source) -> Bool {
    kind == other.kind && (verdict == .right || verdict == .uncheckable)
  }
}

extension [Passages.Piece] {
  /// The pieces with neighbours of one segment as one, so that a mark over many lines is one mark.
  fileprivate var joined: [Passages.Piece] {
    reduce(into: []) { pieces, next in
      guard let last = pieces.last, last.segment == next.segment else { return pieces.append(next) }
      pieces[pieces.count - 1] = Passages.Piece(
        segment: last.segment, text: last.text + next.text, opens: last.opens, closes: next.closes)
    }
  }
}
