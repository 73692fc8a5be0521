// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Why an answer got its levels: every sentence with what was found in it, and every criterion with what it asks for.
///
/// It is computed from the text alone and never stored: the same text, rules and rubric give the same explanation.
public struct Explanation: Hashable, Sendable {
  /// The judgement that is explained.
  public let assessment: Assessment
  /// Every sentence of the answer, in order.
  public let sentences: [ExplainedSentence]
  /// Every criterion of the rubric, in its order.
  public let criteria: [ExplainedCriterion]
  /// How the answer is built; nil for kinds whose answers have no parts to go through.
  public let shape: AnswerShape?

  init(
    assessment: Assessment, sentences: [ExplainedSentence], criteria: [ExplainedCriterion],
    shape: AnswerShape? = nil
  ) {
    self.assessment = assessment
    self.sentences = sentences
    self.criteria = criteria
    self.shape = shape
  }

  /// The failures that quote no words, because they are about what the whole answer lacks.
  public var flagsOfWholeAnswer: [FlagResult] {
    assessment.flags.filter { $0.quote == nil }
  }
}

/// A sentence of an answer and what was found in it.
public struct ExplainedSentence: Hashable, Sendable {
  /// The place of the sentence in the answer, from 1.
  public let number: Int
  /// Its words and where they stand.
  public let quote: Quote
  /// Why it gives no evidence; nil when it may.
  public let setAside: VoidReason?
  /// The evidence in it, in the order of the rules; none when it was set aside.
  public let evidence: [ExplainedEvidence]
  /// The failures whose words stand in it or reach into it.
  public let flags: [FlagResult]
  /// What its wording weighs; nil where no wording model counts, or the sentence was set aside.
  public let wording: ExplainedWording?

  init(
    number: Int, quote: Quote, setAside: VoidReason?, evidence: [ExplainedEvidence],
    flags: [FlagResult], wording: ExplainedWording? = nil
  ) {
    self.number = number
    self.quote = quote
    self.setAside = setAside
    self.evidence = evidence
    self.flags = flags
    self.wording = wording
  }
}

/// What the wording of a sentence weighs, and the phrases that weigh most.
public struct ExplainedWording: Hashable, Sendable {
  /// The sum of the weights of its phrases: above 0 where it is worded as strong answers are.
  public let weight: Double
  /// The heaviest phrases, at most four.
  public let phrases: [WeighedPhrase]
}

/// A piece of evidence with its name and the criteria that it counts for.
public struct ExplainedEvidence: Hashable, Sendable {
  public let type: EvidenceTypeID
  /// The type as a person reads it.
  public let name: String
  public let grade: Grade
  /// The words that fill each slot, in the order of the pattern; empty words stand for a property of the sentence.
  public let slots: [SlotFill]
  /// Whether a wrong figure in the sentence took its grade down to a mention.
  public let holdsWrongFigure: Bool
  /// The criteria of the rubric that ask for the type, in their order; none when no criterion does.
  public let criteria: [Criterion.ID]

  /// The slots that are shown with their words, and properties of the sentence, which have none.
  public var filledSlots: [SlotFill] {
    slots.filter { !$0.words.isEmpty || grade > .mentioned }
  }

  /// The slots of a mention that no words fill.
  public var openSlots: [String] {
    slots.filter { $0.words.isEmpty && grade == .mentioned }.map(\.slot)
  }
}

/// The level of a criterion and what it follows from.
public struct ExplainedCriterion: Hashable, Sendable {
  /// The level, both other readings, and the rule that gave it as `reason`.
  public let result: CriterionResult
  /// The lowest cap that a flag sets; nil when none does or the criterion was not assessed.
  public let cap: LevelCap?
  /// The types that the criterion asks for, required ones first.
  public let types: [SoughtType]
}

/// The highest level that a flag leaves to a criterion.
public struct LevelCap: Hashable, Sendable {
  public let level: Level
  public let flag: FlagResult
  /// Whether the evidence would give a higher level without it.
  public let isBinding: Bool
}

/// A type of evidence that a criterion asks for, with the best that was found of it.
public struct SoughtType: Hashable, Sendable {
  public let id: EvidenceTypeID
  /// The type as a person reads it.
  public let name: String
  /// Whether the criterion cannot be met without a required type; others only support it.
  public let isRequired: Bool
  /// The best grade that was found; nil when nothing was.
  public let best: Grade?
  /// The number of the first sentence with that grade, from 1; nil when nothing was found.
  public let sentence: Int?
}
