// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Quantities
import SpacedRepetition
import Testing

/// Reads answers to facts, which need no judge.
enum FactSamples {
  static let checker = DrillChecker { question, _ in
    Assessment(
      questionID: question.id, kind: question.kind, rubricVersion: "", criteria: [], flags: [],
      score: nil, band: nil, nextSteps: [], notices: [])
  }

  static func read(
    _ text: String, to drill: Drill, after seconds: Int = 10, hint: Bool = false
  ) -> DrillResult {
    checker.check(
      DrillAnswer(text: text, elapsed: Seconds(seconds), tookHint: hint), to: drill)
  }

  /// A drill with the same key that shows no choices.
  static func written(_ key: FactKey) -> Drill {
    Drill(
      template: "fact-x", seed: 0, prompt: "", target: Seconds(20),
      key: .fact(FactKey(answer: key.answer, accepted: key.accepted, source: key.source)))
  }

  static func key(_ drill: Drill) -> FactKey? {
    if case .fact(let key) = drill.key { key } else { nil }
  }
}

@Suite struct `Facts of the catalogue` {
  private static let day = Day("2026-11-29")
  private static let templates = FactTemplates.all(on: day)

  @Test func `are at least fifty, each with a name of its own, a source and a date`() throws {
    #expect(Self.templates.count >= 50)
    #expect(Set(Self.templates.map(\.id)).count == Self.templates.count)
    for template in Self.templates {
      #expect(template.id.hasPrefix("fact-"))
      #expect(template.kind == .fact)
      let key = try #require(FactSamples.key(template.drill(seed: 0)))
      #expect(key.source.contains("20"), "\(template.id): \(key.source)")
      #expect(key.expires == template.expires)
    }
  }

  @Test func `are mostly about the portfolio of the lab`() {
    let topics = Dictionary(grouping: Self.templates, by: \.topic).mapValues(\.count)
    let own = ["Portfolio", "Prices", "Benchmarks"].map { topics[$0, default: 0] }.reduce(0, +)
    #expect(own * 2 >= Self.templates.count, "\(topics)")
    for topic in ["Prices", "Licences", "Rules", "Rivals", "Benchmarks", "Devices"] {
      #expect(topics[topic, default: 0] > 0, "\(topic)")
    }
    #expect(Self.templates.first?.topic == "Portfolio")
  }

  @Test func `are left out once they expired, and it is said`() throws {
    let late = try #require(Day("2028-01-01"))
    let asked = Set(FactTemplates.all(on: late).map(\.id))
    let expired = FactTemplates.expired(on: late)
    #expect(!asked.contains("fact-price-input-mistral-large-3"))
    let price = try #require(
      expired.first { $0.template == "fact-price-input-mistral-large-3" })
    // The list of 23 November 2026 is good for 90 days.
    #expect(price.lastDay == "2027-02-21")
    #expect(price.description.contains("2027-02-21"))
    #expect(asked.count + expired.count == FactTemplates.all(on: nil).count)
    #expect(asked.contains("fact-total-mistral-small-4"))
    // Terms read on 21 August 2026 are good for a year.
    for id in ["fact-licence-mistral-large-3", "fact-context-ministral-3-8b"] {
      #expect(expired.first { $0.template == id }?.lastDay == "2027-08-21")
    }
  }

  @Test func `are asked on their last day and not on the day after`() throws {
    let last = try #require(Day("2027-02-21"))
    let after = try #require(Day("2027-02-22"))
    let id = "fact-price-input-mistral-large-3"
    #expect(FactTemplates.all(on: last).contains { $0.id == id })
    #expect(!FactTemplates.all(on: after).contains { $0.id == id })
  }

  /// As in the publisher's docs, the regulation and the price list, looked up by hand.
  @Test(arguments: [
    ("fact-total-mistral-small-4", "119 billion"), ("fact-active-mistral-large-3", "41 billion"),
    ("fact-licence-mistral-medium-3.5", "Modified MIT"),
    ("fact-licence-codestral-22b", "MNPL"), ("fact-context-ministral-3-8b", "262,144 tokens"),
    ("fact-released-mistral-small-4", "March 2026"),
    ("fact-price-output-mistral-medium-3.5", "7.5 USD"),
    ("fact-ai-act-high-risk", "2 December 2027"), ("fact-ai-act-systemic-risk", "10^25 FLOP"),
    ("fact-ai-act-top-fine-share", "7%"), ("fact-ai-act-top-fine-sum", "35 million EUR"),
    ("fact-ai-act-logs", "6 months"), ("fact-ai-act-documentation", "10 years"),
    ("fact-ai-act-incidents", "15 days"), ("fact-active-deepseek-v3", "37 billion"),
    ("fact-bandwidth-h200-sxm-141gb", "4,800 GB/s"), ("fact-memory-mi300x-192gb", "192 GB"),
  ])
  func `say what their source says`(id: String, answer: String) throws {
    let template = try #require(FactTemplates.all(on: nil).first { $0.id == id })
    #expect(FactSamples.key(template.drill(seed: 1))?.answer == answer)
  }

  @Test func `take their own answer, and none of the others, in every draw`() throws {
    for template in FactTemplates.all(on: nil) {
      for seed in UInt64(0)..<3 {
        let drill = template.drill(seed: seed)
        let key = try #require(FactSamples.key(drill))
        #expect(
          FactSamples.read(key.answer, to: drill).rating >= .good, "\(template.id) \(seed)")
        for other in key.others {
          #expect(
            FactSamples.read(other, to: drill).rating == .again, "\(template.id) \(seed) \(other)")
        }
        let lines = drill.prompt.split(separator: "\n").filter { $0.dropFirst().hasPrefix(") ") }
        #expect(lines.count == (key.others.isEmpty ? 0 : key.others.count + 1))
        for line in lines {
          let isRight = line.dropFirst(3) == key.answer
          #expect(
            FactSamples.read(String(line.prefix(1)), to: drill).rating == (isRight ? .good : .again)
          )
        }
      }
    }
  }

  @Test(arguments: ["A", "a", "(A)", "A.", "answer A", "Option a"])
  func `take the letter of the first choice`(text: String) throws {
    let template = try #require(
      FactTemplates.all(on: nil).first { $0.id == "fact-licence-mistral-large-3" })
    var firsts = 0
    for seed in UInt64(0)..<60 {
      let drill = template.drill(seed: seed)
      let key = try #require(FactSamples.key(drill))
      guard !key.others.isEmpty else { continue }
      let isFirst = drill.prompt.contains("\nA) \(key.answer)\n")
      firsts += isFirst ? 1 : 0
      let result = FactSamples.read(text, to: drill)
      #expect(result.rating == (isFirst ? .good : .again))
      #expect(result.reason != "Nothing was written.")
    }
    #expect(firsts > 2)
  }

  @Test func `do not give the answer away in the question`() throws {
    for template in FactTemplates.all(on: nil) where template.topic == "Portfolio" {
      let drill = template.drill(seed: 0)
      let key = try #require(FactSamples.key(drill))
      let question = drill.prompt.prefix { $0 != "\n" }
      #expect(FactSamples.read(String(question), to: FactSamples.written(key)).rating == .again)
      if template.id.hasPrefix("fact-total") || template.id.hasPrefix("fact-active") {
        let size = key.answer.replacing(" billion", with: "B")
        #expect(!question.contains(" \(size)") && !question.contains("A\(size)"), "\(question)")
      }
    }
  }

  @Test func `are sometimes a choice and sometimes from memory, in an order of the draw`() throws {
    let template = try #require(
      FactTemplates.all(on: nil).first { $0.id == "fact-licence-mistral-large-3" })
    let drills = (UInt64(0)..<60).map { template.drill(seed: $0) }
    let choices = drills.filter { FactSamples.key($0)?.others.isEmpty == false }
    #expect((15...45).contains(choices.count))
    #expect(Set(choices.map(\.prompt)).count > 10)
    #expect(template.drill(seed: 7) == template.drill(seed: 7))
  }
}
