// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Markup
import Rehearsal

/// An answer with its quoted words marked and its numbers underlined, each saying what for.
struct MarkedAnswer {
  let exchange: Int
  let text: HighlightedText
  let sources: [Citations.Source]

  var body: HTML {
    div(.class("written said"), .ownDirection, .data(.answer, "\(exchange)")) {
      for (index, segment) in text.segments.enumerated() {
        if segment.covering.isEmpty { segment.text } else { marked(segment, index) }
      }
    }
  }

  private func marked(_ segment: HighlightedText.Segment, _ index: Int) -> HTML {
    let place = Attribute.id(ElementID("mark", exchange, index))
    let covering = segment.covering.map { sources[$0] }
    let quotes = covering.filter { $0.verdict == nil }
    let ending = segment.ending.map { sources[$0] }.filter { $0.name != nil }
    return .group([
      quotes.isEmpty
        ? underlined(segment.text, covering, place)
        : mark(place, .class(style(of: quotes))) { underlined(segment.text, covering) },
      references(to: ending.withoutRepeats),
    ])
  }

  private func style(of quotes: [Citations.Source]) -> StaticString {
    if quotes.contains(where: { $0.kind == .flag }) { return "flagged" }
    return quotes.contains { $0.name != nil } ? "quoted" : "pointed-at"
  }

  /// Underlines words for the claims that they are part of; where several meet, a wrong one shows before a right one.
  private func underlined(
    _ words: String, _ covering: [Citations.Source], _ attributes: Attribute...
  ) -> HTML {
    let verdicts = Set(covering.compactMap(\.verdict))
    guard let verdict = [.wrong, .right, .uncheckable].first(where: verdicts.contains) else {
      return .text(words)
    }
    return .element(
      span, [.class(verdict.style), .title(verdict.meaning)] + attributes, .text(words))
  }

  /// What the words before were marked for, each with the way there.
  @HTMLBuilder private func references(to sources: [Citations.Source]) -> HTML {
    if !sources.isEmpty {
      span(.class("references")) {
        for source in sources { reference(to: source) }
      }
    }
  }

  private func reference(to source: Citations.Source) -> HTML {
    let name = source.name ?? ""
    switch source.kind {
    case .criterion, .step: return reference(to: source, "reference", " (quoted for ", bdi { name })
    case .flag: return reference(to: source, "reference of-failure", " (seen as: ", bdi { name })
    case .claim(let verdict):
      let sign = HTML.group([
        span(.hiddenFromReaders) { name }, spokenOnly(verdict.meaning.lowercased()),
      ])
      return reference(to: source, verdict.referenceStyle, " (", sign)
    }
  }

  private func reference(
    to source: Citations.Source, _ style: StaticString, _ before: String, _ name: HTML
  ) -> HTML {
    a(.href(source.place), .class(style)) {
      spokenOnly(before)
      name
      spokenOnly(")")
    }
  }
}

extension Verdict {
  /// What an underline says.
  fileprivate var meaning: String {
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
}
