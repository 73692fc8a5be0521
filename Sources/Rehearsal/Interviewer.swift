// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent
public import Quantities

/// Conducts a round: decides what follows an answer, and reads the round when it is over.
///
/// Every function is pure: it takes the state of a round and returns the events to write down. The same round gives the same events.
public struct Interviewer: Sendable {
  public let assessor: Assessor
  public let probes: [Probe]

  /// Creates an interviewer that may ask these probes, of all kinds of question.
  public init(assessor: Assessor, probes: [Probe]) {
    self.assessor = assessor
    self.probes = probes
  }

  /// Returns the events that send the answer of the open exchange and what follows: feedback in coach mode, then a follow-up or the end.
  ///
  /// - Throws: ``RoundError`` as ``Round/answer(exchange:at:)`` does.
  public func answer(
    _ round: Round, exchange: Int, at now: Instant
  ) throws(RoundError) -> [RoundEvent] {
    let sent = try round.answer(exchange: exchange, at: now)
    let after = round.adding(sent, at: now)
    return sent + feedback(on: after, exchange: exchange) + next(after, at: now)
  }

  /// Returns the events that end a round at the person's wish, with its scorecard.
  ///
  /// - Throws: ``RoundError/over`` when it has ended.
  public func finish(_ round: Round, at now: Instant) throws(RoundError) -> [RoundEvent] {
    closed(round, by: try round.finish(at: now), at: now)
  }

  /// Returns the events that are due without anybody asking: the end when the clock has run out, and a scorecard that is still missing.
  ///
  /// None when nothing is due. A killed process leaves nothing half done, because whoever looks at the round next settles it.
  public func settle(_ round: Round, at now: Instant) -> [RoundEvent] {
    if round.end != nil { return round.scorecard == nil ? [scored(round)] : [] }
    let due = round.tick(at: now)
    return due.isEmpty ? [] : closed(round, by: due, at: now)
  }

  private func closed(_ round: Round, by events: [RoundEvent], at now: Instant) -> [RoundEvent] {
    events + [scored(round.adding(events, at: now))]
  }

  private func scored(_ round: Round) -> RoundEvent {
    let text = Transcript(of: round.exchanges).text
    let judgement = CaseJudgement(of: text, in: round)
    let read = reader(of: round)
      .assess(text, figures: judgement?.figures ?? [], findings: judgement?.findings ?? [])
    let replies = FollowUpReading(of: round, assessor: assessor, probes: probes)
    return .scored(
      assessment: round.priced(replies.adjusted(read.assessment), by: assessor),
      claims: read.claims, review: judgement?.review, outcomes: replies.outcomes)
  }

  private func feedback(on round: Round, exchange: Int) -> [RoundEvent] {
    guard round.start.mode == .coach else { return [] }
    let read = reader(of: round).assess(Transcript(of: round.exchanges).text)
    let replies = FollowUpReading(of: round, assessor: assessor, probes: probes)
    return [
      .feedbackGiven(
        exchange: exchange,
        assessment: round.priced(replies.adjusted(read.assessment), by: assessor),
        claims: read.claims)
    ]
  }

  private func reader(of round: Round) -> CheckedAssessor {
    CheckedAssessor(assessor, for: round.questionWithData)
  }

  /// Returns what the interviewer says next, or the end when there is nothing left to say.
  ///
  /// Turns that were planned come when they are due, and at the latest when no probe is left; they do not count as follow-ups.
  private func next(_ round: Round, at now: Instant) -> [RoundEvent] {
    guard let next = nextFollowUp(in: round) else {
      return closed(round, by: [.finished(reason: .complete)], at: now)
    }
    return [.followUpAsked(question: next)]
  }

  private func nextFollowUp(in round: Round) -> FollowUp? {
    if let turn = TurnChoice.due(in: round) { return said(turn, in: round) }
    let asked = round.exchanges.count { $0.followUp != nil && $0.followUp?.turn == nil }
    if asked < round.start.plan.followUps, let probe = followUp(to: round) { return probe }
    return TurnChoice.due(in: round, isLast: true).map { said($0, in: round) }
  }

  private func said(_ turn: PlannedTurn, in round: Round) -> FollowUp {
    TurnChoice(
      round: round, position: position(for: turn, in: round),
      rubric: assessor.rubric(of: round.start.question.kind)
    ).followUp(turn)
  }

  /// The words that a turn takes up: a teammate answers what was said last, a change of conditions meets what was decided so far; nil when
  /// nothing was said.
  private func position(for turn: PlannedTurn, in round: Round) -> String? {
    let reader = reader(of: round)
    if case .pushback = turn.kind, let last = round.exchanges.last(where: { $0.answer != nil }),
      let words = MainPosition(examination: reader.examine(last.answer?.text ?? "")).words
    {
      return words
    }
    return MainPosition(examination: reader.examine(Transcript(of: round.exchanges).text)).words
  }

  /// Returns the follow-up that fits best what was said so far; nil when none does.
  func followUp(to round: Round) -> FollowUp? {
    let text = Transcript(of: round.exchanges).text
    let read = reader(of: round).examineWithClaims(text)
    return ProbeChoice(
      round: round, examination: read.examination, claims: read.claims,
      review: CaseJudgement(of: text, in: round), assessment: assessor.judge(read.examination),
      rules: assessor.rules, probes: probes
    ).followUp
  }
}

extension Round {
  /// Returns the state after events that the commands of this very state gave.
  public func adding(_ events: [RoundEvent], at now: Instant) -> Round {
    var round = self
    for event in events {
      let record = RecordedEvent(sequence: round.eventCount + 1, at: now, event: event)
      do { try round.apply(record) } catch {
        preconditionFailure("a command gave an event that cannot follow: \(error)")
      }
    }
    return round
  }
}
