// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

extension Assessor {
  /// Returns why an answer gets the levels that follow from what was seen in it.
  public func explain(_ examination: Examination) -> Explanation {
    let kind = examination.question.kind
    return Explainer(
      examination: examination, assessment: judge(examination), rubric: rubric(of: kind),
      rules: rules(for: kind)
    ).explanation()
  }
}

/// Puts what was seen and what was judged together, sentence by sentence and criterion by criterion.
struct Explainer {
  let examination: Examination
  let assessment: Assessment
  let rubric: Rubric
  let rules: RuleSet

  func explanation() -> Explanation {
    Explanation(
      assessment: assessment, sentences: sentences(),
      criteria: zip(rubric.criteria, assessment.criteria).map(explained),
      shape: AnswerShape(of: examination))
  }

  private func sentences() -> [ExplainedSentence] {
    let reading = examination.reading
    let pieces = Dictionary(grouping: examination.evidence, by: \.sentence)
    let quoting = assessment.flags.filter { $0.quote != nil }
    let copied = Assessor.mask(of: examination.question).mask(reading)
    return reading.sentences.enumerated().map { place, sentence in
      ExplainedSentence(
        number: place + 1, quote: Quote(of: sentence.range, in: reading),
        setAside: examination.voids[place], evidence: (pieces[place] ?? []).map(explained),
        flags: quoting.filter { $0.quote?.overlaps(sentence.range) == true },
        wording: wording(of: place, copied: copied))
    }
  }

  private func wording(of sentence: Int, copied: [Bool]) -> ExplainedWording? {
    let weights = examination.wording.sentences
    guard let model = rules.wording, weights.indices.contains(sentence),
      examination.voids[sentence] == nil
    else { return nil }
    return ExplainedWording(
      weight: weights[sentence],
      phrases: model.heaviest(4, in: sentence, of: examination.reading, copied: copied))
  }

  private func explained(_ piece: Evidence) -> ExplainedEvidence {
    ExplainedEvidence(
      type: piece.type, name: name(of: piece.type), grade: piece.grade, slots: piece.slots,
      holdsWrongFigure: piece.holdsWrongFigure,
      criteria: rubric.criteria
        .filter { ($0.required + $0.supporting).contains(piece.type) }.map(\.id))
  }

  private func explained(_ criterion: Criterion, _ result: CriterionResult) -> ExplainedCriterion {
    ExplainedCriterion(
      result: result, cap: result.level == nil ? nil : cap(of: criterion),
      types: criterion.required.map { sought($0, isRequired: true) }
        + criterion.supporting.map { sought($0, isRequired: false) })
  }

  private func cap(of criterion: Criterion) -> LevelCap? {
    let rule = Judgement(examination: examination, rubric: rubric, rules: rules)
      .level(of: criterion)
    return rule.cap.map { cap in
      LevelCap(level: cap.level, flag: cap.flag, isBinding: rule.bindingCap != nil)
    }
  }

  private func sought(_ type: EvidenceTypeID, isRequired: Bool) -> SoughtType {
    let best = examination.best(of: type)
    return SoughtType(
      id: type, name: name(of: type), isRequired: isRequired, best: best?.grade,
      sentence: best.map { $0.sentence + 1 })
  }

  /// The name of a type; its id when it comes from outside the rules.
  private func name(of type: EvidenceTypeID) -> String {
    rules.evidenceByID[type]?.name ?? type.name
  }
}

extension Quote {
  /// Whether a byte of the quote stands in a range.
  fileprivate func overlaps(_ range: Range<Int>) -> Bool {
    start < range.upperBound && range.lowerBound < end
  }
}
