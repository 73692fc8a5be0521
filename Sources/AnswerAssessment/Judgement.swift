// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Turns what was seen in an answer into levels, a score, a band and next steps.
struct Judgement {
  let examination: Examination
  let rubric: Rubric
  let rules: RuleSet
  /// The evidence of each type, in the order of the text.
  private let evidence: [EvidenceTypeID: [Evidence]]
  /// The flags that count: those of a sound answer are no failures of it.
  private let flags: [FlagResult]
  /// For each flag, the criteria that it is about.
  private let concerned: [FlagConcern]

  init(examination: Examination, rubric: Rubric, rules: RuleSet) {
    self.examination = examination
    self.rubric = rubric
    self.rules = rules
    evidence = Dictionary(grouping: examination.evidence, by: \.type)
    flags = SoundAnswer(examination: examination, rubric: rubric, rules: rules).flags()
    concerned = flags.map { rules.concern(of: $0) }
  }

  func assessment() -> Assessment {
    let rules = rubric.criteria.map(level)
    let criteria = zip(rubric.criteria, rules).map(result)
    let score = BandRule.score(of: criteria.map { ($0.weight, $0.level) })
    let value = bandValue(zip(criteria, rules).filter { $0.0.level != nil }.map(\.1))
    let likely = likelyFlags(value)
    return Assessment(
      questionID: examination.question.id, kind: rubric.kind, rubricVersion: rubric.version,
      criteria: criteria, flags: flags, score: score,
      band: score.map { band(score: $0, value) },
      nextSteps: NextSteps(judgement: self, criteria: criteria, rules: rules).steps(),
      notices: notices,
      likely: likely.isEmpty ? nil : likely)
  }

  /// Returns the rule that gives the level of a criterion.
  func level(of criterion: Criterion) -> CriterionLevel {
    CriterionLevel(
      criterion: criterion,
      evidence: (criterion.required + criterion.supporting).flatMap { evidence[$0] ?? [] },
      flags: zip(flags, concerned)
        .filter { touches($0.0, $0.1, criterion) }.map(\.0))
  }

  /// Whether a flag is about a criterion: a wrong number only where the criterion has evidence in its sentence, any other flag always.
  private func touches(_ flag: FlagResult, _ concern: FlagConcern, _ criterion: Criterion) -> Bool {
    guard concern.covers(criterion) else { return false }
    guard flag.id == Assessor.wrongNumberFlag, let quote = flag.quote else { return true }
    guard criterion.caps[flag.id] != nil else { return false }
    let types = criterion.required + criterion.supporting
    return examination.evidence.contains { piece in
      piece.quote.start < quote.end && quote.start < piece.quote.end && types.contains(piece.type)
    }
  }

  private func result(_ criterion: Criterion, _ rule: CriterionLevel) -> CriterionResult {
    if let reason = unassessed(criterion, rule) {
      return CriterionResult(
        id: criterion.id, name: criterion.name, weight: criterion.weight, level: nil, low: nil,
        high: nil, meaning: reason, reason: reason, quotes: [], nextStep: "")
    }
    let fitted = fitted(rule)
    let level = fitted.level()
    let words = FittedReason(fitted: fitted, rules: rules)
    return CriterionResult(
      id: criterion.id, name: criterion.name, weight: criterion.weight, level: level,
      low: min(level, fitted.level(.strict)), high: max(level, fitted.level(.loose)),
      meaning: criterion.anchors.meaning(of: level), reason: words.text(for: level),
      quotes: quotes(of: fitted.rule, at: level), nextStep: words.nextStep(from: level))
  }

  /// Returns the level of a criterion with the wording of the answer taken in.
  func fitted(_ rule: CriterionLevel) -> FittedLevel {
    FittedLevel(
      rule: rule, wording: examination.wording, fit: rules.wording?.levels,
      hasWords: examination.voids.contains(nil))
  }

  private func band(score: Int, _ value: Double?) -> Band {
    let knockOuts = knockOuts.map(\.band)
    guard let value else { return BandRule.band(score: score, knockOuts: knockOuts) }
    guard examination.voids.contains(nil) else { return .strongNoHire }
    let band = Band(rawValue: min(Int(value.rounded()), examination.wording.highest))
    return min(band ?? .strongHire, knockOuts.min() ?? .strongHire)
  }

  /// The band before it is rounded, from the rules of the criteria that are assessed; nil where no model gives one.
  private func bandValue(_ assessed: [CriterionLevel]) -> Double? {
    SoundAnswer.value(of: examination, levels: assessed, flags: flags, by: rules)
  }

  /// The failures that are likely though no rule finds them.
  private func likelyFlags(_ band: Double?) -> [FlagResult] {
    guard let model = rules.wording?.failures, let view = examination.view, let band
    else { return [] }
    return LikelyFailures(model: model, view: view, rules: rules)
      .flags(of: examination, band: band)
  }

  /// Why a criterion gets no level; nil when it gets one.
  func unassessed(_ criterion: Criterion, _ rule: CriterionLevel) -> String? {
    if case .language(let language) = examination.refusal {
      return "Not assessed: the answer is in \(language), and only English is read."
    }
    let isOpen = rules.opens(criterion, by: examination.question)
    guard !isOpen, rule.support.isEmpty else { return nil }
    return "Not assessed: the question gives no opening for it."
  }

  /// The sentences a level rests on, each once, in the order of the text; none at level 1.
  ///
  /// Where no evidence of the criterion was recognised, those whose wording weighs most.
  private func quotes(of rule: CriterionLevel, at level: Level) -> [Quote] {
    guard level > .one else { return [] }
    let quotes = Set(rule.support.map(\.quote))
    return (quotes.isEmpty ? weightiest : Array(quotes)).sorted { $0.start < $1.start }
  }

  /// The two sentences whose wording speaks most for the answer; one if no other speaks for it.
  private var weightiest: [Quote] {
    let sentences = examination.reading.sentences
    let all = examination.wording.sentences.enumerated()
      .filter { examination.voids[$0.offset] == nil }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    return all.prefix(2).enumerated().filter { $0.offset == 0 || $0.element.element > 0 }
      .map { Quote(of: sentences[$0.element.offset].range, in: examination.reading) }
  }

  /// The flags that leave no band above a certain one.
  private var knockOuts: [(flag: FlagResult, band: Band)] {
    flags.compactMap { flag in rules.knockOut(of: flag).map { (flag, $0) } }
  }

  private var notices: [String] {
    var notices: [String] = []
    if case .language(let language) = examination.refusal {
      notices.append(
        "This answer is in \(language). Only English is assessed, so it was not scored.")
    }
    if examination.reading.tokens.isEmpty { notices.append("The answer is empty.") }
    for (flag, band) in knockOuts {
      notices.append(
        "The flag “\(flag.name)” leaves no band above “\(band.title)”, whatever the score.")
    }
    return notices
  }
}
