// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
public import Rehearsal

/// Why an answer got its levels, in the form that scripts rely on: keys are sorted, fields are added and never renamed.
///
/// Offsets count bytes of UTF-8 of the answer as given. A grade is 1 mentioned, 2 specific, 3 linked. What does not exist is `null`, never
/// left out.
public struct ExplanationJSON: Encodable {
  private let checked: CheckedExplanation

  /// Creates the form of an explanation.
  public init(_ checked: CheckedExplanation) {
    self.checked = checked
  }

  private enum Key: String, CodingKey {
    case version, kind, score, band, notices, rubricVersion, sentences, criteria, flags, claims
    case shape
    case questionID = "question_id"
  }

  public func encode(to encoder: any Encoder) throws {
    let explanation = checked.explanation
    let assessment = explanation.assessment
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .version)
    try container.encode(assessment.questionID, forKey: .questionID)
    try container.encode(assessment.kind, forKey: .kind)
    try container.encode(assessment.score, forKey: .score)
    try container.encode(assessment.band, forKey: .band)
    try container.encode(assessment.notices, forKey: .notices)
    try container.encode(assessment.rubricVersion, forKey: .rubricVersion)
    try container.encode(
      explanation.sentences.map { SentenceJSON(sentence: $0, checked: checked) },
      forKey: .sentences)
    try container.encode(
      explanation.criteria.map(ExplainedCriterionJSON.init), forKey: .criteria)
    try container.encode(FlagJSON.all(of: assessment), forKey: .flags)
    try container.encode(checked.claims.map(ClaimJSON.init), forKey: .claims)
    try container.encode(explanation.shape, forKey: .shape)
  }
}

/// A sentence; its flags and claims stand in the lists of the whole answer as well.
private struct SentenceJSON: Encodable {
  let sentence: ExplainedSentence
  let checked: CheckedExplanation

  enum Key: CodingKey { case number, quote, setAside, evidence, flags, claims, wording }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sentence.number, forKey: .number)
    try container.encode(sentence.quote, forKey: .quote)
    try container.encode(sentence.setAside?.rawValue, forKey: .setAside)
    try container.encode(sentence.evidence.map(EvidenceJSON.init), forKey: .evidence)
    try container.encode(sentence.flags.map { FlagJSON($0) }, forKey: .flags)
    try container.encode(sentence.wording.map(WordingJSON.init), forKey: .wording)
    try container.encode(checked.claims(in: sentence).map(ClaimJSON.init), forKey: .claims)
  }
}

private struct EvidenceJSON: Encodable {
  let piece: ExplainedEvidence

  enum Key: CodingKey { case type, name, grade, slots, holdsWrongFigure, criteria }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(piece.type, forKey: .type)
    try container.encode(piece.name, forKey: .name)
    try container.encode(piece.grade.rawValue, forKey: .grade)
    try container.encode(
      piece.slots.map { ["slot": $0.slot, "words": $0.words] }, forKey: .slots)
    try container.encode(piece.holdsWrongFigure, forKey: .holdsWrongFigure)
    try container.encode(piece.criteria, forKey: .criteria)
  }
}

private struct ExplainedCriterionJSON: Encodable {
  let criterion: ExplainedCriterion

  enum Key: CodingKey { case id, name, weight, level, low, high, reason, cap, types }

  func encode(to encoder: any Encoder) throws {
    let result = criterion.result
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(result.id, forKey: .id)
    try container.encode(result.name, forKey: .name)
    try container.encode(result.weight, forKey: .weight)
    try container.encode(result.level, forKey: .level)
    try container.encode(result.low, forKey: .low)
    try container.encode(result.high, forKey: .high)
    try container.encode(result.reason, forKey: .reason)
    try container.encode(criterion.cap.map(CapJSON.init), forKey: .cap)
    try container.encode(criterion.types.map(SoughtTypeJSON.init), forKey: .types)
  }
}

private struct CapJSON: Encodable {
  let cap: LevelCap

  enum Key: CodingKey { case level, flag, isBinding }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(cap.level, forKey: .level)
    try container.encode(cap.flag.id, forKey: .flag)
    try container.encode(cap.isBinding, forKey: .isBinding)
  }
}

private struct SoughtTypeJSON: Encodable {
  let type: SoughtType

  enum Key: CodingKey { case type, name, isRequired, best, sentence }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type.id, forKey: .type)
    try container.encode(type.name, forKey: .name)
    try container.encode(type.isRequired, forKey: .isRequired)
    try container.encode(type.best?.rawValue, forKey: .best)
    try container.encode(type.sentence, forKey: .sentence)
  }
}

/// What the wording of a sentence weighs, and its heaviest phrases.
private struct WordingJSON: Encodable {
  let weight: Double
  let phrases: [Phrase]

  init(_ wording: ExplainedWording) {
    weight = (wording.weight * 1000).rounded() / 1000
    phrases = wording.phrases.map {
      Phrase(quote: $0.quote, weight: ($0.weight * 1000).rounded() / 1000)
    }
  }

  struct Phrase: Encodable {
    let quote: Quote
    let weight: Double
  }
}
