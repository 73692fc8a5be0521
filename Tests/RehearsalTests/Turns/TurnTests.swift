// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal
import Testing

struct TurnTests {
  let interviewer: Interviewer

  init() throws { interviewer = try Samples.interviewer() }

  static let change = PlannedTurn(
    id: "halved", kind: .curveball(title: "Compute is halved", looksFor: "Cuts the scope."),
    wordings: ["You said “{quote}” Half of the GPUs are gone. What now?"], after: 1)

  static func argument(_ isRight: Bool, after: Int) -> PlannedTurn {
    PlannedTurn(
      id: isRight ? "right" : "wrong",
      kind: .pushback(
        Pushback(argument: "A funnel has no floor.", isRight: isRight, truth: "It has.")),
      wordings: ["You said “{quote}” I see it differently: {argument}"], after: after)
  }

  private func round(
    _ answers: [String], turns: [PlannedTurn], followUps: Int = 3, seed: UInt64 = 7
  ) throws -> Round {
    let plain = Samples.start(followUps: followUps)
    let start = RoundStart(
      question: plain.question, mode: plain.mode, plan: plain.plan,
      interviewer: plain.interviewer, seed: seed, turns: turns)
    var round = try Round(
      id: "r",
      events: [RecordedEvent(sequence: 1, at: Samples.begin, event: .started(round: start))])
    round = round.adding(try round.beginDiscussion(at: Samples.after(60)), at: Samples.after(60))
    for (exchange, text) in answers.enumerated() where round.end == nil {
      let at = Samples.after(100 + 10 * exchange)
      round = round.adding(
        try round.save(text, in: .answer(exchange: exchange), basedOn: nil, at: at), at: at)
      round = round.adding(try interviewer.answer(round, exchange: exchange, at: at), at: at)
    }
    return round
  }

  private func asked(_ round: Round) -> [Probe.ID] { round.exchanges.compactMap(\.followUp?.probe) }

  @Test func `turns come after their answers, in their order, and do not count as follow-ups`()
    throws
  {
    let turns = [Self.argument(false, after: 1), Self.argument(true, after: 3)]
    let round = try round(
      ["I would look at the funnel.", "No, it has.", "I look.", "Yes.", "Then."], turns: turns)
    #expect(asked(round) == ["wrong", "metric", "right"])
    #expect(round.exchanges[1].followUp?.turn == turns[0])
    #expect(round.end?.reason == .complete)
    let none = try self.round(
      ["I would look at the funnel.", "No.", "Yes."], turns: turns, followUps: 0)
    #expect(asked(none) == ["wrong", "right"])
  }

  @Test func `a turn for later comes at once when nothing else is left to ask`() throws {
    let round = try round(["Retention is 36% in the logs."], turns: [Self.argument(true, after: 4)])
    #expect(asked(round) == ["right"])
    #expect(round.end == nil)
  }

  @Test func `a turn takes up words that were said, word for word`() throws {
    let round = try round(["What a week! I would look at the funnel first."], turns: [Self.change])
    let followUp = try #require(round.exchanges.last?.followUp)
    #expect(followUp.reactsTo == "I would look at the funnel first.")
    #expect(followUp.text.contains("“I would look at the funnel first.”"))
    let argued = try self.round(
      ["I would look at the funnel first."], turns: [Self.argument(false, after: 1)])
    #expect(
      argued.exchanges.last?.followUp?.text
        == "You said “I would look at the funnel first.” I see it differently: "
        + "A funnel has no floor.")
  }

  @Test func `where nothing was said a turn quotes nothing`() throws {
    for turn in [Self.change, Self.argument(true, after: 1)] {
      let followUp = try #require(try round([""], turns: [turn]).exchanges.last?.followUp)
      #expect(followUp.reactsTo == nil)
      #expect(!followUp.text.contains("{") && !followUp.text.contains("“"))
    }
    let argued = try round([""], turns: [Self.argument(true, after: 1)])
    #expect(argued.exchanges.last?.followUp?.text == "A funnel has no floor.")
  }

  @Test func `a teammate answers what was said last, and a change meets what was decided`() throws {
    let (decided, reply) = ("I would look at the funnel first.", "I would count the logs, too.")
    let argued = try round(
      [decided, reply], turns: [Self.argument(false, after: 1), Self.argument(true, after: 2)])
    #expect(argued.exchanges.compactMap(\.followUp?.reactsTo) == [decided, reply])
    let late = PlannedTurn(
      id: "late", kind: Self.change.kind, wordings: Self.change.wordings, after: 2)
    let changed = try round([decided, reply], turns: [Self.argument(false, after: 1), late])
    #expect(changed.exchanges.last?.followUp?.reactsTo == decided)
  }

  @Test func `the words before an argument differ from the first to the second, and quote`() throws
  {
    let pushbacks = [false, true].map {
      Pushback(argument: "A funnel has no floor.", isRight: $0, truth: "It has.")
    }
    let question = Question(
      id: "q", kind: .teamFit, prompt: "Where would you look?", pushbacks: pushbacks)
    let turns = PlannedTurn.arguments(about: question)
    #expect(Set(turns[0].wordings).isDisjoint(with: turns[1].wordings))
    for seed in UInt64(0)..<8 {
      let round = try round(
        ["I would look at the funnel first.", "I would count the logs, too."], turns: turns,
        seed: seed)
      for text in round.exchanges.compactMap(\.followUp?.text).prefix(2) {
        #expect(text.contains("“I would ") && text.hasSuffix(" A funnel has no floor."), "\(text)")
      }
    }
  }

  @Test func `when the time is up no turn comes any more, and the round is read`() throws {
    let open = try round(["I look."], turns: [Self.argument(true, after: 2), Self.change])
    let late = Samples.after(60 + 46 * 60)
    let over = open.adding(interviewer.settle(open, at: late), at: late)
    #expect(over.end?.reason == .timeUp)
    #expect(over.scorecard != nil)
    #expect(over.exchanges.count == open.exchanges.count)
  }

  @Test func `every answered follow-up has an outcome, and no question that was not answered`()
    throws
  {
    let round = try round(["I look.", "I look on."], turns: [Self.argument(true, after: 1)])
    let ended = round.adding(try round.finish(at: Samples.after(200)), at: Samples.after(200))
    let settled = ended.adding(
      interviewer.settle(ended, at: Samples.after(201)), at: Samples.after(201))
    let answered = settled.exchanges.indices.filter {
      $0 > 0 && settled.exchanges[$0].answer != nil
    }
    #expect(settled.outcomes.map(\.exchange) == Array(answered))
    #expect(settled.exchanges.last?.answer == nil, "the last question was left open")
  }

  @Test(arguments: [argument(false, after: 1), argument(true, after: 1), change])
  func `silence to what was planned is an outcome, and does not go around it`(turn: PlannedTurn)
    throws
  {
    let open = try round(["I would look at the funnel first."], turns: [turn])
    let ended = open.adding(try open.finish(at: Samples.after(200)), at: Samples.after(200))
    let settled = ended.adding(
      interviewer.settle(ended, at: Samples.after(201)), at: Samples.after(201))
    let outcome = try #require(settled.outcomes.first)
    #expect(outcome.verdict == .ignored && outcome.exchange == 1 && outcome.quote == nil)
    let criterion = try #require(settled.exchanges[1].followUp?.criterion)
    let level = settled.scorecard?.level(of: criterion)
    #expect(level.map { $0 <= (turn == Self.change ? .three : .two) } != false)
  }

  @Test func `who had no time left is not said to be silent`() throws {
    let open = try round(["I look."], turns: [Self.argument(true, after: 1)])
    let late = Samples.after(60 + 46 * 60)
    let over = open.adding(interviewer.settle(open, at: late), at: late)
    #expect(over.end?.reason == .timeUp)
    #expect(over.outcomes.isEmpty)
  }

  @Test func `the same seed gives the same round, and a log without turns replays`() throws {
    let turns = [Self.argument(false, after: 1), Self.change]
    let answers = ["I look at the funnel.", "No, as it has.", "Then I cut it."]
    #expect(try round(answers, turns: turns) == round(answers, turns: turns))
    #expect(try round(["I look."], turns: []).start.turns?.isEmpty == true)
    #expect(Samples.start().turns == nil)
  }
}
