// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Workbench

/// The sentences of a memo that Markdown and HTML share.
struct MemoText {
  let memo: DefendMemo

  var title: String { "\(memo.candidate.name) instead of \(memo.rival.name)" }

  /// The headings of the table.
  var headings: [String] { ["", memo.candidate.name, memo.rival.name, "better"] }

  /// The rows of the table, with both intervals and the better side in words.
  var rows: [[String]] {
    memo.comparison.rows.map { row in
      ["\(row.name)"] + row.cells.map { $0.map(Self.cell) ?? "none" } + [better(row)]
    }
  }

  private static func cell(_ figure: Figure) -> String {
    figure.intervalText.map { "\(figure.text) (\($0.withoutUnit))" } ?? figure.text
  }

  private func better(_ row: Comparison.Row) -> String {
    guard let best = row.best else { return "" }
    let name = best == 0 ? memo.candidate.name : memo.rival.name
    return row.isClear ? name : "\(name), within the intervals"
  }

  func sentence(_ statement: DefendMemo.Statement) -> String {
    guard let figure = statement.figure else { return "\(statement.text.capitalisedStart)." }
    return "\(statement.text.capitalisedStart) \(Self.amount(figure))\(Self.interval(figure))."
  }

  func sentence(_ flip: DefendMemo.Flip) -> String {
    let start = "\(flip.name.capitalisedStart), now \(Self.amount(flip.now)): "
    guard !flip.isNever else {
      let ends = [flip.range.lowerBound, flip.range.upperBound].map {
        AmountText.text($0, flip.now.unit)
      }
      return start + "never in the range looked at, \(ends[0]) to \(ends[1])."
    }
    let places = flip.places.map { place in
      let side = place.value < flip.now.value ? "below" : "above"
      return "\(side) \(Self.amount(place))\(Self.interval(place))"
    }
    return start + "the answer changes \(places.joined(separator: " and "))."
  }

  func sentence(_ pair: QualityPair) -> String {
    let isOwn = pair.isOf(memo.candidate, memo.rival)
    let (small, large) = (pair.small.versionName, pair.large.versionName)
    let side =
      switch pair.favours {
      case .small: "for \(isOwn ? memo.candidate.name : small)"
      case .large: "for \(isOwn ? memo.rival.name : large)"
      case .neither: "equal"
      }
    let noise = pair.isWithinError == true ? ", within the error" : ""
    let versions = isOwn ? "" : ", scored for \(small) and \(large)"
    return
      "\(pair.small.name): \(pair.scores), \(side)\(noise)\(versions) (\(pair.small.source.name))"
  }

  /// The pairs of a page: those of the two models themselves before those of other versions, of each the widest against the candidate first.
  func pairs(most: Int) -> [QualityPair] {
    let own = Self.widest(memo.ownPairs, most: most)
    return own + Self.widest(memo.pairsOfOtherVersions, most: most - own.count)
  }

  private static func widest(_ pairs: [QualityPair], most: Int) -> [QualityPair] {
    let against = pairs.filter { $0.favours == .large }.prefix(most - most / 2)
    let others = pairs.filter { $0.favours != .large }.prefix(most - against.count)
    return Array(against) + Array(others)
  }

  /// How many pairs there are and how many a page leaves out; pairs of other versions count for neither model.
  func countOfPairs(shown: Int) -> String {
    let own = memo.ownPairs
    let against = own.count { $0.favours == .large }
    let favour = own.count { $0.favours == .small }
    let rest = memo.pairs.count - shown
    let noun = own.count == 1 ? "published pair" : "published pairs"
    let others = memo.pairsOfOtherVersions.count
    return
      "\(own.count) \(noun) under the same conditions: \(favour) for \(memo.candidate.name), \(against) for \(memo.rival.name)"
      + (others > 0 ? "; \(others) more of other versions, which are not counted" : "")
      + (rest > 0 ? "; the \(shown) widest are shown, the JSON has all." : ".")
  }

  func source(_ source: DefendMemo.SourceLine) -> String {
    "\(source.title) (\(source.date)\(source.isDoubtful && source.date != "undated" ? ", expired" : ""))"
  }

  static let caveat =
    "Figures are predictions; the intervals hold 80% of measurements that the model had not seen."

  /// The amount; shares as percentages.
  private static func amount(_ figure: Figure) -> String {
    isShare(figure) ? "\(DecimalText.text(figure.value * 100))%" : figure.text
  }

  private static func interval(_ figure: Figure) -> String {
    guard isShare(figure), figure.low != figure.high else {
      return figure.intervalText.map { " (\($0))" } ?? ""
    }
    return " (\(DecimalText.text(figure.low * 100)) to \(DecimalText.text(figure.high * 100))%)"
  }

  private static func isShare(_ figure: Figure) -> Bool {
    figure.unit == "1" && figure.value > 0 && figure.high <= 1
  }
}

extension String {
  /// The text with a capital letter at its start.
  var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
