// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// One page for the day of the interview, made of the person's own words and nothing else.
public struct DaySheet: Hashable, Sendable {
  /// Words that a person said or wrote, with where.
  public struct Line: Hashable, Sendable {
    /// The words, exactly.
    public let text: String
    /// What they are good for, such as the line of the rubric.
    public let why: String
    /// The day of the round, or of the writing.
    public let day: Day?
    /// The round they are from; nil for a story.
    public let round: String?

    /// Creates a line.
    public init(text: String, why: String, day: Day?, round: String?) {
      self.text = text
      self.why = why
      self.day = day
      self.round = round
    }
  }

  /// The best lines about one kind of question.
  public struct KindLines: Hashable, Sendable {
    public let kind: QuestionKind
    public let lines: [Line]

    /// Creates the lines of a kind.
    public init(kind: QuestionKind, lines: [Line]) {
      self.kind = kind
      self.lines = lines
    }
  }

  /// A failure that came back, and what the person once said that was better.
  public struct Reminder: Hashable, Sendable {
    /// The failure as a person reads it.
    public let name: String
    /// In how many rounds it was seen.
    public let rounds: Int
    /// The person's own better words; nil where there are none.
    public let better: Line?

    /// Creates a reminder.
    public init(name: String, rounds: Int, better: Line?) {
      self.name = name
      self.rounds = rounds
      self.better = better
    }
  }

  public let interview: Day?
  /// The best lines by kind of question, in the order of the loop.
  public let best: [KindLines]
  /// The numbers of the stories, each with its title.
  public let numbers: [Line]
  /// The failures that came back most.
  public let reminders: [Reminder]
  /// Questions of one's own to ask.
  public let questions: [Line]

  /// Whether there is nothing to show yet.
  public var isEmpty: Bool {
    best.isEmpty && numbers.isEmpty && reminders.isEmpty && questions.isEmpty
  }
}

extension DaySheet {
  /// The most lines of each part, so that all fits on one page.
  private static let mostOfKind = 2
  private static let mostNumbers = 6
  private static let mostReminders = 3
  private static let mostQuestions = 4

  /// Makes the sheet from rounds that are over and stories.
  public init(
    interview: Day?, loop: Loop, rounds: [RehearsedRound], stories: [Story], offset: Seconds = .zero
  ) {
    let newest = rounds.sorted { ($0.endedAt, $0.id) > ($1.endedAt, $1.id) }
    let lines = BestLines(rounds: newest, offset: offset)
    var seen: Set<QuestionKind> = []
    let kinds = loop.stages.flatMap(\.kinds).filter { seen.insert($0).inserted }
    self.interview = interview
    best = kinds.filter { $0 != .candidateQuestions }.compactMap { kind in
      let best = Array(lines.of(kind).prefix(Self.mostOfKind))
      return best.isEmpty ? nil : KindLines(kind: kind, lines: best)
    }
    numbers = stories.filter { !$0.numbers.isEmpty }.prefix(Self.mostNumbers).map {
      Line(
        text: $0.numbers, why: $0.title, day: Day($0.writtenAt, offset: offset), round: nil)
    }
    reminders = Array(lines.reminders.prefix(Self.mostReminders))
    questions = Array(lines.of(.candidateQuestions).prefix(Self.mostQuestions))
  }
}
