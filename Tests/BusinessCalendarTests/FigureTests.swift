// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Testing

/// Sums of windows, stated lengths, and rates multiplied.
struct FigureTests {
  @Test func `six weeks need slippage, and four leave room`() throws {
    let total = try #require(TimelineTotal(Samples.stages, decision: 0...2))
    #expect(total.weeks == 2.2...5.4)
    #expect(
      total.sentence
        == "The windows add up to 11 to 27 business days, which is 2.2 to 5.4 weeks without holidays."
    )
    let slack = total.slack(against: StatedLength(weeks: 4...6, label: "one article's figure"))
    #expect(slack.stated.days == 20...30)
    #expect(slack.slippage == 3)
    #expect(slack.room == 9)
    #expect(
      slack.sentences == [
        "6 weeks (one article's figure) are 30 business days: with every window used to its last day, "
          + "3 more of slippage are needed to get there.",
        "4 weeks are 20 business days, 9 more than the quickest way through takes.",
      ])
  }

  @Test(arguments: [
    ("5", -2, 14, "2 fewer than the windows allow"), ("1-2", -17, -6, "nobody can keep to both"),
    ("2-6", 3, -1, "1 fewer than the quickest way"),
  ])
  func `other lengths are compared as well`(
    text: String, slippage: Int, room: Int, words: String
  ) throws {
    let stated = try #require(StatedLength(text, label: "as given"))
    let total = try #require(TimelineTotal(Samples.stages, decision: 0...2))
    let slack = total.slack(against: stated)
    #expect(slack.slippage == slippage)
    #expect(slack.room == room)
    #expect(slack.sentences.contains { $0.contains(words) }, "\(slack.sentences)")
  }

  @Test(arguments: ["", "-", "4-", "-6", "6-4", "4-6-8", "x", "4–6", "999", "1-9999", "٤", " 4"])
  func `a text that is no length is refused`(text: String) {
    #expect(StatedLength(text, label: "as given") == nil)
  }

  @Test func `four rates make 4.8 percent, one in 21, and nothing is claimed beyond`() throws {
    let funnel = try #require(
      FunnelFigures([
        ("Screening", 0.25), ("Problem solving", 0.4), ("Deep dive", nil), ("Team fit", 0.6),
        ("Executive", 0.8),
      ]))
    #expect(abs(funnel.product - 0.048) < 1e-12)
    #expect(funnel.applicantsPerOffer == 21)
    #expect(funnel.label == "one article's figures")
    #expect(funnel.sentence == "Multiplied, 4.8% of applicants get an offer, about 1 in 21.")
    #expect(funnel.withoutRate == ["Deep dive"])
    #expect(funnel.caution.contains("Deep dive"))
    let left = funnel.steps.map { FunnelFigures.percent($0.left) }
    #expect(left == ["25%", "10%", "10%", "6%", "4.8%"])
  }

  @Test(arguments: [[nil, nil], [0.5, 0], [1.1], [-0.1], [.nan], [.infinity]] as [[Double?]])
  func `rates that are none make no funnel`(rates: [Double?]) {
    #expect(FunnelFigures(rates.map { ("A stage", $0) }) == nil)
  }

  @Test func `a product beyond all counting has no number of applicants`() throws {
    let funnel = try #require(FunnelFigures((1...8).map { ("Stage \($0)", 1e-30) }))
    #expect(funnel.applicantsPerOffer == nil)
  }
}
