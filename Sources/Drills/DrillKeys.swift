// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// A number with its unit, and how it is computed.
public struct NumberKey: Hashable, Sendable, Codable {
  /// The number, in `unit`.
  public let value: Double
  /// The unit in which it is shown, such as `GB`, `ms`, `%`, `users`; empty for a bare count.
  public let unit: String
  /// How far off an answer may be, as a share of the value.
  public let tolerance: Double
  /// The formula with names, such as `weights = parameters × bits / 8`.
  public let formula: String
  /// The same with the numbers of this drill, one line for each step.
  public let steps: [String]
  /// Where the formula and the constants come from, with date.
  public let source: String

  /// Creates a key.
  public init(
    value: Double, unit: String, tolerance: Double, formula: String, steps: [String], source: String
  ) {
    self.value = value
    self.unit = unit
    self.tolerance = tolerance
    self.formula = formula
    self.steps = steps
    self.source = source
  }
}

/// An explanation that the assessor reads.
public struct ExplanationKey: Hashable, Sendable, Codable {
  /// The question that the assessor reads the answer to.
  public let question: Question
  /// The most words of an answer: at 150 words a minute 30, 60 and 90 seconds are 75, 150 and 225.
  public let mostWords: Int
  /// The lines of the rubric that decide; all when empty.
  public let criteria: [Criterion.ID]
  /// What an answer must contain, each as groups of words of which one has to stand there, with a name.
  public let points: [KeyPoint]
  /// The passage that is to be written anew; nil for an explanation.
  public let rewrite: Rewrite?

  /// Creates a key.
  public init(
    question: Question, mostWords: Int, criteria: [Criterion.ID] = [], points: [KeyPoint] = [],
    rewrite: Rewrite? = nil
  ) {
    self.question = question
    self.mostWords = mostWords
    self.criteria = criteria
    self.points = points
    self.rewrite = rewrite
  }
}

/// Something an answer has to say, in any of several wordings.
public struct KeyPoint: Hashable, Sendable, Codable {
  /// What it is, as a person reads it.
  public let name: String
  /// Wordings, each a phrase of lemmas; one is enough.
  public let wordings: [String]

  /// Creates a point.
  public init(name: String, wordings: [String]) {
    self.name = name
    self.wordings = wordings
  }
}

/// Two answers to one question, one of which would pass.
public struct ContrastKey: Hashable, Sendable, Codable {
  /// The question both answer.
  public let question: String
  public let kind: QuestionKind
  public let first: String
  public let second: String
  /// Whether the first one passes.
  public let firstPasses: Bool
  /// Why, as points that a good reason makes.
  public let reasons: [KeyPoint]
  /// The same in sentences, shown afterwards.
  public let why: String

  /// Creates a key.
  public init(
    question: String, kind: QuestionKind, first: String, second: String, firstPasses: Bool,
    reasons: [KeyPoint], why: String
  ) {
    self.question = question
    self.kind = kind
    self.first = first
    self.second = second
    self.firstPasses = firstPasses
    self.reasons = reasons
    self.why = why
  }
}

/// A part of one's own story, or the whole of it in a given time, as it was written down.
public struct StoryKey: Hashable, Sendable, Codable {
  /// The story it is from.
  public let story: String
  /// The part, such as `situation`, as a person reads it.
  public let part: String
  /// The part in the person's own words.
  public let text: String
  /// What a telling of the whole has to hold; nil for one part.
  public let sections: [StorySection]?
  /// The most words of a telling: at 150 words a minute 30, 60 and 90 seconds are 75, 150 and 225; nil for no limit.
  public let mostWords: Int?

  /// Creates a key.
  public init(
    story: String, part: String, text: String, sections: [StorySection]? = nil,
    mostWords: Int? = nil
  ) {
    self.story = story
    self.part = part
    self.text = text
    self.sections = sections
    self.mostWords = mostWords
  }
}

/// A part of a story that a telling of the whole has to hold.
public struct StorySection: Hashable, Sendable, Codable {
  /// The part, as a person reads it.
  public let name: String
  /// The part in the person's own words.
  public let text: String
  /// How many of its amounts have to be said.
  public let amounts: Int
  /// How much of its content has to be there, as a share of its words of content.
  public let share: Double

  /// Creates a section.
  public init(name: String, text: String, amounts: Int, share: Double) {
    self.name = name
    self.text = text
    self.amounts = amounts
    self.share = share
  }
}

/// A fact with its source and the day after which it is not asked any more.
public struct FactKey: Hashable, Sendable, Codable {
  /// The answer as it is shown.
  public let answer: String
  /// Other ways to write it.
  public let accepted: [String]
  /// Wrong answers to choose among; empty when it is to be written from memory.
  public let others: [String]
  /// Where it is from, with the day it was read.
  public let source: String
  /// The last day it is asked, as `2026-12-31`; nil for what does not grow old.
  public let expires: String?

  /// Creates a key.
  public init(
    answer: String, accepted: [String] = [], others: [String] = [], source: String,
    expires: String? = nil
  ) {
    self.answer = answer
    self.accepted = accepted
    self.others = others
    self.source = source
    self.expires = expires
  }
}
