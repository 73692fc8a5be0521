// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

extension FactPassage {
  /// The named numbers and the rules of law of the catalogue.
  public static let catalogue: [FactPassage] =
    Catalogue.facts.map { FactPassage($0) } + Catalogue.regulations.map { FactPassage($0) }

  /// Creates a passage of a named number.
  init(_ fact: Fact) {
    let name = fact.id.replacing("-", with: " ")
    self.init(
      id: "named-\(fact.id)", title: name,
      text: "\(name): \(Self.amount(fact)). \(fact.note.asSentence)",
      source: Self.source(fact.source), date: "\(fact.date)")
  }

  /// Creates a passage of a rule of law.
  init(_ rule: Regulation) {
    let name = rule.id.replacing("-", with: " ")
    self.init(
      id: "regulation-\(rule.id)", title: name,
      text: "\(name): \(Self.shown(rule.value)). \(rule.note.asSentence)",
      source: Self.source(rule.source), date: "\(rule.date)")
  }

  private static func shown(_ value: Regulation.Value) -> String {
    switch value {
    case .day(let day): "from \(day)"
    case .share(let share): "\(number((share * 1_000_000).rounded() / 10_000))%"
    case .money(let sum, let currency): "\(number(sum)) \(currency)"
    case .operations(let count): "\(count) operations"
    case .span(let seconds):
      seconds >= 86_400 ? "\(number(seconds / 86_400)) days" : "\(number(seconds / 3_600)) hours"
    }
  }

  private static func amount(_ fact: Fact) -> String {
    let unit = fact.unit == "1" ? "" : " \(fact.unit)"
    let value = number(fact.value) + unit
    guard fact.low < fact.value || fact.high > fact.value else { return value }
    return "\(value) (\(number(fact.low)) to \(number(fact.high)))"
  }

  /// Returns a number without a fraction that is zero, with commas between thousands.
  static func number(_ value: Double) -> String {
    guard let whole = Int(exactly: value) else { return "\(value)" }
    var groups: [String] = []
    var rest = whole.magnitude
    while rest >= 1000 {
      let last = "\(rest % 1000)"
      groups.insert(String(repeating: "0", count: 3 - last.count) + last, at: 0)
      rest /= 1000
    }
    return (whole < 0 ? "-" : "") + (["\(rest)"] + groups).joined(separator: ",")
  }

  static func source(_ id: SourceID) -> String { Catalogue.source(id)?.title ?? "\(id)" }
}

extension String {
  /// The text with a capital at its beginning and a stop at its end; empty when it is.
  fileprivate var asSentence: String {
    guard let first, let last else { return "" }
    return first.uppercased() + dropFirst() + (".!?".contains(last) ? "" : ".")
  }
}
