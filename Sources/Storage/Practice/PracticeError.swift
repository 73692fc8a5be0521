// SPDX-License-Identifier: Apache-2.0

public import Practice
public import Quantities
import Rehearsal

/// A reason why something cannot be done in practice; nothing was written.
public enum PracticeError: Error, Hashable, Sendable {
  /// The deck has no such card.
  case unknownCard(CardID)
  /// The name is none that a card can have.
  case invalidCardID(CardID)
  /// The card left the deck while it was being answered; `answer` is what was written.
  case cardGone(CardID, answer: String)
  /// The drill is not open any more: it was put aside in another window; `answer` is what was written.
  case notShown(CardID, answer: String)
  /// The drill was answered before, with what stands there; `answer` is what was written now.
  case alreadyReviewed(StandingReview, answer: String)
  /// A text has so many bytes; `answer` is it.
  case tooLarge(bytes: Int, answer: String)
  /// A reason has so many characters, too few or too many.
  case reasonLength(Int)
  /// The deck has no review of this number.
  case unknownReview(Int)
  /// The day of the interview is today or past.
  case interviewNotAhead(Day, today: Day)
  /// The day of the interview is too far away.
  case interviewTooFar(Day, last: Day)
  /// A day of practice cannot have so many minutes.
  case minutes(Int)
  /// A day off is the day of the interview or later.
  case dayOffTooLate(Day, interview: Day)
  /// All days until the interview are off.
  case noDayLeft
  /// No clock on earth is so far from Greenwich.
  case offset(Seconds)
  /// The goal names no loop.
  case noLoop
  /// The story has no name or no title.
  case namelessStory
  /// There is no such story.
  case unknownStory(StoryID)
  /// There is no such round.
  case unknownRound(String)
  /// The round is not over.
  case roundRuns(String)
  /// It was said before how the round went.
  case alreadySelfAssessed(SelfAssessment)
  /// The day of an outcome is not over: it is after today.
  case outcomeAhead(Day, today: Day)
  /// A forecast is no probability.
  case forecast
  /// The numbers are no parameters of the memory model.
  case parameters(String)
  /// Practice was begun, and a log can only be taken into an empty one.
  case notEmpty(events: Int)
  /// An event that is to be taken in has another number than it should have.
  case gap(expected: Int, found: Int)
}

extension PracticeError {
  /// The text that was written and could not be taken; nil when there was none.
  public var answer: String? {
    switch self {
    case .cardGone(_, let answer), .notShown(_, let answer), .alreadyReviewed(_, let answer),
      .tooLarge(_, let answer):
      answer
    default: nil
    }
  }
}
