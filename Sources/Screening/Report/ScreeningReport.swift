// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent

/// What came of an application: rules with their reasons, the reviewer's reading, and the verdict.
///
/// Every mark of it follows from the two texts and the assessment by published rules; the same input gives the same report.
public struct ScreeningReport: Hashable, Sendable, Codable {
  public let questionID: Question.ID
  /// The length of the questionnaire.
  public let pages: PageCount
  /// The first pass: each rule with what came of it, in a fixed order.
  public let rules: [ScreeningRule]
  /// The second pass: relevance, experience, response quality.
  public let criteria: [ScreeningCriterion]
  /// What was counted for the third criterion.
  public let density: InformationDensity
  /// Whether the problem was framed before it was solved.
  public let framing: FramingOrder
  /// What the CV shows; nil when none could be read.
  public let curriculum: CurriculumReading?
  public let verdict: ScreeningVerdict

  /// Creates a report.
  public init(
    questionID: Question.ID, pages: PageCount, rules: [ScreeningRule],
    criteria: [ScreeningCriterion], density: InformationDensity, framing: FramingOrder,
    curriculum: CurriculumReading?, verdict: ScreeningVerdict
  ) {
    self.questionID = questionID
    self.pages = pages
    self.rules = rules
    self.criteria = criteria
    self.density = density
    self.framing = framing
    self.curriculum = curriculum
    self.verdict = verdict
  }
}

/// A rule of the first pass and what came of it.
public struct ScreeningRule: Hashable, Sendable, Codable {
  public let id: ID
  public let outcome: Outcome
  /// Why, with the figures.
  public let reason: String
  /// Which of the two texts the quotes are from.
  public let source: ScreeningSource
  /// The words that it rests on; none when it is about what is missing or about the whole.
  public let quotes: [Quote]

  /// What a rule asks.
  public enum ID: String, Hashable, Sendable, Codable, CaseIterable {
    case questionnaireLength = "questionnaire-length"
    case questionnaireWords = "questionnaire-words"
    case questionnaireLanguage = "questionnaire-language"
    case questionnaireCopies = "questionnaire-copies"
    case questionnaireGate = "questionnaire-gate"
    case curriculumThere = "cv-there"
    case curriculumLength = "cv-length"
    case curriculumLanguage = "cv-language"
    case curriculumSentences = "cv-sentences"
    case curriculumPersonal = "cv-personal"

    /// The rule as a person reads it.
    public var title: String {
      switch self {
      case .questionnaireLength: "The questionnaire keeps to its pages"
      case .questionnaireWords: "The questionnaire says something"
      case .questionnaireLanguage: "The questionnaire is in English"
      case .questionnaireCopies: "The questionnaire is in your own words"
      case .questionnaireGate: "The questionnaire is written for a reader"
      case .curriculumThere: "A CV can be read"
      case .curriculumLength: "The CV has a length that is read"
      case .curriculumLanguage: "The CV is in English"
      case .curriculumSentences: "The CV tells deeds and not words alone"
      case .curriculumPersonal: "The CV leaves out what is not read"
      }
    }
  }

  /// What came of a rule; a remark decides nothing.
  public enum Outcome: String, Hashable, Sendable, Codable {
    case pass, remark, fail
  }

  /// Creates the outcome of a rule.
  public init(
    id: ID, outcome: Outcome, reason: String, source: ScreeningSource, quotes: [Quote] = []
  ) {
    self.id = id
    self.outcome = outcome
    self.reason = reason
    self.source = source
    self.quotes = quotes
  }
}

/// One of the two texts of an application.
public enum ScreeningSource: String, Hashable, Sendable, Codable {
  case questionnaire
  case curriculum = "cv"
}

/// A criterion of the reviewer's reading.
public struct ScreeningCriterion: Hashable, Sendable, Codable {
  public let id: ID
  /// The level; nil when there was nothing to read.
  public let level: Level?
  /// What 1, 3 and 5 mean.
  public let anchors: Anchors
  /// The rule that gave the level, with the figures that went into it.
  public let reason: String
  public let source: ScreeningSource
  /// The words that the level rests on, the weightiest first.
  public let quotes: [Quote]
  /// What would raise the level; empty at level 5.
  public let nextStep: String

  /// What is read for.
  public enum ID: String, Hashable, Sendable, Codable, CaseIterable {
    case relevance, experience
    case responseQuality = "response-quality"

    /// The criterion as a person reads it.
    public var title: String {
      switch self {
      case .relevance: "Relevance"
      case .experience: "Experience"
      case .responseQuality: "Response quality"
      }
    }
  }

  /// Creates a criterion.
  public init(
    id: ID, level: Level?, anchors: Anchors, reason: String, source: ScreeningSource,
    quotes: [Quote], nextStep: String
  ) {
    self.id = id
    self.level = level
    self.anchors = anchors
    self.reason = reason
    self.source = source
    self.quotes = quotes
    self.nextStep = nextStep
  }

  private enum CodingKeys: CodingKey {
    case id, level, anchors, reason, source, quotes, nextStep
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    // Written even where there is none.
    try container.encode(level, forKey: .level)
    try container.encode(anchors, forKey: .anchors)
    try container.encode(reason, forKey: .reason)
    try container.encode(source, forKey: .source)
    try container.encode(quotes, forKey: .quotes)
    try container.encode(nextStep, forKey: .nextStep)
  }
}
