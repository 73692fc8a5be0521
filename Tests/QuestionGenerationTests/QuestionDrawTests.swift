// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import QuestionGeneration
import Testing

struct QuestionDrawTests {
  /// The generated questions of a campaign of the article's loop.
  private static let campaign: [(kind: QuestionKind, count: Int)] = [
    (.screening, 1), (.technical, 3), (.teamFit, 2),
  ]

  @Test(arguments: [0, 1, 42, 1_000_003, UInt64.max] as [UInt64])
  func `three campaigns never ask a family twice`(seed: UInt64) throws {
    var used: Set<String> = []
    var asked: [Question] = []
    for campaign in 0..<3 as Range<UInt64> {
      for (kind, count) in Self.campaign {
        for item in 0..<UInt64(count) {
          let each = seed &+ campaign &* 1000 &+ item
          let family = try #require(
            QuestionDraw.choose(among: QuestionFamilies.of(kind), seed: each, used: used))
          #expect(family.kind == kind)
          #expect(used.insert(family.id).inserted)
          asked.append(family.question(seed: each))
        }
      }
    }
    #expect(asked.count == 18)
    #expect(Set(asked.map(\.id)).count == 18)
    #expect(Set(asked.map(\.prompt)).count == 18)
  }

  @Test func `no family comes again while one is left, and then one does`() throws {
    for kind in [QuestionKind.screening, .technical, .teamFit] {
      let families = QuestionFamilies.of(kind)
      var used: Set<String> = []
      for seed in 0..<UInt64(families.count) {
        let family = try #require(QuestionDraw.choose(among: families, seed: seed, used: used))
        #expect(used.insert(family.id).inserted)
      }
      #expect(used == Set(families.map(\.id)))
      let again = try #require(QuestionDraw.choose(among: families, seed: 9, used: used))
      #expect(used.contains(again.id))
    }
  }

  @Test func `the same seed chooses the same family, and other seeds choose others`() {
    let families = QuestionFamilies.of(.technical)
    let chosen = (0..<200 as Range<UInt64>).compactMap {
      QuestionDraw.choose(among: families, seed: $0, used: [])?.id
    }
    let again = (0..<200 as Range<UInt64>).compactMap {
      QuestionDraw.choose(among: families, seed: $0, used: [])?.id
    }
    #expect(chosen == again)
    #expect(Set(chosen).count > families.count / 2)
  }

  @Test func `without families there is none`() {
    #expect(QuestionDraw.choose(among: [], seed: 1, used: ["a"]) == nil)
  }
}
