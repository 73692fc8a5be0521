// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup
import Quantities
import Rehearsal
import Screening

/// What comes next in a campaign, as one box with one button.
struct CampaignNext {
  let page: CampaignPage

  private var campaign: Campaign { page.campaign }
  private var words: CampaignWords { CampaignWords(campaign) }

  var body: HTML {
    section(.class("next-step"), .label("Next step")) {
      switch campaign.step(at: page.now) {
      case .curriculum: curriculum
      case .ready(let stage, let item): ready(stage, item)
      case .running(let stage, let item, let round): running(stage, item, round)
      case .pause(let stage, let until): pause(stage, until)
      case .screenedOut: screenedOut
      case .committee: committee
      case .over: over
      }
    }
  }

  @HTMLBuilder private var curriculum: HTML {
    h2 { "Hand in your curriculum" }
    p {
      "PDF, DOCX, Markdown, plain text or JSON Resume. It is read on this machine for what you did "
      "and what came of it; name, age, photo, school and the like are not read."
    }
    CurriculumHandIn(page: page, isFirst: true).body
  }

  @HTMLBuilder private func ready(_ stage: Int, _ item: Int) -> HTML {
    h2(.ownDirection) { words.title(stage, item) }
    p { description(stage, item) }
    objection
    if campaign.isSitting(stage), item == 0 { sitting(stage) } else { stageEnd(stage) }
    if let first = campaign.firstDay(of: stage, at: page.now) {
      p(.class("caution")) {
        "By the calendar it is held on \(first.shownText) at the earliest. Come back then, or begin it early "
        "all the same."
      }
      action(.beginEarly, "Begin \(name(stage)) early")
    } else {
      action(.begin, item == 0 ? "Begin \(name(stage))" : "Next question")
    }
  }

  /// What in the curriculum would end the application, while it can still be replaced.
  @HTMLBuilder private var objection: HTML {
    if let rule = CurriculumFold.objections(to: campaign).first(where: { $0.outcome == .fail }) {
      p(.class("caution"), .ownDirection) {
        "With this curriculum the application is set aside: \(Message(engine: rule.reason))"
        " "
        a(.href(CurriculumFold.id)) { "Replace it" }
      }
    }
  }

  /// How a question is asked, in a sentence.
  private func description(_ stage: Int, _ item: Int) -> Message {
    let asked = campaign.stages[stage].items[item].item
    let preparation: Message =
      asked.preparation > .zero ? "\(lengthInWords(asked.preparation)) to prepare, then " : ""
    let time: Message =
      campaign.start.mode == .coach
      ? "No clock in coach mode." : "\(preparation)\(lengthInWords(asked.discussion)) on the clock."
    return asked.source == .case ? "\(time) Data are handed out, and more can be asked for." : time
  }

  @HTMLBuilder private func sitting(_ stage: Int) -> HTML {
    let group = campaign.sitting(of: stage).map { campaign.stages[$0].stage }
    let length = group.map { $0.preparation + $0.discussion + $0.appointment.pause }
    let names = group.map { Message(label: $0.title) }.joined(separator: " and ")
    if campaign.start.mode == .real {
      p(.class("caution")) {
        group.count > 1 ? "\(names) are one " : "\(names) is one "
        "sitting of \(lengthInWords(length.reduce(.zero, +))). Its clock starts with the first "
        "question and runs whether the page is open or not."
      }
    }
  }

  @HTMLBuilder private func running(_ stage: Int, _ item: Int, _ round: RoundID) -> HTML {
    h2(.ownDirection) { "Open: \(words.title(stage, item))" }
    if campaign.start.mode == .real {
      p { "The clock runs whether the page is open or not." }
    }
    stageEnd(stage)
    p(.class("actions")) { a(.class("button primary"), .href(.round(round))) { "Go to the room" } }
  }

  /// When the clock above the questions of a stage runs out, where there is one and it runs.
  @HTMLBuilder private func stageEnd(_ stage: Int) -> HTML {
    if let deadline = campaign.deadline(of: stage) {
      p(.class("detail")) { "The stage ends in \(deadline - page.now)." }
    }
  }

  @HTMLBuilder private func pause(_ stage: Int, _ until: Instant) -> HTML {
    h2 { "Pause" }
    p {
      "\(Message(label: campaign.stages[stage].stage.title)) begins in "
      span(
        .class("figure"), .role("timer"), .live("off"), .data(.until, until),
        .data(.serverNow, page.now)
      ) { "\(until - page.now)" }
      ". Stand up, drink something. You may begin sooner; who comes late loses the time."
    }
    action(.begin, "Begin \(name(stage))")
  }

  @HTMLBuilder private var screenedOut: HTML {
    h2 { "The screening would have ended it here" }
    if let screening = campaign.screening {
      p(.ownDirection) { Message(engine: screening.verdict.margin) }
    }
    p {
      "In life this is a letter. Here you can go on as practice; the packet will say so. How your "
      "application was read stands below."
    }
    action(.practise, "Go on as practice")
  }

  @HTMLBuilder private var committee: HTML {
    h2 { "All cards are in" }
    p {
      "Each interviewer wrote a card and sealed it. The committee opens them now, looks for what "
      "they disagree on, and decides by a published rule. A machine plays the committee."
    }
    action(.committee, "Let the committee decide")
  }

  @HTMLBuilder private var over: HTML {
    if let decision = campaign.decision {
      h2 { decision.isHire ? "The committee would hire" : "The committee would not hire" }
      p(.class("actions")) {
        a(.class("button primary"), .href(.campaignDecision(campaign.id))) { "Read the decision" }
        a(.class("button"), .href(.campaigns)) { "Begin another campaign" }
      }
    } else {
      h2 { "Ended without a decision" }
      p { "The cards are open: each question below leads to its scorecard." }
    }
  }

  private func name(_ stage: Int) -> Message {
    Message(label: campaign.stages[stage].stage.title.lowercased())
  }

  private func action(_ action: CampaignAction, _ label: Message) -> HTML {
    form(.class("actions"), .post, .action(.campaignAction(campaign.id, action))) {
      button(.class("primary"), .type("submit")) { label }
    }
  }
}
