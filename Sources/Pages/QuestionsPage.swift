// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
import Quantities
public import Rehearsal

/// The choice of a question and a mode, as one form.
public struct QuestionsPage: Page {
  /// A family of questions that are drawn from a number.
  public struct Family: Hashable, Sendable {
    /// Its name, which stands for its next question.
    public let id: String
    public let title: String

    /// Creates the offer of a family.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The questions of a kind, with how they are asked.
  public struct Group: Hashable, Sendable {
    public let kind: QuestionKind
    /// The stage in which such a question is asked; it gives the times.
    public let stage: Stage
    public let questions: [Question]
    /// The families of questions of the kind that are drawn from a number.
    public let families: [Family]
    /// What a person should know before choosing the kind, such as that its reading is young; nil when there is nothing.
    public let note: String?

    /// Creates a group.
    public init(
      kind: QuestionKind, stage: Stage, questions: [Question], families: [Family] = [],
      note: String? = nil
    ) {
      self.kind = kind
      self.stage = stage
      self.questions = questions
      self.families = families
      self.note = note
    }
  }

  /// All kinds, in the order in which they are shown.
  public let groups: [Group]
  /// The kind to show alone; nil to show all.
  public let only: QuestionKind?
  /// The question chosen so far, or the family.
  public let question: Question.ID?
  /// The number from which a question is drawn, as it was typed.
  public let seed: TypedSeed
  /// The mode chosen so far.
  public let mode: Mode
  /// The round that is open already; nil when there is none.
  public let open: RoundEntry?
  /// Why the last request was not carried out; nil when nothing went wrong.
  public let problem: String?

  /// Creates the page.
  public init(
    groups: [Group], only: QuestionKind? = nil, question: Question.ID? = nil,
    seed: TypedSeed = TypedSeed(), mode: Mode = .real, open: RoundEntry? = nil,
    problem: String? = nil
  ) {
    self.groups = groups
    self.only = only
    self.question = question
    self.seed = seed
    self.mode = mode
    self.open = open
    self.problem = problem
  }

  public func render() -> String {
    Layout("Take a round", at: .questions, width: .wide) {
      h1 { "Take a round" }
      p(.class("lead")) {
        "Choose one question. It is asked once, as in an interview; what you say decides the "
        "follow-ups."
      }
      p(.class("modes")) {
        "In real mode the clock runs, and nothing is said about an answer before the scorecard. "
        "Coach mode has no clock and tells you after each answer how it was read."
      }
      p {
        "Or take a "
        a(.href(.cases)) { "case with data" }
        ": exhibits, records that you can ask for, and a key to hold your answer against."
      }
      if let problem { p(.class("problem"), .role("alert")) { Message(engine: problem) } }
      if let open { openNotice(open) }
      kinds
      form(.class("choose"), .post, .action(.rounds)) {
        div(.class("choices")) {
          for (index, group) in shown.enumerated() { choices(group, index) }
        }
        start
      }
    }.render()
  }

  private var shown: [Group] {
    groups.filter { only == nil || $0.kind == only }
  }

  private func openNotice(_ open: RoundEntry) -> HTML {
    p(.class("notice")) {
      "A round is open already"
      if let left = open.outcome.figures { ", with \(left)" }
      ". "
      a(.href(open.route)) { "Resume it" }
      ", or start another: it stays in your history."
    }
  }

  private var kinds: HTML {
    nav(.class("kinds"), .label("Kinds of question")) {
      ul {
        li { a(.href(.questions(kind: nil)), .current(only == nil)) { "All" } }
        for group in groups {
          li {
            a(.href(.questions(kind: group.kind)), .current(only == group.kind)) {
              Message(label: group.kind.title)
            }
          }
        }
      }
    }
  }
}

extension QuestionsPage {
  private func choices(_ group: Group, _ index: Int) -> HTML {
    let note = ElementID("kind-note", index)
    return fieldset(.describedBy(note)) {
      legend { Message(label: group.kind.title) }
      div(.class("kind-note"), .id(note)) {
        p(.class("detail")) { group.stage.timesInWords }
        if let text = group.note { p(.class("caution")) { engineSentence(text) } }
      }
      for question in offered(group) { choice(question) }
      if offered(group).count < group.questions.count {
        p { a(.href(.questions(kind: group.kind))) { "All \(group.questions.count) of this kind" } }
      }
      if !group.families.isEmpty { drawn(group) }
    }
  }

  /// The families of a kind: folded away where the kind is shown alone, and a way to them elsewhere.
  @HTMLBuilder private func drawn(_ group: Group) -> HTML {
    if only == group.kind {
      details(.open(group.families.contains { isChosen($0) })) {
        summary { "\(group.families.count) that are drawn from a number" }
        SeedField(seed: seed).body
        for family in group.families { choice(family) }
      }
    } else {
      p {
        a(.href(.questions(kind: group.kind))) {
          "\(group.families.count) that are drawn from a number"
        }
      }
    }
  }

  private func isChosen(_ family: Family) -> Bool { question?.name == family.id }

  private func choice(_ family: Family) -> HTML {
    label(.class("choice")) {
      input(
        .type("radio"), .name(.question), .value(family.id), .checked(isChosen(family)), .required)
      span(.class("choice-text")) { Message(label: family.title) }
    }
  }

  /// The first few questions of each kind, or all of the kind that was chosen; the question that was chosen is always among them.
  private func offered(_ group: Group) -> [Question] {
    guard only == nil, group.questions.count > Self.mostOfKind + 1 else { return group.questions }
    return group.questions.enumerated()
      .filter { $0.offset < Self.mostOfKind || $0.element.id == question }.map(\.element)
  }

  private static let mostOfKind = 5

  private func choice(_ question: Question) -> HTML {
    label(.class("choice")) {
      input(
        .type("radio"), .name(.question), .value(question.id.name),
        .checked(question.id == self.question), .required)
      span(.class("choice-text")) {
        bdi(.class("prompt")) { question.prompt }
        if question.exhibits != nil {
          " "
          span(.class("detail")) { "With exhibits" }
        }
      }
    }
  }

  private var start: HTML {
    div(.class("start")) {
      fieldset {
        legend { "How to take it" }
        for mode in [Mode.real, .coach] {
          label(.class("choice")) {
            input(
              .type("radio"), .name(.mode), .value(mode.rawValue), .checked(mode == self.mode),
              .required)
            span(.class("choice-text")) {
              strong { mode.title }
              " "
              span(.class("detail")) { mode.summary }
            }
          }
        }
      }
      button(.class("primary"), .type("submit")) { "Start the round" }
    }
  }
}

extension Stage {
  /// How long a real round of this stage takes, and how often the interviewer asks again.
  fileprivate var timesInWords: Message {
    let times: Message =
      preparation > .zero
      ? "\(lengthInWords(preparation)) to prepare, then \(lengthInWords(discussion)) of discussion"
      : "\(lengthInWords(discussion)) of discussion"
    return followUps > 0 ? "\(times), up to \(counted(followUps, "follow-up"))" : times
  }
}
