// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import LanguageModel
import Markup
public import Quantities
public import Rehearsal

/// The room: question and exhibits, the conversation, and the notes, in one form, so that no button loses what another box holds.
public struct RoomPage: Page {
  /// The round as it stands.
  public let round: Round
  /// The moment for which the clock is shown.
  public let now: Instant
  /// What the person should know about the last request; nil when there is nothing.
  public let notice: String?
  /// A request for data that was not answered, with the reason; nil when there is none.
  public let refusedData: RefusedData?
  /// Where the round stands in its sitting; nil when it is held alone.
  public let sitting: RoomSitting?
  /// The language model that says follow-ups in its own words; nil when none does.
  public let voice: ModelConnection?

  /// A request for data that was not answered.
  public struct RefusedData: Hashable, Sendable {
    public let form: DataForm
    /// Why, or the question that decides, in a sentence.
    public let reason: String

    /// Creates a request that was not answered.
    public init(form: DataForm, reason: String) {
      self.form = form
      self.reason = reason
    }
  }

  /// Creates the page.
  public init(
    round: Round, now: Instant, notice: String? = nil, refusedData: RefusedData? = nil,
    sitting: RoomSitting? = nil, voice: ModelConnection? = nil
  ) {
    self.round = round
    self.now = now
    self.notice = notice
    self.refusedData = refusedData
    self.sitting = sitting
    self.voice = voice
  }

  public func render() -> String {
    Layout(
      "\(stageTitle), \(Message(label: question.kind.title))", width: .wide,
      with: kind, round.feedback.isEmpty ? kind : .feedback
    ) {
      switch phase {
      case .finished: finished
      case .preparation, .discussion:
        room
        RoomDialogs().body
      }
    }.render()
  }

  private var kind: PagePart {
    if phase == .finished { return .conflict }
    return round.start.handout == nil ? .room : .caseRoom
  }

  private var finished: HTML {
    section(.class("next-step"), .data(.round, round.id.name)) {
      h1 { "This round is over" }
      p { "Nothing more can be written in it. What you said and noted is on its scorecard." }
      p(.class("actions")) {
        a(.class("button primary"), .href(.scorecard(round.id))) { "See the scorecard" }
      }
    }
  }

  private var room: HTML {
    PageParts.current?.openBeside()
    return form(
      .class(look), .post, .action(.draft(round.id)),
      .data(.round, round.id.name), .data(.phase, isPreparing ? "preparation" : "discussion"),
      .data(.draft, Route.draft(round.id).path),
      .data(.scorecard, Route.scorecard(round.id).path),
      .data(.serverNow, now), .data(.endsAt, endOfPhase),
      .data(.grace, "\(Round.grace.milliseconds)"),
      .data(.tab, isPreparing ? "case" : "conversation")
    ) {
      RoomBar(room: self).body
      if endOfPhase != nil { withoutScript }
      if let notice { p(.class("notice"), .role("status"), .ownDirection) { notice } }
      CaseColumn(room: self).body
      ConversationColumn(room: self).body
      NotesColumn(notes: round.notes, isMain: isPreparing).body
    }
  }
}

extension RoomPage {
  /// What a person without the script must know.
  private var withoutScript: HTML {
    noscript {
      p(.class("detail")) {
        "The clock shows the time at which this page was loaded. Save to load it again."
      }
    }
  }
}

/// What the parts of the room ask about the round.
extension RoomPage {
  var question: Question { round.start.question }
  var phase: Phase { round.phase(at: now) }
  var stageTitle: Message { Message(label: round.start.plan.title) }

  private var look: StaticString {
    switch (isPreparing, round.start.handout != nil) {
    case (true, false): "room preparing"
    case (false, false): "room discussing"
    case (true, true): "room preparing with-data"
    case (false, true): "room discussing with-data"
    }
  }

  var isPreparing: Bool {
    if case .preparation = phase { true } else { false }
  }

  /// When the clock of the present phase reaches zero; nil when untimed.
  var endOfPhase: Instant? {
    isPreparing ? round.discussionStart : round.deadline
  }

  /// The exchange that waits for an answer, with its number; nil while preparing and when all are answered.
  var openExchange: (index: Int, exchange: Exchange)? {
    guard !isPreparing, let last = round.exchanges.last, last.answer == nil else { return nil }
    return (round.exchanges.count - 1, last)
  }

  /// When an answer was last sent; nil before the first one.
  var sentAt: Instant? { round.exchanges.compactMap { $0.answer?.at }.max() }

  /// When something in the open boxes was last saved, or an answer was sent; nil before the first time.
  var keptAt: Instant? {
    [round.notes.savedAt, openExchange?.exchange.draft.savedAt, sentAt].compactMap { $0 }.max()
  }
}
