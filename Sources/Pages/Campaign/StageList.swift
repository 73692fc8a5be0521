// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
import Markup
import Quantities
import Rehearsal

/// The stages of a campaign with their questions and cards.
struct StageList {
  let campaign: Campaign
  let now: Instant

  var body: HTML {
    section(.labelledBy(ElementID("stages"))) {
      h2(.id(ElementID("stages"))) { "Stages" }
      ol(.class("stages")) {
        for (number, progress) in campaign.stages.enumerated() { stage(progress, number) }
        li(.class(campaign.decision == nil ? "stage" : "stage done")) {
          h3 { "Committee" }
          p(.class("detail")) { committeeState }
        }
      }
    }
  }

  private var committeeState: Message {
    if let decision = campaign.decision {
      return decision.isHire ? "Decided: hire" : "Decided: no hire"
    }
    let expected = campaign.stages.map(\.items.count).reduce(0, +)
    return "\(campaign.cards.count) of \(counted(expected, "card")) in"
      + (campaign.areCardsOpen || campaign.cards.isEmpty ? "" : sealedWords)
  }

  private var sealedWords: Message {
    campaign.screening == nil ? ", all sealed" : ", sealed but for that of the application"
  }

  private var words: CampaignWords { CampaignWords(campaign) }

  private func stage(_ progress: StageProgress, _ number: Int) -> HTML {
    li(.class(look(progress))) {
      h3(.ownDirection) { Message(label: progress.stage.title) }
      p(.class("detail")) { facts(progress.stage) }
      ul(.class("cards")) {
        for (index, item) in progress.items.enumerated() { row(item, number, index) }
      }
    }
  }

  private func look(_ progress: StageProgress) -> StaticString {
    if progress.isOver { return "stage done" }
    return progress.hasBegun ? "stage now" : "stage"
  }

  private func facts(_ stage: Stage) -> Message {
    let length: Message =
      stage.preparation > .zero
      ? "\(lengthInWords(stage.preparation)) and \(lengthInWords(stage.discussion))"
      : lengthInWords(stage.discussion)
    let parts: [Message?] = [
      stage.appointment.format.map { Message(label: $0.title) }, length,
      stage.appointment.isSameDay ? "on the day of the stage before" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func row(_ item: ItemProgress, _ stage: Int, _ index: Int) -> HTML {
    li {
      span(.ownDirection) { Message(label: item.item.title) }
      " "
      span(.class("detail")) { Message(label: words.state(of: item)) }
      if let round = item.round {
        if item.isRunning {
          " "
          a(.href(.round(round))) { "Go to the room" }
        } else if campaign.isCardOpen(of: item) {
          " "
          if let band = item.card?.assessment?.band {
            span(.class("figures")) { Message(label: band.title) }
          }
          " "
          a(.href(.scorecard(round))) { "Scorecard" }
        }
      }
    }
  }
}
