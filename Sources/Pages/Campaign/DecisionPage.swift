// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup
public import Rehearsal

/// What the committee decided: the cards side by side, the six items, vetoes, the rule, and how close it was.
public struct DecisionPage: Page {
  public let campaign: Campaign

  /// Creates the page.
  public init(campaign: Campaign) {
    self.campaign = campaign
  }

  public func render() -> String {
    Layout("The committee’s decision", at: .campaigns, width: .wide, with: .committee) {
      if let end = campaign.endedAt {
        PrintHeading(what: "The committee’s decision", at: end).body
      }
      p(.class("kicker")) {
        if campaign.id.isSample {
          SampleMark.tag
          " "
        }
        a(.href(.campaign(campaign.id)), .ownDirection) {
          Message(label: campaign.start.loop.title)
        }
        " · \(campaign.start.mode.named) mode · applied \(campaign.start.applied.shownText)"
      }
      if let decision = campaign.decision {
        h1 { "The committee’s decision" }
        CommitteeView(decision: decision, titles: campaign.titles).body
        packet
      } else {
        section(.class("next-step")) {
          h1 { "No decision yet" }
          p(.ownDirection) { CampaignWords(campaign).next(at: campaign.lastEventAt) }
          p(.class("actions")) {
            a(.class("button primary"), .href(.campaign(campaign.id))) { "Back to the campaign" }
          }
        }
      }
    }.render()
  }

  private var packet: HTML {
    section(.class("screen-only"), .labelledBy(ElementID("packet"))) {
      h2(.id(ElementID("packet"))) { "The packet" }
      p { "Cards, items, decision and transcript as one file, for a coach or for the drawer." }
      p(.class("actions")) {
        a(.class("button"), .href(.campaignPacket(campaign.id, .html)), .download) {
          "One page for print"
        }
        a(.class("button"), .href(.campaignPacket(campaign.id, .markdown)), .download) {
          "Markdown"
        }
        a(.class("button"), .href(.campaignPacket(campaign.id, .json)), .download) { "JSON" }
      }
    }
  }
}
