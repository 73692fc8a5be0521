// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import CaseReading
public import ClaimChecking
public import InterviewContent
public import ProductAnalytics
public import Quantities
public import SecondReading

/// Something that happened in a round.
///
/// Events are only ever added; the state of a round is what they add up to.
public enum RoundEvent: Hashable, Sendable, Codable {
  /// The round began; always the first event and never again.
  case started(round: RoundStart)
  /// The person ended the preparation before its time was up.
  case discussionBegan
  /// The text in a box changed.
  case draftEdited(field: DraftField, edit: DraftEdit)
  /// Data of the case were asked for and shown.
  ///
  /// `words` are the words of the request, nil when it was made by the menu; `understood` says what was taken for granted; `table` is what
  /// was shown.
  case dataAsked(words: String?, cut: Cut, understood: String, table: Exhibit)
  /// Words of the answer to an exchange were dictated; what is said here is the sum so far.
  case dictated(exchange: Int, dictation: Dictation)
  /// A hint was given in coach mode.
  case hintGiven(hint: Hint)
  /// The draft of an exchange became its answer.
  case answered(exchange: Int, reason: EndReason)
  /// The interviewer asked one more question, which opens the next exchange.
  case followUpAsked(question: FollowUp)
  /// A language model was asked to say the open follow-up in its own words, before anything was written to it.
  ///
  /// `text` is what is shown, nil when the built-in wording stands; `refusal` says why it does. `model` and `address` say who was asked where;
  /// `waited` is how long, which the clock gives back.
  case followUpPhrased(
    exchange: Int, text: String?, model: String, address: String, waited: Seconds,
    refusal: String? = nil)
  /// The round is over.
  case finished(reason: EndReason)
  /// An answer was read in coach mode, after the exchange with this number.
  ///
  /// `claims` are its numbers, counted from the start of the transcript; nil in logs from before numbers were checked.
  case feedbackGiven(exchange: Int, assessment: Assessment, claims: [Claim]? = nil)
  /// The whole round was read; always after `finished`.
  ///
  /// `claims` are as in `feedbackGiven`; `review` is the answer against the key of its case, nil when there is none; `outcomes` are what came
  /// of the follow-ups, nil in logs from before replies were read.
  case scored(
    assessment: Assessment, claims: [Claim]? = nil, review: CaseReview? = nil,
    outcomes: [ExchangeOutcome]? = nil)
  /// A coach set the level of a criterion by hand; always after `scored`, whose levels stay as they are.
  ///
  /// `result` is the score and the band with all levels that were set by hand so far; nil when no criterion has a level.
  case levelOverridden(
    criterion: Criterion.ID, level: Level, reason: String, result: CoachedResult? = nil)
  /// A language model read the round beside our own reader; always after `scored`, whose levels stay as they are and stay the authority.
  ///
  /// `model` is its name as the server has it, `address` where it was asked, without a key. The latest one counts.
  case secondRead(reading: SecondReading, model: String, address: String)
}

/// What of an answer was spoken to the browser: a fact beside it, never assessed.
public struct Dictation: Hashable, Sendable, Codable {
  public let words: Int
  /// How long it listened.
  public let time: Seconds

  /// Creates the fact; nil when nothing was dictated, or more than a round has room for.
  public init?(words: Int, time: Seconds) {
    guard (1...Self.mostWords).contains(words), time > .zero, time <= Self.longest else {
      return nil
    }
    self.words = words
    self.time = time
  }

  private static let mostWords = 100_000
  private static let longest = Seconds.minutes(24 * 60)

  /// Words a minute, rounded.
  public var pace: Int {
    Int((Double(words) / (Double(time.milliseconds) / 60_000)).rounded())
  }
}

/// An event with its place in the log and the time when it was written down.
public struct RecordedEvent: Hashable, Sendable {
  /// The place in the round's log, from 1, without gaps.
  public let sequence: Int
  /// When it was written down.
  public let at: Instant
  public let event: RoundEvent

  /// Creates a record.
  public init(sequence: Int, at: Instant, event: RoundEvent) {
    self.sequence = sequence
    self.at = at
    self.event = event
  }
}

/// Why an answer or a round ended.
public enum EndReason: String, Hashable, Sendable, Codable {
  /// The person said so.
  case person
  /// The time was up; the draft was taken as it stood.
  case timeUp
  /// There was nothing left to ask.
  case complete
}

/// A box that a person writes in.
public enum DraftField: Hashable, Sendable, Codable {
  /// Notes made during preparation and after; shown beside the answer, never assessed.
  case notes
  /// The answer of an exchange, counted from zero.
  case answer(exchange: Int)
}

/// A question that reacts to what was or was not said.
public struct FollowUp: Hashable, Sendable, Codable {
  public let probe: Probe.ID
  /// The line of the rubric that the reply bears on.
  public let criterion: Criterion.ID
  /// What the interviewer says.
  public let text: String
  /// Why it was asked, for the scorecard.
  public let reason: String
  /// The person's own words that it reacts to; nil when it reacts to something left out.
  public let reactsTo: String?
  /// The turn that was planned before the round; nil when a probe was picked by what was said.
  public let turn: PlannedTurn?

  /// Creates a follow-up.
  public init(
    probe: Probe.ID, criterion: Criterion.ID, text: String, reason: String, reactsTo: String?,
    turn: PlannedTurn? = nil
  ) {
    self.probe = probe
    self.criterion = criterion
    self.text = text
    self.reason = reason
    self.reactsTo = reactsTo
    self.turn = turn
  }
}
