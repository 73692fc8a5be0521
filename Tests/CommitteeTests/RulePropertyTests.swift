// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport
import Testing

@testable import Committee

struct RulePropertyTests {
  private let rule = DecisionRule.published

  /// Facts drawn at random: two to five stages of one to four cards.
  private static func facts(seed: UInt64) -> RuleFacts {
    var random = SeededGenerator(seed: seed)
    let isGood = Bool.random(using: &random)
    var cards: [RuleFacts.Card] = []
    for stage in 1...Int.random(in: 2...5, using: &random) {
      for item in 0..<Int.random(in: 1...4, using: &random) {
        let band = Band(rawValue: Int.random(in: (isGood ? 3 : 1)...6, using: &random))
        let isSeen = Int.random(in: 0..<8, using: &random) > 0
        cards.append(
          RuleFacts.Card(place: Samples.place(stage, item), role: "R", band: isSeen ? band : nil))
      }
    }
    let items = CommitteeItem.allCases.map {
      ($0, ItemLevel(rawValue: Int.random(in: (isGood ? 1 : 0)...3, using: &random)) ?? .notShown)
    }
    let vetoes = VetoID.allCases.filter { _ in
      Int.random(in: 0..<(isGood ? 40 : 6), using: &random) == 0
    }
    return RuleFacts(
      advances: Int.random(in: 0..<10, using: &random) > 0, cards: cards,
      items: Dictionary(uniqueKeysWithValues: items), vetoes: Set(vetoes),
      rightClaims: Int.random(in: 0...6, using: &random),
      wrongClaims: Int.random(in: 0...4, using: &random),
      immovable: Int.random(in: 0...2, using: &random))
  }

  private func outcome(_ facts: RuleFacts) -> Band { Ruling(rule: rule, facts: facts).outcome }

  @Test func `raising any band or item never lowers the decision`() {
    var hires = 0
    for seed in 0..<400 {
      let facts = Self.facts(seed: UInt64(seed))
      let before = outcome(facts)
      hires += before.passes ? 1 : 0
      for place in facts.cards.indices {
        guard let band = facts.cards[place].band, let more = Band(rawValue: band.rawValue + 1)
        else {
          continue
        }
        var raised = facts
        raised.cards[place].band = more
        #expect(outcome(raised) >= before, "seed \(seed), card \(place)")
      }
      for item in CommitteeItem.allCases {
        var raised = facts
        let level = facts.items[item] ?? .notShown
        raised.items[item] = ItemLevel(rawValue: level.rawValue + 1) ?? .strong
        #expect(outcome(raised) >= before, "seed \(seed), \(item)")
      }
    }
    #expect(hires > 20 && hires < 380)
  }

  @Test func `the bar-raiser lowers by one step at most, with a reason, and never raises`() {
    var lowered = 0
    for seed in 0..<400 {
      let facts = Self.facts(seed: UInt64(seed))
      for band in Band.allCases {
        let review = BarRaiser(rule: rule, facts: facts).review(of: band)
        #expect(review.after <= band && review.after.rawValue >= band.rawValue - 1)
        #expect((review.after < band) == !review.reasons.isEmpty)
        lowered += review.after < band ? 1 : 0
      }
    }
    #expect(lowered > 0)
  }

  @Test func `what would have changed it does change it, and nothing smaller does`() {
    for seed in 0..<60 {
      let facts = Self.facts(seed: UInt64(seed))
      let flip = FlipSearch(rule: rule, facts: facts).flip()
      #expect(flip.toHire == !outcome(facts).passes)
      let sizes = Set(flip.sets.map(\.count))
      #expect(sizes.count <= 1)
      #expect(flip.count >= (flip.isSmallest ? flip.sets.count : 0))
      if flip.isSmallest { #expect((1...3).contains(flip.sets[0].count)) }
    }
  }

  @Test func `one veto, one missed screening, or an empty packet is no hire`() {
    var facts = Self.ideal
    #expect(outcome(facts) == .strongHire)
    facts.vetoes = [.gaming]
    #expect(outcome(facts) == .noHire)
    facts = Self.ideal
    facts.advances = false
    #expect(!outcome(facts).passes)
    facts = Self.ideal
    for place in facts.cards.indices { facts.cards[place].band = nil }
    #expect(outcome(facts) == .strongNoHire)
  }

  @Test func `a stage that collapsed costs a step and the reason names it`() {
    var facts = Self.ideal
    facts.cards[0].band = .noHire
    let ruling = Ruling(rule: rule, facts: facts)
    let review = BarRaiser(rule: rule, facts: facts).review(of: ruling.committee)
    #expect(review.after.rawValue == review.before.rawValue - 1)
    #expect(review.reasons.contains { $0.contains("Stage 1") })
  }

  @Test func `a line that is missed by one is a leaning no, and says by how much`() throws {
    var facts = Self.ideal
    for item in CommitteeItem.allCases { facts.items[item] = .weak }
    facts.items[.regulation] = .partial
    facts.items[.ownership] = .partial
    let ruling = Ruling(rule: rule, facts: facts)
    #expect(ruling.outcome == .leaningNo)
    let line = try #require(ruling.lines.first { $0.id == .items })
    #expect(line.margin == -1 && line.closeness == "missed by 1")
    let flip = FlipSearch(rule: rule, facts: facts).flip()
    #expect(flip.sets.allSatisfy { $0.count == 1 } && flip.count == 4 && flip.toHire)
  }

  private static let ideal = RuleFacts(
    advances: true,
    cards: (1...4).flatMap { stage in
      (0..<(stage == 2 ? 3 : 1)).map {
        RuleFacts.Card(place: Samples.place(stage, $0), role: "R", band: .strongHire)
      }
    }, items: Dictionary(uniqueKeysWithValues: CommitteeItem.allCases.map { ($0, .strong) }),
    vetoes: [], rightClaims: 4, wrongClaims: 0, immovable: 0)
}
