// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Testing

/// That the attacks are what they say, so that a suite that passes has tried something.
struct AttackSuiteTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  @Test(arguments: [
    (Attack.Kind.commaSoup, 200), (.spaceSoup, 200), (.shuffled, 200), (.template, 200),
    (.copy, 60),
    (.swapOtherKind, 30), (.swapSameKind, 30), (.padded, 60), (.instruction, 60),
    (.circling, 23), (.restated, 12), (.denied, 13),
  ])
  func `there are as many different texts as promised`(kind: Attack.Kind, count: Int) {
    let attacks = reader.attacks.attacks[kind] ?? []
    #expect(Set(attacks.map { $0.question + $0.text }).count == count)
  }

  @Test func `the same seeds make the same attacks`() {
    let again = AttackSuite(on: reader.fitted)
    for (kind, attacks) in reader.attacks.attacks {
      #expect(attacks.map(\.text) == again.attacks[kind]?.map(\.text))
    }
  }

  @Test func `soups hold terms of the packs`() {
    #expect(FieldTerms.ofPacks.count > 300)
    #expect(FieldTerms.ofPacks.contains("KV cache"))
  }

  @Test func `no slot of a template is left open`() {
    #expect(reader.attacks.attacks[.template]?.allSatisfy { !$0.text.contains("{") } == true)
    #expect(Templates.families.flatMap(\.frames).count >= 24)
  }

  @Test
  func `every fitted question has a strong and a middling answer of one to three hundred words`() {
    for strength in [HonestAnswer.Strength.strong, .middling] {
      let answers = HonestAnswer.all.filter { $0.strength == strength }
      #expect(answers.map(\.question).sorted() == reader.fitted.map(\.id.name).sorted())
    }
    for answer in HonestAnswer.all {
      let words = answer.text.split(whereSeparator: \.isWhitespace).count
      #expect((100...300).contains(words), "\(answer.question) has \(words)")
    }
  }

  @Test func `answers to other questions are of all kinds, 80 to 200 words long`() {
    let answers = HonestAnswer.toNewQuestions
    let asked = answers.map(\.question).compactMap { name in
      reader.questions.first { $0.id.name == name }
    }
    #expect(asked.count == answers.count)
    #expect(answers.count >= 30)
    #expect(Set(asked.map(\.kind)).count == 6)
    #expect(Set(asked.map(\.id)).isDisjoint(with: reader.fitted.map(\.id)))
    for answer in answers {
      let words = answer.text.split(whereSeparator: \.isWhitespace).count
      #expect((80...200).contains(words), "\(answer.question) has \(words)")
    }
  }

  @Test func `the sample holds fifteen questions that nothing was fitted on`() {
    #expect(Set(reader.sample.map(\.id)).count == 15)
    #expect(Set(reader.sample.map(\.id)).isDisjoint(with: reader.fitted.map(\.id)))
    #expect(Set(reader.sample.map(\.kind)).count >= 4)
  }

  /// Writes all attacks as lines of JSON, to be read by `windtunnel assess --batch`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["WINDTUNNEL_DUMP_ATTACKS"] != nil))
  func `the attacks are written to a file`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["WINDTUNNEL_DUMP_ATTACKS"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try Attack.Kind.allCases.flatMap { reader.attacks.attacks[$0] ?? [] }.map {
      attack in
      String(decoding: try encoder.encode(DumpedAttack(attack)), as: UTF8.self)
    }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(lines.count > 1_000)
  }
}

/// An attack as a line of a batch; `base` is the text that it must not beat.
private struct DumpedAttack: Encodable {
  let id: String
  let questionID: String
  let text: String
  let kind: String
  let base: String?

  private enum CodingKeys: String, CodingKey {
    case id, text, kind, base
    case questionID = "question_id"
  }

  init(_ attack: Attack) {
    id = attack.id
    questionID = attack.question
    text = attack.text
    kind = attack.kind.rawValue
    base = attack.base
  }
}
