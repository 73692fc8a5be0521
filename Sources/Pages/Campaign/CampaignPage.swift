// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
public import Quantities
public import Rehearsal

/// A campaign: what comes next, its stages with their cards, and how the application was read.
public struct CampaignPage: Page {
  public let campaign: Campaign
  /// The moment for which it is shown.
  public let now: Instant
  /// Why the last request was not carried out; nil when nothing went wrong.
  public let problem: String?
  /// A curriculum that was pasted and not taken; nil when there is none.
  public let unsaved: String?

  /// Creates the page.
  public init(
    campaign: Campaign, now: Instant, problem: String? = nil, unsaved: String? = nil
  ) {
    self.campaign = campaign
    self.now = now
    self.problem = problem
    self.unsaved = unsaved
  }

  public func render() -> String {
    Layout(
      "Campaign, \(Message(label: campaign.start.loop.title))", at: .campaigns,
      with: .pause, .leaving, .numbers
    ) {
      p(.class("kicker")) {
        if campaign.id.isSample {
          SampleMark.tag
          " "
        }
        "Campaign · \(campaign.start.mode.named) mode · applied \(campaign.start.applied.shownText)"
      }
      h1(.ownDirection) { Message(label: campaign.start.loop.title) }
      if let problem {
        p(.class("problem"), .role("alert"), .ownDirection) { Message(engine: problem) }
      }
      if campaign.id.isSample { SampleMark.notice }
      CampaignNext(page: self).body
      StageList(campaign: campaign, now: now).body
      if let screening = campaign.screening {
        details(.class("screened"), .open(campaign.step(at: now) == .screenedOut)) {
          summary { "How your application was read" }
          ScreeningView(screening).body
        }
      }
      CurriculumFold(page: self).body
      CampaignCalendar(campaign: campaign).body
      remarks
      if campaign.endedAt == nil { withdraw }
    }.render()
  }

  @HTMLBuilder private var remarks: HTML {
    let loop = campaign.start.loop
    section(.labelledBy(ElementID("source"))) {
      h2(.id(ElementID("source"))) { "Where this loop comes from" }
      p(.ownDirection) { "\(loop.provenance.source), read \(loop.provenance.date)." }
      if let note = loop.provenance.note { p(.ownDirection) { Message(label: note) } }
      if !loop.remarks.isEmpty {
        ul { for remark in loop.remarks { li(.ownDirection) { Message(label: remark) } } }
      }
    }
  }

  private var withdraw: HTML {
    details {
      summary { "End this campaign without a decision" }
      form(.class("actions"), .post, .action(.campaignAction(campaign.id, .withdraw))) {
        p { "Everything you wrote stays in your history, and the cards are opened." }
        button(.class("danger"), .type("submit")) { "End the campaign" }
      }
    }
  }
}
