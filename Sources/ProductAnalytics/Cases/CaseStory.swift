// SPDX-License-Identifier: Apache-2.0

/// All of a case but its events: what is told, what can be asked, and what happened.
public struct CaseStory: Hashable, Sendable {
  /// What the interviewer says.
  ///
  /// `{change}` stands for the size of the relative change in percent, `{before}` and `{after}`
  /// for the two sides; the figures are put in from the events.
  public var prompt: String
  /// Where it plays, in two or three sentences.
  public var setting: String
  /// What binds the team: people, weeks, GPU hours, money.
  public var constraints: [String]
  /// The dates.
  public var calendar: CaseCalendar
  /// What can be asked.
  public var schema: EventSchema
  /// The change that is told.
  public var headline: Headline
  /// What happened: one cause, and decoys.
  public var mechanisms: [Mechanism]
  /// Entries of the change log that have nothing to do with any of it.
  public var otherEntries: [ChangeEntry]
  /// What is handed out at the start.
  public var exhibits: [ExhibitPlan]
  /// The test that the natural mend needs.
  public var test: TestNeed
  /// Good next steps for this cause.
  public var nextSteps: [NextStep]
  /// Cuts that help without deciding, such as a funnel, and what each is worth.
  public var clues: [Clue]

  /// Creates a story.
  public init(
    prompt: String, setting: String, constraints: [String], calendar: CaseCalendar,
    schema: EventSchema, headline: Headline, mechanisms: [Mechanism],
    otherEntries: [ChangeEntry], exhibits: [ExhibitPlan], test: TestNeed, nextSteps: [NextStep],
    clues: [Clue] = []
  ) {
    self.prompt = prompt
    self.setting = setting
    self.constraints = constraints
    self.calendar = calendar
    self.schema = schema
    self.headline = headline
    self.mechanisms = mechanisms
    self.otherEntries = otherEntries
    self.exhibits = exhibits
    self.test = test
    self.nextSteps = nextSteps
    self.clues = clues
  }

  /// The cause.
  public var cause: Mechanism {
    guard let cause = mechanisms.first(where: { $0.role == .cause }) else {
      preconditionFailure("a case has one mechanism that is its cause")
    }
    return cause
  }

  /// The change log in the order of time.
  public var changeLog: [ChangeEntry] {
    let entries =
      otherEntries
      + mechanisms.compactMap { mechanism in
        guard let text = mechanism.entry, let day = mechanism.day else { return nil }
        return ChangeEntry(day: day, text: text, mechanism: mechanism.id)
      }
    return entries.sorted { ($0.day, $0.text) < ($1.day, $1.text) }
  }
}

/// A line of the change log.
public struct ChangeEntry: Hashable, Sendable {
  /// The day.
  public let day: Int
  /// What was changed.
  public let text: String
  /// The mechanism that it announced, which the candidate must not see; nil for an entry that did nothing.
  public let mechanism: Mechanism.ID?

  /// Creates a line.
  public init(day: Int, text: String, mechanism: Mechanism.ID? = nil) {
    self.day = day
    self.text = text
    self.mechanism = mechanism
  }
}

/// A good next step, with runs of words by which it is recognised, in lower case.
public struct NextStep: Hashable, Sendable {
  /// What to do, in one sentence.
  public let statement: String
  /// Ways to say it.
  public let phrases: [String]

  /// Creates a next step.
  public init(_ statement: String, phrases: [String]) {
    self.statement = statement
    self.phrases = phrases
  }
}

/// A cut that helps without deciding.
public struct Clue: Hashable, Sendable {
  /// The cut.
  public let cut: Cut
  /// What asking for it is worth, from 0 to 1.
  public let value: Double
  /// What it is good for, in one sentence.
  public let reason: String

  /// Creates a clue.
  public init(_ cut: Cut, worth value: Double, _ reason: String) {
    self.cut = cut
    self.value = value
    self.reason = reason
  }
}

/// What a test of the natural mend is about: who can be in it, and which change must be seen.
public struct TestNeed: Hashable, Sendable {
  /// What is tested, in a few words.
  public let name: String
  /// The rate that decides.
  public let metric: Metric.ID
  /// Who can be in the test.
  public let filter: [Cut.Filter]
  /// The period whose rate and traffic are taken.
  public let period: Period.ID
  /// The smallest relative change that matters, such as 0.05.
  public let lift: Double

  /// Creates a need.
  public init(
    _ name: String, metric: Metric.ID, where filter: [Cut.Filter] = [], period: Period.ID,
    lift: Double
  ) {
    self.name = name
    self.metric = metric
    self.filter = filter
    self.period = period
    self.lift = lift
  }
}
