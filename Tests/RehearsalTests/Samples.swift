// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal

enum Samples {
  static let begin = Instant(millisecondsSince1970: 1_800_000_000_000)

  static func after(_ seconds: Int) -> Instant { begin + Seconds(seconds) }

  static let stage = Stage(
    id: "problem-solving", title: "Problem solving", kinds: [.problemSolving],
    interviewers: ["lead"], preparation: .minutes(10), discussion: .minutes(45), followUps: 3)

  static let persona = Persona(
    id: "lead", role: "Product lead", agenda: "To see how you think.", opening: "Welcome.",
    bridges: ["I see."], closing: "Thank you.")

  static let question = Question(
    id: "q", kind: .problemSolving, prompt: "Conversion is down. What do you do?",
    exhibits: "Weekly sign-ups rose from 12,400 to 12,600.")

  static func start(_ mode: Mode = .real, followUps: Int = 3) -> RoundStart {
    let stage = Stage(
      id: stage.id, title: stage.title, kinds: stage.kinds, interviewers: stage.interviewers,
      preparation: stage.preparation, discussion: stage.discussion, followUps: followUps)
    return RoundStart(
      question: question, mode: mode, plan: RoundPlan(stage: stage, mode: mode),
      interviewer: persona, seed: 7)
  }

  static func round(_ mode: Mode = .real, followUps: Int = 3) throws -> Round {
    let first = RecordedEvent(
      sequence: 1, at: begin, event: .started(round: start(mode, followUps: followUps)))
    return try Round(id: "r", events: [first])
  }

  static func discussing(_ mode: Mode = .real, followUps: Int = 3) throws -> Round {
    let round = try round(mode, followUps: followUps)
    return round.adding(try round.beginDiscussion(at: after(60)), at: after(60))
  }

  private static func pattern(_ lexicon: String, number: Bool = false) -> Pattern {
    let word = Slot(name: "word", matchers: [.lexicon(lexicon)])
    let amount = Slot(name: "number", matchers: [.quantity(Set(Dimension.allCases))])
    return Pattern(slots: number ? [word, amount] : [word])
  }

  static func interviewer() throws -> Interviewer {
    let noExamples = RuleExamples(yes: [], no: [])
    let evidence = [("MT-TARGET", "metric"), ("ST-POWER", "sample")].map { id, lexicon in
      EvidenceRule(
        id: EvidenceTypeID(id), name: id == "MT-TARGET" ? "Metric with target" : "Sample size",
        definition: "", patterns: [pattern(lexicon, number: true)], exclusions: [],
        advice: "Name it.", examples: noExamples)
    }
    let flag = FlagRule(
      id: "underpowered_test", name: "Test without a sample size", message: "How many users?",
      kinds: [.problemSolving], patterns: [pattern("test")], times: 1, clearedBy: ["ST-POWER"],
      clearedNearby: [], knockOut: nil, examples: noExamples)
    let rules = try RuleSet(
      lexicons: [
        Lexicon(name: "metric", terms: ["retention"]), Lexicon(name: "sample", terms: ["sample"]),
        Lexicon(name: "test", terms: ["A/B test"]),
        Lexicon(name: "figure-source", terms: ["logs", "measured"]),
      ], evidence: evidence, flags: [flag])
    return Interviewer(
      assessor: Assessor(rules: rules, rubrics: QuestionKind.allCases.map(rubric)), probes: probes)
  }

  private static func rubric(_ kind: QuestionKind) -> Rubric {
    let anchors = Anchors(one: "none", three: "some", five: "all")
    func criterion(_ id: Criterion.ID, _ required: [EvidenceTypeID], _ weight: Int) -> Criterion {
      Criterion(
        id: id, name: id.name, weight: weight, anchors: anchors, required: required,
        supporting: [], caps: [:], advice: "")
    }
    return Rubric(
      kind: kind, version: "test",
      criteria: [
        criterion("PS5", ["MT-TARGET"], 50), criterion("PS4", ["ST-POWER"], 30),
        criterion("PS2", ["MT-TARGET"], 20),
      ], provenance: Provenance(source: "test", date: "2026-11-24"))
  }

  private static let probes = [
    Probe(
      id: "metric", criterion: "PS5", reason: .missing(["MT-TARGET"]),
      wordings: ["How would you know that it worked?"], priority: 80),
    Probe(
      id: "users", criterion: "PS4", reason: .flag("underpowered_test"),
      wordings: ["You said “{quote}”. How many users does it need?"], priority: 90),
    Probe(
      id: "source", criterion: "PS2", reason: .unsourcedFigure,
      wordings: ["“{quote}”: where does that figure come from?"], priority: 50),
  ]
}
