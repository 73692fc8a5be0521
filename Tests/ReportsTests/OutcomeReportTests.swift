// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal
import Reports
import Testing

struct OutcomeReportTests {
  static let turn = PlannedTurn(
    id: "argument",
    kind: .pushback(
      Pushback(argument: "Splitting loses time.", isRight: false, truth: "A split takes 2 hours.")),
    wordings: [], after: 1)

  /// A round in which an argument of a teammate was answered.
  private func round(reason: String = "It met the argument.") throws -> Round {
    let plain = try Samples.round()
    let reply = "No, 2 hours."
    let start = (plain.exchanges.first?.answer?.text.utf8.count ?? 0) + 2
    let followUp = FollowUp(
      probe: "argument", criterion: "PS2", text: "Splitting loses time.", reason: "Planned.",
      reactsTo: nil, turn: Self.turn)
    let outcome = ExchangeOutcome(
      exchange: 1, verdict: .challenged,
      quote: Quote(start: start, end: start + reply.utf8.count, text: reply), reason: reason)
    let events: [RoundEvent] = [
      .started(round: plain.start),
      .draftEdited(field: .answer(exchange: 0), edit: DraftEdit(from: "", to: Samples.answer)),
      .answered(exchange: 0, reason: .person), .followUpAsked(question: followUp),
      .draftEdited(field: .answer(exchange: 1), edit: DraftEdit(from: "", to: reply)),
      .answered(exchange: 1, reason: .person), .finished(reason: .complete),
      .scored(assessment: Samples.assessment, claims: [], outcomes: [outcome]),
    ]
    return try Round(
      id: "round-2",
      events: events.enumerated().map { index, event in
        RecordedEvent(
          sequence: index + 1, at: Instant(millisecondsSince1970: 1_795_543_200_000), event: event)
      })
  }

  @Test func `the terminal says what came of a follow-up, with the words and the truth`() throws {
    let text = RoundText(try round(), style: TerminalStyle(width: 200, isStyled: false)).text()
    #expect(text.contains("What came of it: Challenged, with a reason. It met the argument."))
    #expect(text.contains("> “No, 2 hours.”"))
    #expect(text.contains("The argument was wrong. A split takes 2 hours."))
    let plain = RoundText(try Samples.round(), style: TerminalStyle(width: 200, isStyled: false))
    #expect(!plain.text().contains("What came of it"))
  }

  @Test func `the reason of an outcome cannot steer the terminal`() throws {
    let text = RoundText(
      try round(reason: "x\u{1B}[2J"), style: TerminalStyle(width: 80, isStyled: false)
    ).text()
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `the JSON holds verdict, reason, quote and what was behind the turn`() throws {
    let json = try JSONText.line(RoundJSON(try round()))
    for part in [
      "\"verdict\":\"challenged\"", "\"reason\":\"It met the argument.\"",
      "\"text\":\"No, 2 hours.\"",
      "\"is_right\":false", "\"truth\":\"A split takes 2 hours.\"", "\"kind\":\"pushback\"",
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }
}
