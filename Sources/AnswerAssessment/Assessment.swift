// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What was found in one answer: levels with quotes, flags, a score and a band.
public struct Assessment: Hashable, Sendable, Codable {
  public let questionID: Question.ID
  public let kind: QuestionKind
  /// The version of the rubric that was applied.
  public let rubricVersion: String
  /// One result for each criterion of the rubric, in its order.
  public let criteria: [CriterionResult]
  /// Failures that were seen, in the order of the text, those about the whole answer last.
  public let flags: [FlagResult]
  /// The weighted mean of the levels on a scale of 0 to 100; nil when nothing could be assessed.
  public let score: Int?
  /// The judgement of the whole answer; nil when nothing could be assessed.
  public let band: Band?
  /// At most three things to do better, the weightiest first.
  public let nextSteps: [NextStep]
  /// What the reader of the result must know, such as that the answer is not in English.
  public let notices: [String]
  /// Failures that the answer has in all likelihood, by what rated answers with them have in common; nil when there is none.
  ///
  /// No rule found them, so they hold no level and no band down; the quote is the sentence whose words weigh most.
  public let likely: [FlagResult]?

  /// Creates an assessment.
  public init(
    questionID: Question.ID, kind: QuestionKind, rubricVersion: String,
    criteria: [CriterionResult], flags: [FlagResult], score: Int?, band: Band?,
    nextSteps: [NextStep], notices: [String], likely: [FlagResult]? = nil
  ) {
    self.likely = likely
    self.questionID = questionID
    self.kind = kind
    self.rubricVersion = rubricVersion
    self.criteria = criteria
    self.flags = flags
    self.score = score
    self.band = band
    self.nextSteps = nextSteps
    self.notices = notices
  }
}

/// A piece of an answer, word for word.
public struct Quote: Hashable, Sendable, Codable {
  /// The first byte, counted in UTF-8 from the start of the answer as given.
  public let start: Int
  /// The byte after the last one.
  public let end: Int
  /// Exactly the bytes from `start` to `end`.
  public let text: String

  /// Creates a quote.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

/// The level of one criterion and what it rests on.
public struct CriterionResult: Hashable, Sendable, Codable {
  public let id: Criterion.ID
  public let name: String
  /// The share of the score, in percent.
  public let weight: Int
  /// The level; nil when the question gave no opening or the answer could not be assessed.
  public let level: Level?
  /// The level under the stricter reading; nil when `level` is nil.
  public let low: Level?
  /// The level under the looser reading; nil when `level` is nil.
  public let high: Level?
  /// What the level means, in the words of the rubric; why there is none when `level` is nil.
  public let meaning: String
  /// The rule that gave the level, in a sentence.
  public let reason: String
  /// The words that the level rests on; never empty above level 1.
  public let quotes: [Quote]
  /// What one more detail would change; empty at level 5.
  public let nextStep: String

  /// Creates a result.
  public init(
    id: Criterion.ID, name: String, weight: Int, level: Level?, low: Level?, high: Level?,
    meaning: String, reason: String, quotes: [Quote], nextStep: String
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.level = level
    self.low = low
    self.high = high
    self.meaning = meaning
    self.reason = reason
    self.quotes = quotes
    self.nextStep = nextStep
  }
}

/// A failure that was seen in an answer.
public struct FlagResult: Hashable, Sendable, Codable {
  public let id: FlagID
  /// The flag as a person reads it.
  public let name: String
  /// What was seen and what would clear it.
  public let message: String
  /// The words that triggered it; nil when it is about what is missing in the whole answer.
  public let quote: Quote?

  /// Creates a flag.
  public init(id: FlagID, name: String, message: String, quote: Quote?) {
    self.id = id
    self.name = name
    self.message = message
    self.quote = quote
  }
}

/// One thing to do better: the moment, what was said, and what would have been better.
public struct NextStep: Hashable, Sendable, Codable {
  public let criterion: Criterion.ID
  /// Where in the answer it matters.
  public let moment: String
  /// What was said there; nil when nothing was.
  public let said: Quote?
  /// What would have been better.
  public let better: String

  /// Creates a next step.
  public init(criterion: Criterion.ID, moment: String, said: Quote?, better: String) {
    self.criterion = criterion
    self.moment = moment
    self.said = said
    self.better = better
  }
}
