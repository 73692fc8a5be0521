// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Rehearsal

extension PracticeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownCard(let id): "there is no card “\(shown(id.name))” in the deck"
    case .invalidCardID(let id):
      "“\(shown(id.name))” cannot name a card; use 1 to 200 letters, digits and signs without spaces"
    case .cardGone(let id, _):
      "card “\(shown(id.name))” left the deck before the answer came; put it in again to be asked it"
    case .notShown(let id, _):
      "the drill of card “\(shown(id.name))” is not open any more; take the next one"
    case .alreadyReviewed(let standing, _):
      "this drill was answered before, and the first answer counts: it was rated \(standing.rating)"
    case .tooLarge(let bytes, _):
      "the text has \(bytes) bytes and the largest that fits is \(Round.largestText); shorten it"
    case .reasonLength(let length):
      "the reason has \(length) characters; write 1 to \(PracticeLimits.longestReason)"
    case .unknownReview(let number): "there is no review \(number) in the deck"
    case .unknownStory(let id): "there is no story “\(shown(id.name))”"
    case .namelessStory: "the story has no title; give it one"
    case .unknownRound(let name):
      "there is no round “\(shown(name))”; the history lists those there are"
    case .roundRuns: "say how the round went once it is over"
    case .alreadySelfAssessed(let first):
      first.band.map {
        "you said before that the round would be band \($0.rawValue); the first word counts"
      } ?? "the score of this round was shown before, without a guess"
    case .parameters(let reason): reason
    case .notEmpty(let events):
      "practice was begun (\(events) events), and a log can only be taken into an empty one; choose another "
        + "data folder, or erase this one first"
    case .gap(let expected, let found):
      "event \(expected) is missing; the next one is \(found): take the whole export"
    default: goalWords
    }
  }

  private var goalWords: String {
    switch self {
    case .interviewNotAhead(let day, let today):
      "the interview on \(day) is not ahead of today, \(today); choose a later day"
    case .interviewTooFar(let day, let last):
      "the interview on \(day) is too far away to plan for; choose a day up to \(last)"
    case .minutes(let minutes):
      "\(minutes) minutes a day cannot be planned; choose 1 to \(PracticeLimits.minutes.upperBound)"
    case .dayOffTooLate(let day, let interview):
      "the day off on \(day) is not before the interview on \(interview); leave it out"
    case .noDayLeft: "every day until the interview is off; keep at least one for practice"
    case .offset(let offset):
      "no clock is \(offset.milliseconds / 3_600_000) hours from Greenwich; choose -18 to 18"
    case .noLoop: "say which loop the interview belongs to"
    case .outcomeAhead(let day, let today):
      "\(day) is after today, \(today); log what came of it when it is over"
    case .forecast: "a forecast is a probability from 0 to 1"
    default: "this cannot be done"
    }
  }

  /// A name, cut and without control characters, as it may come from an address.
  private func shown(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(64)
    return String(scalars.map { (32..<127).contains($0.value) ? Character($0) : "?" })
  }
}

/// How much fits.
public enum PracticeLimits {
  /// The minutes that a day of practice may have.
  public static let minutes = 1...480
  /// The longest reason, in Unicode scalars.
  public static let longestReason = 1000
  /// How many days ahead an interview may be: two years, beyond which no plan of days means anything.
  public static let longestWait = 730
  /// How far a clock may be from Greenwich.
  static let offsets = Seconds.minutes(-18 * 60)...Seconds.minutes(18 * 60)
}

extension CardID {
  /// Whether the name is one that a card can have: 1 to 200 printable ASCII characters, none of them a space.
  ///
  /// SQLite ends a text at its first NUL and compares bytes, Swift compares characters: within ASCII both agree.
  var isStorableCard: Bool {
    (1...200).contains(name.utf8.count) && name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
