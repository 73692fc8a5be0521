// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// What writing for the grader must not bring.
struct GamingTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  /// Reads all attacks of a kind, every twentieth with recomputed figures.
  private func outcomes(of kind: Attack.Kind) -> [Outcome] {
    outcomes(of: reader.attacks.attacks[kind] ?? [])
  }

  private func outcomes(of attacks: [Attack]) -> [Outcome] {
    attacks.enumerated().compactMap { number, attack in
      let result =
        number.isMultiple(of: 20) && attack.base == nil
        ? reader.assessChecked(attack.text, to: attack.question)
        : reader.assess(attack.text, to: attack.question)
      return result.map { Outcome(attack: attack, result: $0) }
    }
  }

  @Test(arguments: [
    Attack.Kind.commaSoup, .spaceSoup, .shuffled, .copy, .swapOtherKind, .swapSameKind,
    .instruction, .hidden,
    .nothing, .otherLanguage, .circling, .restated, .denied,
  ])
  func `nothing that is no answer gets past band 2 or level 2`(kind: Attack.Kind) {
    let outcomes = outcomes(of: kind)
    let above = outcomes.filter { $0.result.bandNumber > 2 || $0.result.highestLevel > 2 }
    let all = outcomes.count
    #expect(all > 0)
    let through = above.count
    let tolerated = Self.tolerated[kind] ?? 0
    #expect(through <= tolerated, "\(Outcome.summary(of: above, among: outcomes))")
  }

  /// How many get through at present where none should: docs/assessor.md says which and why.
  private static let tolerated: [Attack.Kind: Int] = [
    .commaSoup: 1, .spaceSoup: 2, .swapSameKind: 4, .padded: 3, .doubledSentences: 2,
  ]

  @Test(arguments: [
    Attack.Kind.commaSoup, .spaceSoup, .template, .copy, .swapOtherKind, .swapSameKind,
    .instruction, .hidden, .nothing,
  ])
  func `on questions that nothing was fitted on, nine in ten get no further`(kind: Attack.Kind) {
    let outcomes = outcomes(of: reader.attacksOnSample.attacks[kind] ?? [])
    let above = outcomes.filter { $0.result.bandNumber > 2 || $0.result.highestLevel > 2 }
    #expect(!outcomes.isEmpty)
    let through = above.count
    let tolerated = Self.toleratedOnSample[kind] ?? 0
    #expect(through <= tolerated, "\(Outcome.summary(of: above, among: outcomes))")
  }

  /// How many of the attacks on the sample get through at present: docs/assessor.md says why.
  private static let toleratedOnSample: [Attack.Kind: Int] = [
    .spaceSoup: 1, .swapOtherKind: 3, .swapSameKind: 2,
  ]

  @Test func `at least 95 of 100 templates stay at level 2 and band 2`() {
    let outcomes = outcomes(of: .template)
    let above = outcomes.filter { $0.result.bandNumber > 2 || $0.result.highestLevel > 2 }
    let through = above.count
    let all = outcomes.count
    #expect(through * 20 <= all, "\(Outcome.summary(of: above, among: outcomes))")
  }

  @Test(arguments: [
    Attack.Kind.padded, .doubled, .doubledSentences, .promptAppended, .hidden,
  ])
  func `what is added raises no level`(kind: Attack.Kind) throws {
    let outcomes = outcomes(of: kind)
    let raised = try outcomes.filter { outcome in
      let base = try #require(outcome.attack.base)
      let before = try #require(try reader.assessBase(base, to: outcome.attack.question))
      return outcome.result.isAbove(before)
    }
    let all = outcomes.count
    #expect(all > 0)
    let through = raised.count
    let tolerated = Self.tolerated[kind] ?? 0
    #expect(through <= tolerated, "\(Outcome.summary(of: raised, among: outcomes))")
  }

  @Test func `another language gets no level and is told why`() {
    for outcome in outcomes(of: .otherLanguage) {
      #expect(outcome.result.band == nil, "\(outcome.attack.id)")
      #expect(outcome.result.levels.isEmpty, "\(outcome.attack.id)")
      #expect(!outcome.result.notices.isEmpty, "\(outcome.attack.id)")
    }
  }

  @Test(arguments: ["", "fine", "xyz"])
  func `nothing said is the lowest band`(text: String) throws {
    for question in reader.questions {
      let result = try #require(reader.assess(text, to: question.id.name))
      #expect(result.band == .strongNoHire)
      #expect(result.highestLevel == 1)
    }
  }
}

/// What came of an attack.
struct Outcome {
  let attack: Attack
  let result: Assessment

  /// Returns how many attacks got through, and the first of them with band and levels.
  static func summary(of through: [Outcome], among all: [Outcome]) -> String {
    let lines = through.prefix(12).map { outcome in
      let levels = outcome.result.levels.sorted { $0.key < $1.key }.map(\.value)
      return
        "\(outcome.attack.id) on \(outcome.attack.question): band \(outcome.result.bandNumber), levels \(levels)"
    }
    return "\(through.count) of \(all.count) got through\n" + lines.joined(separator: "\n")
  }
}

extension Assessment {
  /// Whether any level, or the band, is higher than in another assessment of the same question.
  func isAbove(_ other: Assessment) -> Bool {
    bandNumber > other.bandNumber
      || levels.contains { entry in entry.value > other.levels[entry.key] ?? 0 }
  }
}
