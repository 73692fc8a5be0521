// SPDX-License-Identifier: Apache-2.0

public import ClaimChecking
public import AnswerAssessment
public import InterviewContent
public import Quantities

/// What keeps a name of a card from standing where another name belongs.
public enum CardTag: Sendable {}
/// The name of a card.
public typealias CardID = Identifier<CardTag>

/// Something that is to be remembered: it makes a drill each time it is asked.
public struct Card: Hashable, Sendable, Codable, Identifiable {
  public let id: CardID
  /// The heading, in a few words.
  public let title: String
  /// What it is about, in a word or two.
  public let topic: String
  /// What it came from.
  public let origin: CardOrigin
  public let addedAt: Instant

  /// Creates a card.
  public init(id: CardID, title: String, topic: String, origin: CardOrigin, addedAt: Instant) {
    self.id = id
    self.title = title
    self.topic = topic
    self.origin = origin
    self.addedAt = addedAt
  }
}

/// What a card came from.
public enum CardOrigin: Hashable, Sendable, Codable {
  /// A template of the library, by its name.
  case template(id: String)
  /// What went wrong in a round.
  case failure(Failure)
  /// A part of a story of one's own.
  case story(id: StoryID, part: StoryPart)
  /// A whole story of one's own, told in a given time.
  case telling(id: StoryID, rung: StoryRung)
  /// Something that was imported: a front, a back, and where it is from.
  case imported(front: String, back: String, source: String)

  // The name in the log.
  private enum FailureCodingKeys: String, CodingKey { case _0 = "failure" }
}

/// What went wrong in a round, kept with the words, so that a change of the score can be replayed.
public struct Failure: Hashable, Sendable, Codable {
  /// The round it happened in.
  public let round: String
  public let question: Question
  public let kind: Kind
  /// The words that show it; nil when it is about what is missing.
  public let quote: Quote?
  /// What would have been better, in a sentence.
  public let better: String

  /// What kind of failure it was.
  public enum Kind: Hashable, Sendable, Codable {
    /// A line of the rubric below the level that passes.
    case line(id: Criterion.ID, name: String, level: Level)
    /// A pattern that sinks people.
    case flag(id: FlagID, name: String)
    /// A number that was wrong.
    case claim(Claim)

    // The name in the log.
    private enum ClaimCodingKeys: String, CodingKey { case _0 = "claim" }
  }

  /// Creates a failure.
  public init(round: String, question: Question, kind: Kind, quote: Quote?, better: String) {
    self.round = round
    self.question = question
    self.kind = kind
    self.quote = quote
    self.better = better
  }
}
