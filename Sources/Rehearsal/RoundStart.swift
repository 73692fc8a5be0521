// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// How a round treats the person who takes it.
public enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
  /// Untimed, with feedback after each answer.
  case coach
  /// On the clock, silent until the scorecard.
  case real
}

/// The tag of a round's identifier.
public enum RoundTag: Sendable {}
/// The name of a round: letters, digits and hyphens, made by the caller.
public typealias RoundID = Identifier<RoundTag>

/// The time limits and the number of follow-ups of a round.
public struct RoundPlan: Hashable, Sendable, Codable {
  /// The stage of the loop that this round rehearses.
  public let stage: Stage.ID
  /// The stage as a person reads it.
  public let title: String
  /// Time with the exhibits before the discussion; zero when there is none; nil when untimed.
  public let preparation: Seconds?
  /// Time for the discussion; nil when untimed.
  public let discussion: Seconds?
  /// How many follow-ups may be asked at most.
  public let followUps: Int
  /// What one request for data takes off the clock of the discussion; nil when it is free.
  public let dataPrice: Seconds?

  /// What a request for data takes off the clock in life: about as long as it takes to ask a colleague and get a table.
  public static let dataPriceInLife = Seconds(20)

  /// Creates a plan.
  public init(
    stage: Stage.ID, title: String, preparation: Seconds?, discussion: Seconds?, followUps: Int,
    dataPrice: Seconds? = nil
  ) {
    self.stage = stage
    self.title = title
    self.preparation = preparation
    self.discussion = discussion
    self.followUps = followUps
    self.dataPrice = dataPrice
  }

  /// Creates the plan of a stage in a mode: `coach` takes the clocks away.
  ///
  /// The clocks run `speed` times faster than life; more than once only in tests and tours.
  public init(stage: Stage, mode: Mode, speed: Int64 = 1) {
    func scaled(_ length: Seconds) -> Seconds? {
      mode == .coach ? nil : Seconds(milliseconds: length.milliseconds / speed)
    }
    self.init(
      stage: stage.id, title: stage.title,
      preparation: stage.preparation == .zero ? .zero : scaled(stage.preparation),
      discussion: scaled(stage.discussion), followUps: stage.followUps,
      dataPrice: scaled(Self.dataPriceInLife))
  }
}

/// Everything that is fixed when a round begins.
///
/// The question and the interviewer are kept as they were, so that a later version of a pack does not change an old round.
public struct RoundStart: Hashable, Sendable, Codable {
  public let question: Question
  public let mode: Mode
  public let plan: RoundPlan
  public let interviewer: Persona
  /// Picks among wordings; the same seed gives the same round.
  public let seed: UInt64
  /// What was handed out of a generated case; nil for a question of a pack.
  public let handout: CaseHandout?
  /// What the interviewer says whatever was answered, in this order; nil when nothing was planned.
  public let turns: [PlannedTurn]?
  /// Where the round belongs in a campaign; nil when it stands alone.
  public let place: CampaignPlace?

  /// Creates the start of a round.
  public init(
    question: Question, mode: Mode, plan: RoundPlan, interviewer: Persona, seed: UInt64,
    handout: CaseHandout? = nil, turns: [PlannedTurn]? = nil, place: CampaignPlace? = nil
  ) {
    self.question = question
    self.mode = mode
    self.plan = plan
    self.interviewer = interviewer
    self.seed = seed
    self.handout = handout
    self.turns = turns
    self.place = place
  }
}

extension RoundStart {
  /// What the interviewer says first: in other words where the candidate had time with a case before the discussion, and where they ask.
  public var opening: String {
    if question.kind == .candidateQuestions, let words = interviewer.turnOpening { return words }
    return hasPreparedCase ? interviewer.caseOpening ?? interviewer.opening : interviewer.opening
  }

  /// Whether there are exhibits or data, and time to look at them before the discussion.
  private var hasPreparedCase: Bool {
    plan.preparation != .zero && (question.exhibits != nil || handout != nil)
  }
}
