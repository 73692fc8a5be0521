// SPDX-License-Identifier: Apache-2.0

import Markup

/// The first page: what this is in a line, what to do next, and the loop as a line of stages.
public struct HomePage: Page {
  /// The round to resume; nil when none runs.
  public let open: RoundEntry?
  /// The campaign that runs; nil when none does.
  public let campaign: HomeCampaign?
  /// The line of the loop that a campaign would take.
  public let line: [StageMark]
  /// What practice asks of today; nil when there are no cards.
  public let practice: HomePractice?
  /// The last rounds, the newest first.
  public let recent: [RoundEntry]
  /// Whether there is a sample campaign.
  public let hasSample: Bool

  /// Creates the page.
  public init(
    open: RoundEntry?, campaign: HomeCampaign? = nil, line: [StageMark] = [],
    practice: HomePractice? = nil, recent: [RoundEntry], hasSample: Bool = false
  ) {
    self.hasSample = hasSample
    self.open = open
    self.campaign = campaign
    self.line = line
    self.practice = practice
    self.recent = recent
  }

  public func render() -> String {
    Layout("Rehearse the interview", at: .home) {
      h1 { "Rehearse the product-manager interview of an open-weight AI lab" }
      p(.class("lead")) {
        "The whole loop on your own machine, offline: a clock, interviewers who react to what you "
        "said, numbers that are recomputed, and a scorecard that quotes your own words."
      }
      HomeNextStep(page: self).body
      if recent.isEmpty || hasSample { FirstSteps(hasSample: hasSample).body }
      loop
      if let practice { HomePracticeSection(practice: practice).body }
      HomeWays(isFirst: recent.isEmpty).body
      recentRounds
    }.render()
  }

  @HTMLBuilder private var loop: HTML {
    if !marks.isEmpty {
      section(.labelledBy(Self.loopID)) {
        h2(.id(Self.loopID)) { campaign == nil ? "The loop" : "Your campaign" }
        StageLine(marks: marks).body
      }
    }
  }

  private var marks: [StageMark] { campaign?.line ?? line }
  private static let loopID = ElementID("loop")

  @HTMLBuilder private var recentRounds: HTML {
    if !recent.isEmpty {
      section(.labelledBy(ElementID("recent"))) {
        h2(.id(ElementID("recent"))) { "Recent rounds" }
        RoundTable(caption: "Recent rounds, the newest first", rounds: recent).body
        p { a(.href(.history)) { "All rounds" } }
      }
    }
  }
}
