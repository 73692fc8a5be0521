// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// The sentences of a memo, with the numbers in them set apart.
enum MemoWords {
  static func statement(_ statement: DefendMemo.Statement, of memo: DefendMemo) -> HTML {
    let words = words(statement.text, of: memo)
    guard let figure = statement.figure else { return .message("\(words).") }
    return .group([.message("\(words) "), number(figure), .message(".")])
  }

  /// Returns words of the engine in the language of the page, with a capital letter at their start and no full stop at their end.
  static func words(_ text: String, of memo: DefendMemo) -> Message {
    let sides = [memo.candidate, memo.rival].flatMap {
      [$0.title, $0.name, "\($0.device.id)", $0.deployment.model.id]
    }
    let versions = memo.pairs.flatMap { [$0.small.versionName, $0.large.versionName] }
    return Message(
      engine: text.capitalizedFirst,
      names: Array(Set(sides + versions + memo.pairs.map(\.small.name))))
  }

  static func flip(_ flip: DefendMemo.Flip, of candidate: String) -> HTML {
    let start: [HTML] = [
      .message("\(name(of: flip, candidate)), now "), strong { amount(flip.now) },
    ]
    guard !flip.isNever else {
      let ends = [flip.range.lowerBound, flip.range.upperBound].map {
        amountWords($0, flip.now.unit)
      }
      return .group(
        start + [.message(": never in the range looked at, \(ends[0]) to \(ends[1]).")])
    }
    let places = flip.places.enumerated().flatMap { index, place in
      let isBelow = place.value < flip.now.value
      let words: Message =
        index == 0
        ? isBelow ? ": the answer changes below " : ": the answer changes above "
        : isBelow ? " and below " : " and above "
      return [HTML.message(words), number(place)]
    }
    return .group(start + places + [.message(".")])
  }

  /// Returns what would have to change; the name of the model in it is data.
  private static func name(of flip: DefendMemo.Flip, _ candidate: String) -> Message {
    let name = flip.name.capitalizedFirst
    guard let place = name.firstRange(of: candidate) else { return Message(label: name) }
    let before = Message(label: String(name[..<place.lowerBound]))
    return "\(before)\(candidate)\(Message(label: String(name[place.upperBound...])))"
  }

  /// Returns a number with its range.
  static func number(_ figure: Figure) -> HTML {
    .group([
      strong { amount(figure) },
      .message(figure.interval.map { " (\($0))" } ?? ""),
    ])
  }

  /// Returns a number; a share as a percentage.
  private static func amount(_ figure: Figure) -> Message {
    share(figure).map { Message(verbatim: $0) } ?? figure.words
  }

  /// Returns a share as a percentage; `nil` for other numbers.
  private static func share(_ figure: Figure) -> String? {
    figure.unit == "1" && figure.value <= 1 && figure.value > 0
      ? "\(DecimalText.text(figure.value * 100))%" : nil
  }
}

/// Published scores of both models; those that favour the other one come first and are never left out.
struct MemoScores {
  let memo: DefendMemo

  private static let shown = 12
  /// How many pairs of other versions stand among them at most, which count for neither model.
  private static let othersShown = 2

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
    let rest = memo.pairs.count - pairs.count
    let shown: Message = rest > 0 ? " The widest \(pairs.count) are shown." : ""
    return ownCount + otherCount + shown
  }

  private var ownCount: Message {
    guard !memo.ownPairs.isEmpty else {
      return "No source scored both models under the same conditions."
    }
    return
      "\(counted(memo.ownPairs.count, "pair")) from one source each: \(count(.small)) for \(memo.candidate.name), \(count(.large)) for \(memo.rival.name)."
  }

  private var otherCount: Message {
    let others = memo.pairsOfOtherVersions.count
    guard others > 0 else { return "" }
    return " \(counted(others, "pair")) of other versions: named, and counted for neither."
  }

  private func count(_ side: QualityPair.Side) -> Int {
    memo.ownPairs.count { $0.favours == side }
  }

  /// The pairs of the two models themselves, then those of other versions; of each those that favour the rival first.
  private var pairs: [QualityPair] {
    let own = Self.widest(memo.ownPairs, most: Self.shown)
    let others = min(Self.shown - own.count, Self.othersShown)
    return own + Self.widest(memo.pairsOfOtherVersions, most: others)
  }

  private static func widest(_ pairs: [QualityPair], most: Int) -> [QualityPair] {
    let against = pairs.filter { $0.favours == .large }.prefix(most - most / 2)
    return Array(against) + pairs.filter { $0.favours != .large }.prefix(most - against.count)
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
      score(pair.small, of: memo.candidate)
      score(pair.large, of: memo.rival)
      td(.class("words"), .ownDirection) { side(pair) }
    }
  }

  /// A score, with the name of the version that it is of where that is not the model of the memo.
  private func score(_ score: Benchmark, of side: Case) -> HTML {
    td(.class("number")) {
      DecimalText.text(score.score)
      if score.modelID != side.entry?.id {
        " "
        span(.class("detail"), .ownDirection) { score.versionName }
      }
    }
  }

  private func side(_ pair: QualityPair) -> Message {
    let name: Message =
      switch pair.favours {
      case .small: Message(verbatim: pair.small.versionName)
      case .large: Message(verbatim: pair.large.versionName)
      case .neither: "neither"
      }
    return pair.isWithinError == true ? "\(name), within the error" : name
  }
}
