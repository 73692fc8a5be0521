// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent
public import LanguageModel

/// What a language model made of an answer, beside what our own reader made of it.
///
/// Our own reader stays the authority: the combined levels are shown, and nothing else is decided by them.
public struct SecondReading: Hashable, Sendable, Codable {
  /// The version of the instructions and of the checks, so that two readings can be compared fairly.
  public let method: Int
  /// One entry for each criterion that was assessed, in the order of the rubric; none when there was nothing to read.
  public let criteria: [CriterionReading]
  /// Why the answer was not passed on at all; nil when it was.
  public let refusal: Refusal?
  /// The score with the combined levels, from 0 to 100; nil when nothing was assessed.
  public let score: Int?
  /// The band with the combined levels, at most one from that of our own reader; nil when nothing was assessed.
  public let band: Band?
  /// How many times the model was asked.
  public let calls: Int
  /// The tokens of all calls that were answered.
  public let usage: TokenUsage

  /// Why an answer is not passed on.
  public enum Refusal: String, Hashable, Sendable, Codable {
    /// It is not in English.
    case language
    /// There is nothing in it.
    case empty
    /// It is longer than ``SecondReader/longestAnswer``.
    case tooLong
  }

  /// The number of ``method``.
  static let currentMethod = 1

  /// Returns what came of a criterion; nil when the model was not asked about it.
  public func reading(of criterion: Criterion.ID) -> CriterionReading? {
    criteria.first { $0.criterion == criterion }
  }

  /// The criteria whose level differs from that of our own reader.
  public var moved: [CriterionReading] { criteria.filter { $0.combined != $0.standing } }
}

/// What a language model made of one criterion, and what follows from it.
public struct CriterionReading: Hashable, Sendable, Codable {
  public let criterion: Criterion.ID
  /// The level of our own reader.
  public let standing: Level
  /// The runs, in the order in which they were asked; those that were not needed or not reached are left out.
  public let runs: [RunReading]
  /// The level on which all runs agree within one: their mean, rounded toward `standing`; nil when they do not, or one is void.
  public let agreed: Level?
  /// The level of both readers together, at most one from `standing`.
  public let combined: Level
  /// Why `combined` is not `agreed`; nil when it is.
  public let hold: Hold?

  /// Why the combined level is not the one of the model.
  public enum Hold: Hashable, Sendable, Codable {
    /// A run is void, so the level of our own reader stands.
    case void
    /// The runs lie more than one level apart.
    case unsure
    /// It was moved by one level, which is the most.
    case oneStep
    /// A ceiling lies in the way.
    case ceiling(LevelCeiling)
    /// The answer was flagged as written for the grader: nothing moves.
    case gaming
  }
}

/// One run: what the model said about one criterion, and whether it holds.
public struct RunReading: Hashable, Sendable, Codable {
  /// The level as the model said it, void or not; nil when it said none.
  public let level: Level?
  /// The words that it rests on, in their places in the answer; none of a void run.
  public let quotes: [Quote]
  /// Why the run does not count; nil when it does.
  public let void: RunVoid?
}

extension CriterionReading {
  /// The words that the runs rest on, each once, in the order of the text.
  public var quotes: [Quote] {
    Set(runs.flatMap(\.quotes)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// How far the levels of the runs lie apart; nil with fewer than two that count.
  public var spread: Int? {
    let levels = runs.filter { $0.void == nil }.compactMap { $0.level?.rawValue }
    guard levels.count > 1, let low = levels.min(), let high = levels.max() else { return nil }
    return high - low
  }
}
