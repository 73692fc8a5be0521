// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import TestSupport
import Testing

/// Who writes, and in what English, may not decide about a level.
struct FairnessTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  /// Forty of the honest answers, always the same.
  private static let answers: [HonestAnswer] = {
    var generator = SeededGenerator(seed: 40)
    return Array(HonestAnswer.all.shuffled(using: &generator).prefix(40))
  }()

  @Test(arguments: WriterGroups.all.map(\.name))
  func `slips of a group of writers cost next to nothing`(group: String) throws {
    let rewriting = try #require(WriterGroups.all.first { $0.name == group })
    let change = try change(under: rewriting)
    // The rules must reach nearly every text, or the test tries nothing.
    #expect(change.rewritten >= 38, "\(change)")
    #expect(abs(change.mean) < 0.1, "\(change)")
    #expect(change.largest <= 1, "\(change)")
  }

  @Test(arguments: OtherWordings.all.map(\.name))
  func `spelling, contractions and genders cost nothing`(name: String) throws {
    let rewriting = try #require(OtherWordings.all.first { $0.name == name })
    let change = try change(under: rewriting)
    #expect(change.rewritten >= 2, "\(change)")
    #expect(abs(change.mean) < 0.1, "\(change)")
    #expect(change.largest <= 1, "\(change)")
  }

  @Test func `an answer written by hand in the English of a group costs next to nothing`() throws {
    for text in HandRewritten.all {
      let before = try #require(
        HonestAnswer.all.first { $0.question == text.question && $0.strength == .middling })
      let base = try #require(try reader.assessBase(before.text, to: text.question)).levels
      let after = try levels(of: before, text.text)
      let changes = base.map { (after[$0.key] ?? 0) - $0.value }
      #expect(changes.allSatisfy { abs($0) <= 1 }, "\(text.group): \(base) became \(after)")
    }
  }

  @Test func `whether he, she or they did it, the levels are the same`() throws {
    for answer in Self.answers.prefix(8) {
      let results = try OtherWordings.pronouns.map {
        try levels(of: answer, answer.text + "\n\n" + $0)
      }
      #expect(Set(results).count == 1, "\(answer.question)")
    }
  }

  @Test func `whoever an answer speaks of, its levels are the same`() throws {
    let aside = OtherWordings.aside
    for (number, answer) in Self.answers.prefix(8).enumerated() {
      let plain = try levels(
        of: answer, answer.text + "\n\n" + aside.before + aside.people[0] + aside.after)
      for step in 0..<5 {
        let person = aside.people[1 + (number * 5 + step) % (aside.people.count - 1)]
        let other = try levels(
          of: answer, answer.text + "\n\n" + aside.before + person + aside.after)
        #expect(other == plain, "\(answer.question) with \(person)")
      }
    }
  }

  private func levels(of answer: HonestAnswer, _ text: String) throws -> [String: Int] {
    try #require(reader.assess(text, to: answer.question)).levels
  }

  private func change(under rewriting: Rewriting) throws -> LevelChange {
    var change = LevelChange()
    for (number, answer) in Self.answers.enumerated() {
      let before = try #require(try reader.assessBase(answer.text, to: answer.question)).levels
      let text = rewriting.rewritten(answer.text, seed: UInt64(number))
      guard text != answer.text else {
        change.keep(levels: before.count)
        continue
      }
      change.add(
        try levels(of: answer, text), before: before, in: "\(answer.question) \(answer.strength)")
    }
    return change
  }
}

/// How levels moved over many answers.
private struct LevelChange: CustomStringConvertible {
  private var changes: [Int] = []
  private var steepest: [String] = []
  /// The number of answers whose text was changed.
  private(set) var rewritten = 0

  /// The mean over all levels; below nought when levels fell.
  var mean: Double { Double(changes.reduce(0, +)) / Double(max(changes.count, 1)) }
  /// The largest change of one level, up or down.
  var largest: Int { changes.map(abs).max() ?? 0 }

  /// Counts the levels of a text that did not change.
  mutating func keep(levels: Int) {
    changes += Array(repeating: 0, count: levels)
  }

  /// Counts the levels of a text that was changed.
  mutating func add(_ after: [String: Int], before: [String: Int], in answer: String) {
    rewritten += 1
    for (criterion, level) in before.sorted(by: { $0.key < $1.key }) {
      let change = (after[criterion] ?? 0) - level
      changes.append(change)
      if abs(change) > 1 { steepest.append("\(answer) \(criterion): \(change)") }
    }
  }

  var description: String {
    let moved = Double(changes.count { $0 != 0 }) / Double(max(changes.count, 1))
    return
      "mean \(mean) over \(changes.count) levels of \(rewritten) texts, \(moved) of them moved; \(steepest)"
  }
}
