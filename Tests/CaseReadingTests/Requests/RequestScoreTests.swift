// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Testing

/// The right question early is worth more than ten tables.
@Suite struct RequestScoreTests {
  private static let made = ReviewWorld.signOn
  private static let both = ["before", "after"]
  private static let decisive = Cut("conversion", by: .breakdown("account"), in: both)

  private func score(_ cuts: [Cut], every seconds: Double = 0) -> RequestScore {
    RequestScore(
      cuts.enumerated().map { DataRequest($1, seconds: Double($0) * seconds) }, key: Self.made.key)
  }

  /// Every metric by every breakdown, day and week.
  private static let everything: [Cut] = made.story.schema.metrics.flatMap { metric -> [Cut] in
    (made.story.schema.breakdowns.map { Cut.Split.breakdown($0.id) } + [.day, .week]).map {
      Cut(metric.id, by: $0, in: both)
    }
  }

  @Test func `the right question at once has the points of the cause`() {
    let score = score([Self.decisive])
    #expect(score.total == 70)
    #expect(score.showsCause)
    #expect(score.entries[0].kind == .decisive)
    #expect(score.entries[0].mechanism == "sign-on-step")
  }

  @Test func `after nine others and twenty minutes it is worth less`() {
    let late = RequestScore([DataRequest(Self.decisive, seconds: 1200)], key: Self.made.key)
    #expect(late.total == 35)
    let others = Array(Self.everything.filter { $0.metric == "time-to-first-call" }.prefix(3))
    let third = score(others + [Self.decisive])
    // 70 * 0.9^3 after three that were free.
    #expect(abs(third.total - 70 * 0.729) < 1e-9)
  }

  @Test func `asking for everything gains nothing`() {
    #expect(Self.everything.count > 40)
    #expect(score(Self.everything).total == 0)
    #expect(score([Self.decisive] + Self.everything).total < 20)
  }

  @Test func `one good question beats ten tables`() {
    let ten = score(Array(Self.everything.filter { $0.split != Self.decisive.split }.prefix(10)))
    #expect(ten.total < score([Self.decisive]).total / 2)
  }

  @Test func `asking again brings nothing`() {
    let twice = score([Self.decisive, Self.decisive])
    #expect(twice.total == 70)
    #expect(twice.entries[1].kind == .repeated)
    let by = Cut("conversion", by: .breakdown("account"), in: ["after"])
    #expect(score([Self.decisive, by]).entries[1].kind == .nothingNew)
  }

  @Test func `ruling out a decoy counts once`() {
    let byRegion = Cut("conversion", by: .breakdown("region"), in: Self.both)
    let server = Cut("server-conversion", in: Self.both)
    let score = score([byRegion, server, byRegion])
    #expect(score.entries.map(\.kind) == [.rulesOut, .rulesOut, .repeated])
    #expect(score.total > 5 && score.total < 30)
  }

  @Test func `hostile times do no harm`() {
    for seconds in [Double.nan, -.infinity, .infinity, -5, 1e300] {
      let score = RequestScore([DataRequest(Self.decisive, seconds: seconds)], key: Self.made.key)
      #expect(score.total >= 0 && score.total <= 70)
    }
    #expect(RequestScore([], key: Self.made.key).total == 0)
  }

  @Test func `each request has a sentence`() {
    for entry in score(Self.everything, every: 30).entries {
      #expect(entry.sentence.hasPrefix("Request "))
    }
  }
}
