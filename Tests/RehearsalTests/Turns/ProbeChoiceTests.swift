// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal
import Testing

struct ProbeChoiceTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.interviewer().assessor }

  private static func probe(
    _ id: Probe.ID, _ criterion: Criterion.ID = "PS5",
    _ reason: Probe.Reason = .missing(["MT-TARGET"]), _ wording: String? = nil,
    priority: Int = 50, family: ProbeFamily? = nil, question: Question.ID? = nil
  ) -> Probe {
    Probe(
      id: id, criterion: criterion, reason: reason, wordings: [wording ?? "\(id) \(id)a \(id)b?"],
      priority: priority, family: family, question: question)
  }

  private func round(
    _ answers: [String], _ probes: [Probe], leans: [ProbeFamily]? = nil, followUps: Int = 9,
    question: Question = Samples.question
  ) throws -> Round {
    let interviewer = Interviewer(assessor: assessor, probes: probes)
    let persona = Persona(
      id: "lead", role: "Lead", agenda: "", opening: "", bridges: [], closing: "", leans: leans)
    let start = RoundStart(
      question: question, mode: .real, plan: Samples.start(followUps: followUps).plan,
      interviewer: persona, seed: 7)
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

  private func asked(_ round: Round) -> [String] {
    round.exchanges.compactMap(\.followUp?.probe.name)
  }

  @Test func `an interviewer reaches first for what they lean to`() throws {
    let probes = [
      Self.probe("gap", priority: 60), Self.probe("payer", "PS2", priority: 50, family: .payer),
    ]
    #expect(asked(try round(["I look."], probes)) == ["gap"])
    #expect(asked(try round(["I look."], probes, leans: [.payer])) == ["payer"])
  }

  @Test func `a probe of the question comes first, and never on another one`() throws {
    let probes = [
      Self.probe("high", priority: 99), Self.probe("own", "PS2", priority: 1, question: "q"),
      Self.probe("other", "PS2", priority: 98, question: "another"),
    ]
    #expect(asked(try round(["I look.", "On.", "And on."], probes)) == ["own", "high"])
  }

  @Test func `a line of the rubric gets three exchanges at most`() throws {
    let families: [ProbeFamily] = [.gap, .alternative, .reversal, .payer, .exhibit]
    let probes = families.map { Self.probe(Probe.ID($0.rawValue), family: $0) }
    let all = asked(try round(Array(repeating: "I look.", count: 6), probes))
    #expect(all == ["gap", "alternative", "reversal"])
  }

  @Test func `the same is not asked again, nor in other words`() throws {
    let again = [
      Self.probe("one", priority: 60), Self.probe("two", priority: 55),
      Self.probe("three", "PS2", priority: 50),
    ]
    #expect(asked(try round(["I look.", "On.", "On."], again)) == ["one", "three"])
    let alike = [
      Self.probe("one", wording: "How would you know that the new form worked?"),
      Self.probe("two", "PS2", wording: "So how would anyone know whether the form worked?"),
    ]
    #expect(asked(try round(["I look.", "On."], alike)) == ["one"])
  }

  @Test func `where a line is met, asking goes on only with another aim`() throws {
    let probes = [
      Self.probe("source", "PS5", .said("MT-TARGET"), "“{quote}” How sure?", priority: 60),
      Self.probe("payer", "PS5", .said("MT-TARGET"), "“{quote}” Who pays?", family: .payer),
    ]
    let round = try round(["Retention is 36%.", "Very.", "The customer."], probes)
    #expect(asked(round) == ["source", "payer"])
  }

  @Test func `a number is followed in the person's words, and nothing says whether it is right`()
    throws
  {
    let texts: [(String, Probe.ClaimResult)] = [
      ("A 70B model in bf16 takes 300 GB.", .wrong),
      ("A 70B model in bf16 takes 140 GB.", .right),
    ]
    for (text, result) in texts {
      let probe = Self.probe(
        "sum", "PS5", .claim(result), "You said “{quote}” How do you get there?")
      let followUp = try #require(try round([text], [probe]).exchanges.last?.followUp)
      let words = try #require(followUp.reactsTo)
      #expect(text.contains(words) && followUp.text.contains("“\(words)”"))
      for word in ["right", "wrong", "correct"] {
        #expect(!(followUp.text + followUp.reason).lowercased().contains(word))
      }
      let other: Probe.ClaimResult = result == .right ? .wrong : .right
      #expect(asked(try round([text], [Self.probe("sum", "PS5", .claim(other))])).isEmpty)
    }
  }

  @Test func `an exhibit that was passed over is shown as it stands there`() throws {
    let probe = Self.probe("cell", "PS5", .exhibit, "The exhibit says: {cell} What about it?")
    let both = Self.probe("cell", "PS5", .exhibit, "You said “{quote}” And this: {cell}?")
    let followUp = try #require(
      try round(["I look at sign-ups."], [probe]).exchanges.last?.followUp)
    #expect(
      followUp.text
        == "The exhibit says: “Weekly sign-ups rose from 12,400 to 12,600” What about it?")
    #expect(followUp.reactsTo == nil)
    let quoting = try #require(try round(["I look at sign-ups."], [both]).exchanges.last?.followUp)
    #expect(quoting.reactsTo == "I look at sign-ups.")
    #expect(asked(try round(["They rose from 12,400 to 12,600."], [probe])).isEmpty)
    let bare = Question(id: "q", kind: .problemSolving, prompt: "What now?")
    #expect(asked(try round(["I look."], [probe], question: bare)).isEmpty)
  }

  @Test func `a line of an exhibit is shown once`() throws {
    let probes = [
      Self.probe("one", "PS5", .exhibit, "The exhibit says {cell}. What about it?"),
      Self.probe("two", "PS2", .exhibit, "And take {cell} seriously, for the plan of the week?"),
    ]
    #expect(asked(try round(["I look at sign-ups.", "It is little."], probes)) == ["one"])
  }

  private static let source = probe(
    "source", "PS5", .unsourcedFigure, "“{quote}” Where from?", priority: 60)

  @Test(arguments: [
    ("The loss is 31%.", true), ("Is the loss 31%?", false),
    ("Sign-ups are 12,400 and 12,600.", false),
    ("Sign-ups went from 12,400 to 12,600, which is 200 more.", false),
    ("Sign-ups went from 12,400 to 12,600, and 900 came back.", true),
    // No amount follows from itself.
    ("Caching makes the page of 400 kB 1.2x faster.", true),
  ])
  func `a figure is asked about when it is stated and new`(text: String, isAsked: Bool) throws {
    #expect(asked(try round([text], [Self.source])) == (isAsked ? ["source"] : []))
  }

  @Test(arguments: [
    ("• W4: we run a test of 40 users", "You said “W4: we run a test of 40 users”. Why?"),
    ("We run a test of 40 users.", "You said “We run a test of 40 users.” Why?"),
  ])
  func `words from a list are quoted without its mark, and end in a stop`(
    text: String, asked: String
  ) throws {
    let probe = Self.probe("source", "PS5", .unsourcedFigure, "You said “{quote}” Why?")
    #expect(try round([text], [probe]).exchanges.last?.followUp?.text == asked)
    let within = Self.probe("within", "PS5", .unsourcedFigure, "Is “{quote}” the whole of it?")
    let said = try round([text], [within]).exchanges.last?.followUp?.text
    #expect(said?.hasSuffix("” the whole of it?") == true)
  }

  @Test func `no wording is said with a hole in it`() throws {
    let probe = Self.probe("cell", "PS5", .exhibit, "You said “{quote}” And {cell}?")
    #expect(asked(try round([""], [probe])).isEmpty)
    #expect(asked(try round(["?!"], [probe])).isEmpty)
  }
}

extension ProbeChoiceTests {
  private static func probe(
    _ id: Probe.ID, _ criterion: Criterion.ID = "PS5", wording: String
  ) -> Probe {
    let reason: Probe.Reason = criterion == "PS5" ? .missing(["MT-TARGET"]) : .missing(["ST-POWER"])
    return probe(id, criterion, reason, wording)
  }
}
