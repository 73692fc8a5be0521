// SPDX-License-Identifier: Apache-2.0

public import Drills
public import InterviewContent
public import Quantities
public import SpacedRepetition

/// Something that happened in practice; the log of these events is all there is.
public enum PracticeEvent: Hashable, Sendable, Codable {
  /// A card came into the deck; one that was there before comes with its reviews.
  case cardAdded(Card)
  /// A card left the deck; its reviews are kept for when it comes back.
  case cardRemoved(CardRemoval)
  /// A drill of a card was answered and rated.
  case reviewed(Review)
  /// A rating was corrected; the memory of the card is computed anew with it.
  case ratingCorrected(RatingCorrection)
  /// The date, the minutes and the days off were set.
  case goalSet(Goal)
  /// A story was written, or another text put in the place of its old one.
  case storyWritten(Story)
  /// A story was taken out.
  case storyRemoved(StoryRemoval)
  /// How a person thought a round went, said before its scorecard was shown.
  case selfAssessed(SelfAssessment)
  /// What came of a real interview, or of a stage of one.
  case outcomeLogged(Outcome)
  /// The memory model was fitted to the person's own log; the fit is used where it is better than the published parameters.
  case parametersFitted(ParameterFit)
  /// It was chosen whether the memory model is fitted without being asked for.
  case fittingChosen(FittingChoice)

  // The names in the log.
  private enum CardAddedCodingKeys: String, CodingKey { case _0 = "card" }
  private enum CardRemovedCodingKeys: String, CodingKey { case _0 = "removal" }
  private enum ReviewedCodingKeys: String, CodingKey { case _0 = "review" }
  private enum RatingCorrectedCodingKeys: String, CodingKey { case _0 = "correction" }
  private enum GoalSetCodingKeys: String, CodingKey { case _0 = "goal" }
  private enum StoryWrittenCodingKeys: String, CodingKey { case _0 = "story" }
  private enum StoryRemovedCodingKeys: String, CodingKey { case _0 = "removal" }
  private enum SelfAssessedCodingKeys: String, CodingKey { case _0 = "assessment" }
  private enum OutcomeLoggedCodingKeys: String, CodingKey { case _0 = "outcome" }
  private enum ParametersFittedCodingKeys: String, CodingKey { case _0 = "fit" }
  private enum FittingChosenCodingKeys: String, CodingKey { case _0 = "choice" }
}

/// An event with its place in the log.
public struct RecordedPracticeEvent: Hashable, Sendable {
  /// Its number, from 1 without gaps.
  public let sequence: Int
  public let at: Instant
  public let event: PracticeEvent

  /// Creates a record.
  public init(sequence: Int, at: Instant, event: PracticeEvent) {
    self.sequence = sequence
    self.at = at
    self.event = event
  }
}

/// A card that left the deck.
public struct CardRemoval: Hashable, Sendable, Codable {
  public let card: CardID
  /// Why, in a few words.
  public let reason: String

  /// Creates a removal.
  public init(card: CardID, reason: String) {
    self.card = card
    self.reason = reason
  }
}

/// A drill that was answered, with what was asked, word for word.
public struct Review: Hashable, Sendable, Codable {
  public let card: CardID
  public let drill: Drill
  public let answer: DrillAnswer
  public let result: DrillResult

  /// Creates a review.
  public init(card: CardID, drill: Drill, answer: DrillAnswer, result: DrillResult) {
    self.card = card
    self.drill = drill
    self.answer = answer
    self.result = result
  }
}

/// A rating that was corrected.
public struct RatingCorrection: Hashable, Sendable, Codable {
  /// The number of the event that holds the review.
  public let review: Int
  public let rating: Rating
  /// Why, in a sentence.
  public let reason: String

  /// Creates a correction.
  public init(review: Int, rating: Rating, reason: String) {
    self.review = review
    self.rating = rating
    self.reason = reason
  }
}

/// What a person aims at.
public struct Goal: Hashable, Sendable, Codable {
  /// The minutes of a day where none were said.
  public static let usualMinutes = 30

  /// The day of the first interview.
  public let interview: Day
  /// How long a day of practice may be, from 1 to 480.
  public let minutesPerDay: Int
  /// Days without practice.
  public let daysOff: [Day]
  /// The loop that is practised for.
  public let loop: Loop.ID
  /// East of Greenwich, so that a day begins at the person's midnight.
  public let offset: Seconds

  /// Creates a goal.
  public init(
    interview: Day, minutesPerDay: Int, daysOff: [Day] = [], loop: Loop.ID, offset: Seconds = .zero
  ) {
    self.interview = interview
    self.minutesPerDay = minutesPerDay
    self.daysOff = daysOff
    self.loop = loop
    self.offset = offset
  }
}

/// A story that was taken out.
public struct StoryRemoval: Hashable, Sendable, Codable {
  public let story: StoryID

  /// Creates a removal.
  public init(story: StoryID) {
    self.story = story
  }
}

/// How a person thought a round went, before the score was shown.
public struct SelfAssessment: Hashable, Sendable, Codable {
  /// The round it is about.
  public let round: String
  /// The band that the person expects, 1 to 6; nil when the score was shown without a guess.
  public let band: Band?

  /// Creates an assessment.
  public init(round: String, band: Band?) {
    self.round = round
    self.band = band
  }
}

/// What came of a real interview, with what was forecast before.
public struct Outcome: Hashable, Sendable, Codable {
  public let day: Day
  public let loop: Loop.ID
  /// The stage it was; nil for the whole loop.
  public let stage: Stage.ID?
  public let passed: Bool
  /// The probability that was forecast on the day before it was logged; nil when there was not enough evidence.
  public let forecast: Double?
  /// A note of the person's own.
  public let note: String

  /// Creates an outcome.
  public init(
    day: Day, loop: Loop.ID, stage: Stage.ID?, passed: Bool, forecast: Double?, note: String = ""
  ) {
    self.day = day
    self.loop = loop
    self.stage = stage
    self.passed = passed
    self.forecast = forecast
    self.note = note
  }
}

/// Parameters that were fitted to the person's own reviews.
public struct ParameterFit: Hashable, Sendable, Codable {
  /// The 21 parameters of FSRS-6.
  public let values: [Double]
  /// How many reviews they were fitted on.
  public let reviews: Int
  /// How many reviews were left out; nil in a log from before that was written down.
  public let reviewsLeftOut: Int?
  /// The log loss of these parameters on reviews that were left out, and that of the defaults.
  public let loss: Double
  public let standardLoss: Double

  /// Creates a fit.
  public init(
    values: [Double], reviews: Int, reviewsLeftOut: Int? = nil, loss: Double, standardLoss: Double
  ) {
    self.values = values
    self.reviews = reviews
    self.reviewsLeftOut = reviewsLeftOut
    self.loss = loss
    self.standardLoss = standardLoss
  }

  /// Whether they foresee what was left out better than the defaults.
  public var isBetter: Bool { loss < standardLoss }

  /// How many reviews it was made of, those that were left out with them: a quarter more where that is not known, since every fifth card is.
  ///
  /// A log that was brought in may hold any number, so each counts as a billion at most.
  public var allReviews: Int {
    let fitted = Self.held(reviews)
    return fitted + (reviewsLeftOut.map(Self.held) ?? fitted / 4)
  }

  private static func held(_ count: Int) -> Int { min(max(count, 0), 1_000_000_000) }
}

/// Whether the memory model is fitted without being asked for; where it is not, it is the published one until somebody asks.
public struct FittingChoice: Hashable, Sendable, Codable {
  public let isAutomatic: Bool

  /// Creates a choice.
  public init(isAutomatic: Bool) {
    self.isAutomatic = isAutomatic
  }
}
