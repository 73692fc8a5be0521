// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Quantities

/// The patterns of a rule as they were read.
struct PatternReading {
  var patterns: [Pattern] = []
  /// The lexicons that `words` of slots make.
  var words: [Lexicon] = []
  var references: [Reference] = []
}

extension Fields {
  /// Reads the patterns of a rule; nil after reporting one that cannot be read.
  func patterns() -> PatternReading? {
    guard let list = required("patterns") else { return nil }
    guard case .sequence(let nodes) = list.content, !nodes.isEmpty else {
      reject("patterns", list, mend: "write a list with a `- slots: …` for each")
      return nil
    }
    var reading = PatternReading()
    let patterns = nodes.enumerated().map { index, node in
      let keys = [
        "slots", "trigger", "within", "ordered", "span", "asserted", "clause", "commanded",
        "leading",
      ]
      let name = "pattern \(index + 1) of \(subject)"
      return Fields(node, of: name, keys: keys, log: log)?.pattern(into: &reading)
    }
    guard !patterns.contains(nil) else { return nil }
    reading.patterns = patterns.compactMap { $0 }
    return reading
  }

  private func pattern(into reading: inout PatternReading) -> Pattern? {
    let slots = slots(into: &reading)
    let (trigger, asserted, clause) = (
      optionalTexts("trigger"), optionalTexts("asserted"), optionalTexts("clause")
    )
    let (commanded, leading) = (optionalTexts("commanded"), optionalTexts("leading"))
    let within = value("within").map { _ in integer("within", in: 1...200) }
    let span = value("span").map { _ in integer("span", in: 1...2) } ?? 1
    let ordered = value("ordered").map { _ in boolean("ordered") } ?? false
    guard let slots, let trigger, within != .some(nil), let span, let ordered, let asserted,
      let clause, let commanded, let leading, areNames(trigger, of: slots, under: "trigger"),
      areNames(asserted, of: slots, under: "asserted"),
      areNames(clause, of: slots, under: "clause"),
      areNames(commanded, of: slots, under: "commanded"),
      areNames(leading, of: slots, under: "leading")
    else { return nil }
    return Pattern(
      slots: slots, trigger: trigger.isEmpty ? nil : Set(trigger.map(\.value)),
      within: within ?? nil, ordered: ordered, span: span, asserted: Set(asserted.map(\.value)),
      clause: Set(clause.map(\.value)), commanded: Set(commanded.map(\.value)),
      leading: Set(leading.map(\.value)))
  }

  /// Returns whether the names under a key are slots of the pattern, and reports those that are not.
  private func areNames(
    _ listed: [Located<String>], of slots: [Slot], under key: String
  ) -> Bool {
    let names = slots.map(\.name)
    let unknown = listed.filter { !names.contains($0.value) }
    for name in unknown {
      log.report(
        "the \(key) of \(subject) names `\(name.value.printable)`, which is none of its slots",
        mend: mend(name.value, from: names), line: name.place.line, column: name.place.column)
    }
    return unknown.isEmpty
  }

  private func slots(into reading: inout PatternReading) -> [Slot]? {
    guard let node = required("slots") else { return nil }
    guard case .mapping(let pairs) = node.content, !pairs.isEmpty else {
      reject("slots", node, mend: "write lines such as `metric: {any: [metric]}`")
      return nil
    }
    let slots = pairs.map { pair in
      let keys = ["any", "words", "quantity", "mark", "negation"]
      let name = "slot `\(pair.name.printable)` of \(subject)"
      return Fields(pair.value, of: name, keys: keys, log: log)?
        .slot(name: pair.name, into: &reading)
    }
    return slots.contains(nil) ? nil : slots.compactMap { $0 }
  }

  private func slot(name: String, into reading: inout PatternReading) -> Slot? {
    let (lexicons, words) = (optionalTexts("any"), optionalTexts("words"))
    let dimensions = choices("quantity", among: Self.dimensions)
    let marks = choices("mark", among: named(Mark.allCases))
    let negation = value("negation").map { _ in
      choice("negation", among: named(NegationRule.allCases))
    }
    guard let lexicons, let words, areWords(words), let dimensions, let marks,
      negation != .some(nil)
    else { return nil }
    var matchers = lexicons.map { Matcher.lexicon($0.value) }
    if let lexicon = lexicon(of: words) {
      matchers.append(.lexicon(lexicon.name))
      reading.words.append(lexicon)
    }
    let amounts = dimensions.reduce(into: Set<Dimension>()) { $0.formUnion($1) }
    if !amounts.isEmpty { matchers.append(.quantity(amounts)) }
    matchers += marks.map { .mark($0) }
    guard !matchers.isEmpty else {
      log.report(
        "\(subject) says nothing that may fill it",
        mend: "add one of `any`, `words`, `quantity` and `mark`", at: node)
      return nil
    }
    reading.references += references(.lexicon, lexicons)
    return Slot(name: name, matchers: matchers, negation: (negation ?? nil) ?? .forbid)
  }

  /// Returns the lexicon that stands for words written in a slot; the same words make the same lexicon.
  private func lexicon(of words: [Located<String>]) -> Lexicon? {
    guard !words.isEmpty else { return nil }
    let terms = words.map(\.value).sorted()
    return Lexicon(name: "words: \(terms.joined(separator: ", "))", terms: terms)
  }

  /// What may stand under `quantity`; `any` leaves out what is no amount of anything.
  private static let dimensions: [(name: String, value: Set<Dimension>)] =
    Dimension.allCases.map { ($0.rawValue, [$0]) }
    + [("any", Set(Dimension.allCases).subtracting([.date, .percentile]))]
}

/// Returns values with the names by which a pack calls them.
func named<Value: RawRepresentable<String>>(_ values: [Value]) -> [(name: String, value: Value)] {
  values.map { ($0.rawValue, $0) }
}
