// SPDX-License-Identifier: Apache-2.0

import Markup

/// An answer with its quoted words marked, each mark saying what it is quoted for.
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
    let place = ElementID("mark", exchange, index)
    let ending = segment.ending.map { sources[$0] }
    return .group([
      mark(.id(place), .class(style(of: segment))) { segment.text },
      references(to: ending.filter { $0.name != nil }),
    ])
  }

  private func style(of segment: HighlightedText.Segment) -> StaticString {
    let covering = segment.covering.map { sources[$0] }
    if covering.contains(where: \.isFlag) { return "flagged" }
    return covering.contains { $0.name != nil } ? "quoted" : "pointed-at"
  }

  /// What the words before were quoted for, each with the way back.
  private func references(to sources: [Citations.Source]) -> HTML {
    guard !sources.isEmpty else { return .nothing }
    return span(.class("references")) {
      for source in sources.withoutRepeats {
        a(.href(source.place), .class(source.isFlag ? "reference of-failure" : "reference")) {
          spokenOnly(source.isFlag ? " (seen as: " : " (quoted for ")
          bdi { source.name ?? "" }
          spokenOnly(")")
        }
      }
    }
  }
}

extension [Citations.Source] {
  fileprivate var withoutRepeats: [Citations.Source] {
    var seen: Set<Citations.Source> = []
    return filter { seen.insert($0).inserted }
  }
}
