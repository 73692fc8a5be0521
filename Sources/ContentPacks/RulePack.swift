// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

extension Fields {
  /// Reads a pack of evidence rules.
  func evidenceRules() -> [Item<EvidenceRule>] {
    elements("evidence", noun: "evidence type") { node, subject in
      let keys = [
        "id", "name", "definition", "patterns", "not", "figures", "advice", "examples",
      ]
      return Fields(node, of: subject, keys: keys, log: log)?.evidenceRule()
    }
  }

  private func evidenceRule() -> Item<EvidenceRule>? {
    let (id, name, definition) = (id(), text("name"), text("definition"))
    let (patterns, exclusions, advice) = (patterns(), optionalTexts("not"), text("advice"))
    let figures = value("figures").map { _ in choice("figures", among: named(FigureRole.allCases)) }
    let examples = examples(yes: 4, no: 2)
    guard let id, let name, let definition, let patterns, let exclusions, let advice, let examples,
      figures != .some(nil)
    else { return nil }
    let rule = EvidenceRule(
      id: EvidenceTypeID(id), name: name, definition: definition, patterns: patterns.patterns,
      exclusions: exclusions.map(\.value), advice: advice, examples: examples.value,
      figures: (figures ?? nil) ?? .ignored)
    return Item(
      id: id, value: rule, place: log.place(of: node),
      references: patterns.references + references(.lexicon, exclusions),
      parts: examples.sentences, words: patterns.words)
  }

  /// Reads a pack of flag rules.
  func flagRules() -> [Item<FlagRule>] {
    elements("flags", noun: "flag") { node, subject in
      let keys = [
        "id", "name", "message", "kinds", "patterns", "times", "unless", "unless-near",
        "not", "knock-out", "raises", "holds", "fact", "examples",
      ]
      return Fields(node, of: subject, keys: keys, log: log)?.flagRule()
    }
  }

  private func flagRule() -> Item<FlagRule>? {
    let (id, name, message) = (id(), text("name"), text("message"))
    let kinds =
      value("kinds").map { _ in self.kinds("kinds")?.map(\.value) } ?? QuestionKind.allCases
    let patterns = value("patterns").map { _ in self.patterns() } ?? PatternReading()
    let times = value("times").map { _ in integer("times", in: 1...20) } ?? 1
    let (evidence, lexicons) = (optionalTexts("unless"), optionalTexts("unless-near"))
    let band = value("knock-out").map { _ in
      integer("knock-out", in: 1...Band.allCases.count).flatMap { Band(rawValue: $0) }
    }
    let (exclusions, raises, holds) = (
      optionalTexts("not"), optionalText("raises"), optionalTexts("holds")
    )
    let fact = value("fact").map { self.fact(from: $0) }
    let fewest = fact == nil ? 2 : 4
    let examples = examples(yes: fewest, no: fewest)
    guard let id, let name, let message, let kinds, let patterns, let times, let evidence,
      let lexicons, band != .some(nil), let exclusions, let holds, fact != .some(nil), let examples
    else { return nil }
    let rule = FlagRule(
      id: FlagID(id), name: name, message: message, kinds: Set(kinds), patterns: patterns.patterns,
      times: times, clearedBy: evidence.map { EvidenceTypeID($0.value) },
      clearedNearby: lexicons.map(\.value), knockOut: band ?? nil, examples: examples.value,
      exclusions: exclusions.map(\.value), raises: raises.map { FlagID($0) },
      holds: Set(holds.map { Criterion.ID($0.value) }), fact: fact ?? nil)
    return Item(
      id: id, value: rule, place: log.place(of: node),
      references: patterns.references + references(.evidence, evidence)
        + references(.lexicon, lexicons + exclusions) + references(.criterion, holds),
      parts: examples.sentences, words: patterns.words)
  }

  /// Reads where a fact is from; nil after reporting what is wrong.
  private func fact(from node: YAMLNode) -> Provenance? {
    let keys = ["source", "date"]
    guard let fields = Fields(node, of: "the fact of \(subject)", keys: keys, log: log) else {
      return nil
    }
    let (source, date) = (fields.text("source"), fields.day("date"))
    guard let source, let date else { return nil }
    return Provenance(source: source, date: date)
  }

  /// Reads the sentences that a rule must and must not find.
  private func examples(
    yes fewestYes: Int, no fewestNo: Int
  ) -> (value: RuleExamples, sentences: [Located<String>])? {
    guard let node = required("examples"),
      let fields = Fields(node, of: "the examples of \(subject)", keys: ["yes", "no"], log: log)
    else { return nil }
    let yes = fields.texts("yes", atLeast: fewestYes)
    let no = fields.texts("no", atLeast: fewestNo)
    guard let yes, let no else { return nil }
    return (RuleExamples(yes: yes.map(\.value), no: no.map(\.value)), yes + no)
  }
}
