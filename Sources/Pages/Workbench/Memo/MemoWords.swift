// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// The sentences of a memo, with the numbers in them set apart.
enum MemoWords {
  static func statement(_ statement: DefendMemo.Statement) -> HTML {
    let text = statement.text.capitalizedFirst
    guard let figure = statement.figure else { return .text("\(text).") }
    return .group([.text("\(text) "), number(figure), .text(".")])
  }

  static func flip(_ flip: DefendMemo.Flip) -> HTML {
    let start: [HTML] = [
      .text("\(flip.name.capitalizedFirst), now "), strong { amount(flip.now) },
    ]
    guard !flip.isNever else {
      let ends = [flip.range.lowerBound, flip.range.upperBound].map {
        AmountText.text($0, flip.now.unit)
      }
      return .group(
        start + [.text(": never in the range looked at, \(ends[0]) to \(ends[1]).")])
    }
    let places = flip.places.enumerated().flatMap { index, place in
      let side = place.value < flip.now.value ? "below " : "above "
      return [HTML.text((index == 0 ? ": the answer changes " : " and ") + side), number(place)]
    }
    return .group(start + places + [.text(".")])
  }

  /// Returns a number with its range.
  static func number(_ figure: Figure) -> HTML {
    .group([
      strong { amount(figure) },
      .text(figure.intervalText.map { " (\($0))" } ?? ""),
    ])
  }

  /// Returns a number; a share as a percentage.
  private static func amount(_ figure: Figure) -> String {
    figure.unit == "1" && figure.value <= 1 && figure.value > 0
      ? "\(DecimalText.text(figure.value * 100))%" : figure.text
  }
}

/// Published scores of both models; those that favour the other one come first and are never left out.
struct MemoScores {
  let memo: DefendMemo

  private static let shown = 12

  @HTMLBuilder var body: HTML {
    section(.labelledBy(ElementID("scores"))) {
      h2(.id(ElementID("scores"))) { "Published scores" }
      p { count }
      if !memo.pairs.isEmpty {
        ScrollBox(label: "Published scores").body {
          table(.class("numbers")) {
            tableCaption(.class("spoken-only")) { "Published scores of both models" }
            thead {
              tr {
                th(.scope("col")) { "Benchmark" }
                th(.scope("col"), .ownDirection) { memo.candidate.name }
                th(.scope("col"), .ownDirection) { memo.rival.name }
                th(.scope("col")) { "Speaks for" }
              }
            }
            tbody { for pair in pairs { row(pair) } }
          }
        }
      }
    }
  }

  private var count: Message {
    guard !memo.pairs.isEmpty else {
      return
        "No source scored both models under the same conditions: quality is not shown, and has to be measured."
    }
    let (mine, theirs) = (count(.small), count(.large))
    let rest = memo.pairs.count - pairs.count
    return
      "\(counted(memo.pairs.count, "pair")) from one source each: \(mine) for \(memo.candidate.name), "
      + "\(theirs) for \(memo.rival.name)."
      + (rest > 0 ? " The widest \(pairs.count) are shown." : "")
  }

  private func count(_ side: QualityPair.Side) -> Int { memo.pairs.count { $0.favours == side } }

  private var pairs: [QualityPair] {
    let against = memo.pairs.filter { $0.favours == .large }.prefix(Self.shown / 2)
    return Array(against)
      + memo.pairs.filter { $0.favours != .large }.prefix(Self.shown - against.count)
  }

  private func row(_ pair: QualityPair) -> HTML {
    tr {
      th(.scope("row")) {
        pair.small.name
        " "
        span(.class("detail")) {
          pair.small.unit.isEmpty ? "" : "\(pair.small.unit), "
          SourceLinks.shortLink(pair.small.source)
        }
      }
      td(.class("number")) { DecimalText.text(pair.small.score) }
      td(.class("number")) { DecimalText.text(pair.large.score) }
      td(.class("words"), .ownDirection) { side(pair) }
    }
  }

  private func side(_ pair: QualityPair) -> String {
    let name =
      switch pair.favours {
      case .small: memo.candidate.name
      case .large: memo.rival.name
      case .neither: "neither"
      }
    return pair.isWithinError == true ? "\(name), within the error" : name
  }
}
