// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Rehearsal

/// The one thing to do next: what is open before what could be begun.
struct HomeNextStep {
  let page: HomePage

  var body: HTML {
    section(.class("next-step"), .label("Next step")) {
      if let open = page.open {
        resume(open)
      } else if let campaign = page.campaign {
        goOn(campaign)
      } else {
        begin
      }
    }
  }

  @HTMLBuilder private func resume(_ open: RoundEntry) -> HTML {
    h2 { "You have a round open" }
    p(.class("prompt"), .ownDirection) { open.prompt }
    p(.class("detail")) {
      "\(Message(label: open.kind.title)) · \(open.mode.named) mode"
      if let left = open.outcome.figures {
        " · \(left)."
        if open.mode == .real { " The clock runs whether its page is open or not." }
      }
    }
    p(.class("actions")) {
      a(.class("button primary"), .href(open.route)) { "Resume the round" }
      if let campaign = page.campaign {
        a(.class("button"), .href(.campaign(campaign.id))) { "See its campaign" }
      }
    }
  }

  @HTMLBuilder private func goOn(_ campaign: HomeCampaign) -> HTML {
    h2 { heading(campaign.step) }
    p(.class("prompt"), .ownDirection) { Message(label: campaign.stage ?? campaign.loop) }
    p(.class("actions")) {
      a(.class("button primary"), .href(.campaign(campaign.id))) { "Go on with the campaign" }
      a(.class("button"), .href(.questions(kind: nil))) { "Take a single round" }
    }
  }

  private func heading(_ step: CampaignStep) -> Message {
    switch step {
    case .curriculum: "Next: hand in your curriculum"
    case .ready: "Next in your campaign"
    case .running: "A round of your campaign is open"
    case .pause: "A pause in your campaign"
    case .screenedOut: "The screening would have ended your campaign"
    case .committee: "All cards are in: the committee can decide"
    case .over: "Your campaign is over"
    }
  }

  @HTMLBuilder private var begin: HTML {
    h2 { page.recent.isEmpty ? "Take your first round" : "Take the next round" }
    p {
      "A real round takes up to an hour. Coach mode has no clock and tells you at once how "
      "an answer was read."
    }
    p(.class("actions")) {
      a(.class("button primary"), .href(.campaigns)) { "Take the whole loop" }
      a(.class("button"), .href(.questions(kind: nil))) { "Choose a question" }
    }
  }
}
