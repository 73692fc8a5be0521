// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Testing

struct CaseCellTests {
  @Test func `in a round on a case the cell shows a figure of the key that was not named`() throws {
    let probe = Probe(
      id: "cell", criterion: "PS5", reason: .exhibit, wordings: ["What about this? {cell}"],
      priority: 50)
    let interviewer = Interviewer(assessor: try Samples.interviewer().assessor, probes: [probe])
    let plain = try CaseSamples.start()
    let plan = RoundPlan(
      stage: "s", title: "", preparation: .zero, discussion: nil, followUps: 1)
    let start = RoundStart(
      question: plain.question, mode: .real, plan: plan, interviewer: plain.interviewer, seed: 7,
      handout: plain.handout)
    var round = try Round(
      id: "r",
      events: [RecordedEvent(sequence: 1, at: Samples.begin, event: .started(round: start))])
    let at = Samples.after(10)
    round = round.adding(
      try round.save("I look at the funnel.", in: .answer(exchange: 0), basedOn: nil, at: at),
      at: at)
    round = round.adding(try interviewer.answer(round, exchange: 0, at: at), at: at)
    let text = try #require(round.exchanges.last?.followUp?.text)
    let values = CaseSamples.made.key.figures.map {
      FigureText.value($0.value, unit: $0.unit, digits: 0)
    }
    #expect(values.contains { text.contains($0.prefix { $0.isNumber }) })
    let said = CaseSamples.handout.exhibits.flatMap { table in
      table.rows.indices.map { "for \(table.text(row: $0, column: 0)) in “\(table.title)” (" }
    }
    #expect(said.contains { text.contains($0) }, "\(text)")
  }
}
