// SPDX-License-Identifier: Apache-2.0

import Drills
import Quantities
import SpacedRepetition
import Testing

@Suite struct `Templates of numbers` {
  private static let checker = DrillChecker { _, _ in
    preconditionFailure("numbers need no assessor")
  }
  private static let seeds = (0..<60).map { UInt64($0) * 7919 + 1 }

  /// The drills of one template, made once for all checks of it.
  private static func drills(_ id: String) throws -> [(Drill, NumberKey)] {
    let template = try #require(NumberFamilies.template(id))
    return try seeds.map { seed in
      let drill = template.drill(seed: seed)
      guard case .number(let key) = drill.key else { throw WrongKind() }
      return (drill, key)
    }
  }

  private struct WrongKind: Error {}

  private static func text(_ key: NumberKey) -> String {
    "\(NumberWriting.plain(key.value)) \(key.unit)"
  }

  private static func rating(
    _ text: String, _ drill: Drill, after seconds: Int = 1
  ) -> DrillResult {
    checker.check(DrillAnswer(text: text, elapsed: Seconds(seconds)), to: drill)
  }

  @Test func `there are at least seventy, each with its own name and a topic of several`() {
    let all = NumberFamilies.all
    #expect(all.count >= 70)
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.map(\.title)).count == all.count)
    #expect(all.allSatisfy { $0.id.hasPrefix("number-") && $0.kind == .number })
    let topics = Dictionary(grouping: all, by: \.topic)
    #expect(topics.count >= 12)
    #expect(topics.values.allSatisfy { $0.count >= 3 })
    #expect(NumberFamilies.template("number-nothing") == nil)
  }

  @Test(arguments: NumberFamilies.all.map(\.id))
  func `values are finite and positive, and questions are whole`(id: String) throws {
    let drills = try Self.drills(id)
    for (drill, key) in drills {
      #expect(key.value.isFinite && key.value > 0, "\(drill.prompt)")
      #expect((0...0.25).contains(key.tolerance))
      #expect((30_000...120_000).contains(drill.target.milliseconds))
      let words = drill.prompt.lowercased().split { !$0.isLetter }
      #expect(!words.contains("nan") && !words.contains("inf"), "\(drill.prompt)")
      #expect(drill.prompt.contains("?") && drill.prompt.count < 600)
      #expect(!key.formula.isEmpty && !key.steps.isEmpty && !key.source.isEmpty)
      #expect(drill.hint?.isEmpty == false)
      #expect(drill.template == id)
      for line in [drill.prompt] + key.steps { #expect(!line.contains("  "), "\(line)") }
    }
    #expect(Set(drills.map(\.1.value)).count >= 20)
    #expect(Set(drills.map(\.1.unit)).count == 1)
    let template = try #require(NumberFamilies.template(id))
    #expect(template.drill(seed: Self.seeds[3]) == drills[3].0)
  }

  @Test(arguments: NumberFamilies.all.map(\.id))
  func `the value written out is right, four tenths off is wrong`(id: String) throws {
    for (drill, key) in try Self.drills(id).prefix(6) {
      let own = Self.rating(Self.text(key), drill)
      #expect(own.rating == .good, "\(Self.text(key)): \(own.reason) \(drill.prompt)")
      let off = NumberKey.moved(key, by: key.tolerance == 0 ? 3 : 1.4)
      let far = Self.rating(Self.text(off), drill)
      #expect(far.rating == .again, "\(Self.text(off)): \(far.reason) \(drill.prompt)")
    }
  }

  @Test func `a formula that is a step as well is told once`() {
    let key = NumberKey(
      value: 42, unit: "", tolerance: 0.05, formula: "a = 6 x b",
      steps: ["a = 6 x b", "It is 42."], source: "a test")
    let drill = Drill(
      template: "failure-claim", seed: 0, prompt: "What should the number be?",
      target: Seconds(90), key: .number(key))
    let shown = Self.checker.check(DrillAnswer(text: "no idea", elapsed: .zero), to: drill)
    #expect(shown.reference == ["Answer: 42", "a = 6 x b", "It is 42.", "Source: a test"])
  }

  @Test(arguments: NumberFamilies.all.map(\.id))
  func `the last step holds numbers that a reader of the key can follow`(id: String) throws {
    for (drill, key) in try Self.drills(id).prefix(4) {
      let shown = Self.checker.check(
        DrillAnswer(text: "no idea", elapsed: .zero), to: drill)
      #expect(shown.rating == .again)
      #expect(shown.reference.count == key.steps.count + 3)
      #expect(shown.reference.last?.hasPrefix("Source: ") == true)
    }
  }

  @Test(arguments: ["number-weight-memory", "number-load-from-disk", "number-bandwidth-needed"])
  func `bits for bytes are named`(id: String) throws {
    for (drill, key) in try Self.drills(id).prefix(6) {
      for factor in [8, 0.125] {
        let result = Self.rating(Self.text(.moved(key, by: factor)), drill)
        #expect(result.rating == .again)
        #expect(result.reason.contains("bits and bytes"), "\(result.reason)")
      }
    }
  }
}

extension NumberKey {
  /// Returns the key with another value.
  static func moved(_ key: NumberKey, by factor: Double) -> NumberKey {
    NumberKey(
      value: key.value * factor, unit: key.unit, tolerance: key.tolerance, formula: key.formula,
      steps: key.steps, source: key.source)
  }
}

/// Writes numbers for tests, by other means than the code.
enum NumberWriting {
  /// Returns a number with six digits that count and no exponent.
  static func plain(_ value: Double) -> String {
    var (scale, digits) = (1.0, 0)
    while value.magnitude * scale < 100_000, digits < 9 {
      scale *= 10
      digits += 1
    }
    let scaled = Int64((value * scale).rounded())
    guard digits > 0 else { return "\(scaled)" }
    var power: Int64 = 1
    for _ in 0..<digits { power *= 10 }
    let rest = "\(scaled % power)"
    return "\(scaled / power)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
