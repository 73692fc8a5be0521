// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import CaseReading
public import ClaimChecking
public import InterviewContent
public import Quantities
import SecondReading

/// The state of a round: what its events add up to.
public struct Round: Hashable, Sendable, Identifiable {
  public let id: RoundID
  public let start: RoundStart
  /// When the round began.
  public let startedAt: Instant
  /// When the person ended the preparation early; nil when they did not.
  public private(set) var discussionBeganAt: Instant?
  /// What was noted down; shown beside the answer, never assessed.
  public private(set) var notes = Draft()
  /// The opening question and the follow-ups, in order; never empty.
  public private(set) var exchanges: [Exchange]
  /// The data that were asked for, in order.
  public private(set) var requests: [AskedData] = []
  /// The hints that were taken in coach mode, in order.
  public private(set) var hints: [Hint] = []
  /// When and why the round ended; nil while it runs.
  public private(set) var end: RoundEnd?
  /// What was read in coach mode, by the number of the exchange.
  public private(set) var feedback: [Int: Assessment] = [:]
  /// The assessment of the whole round; nil until it is read.
  public private(set) var scorecard: Assessment?
  /// The numbers that were claimed up to an exchange read in coach mode, by its number; none where they were not checked.
  public private(set) var feedbackClaims: [Int: [Claim]] = [:]
  /// The numbers that the whole round claimed, counted from the start of its transcript; nil while they have not been checked.
  public private(set) var claims: [Claim]?
  /// What was said against the key of the case; nil without a case, and until it is read.
  public private(set) var review: CaseReview?
  /// What came of the follow-ups, in order; empty until the round is read.
  public private(set) var outcomes: [ExchangeOutcome] = []
  /// The levels that a coach set by hand, in order; the last one of a criterion holds.
  public private(set) var overrides: [LevelOverride] = []
  /// What a language model made of the round beside our own reader, in order; the last one counts.
  public private(set) var secondReadings: [RecordedSecondReading] = []
  /// The number of events so far.
  public private(set) var eventCount = 0
  /// When the last event was written down.
  public private(set) var lastEventAt: Instant

  /// Creates the state that a log of events adds up to.
  ///
  /// - Throws: ``ReplayError`` when the log does not begin with a start, has a gap, or holds an event that cannot follow those before it.
  public init(id: RoundID, events: some Sequence<RecordedEvent>) throws(ReplayError) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .started(let start) = first.event else {
      throw .noStart(id)
    }
    self.id = id
    self.start = start
    startedAt = first.at
    lastEventAt = first.at
    exchanges = [Exchange(prompt: start.question.prompt)]
    eventCount = 1
    while let next = iterator.next() {
      try apply(next)
    }
  }

  /// Takes one more event into account.
  ///
  /// - Throws: ``ReplayError`` when the event cannot follow those before it; the state is then unchanged.
  public mutating func apply(_ record: RecordedEvent) throws(ReplayError) {
    guard record.sequence == eventCount + 1 else {
      throw .gap(id, expected: eventCount + 1, found: record.sequence)
    }
    try change(by: record)
    eventCount += 1
    lastEventAt = max(lastEventAt, record.at)
  }

  private mutating func change(by record: RecordedEvent) throws(ReplayError) {
    guard mayFollow(record.event) else { throw .outOfPlace(id, sequence: record.sequence) }
    switch record.event {
    case .started: break
    case .discussionBegan: discussionBeganAt = record.at
    case .draftEdited(let field, let edit): try change(field, by: edit, at: record)
    case .dataAsked(let words, let cut, let understood, let table):
      requests.append(
        AskedData(words: words, cut: cut, understood: understood, table: table, at: record.at))
    case .dictated(let exchange, let dictation): exchanges[exchange].dictation = dictation
    case .hintGiven(let hint): hints.append(hint)
    case .answered(let exchange, let reason):
      exchanges[exchange].answer = Answer(
        text: exchanges[exchange].draft.text, at: record.at, reason: reason)
    case .followUpAsked(let followUp):
      exchanges.append(Exchange(prompt: followUp.text, followUp: followUp))
    case .followUpPhrased(let exchange, let text, let model, let address, let waited, let refusal):
      exchanges[exchange].phrasing = PhrasedFollowUp(
        text: text, model: model, address: address, waited: waited, refusal: refusal)
    case .finished(let reason): end = RoundEnd(at: record.at, reason: reason)
    case .feedbackGiven(let exchange, let assessment, let claims):
      feedback[exchange] = assessment
      feedbackClaims[exchange] = claims
    case .scored(let assessment, let claims, let review, let outcomes):
      scorecard = assessment
      self.outcomes = outcomes ?? []
      self.claims = claims
      self.review = review
    case .levelOverridden(let criterion, let level, let reason, let result):
      overrides.append(
        LevelOverride(
          criterion: criterion, level: level, reason: reason, at: record.at, result: result))
    case .secondRead(let reading, let model, let address):
      secondReadings.append(
        RecordedSecondReading(reading: reading, model: model, address: address, at: record.at))
    }
  }

  /// Whether an event can come next: a round begins and ends once, its questions take turns with its answers, and only readings of it
  /// come after its end.
  private func mayFollow(_ event: RoundEvent) -> Bool {
    switch event {
    case .started: false
    case .discussionBegan: end == nil && discussionBeganAt == nil
    case .draftEdited(.notes, _): end == nil
    case .dataAsked: end == nil && start.handout != nil
    case .draftEdited(.answer(let exchange), _), .answered(let exchange, _),
      .dictated(let exchange, _):
      end == nil && exchange == exchanges.count - 1 && isAwaitingAnswer
    case .hintGiven(let hint):
      end == nil && start.mode == .coach && hint.exchange == exchanges.count - 1
        && isAwaitingAnswer
    case .followUpAsked: end == nil && !isAwaitingAnswer
    case .followUpPhrased(let exchange, _, _, _, let waited, _):
      mayPhrase(exchange) && waited >= .zero
    case .finished: end == nil
    case .feedbackGiven(let exchange, _, _): exchanges.indices.contains(exchange)
    case .scored: end != nil && scorecard == nil
    case .secondRead: scorecard != nil
    case .levelOverridden(let criterion, _, _, _):
      scorecard?.criteria.contains { $0.id == criterion } == true
    }
  }

  /// Whether the last question has no answer yet.
  private var isAwaitingAnswer: Bool { exchanges.last?.answer == nil }

  private mutating func change(
    _ field: DraftField, by edit: DraftEdit, at record: RecordedEvent
  ) throws(ReplayError) {
    guard let draft = draft(of: field), let text = edit.applied(to: draft.text) else {
      throw .outOfPlace(id, sequence: record.sequence)
    }
    let next = Draft(text: text, revision: draft.revision + 1, savedAt: record.at)
    switch field {
    case .notes: notes = next
    case .answer(let exchange): exchanges[exchange].draft = next
    }
  }

  /// Returns the text in a box, or nil when there is no such box.
  public func draft(of field: DraftField) -> Draft? {
    switch field {
    case .notes: notes
    case .answer(let exchange):
      exchanges.indices.contains(exchange) ? exchanges[exchange].draft : nil
    }
  }
}

/// A question of the round and what was said to it.
public struct Exchange: Hashable, Sendable {
  /// What the interviewer asked.
  public let prompt: String
  /// The follow-up that opened this exchange; nil for the first one.
  public let followUp: FollowUp?
  /// What came of asking a language model for other words; nil when none was asked.
  public var phrasing: PhrasedFollowUp?
  /// What is being written.
  public var draft = Draft()
  /// What was said; nil while it is being written.
  public var answer: Answer?
  /// What of it was dictated; nil when nothing was.
  public var dictation: Dictation?

  /// Creates an exchange without an answer.
  public init(prompt: String, followUp: FollowUp? = nil) {
    self.prompt = prompt
    self.followUp = followUp
  }
}

/// A text that is being written.
public struct Draft: Hashable, Sendable {
  public var text = ""
  /// How many times it was saved; a writer names the revision it started from.
  public var revision = 0
  /// When it was last saved; nil before the first time.
  public var savedAt: Instant?

  /// Creates a draft.
  public init(text: String = "", revision: Int = 0, savedAt: Instant? = nil) {
    self.text = text
    self.revision = revision
    self.savedAt = savedAt
  }
}

/// A text that was sent, or taken when the time was up.
public struct Answer: Hashable, Sendable {
  public let text: String
  public let at: Instant
  public let reason: EndReason
}

/// When and why a round ended.
public struct RoundEnd: Hashable, Sendable {
  public let at: Instant
  public let reason: EndReason
}

/// A reason why a log does not add up to a round.
public enum ReplayError: Error, Hashable, Sendable {
  /// The log is empty or begins with something else.
  case noStart(RoundID)
  /// An event is missing or doubled.
  case gap(RoundID, expected: Int, found: Int)
  /// An event cannot follow those before it.
  case outOfPlace(RoundID, sequence: Int)
}

extension ReplayError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noStart(let id): "round \(id) has no start in the log"
    case .gap(let id, let expected, let found):
      "round \(id) misses event \(expected); the next one in the log is \(found)"
    case .outOfPlace(let id, let sequence):
      "event \(sequence) of round \(id) cannot follow those before it"
    }
  }
}
