// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// One stage of a loop: what is asked, by whom, for how long, and when in the calendar.
public struct Stage: Hashable, Sendable, Codable, Identifiable {
  /// The tag of a stage's identifier.
  public enum Tag: Sendable {}
  /// The name of a stage, such as `problem-solving`.
  public typealias ID = Identifier<Tag>

  public let id: ID
  public let title: String
  /// The kinds of question that may be asked here.
  public let kinds: [QuestionKind]
  /// Who asks.
  public let interviewers: [Persona.ID]
  /// Time with the exhibits before the discussion starts; zero when there is none.
  public let preparation: Seconds
  /// Time for the discussion.
  public let discussion: Seconds
  /// How many follow-ups may be asked at most.
  public let followUps: Int
  /// Where and when it is held.
  public let appointment: Appointment
  /// What is asked in a campaign, in order; empty when it is one question of `kinds`.
  public let items: [StageItem]

  /// Creates a stage.
  public init(
    id: ID, title: String, kinds: [QuestionKind], interviewers: [Persona.ID],
    preparation: Seconds, discussion: Seconds, followUps: Int,
    appointment: Appointment = Appointment(), items: [StageItem] = []
  ) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.interviewers = interviewers
    self.preparation = preparation
    self.discussion = discussion
    self.followUps = followUps
    self.appointment = appointment
    self.items = items
  }
}

/// Where and when a stage is held, and how many get past it.
public struct Appointment: Hashable, Sendable, Codable {
  /// How people meet; nil when the loop does not say.
  public let format: MeetingFormat?
  /// Business days since the end of the stage before it, or since the application; nil when the loop does not say.
  public let window: BusinessDayWindow?
  /// Whether it is held on the day of the stage before it, which makes one sitting of the two.
  public let isSameDay: Bool
  /// The pause before it in one sitting.
  public let pause: Seconds
  /// The share of those who take it that pass, as the source of the loop has it; nil when it says nothing.
  public let passRate: Double?

  /// Creates an appointment.
  public init(
    format: MeetingFormat? = nil, window: BusinessDayWindow? = nil, isSameDay: Bool = false,
    pause: Seconds = .zero, passRate: Double? = nil
  ) {
    self.format = format
    self.window = window
    self.isSameDay = isSameDay
    self.pause = pause
    self.passRate = passRate
  }
}

/// How people meet.
public enum MeetingFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case written
  case video
  case inPerson = "in-person"
  /// In person where possible, video for those who are far away.
  case inPersonOrVideo = "in-person-or-video"

  /// The format as a person reads it.
  public var title: String {
    switch self {
    case .written: "In writing"
    case .video: "Video"
    case .inPerson: "In person"
    case .inPersonOrVideo: "In person, or video for those far away"
    }
  }
}

/// One question of a stage: one interviewer, one clock, one sealed card.
public struct StageItem: Hashable, Sendable, Codable {
  /// What it is about, such as "A launch with a compromise".
  public let title: String
  public let kind: QuestionKind
  /// Where the question comes from.
  public let source: QuestionSource
  /// Names of questions or families to choose from; empty for all of the kind and the source.
  public let among: [String]
  public let interviewer: Persona.ID
  public let preparation: Seconds
  public let discussion: Seconds
  /// How many follow-ups may be asked at most, turns that were planned not counted.
  public let followUps: Int
  /// Whether something changes in the middle.
  public let hasCurveball: Bool

  /// Creates an item.
  public init(
    title: String, kind: QuestionKind, source: QuestionSource, among: [String] = [],
    interviewer: Persona.ID, preparation: Seconds = .zero, discussion: Seconds, followUps: Int,
    hasCurveball: Bool = false
  ) {
    self.title = title
    self.kind = kind
    self.source = source
    self.among = among
    self.interviewer = interviewer
    self.preparation = preparation
    self.discussion = discussion
    self.followUps = followUps
    self.hasCurveball = hasCurveball
  }
}

/// Where the question of an item comes from.
public enum QuestionSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// Written in a pack.
  case pack
  /// Made from a seed, with figures from the engine.
  case generated
  /// A case with simulated data.
  case `case`
}
