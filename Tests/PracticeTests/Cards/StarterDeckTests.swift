// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import Testing

@Suite struct `The starter deck` {
  private func template(_ id: String, _ kind: DrillKind, _ topic: String = "") -> DrillTemplate {
    DrillTemplate(id: id, title: id, kind: kind, topic: topic) { seed in
      Drill(
        template: id, seed: seed, prompt: "", target: Seconds(1),
        key: .fact(FactKey(answer: "", source: "")))
    }
  }

  private func loop(_ kinds: [QuestionKind]) -> Loop {
    Loop(
      id: "l", title: "l",
      stages: [
        Stage(
          id: "s", title: "s", kinds: kinds, interviewers: [], preparation: .zero,
          discussion: .zero,
          followUps: 0)
      ], provenance: Provenance(source: "", date: ""))
  }

  @Test func `begins with definitions and the questions that are always asked`() {
    let library = [
      template("number-kv-cache", .number), template("fact-licence", .fact),
      template("explain-know-us", .explanation), template("number-retention-curve", .number),
    ]
    let order = StarterDeck.templates(from: library, loop: loop([.technical])).map(\.id)
    #expect(
      order == ["number-retention-curve", "explain-know-us", "number-kv-cache", "fact-licence"])
  }

  @Test func `then asks what the loop asks`() {
    let library = [
      template("number-kv-cache", .number), template("fact-licence", .fact),
      template("number-sample-size", .number),
    ]
    #expect(
      StarterDeck.templates(from: library, loop: loop([.executive])).map(\.id)
        == ["fact-licence", "number-kv-cache", "number-sample-size"])
    #expect(
      StarterDeck.templates(from: library, loop: loop([.problemSolving])).map(\.id).first
        == "number-sample-size")
  }

  @Test func `lets the kinds of drill take turns`() {
    let library = [
      template("number-a", .number), template("number-b", .number),
      template("contrast-a", .contrast),
      template("contrast-b", .contrast),
    ]
    #expect(
      StarterDeck.templates(from: library, loop: nil).map(\.id)
        == ["number-a", "contrast-a", "number-b", "contrast-b"])
  }

  @Test func `holds each template of the library once`() {
    let library = (0..<40).map { template("number-\($0 % 30)", DrillKind.allCases[$0 % 5]) }
    let order = StarterDeck.templates(from: library, loop: loop(QuestionKind.allCases)).map(\.id)
    #expect(order.count == 30)
    #expect(Set(order) == Set(library.map(\.id)))
    #expect(StarterDeck.templates(from: [], loop: nil).isEmpty)
  }
}
