// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
public import Quantities
public import Rehearsal

/// The campaigns, and the start of a new one.
public struct CampaignsPage: Page {
  /// A campaign as the list shows it.
  public struct Entry: Hashable, Sendable {
    public let id: CampaignID
    public let loop: String
    public let mode: Mode
    public let startedAt: Instant
    /// What came of it, or how far it is.
    public let outcome: String
    public let isOpen: Bool

    /// Creates an entry.
    public init(
      id: CampaignID, loop: String, mode: Mode, startedAt: Instant, outcome: String, isOpen: Bool
    ) {
      self.id = id
      self.loop = loop
      self.mode = mode
      self.startedAt = startedAt
      self.outcome = outcome
      self.isOpen = isOpen
    }
  }

  /// The campaigns, the newest first.
  public let campaigns: [Entry]
  /// Which part of all campaigns they are.
  public let pages: ListPages
  /// The loops that a campaign can take.
  public let loops: [Loop]
  /// What was chosen so far.
  public let form: CampaignForm
  /// Why the last request was not carried out; nil when nothing went wrong.
  public let problem: String?

  /// Creates the page.
  public init(
    campaigns: [Entry], pages: ListPages? = nil, loops: [Loop], form: CampaignForm,
    problem: String? = nil
  ) {
    self.campaigns = campaigns
    self.pages = pages ?? ListPages(count: campaigns.count)
    self.loops = loops
    self.form = form
    self.problem = problem
  }

  public func render() -> String {
    Layout("Campaigns", at: .campaigns) {
      h1 { "The whole loop" }
      p(.class("lead")) {
        "A campaign runs a loop from the application to the decision: your curriculum and a "
        "questionnaire, the rounds with their clocks, a sealed card from each interviewer, and a "
        "committee that opens them when all are in."
      }
      if let problem { p(.class("problem"), .role("alert")) { Message(engine: problem) } }
      if pages.count > 0 { list }
      start
    }.render()
  }

  private var list: HTML {
    section(.labelledBy(ElementID("list"))) {
      h2(.id(ElementID("list"))) { "Your campaigns" }
      table(.class("rounds")) {
        tableCaption(.class("spoken-only")) { "Campaigns, the newest first" }
        thead {
          tr {
            th(.scope("col")) { "When" }
            th(.scope("col")) { "Loop" }
            th(.scope("col")) { "Result" }
          }
        }
        tbody { for campaign in campaigns { row(campaign) } }
      }
      pages.body { .campaignsPage($0) }
    }
  }

  private func row(_ campaign: Entry) -> HTML {
    tr {
      td(.class("when")) { moment(campaign.startedAt) }
      th(.scope("row")) {
        a(.href(.campaign(campaign.id)), .ownDirection) { Message(label: campaign.loop) }
        " "
        if campaign.id.isSample {
          SampleMark.tag
          " "
        }
        span(.class("detail")) { "\(campaign.mode.named) mode" }
      }
      td(.class("outcome")) {
        Message(engine: campaign.outcome)
        if campaign.isOpen {
          " "
          a(.class("resume"), .href(.campaign(campaign.id))) { "Go on" }
        }
      }
    }
  }
}

extension CampaignsPage {
  private var start: HTML {
    section(.labelledBy(ElementID("start"))) {
      h2(.id(ElementID("start"))) { pages.count == 0 ? "Begin your campaign" : "Begin another" }
      Markup.form(.class("campaign-start"), .post, .action(.campaigns)) {
        fieldset {
          legend { "Which loop" }
          for loop in loops { choice(loop) }
        }
        day
        regions
        modes
        number
        button(.class("primary"), .type("submit")) { "Begin the campaign" }
      }
    }
  }

  private func choice(_ loop: Loop) -> HTML {
    label(.class("choice")) {
      input(
        .type("radio"), .name(.loop), .value(loop.id.name),
        .checked(loop.id.name == form.loop || loops.count == 1), .required)
      span(.class("choice-text")) {
        strong(.ownDirection) { Message(label: loop.title) }
        span(.class("choice-line")) {
          loop.stages.map { Message(label: $0.title) }.joined(separator: ", ")
        }
        span(.class("detail"), .ownDirection) { loop.provenance.source }
      }
    }
  }

  private var day: HTML {
    div(.class("field")) {
      label(.for(Self.dayID)) { "Day of the application" }
      // A browser would drop what is no day from a field for days, and nobody would see it.
      if form.applied.isEmpty || Day(form.applied) != nil {
        input(
          .id(Self.dayID), .type("date"), .name(.applied), .value(form.applied), .noCompletion,
          .required)
      } else {
        input(
          .id(Self.dayID), .type("text"), .name(.applied), .value(form.applied), .noCompletion,
          .pattern(" *[0-9]{4}-[0-9]{2}-[0-9]{2} *"), .longest(12), .required,
          Attribute("title", message: "A day such as 2026-11-30"))
      }
    }
  }

  private static let dayID = ElementID("applied")

  private var regions: HTML {
    fieldset(.describedBy(Self.regionsID)) {
      legend { "Public holidays" }
      p(.class("detail"), .id(Self.regionsID)) {
        "They are no business days in the calendar of the campaign, those of every place that you tick. "
        "Without one, only Saturdays and Sundays are free."
      }
      div(.class("regions")) { RegionBoxes(chosen: form.regions).body }
    }
  }

  private static let regionsID = ElementID("regions")

  private var number: HTML {
    details(.open(!form.seed.text.isEmpty)) {
      summary { "The number that picks what is asked" }
      SeedField(
        seed: form.seed,
        words:
          "After the same campaigns the same number gives the same one, here and in the terminal."
      ).body
    }
  }

  private var modes: HTML {
    fieldset {
      legend { "How to take it" }
      for mode in [Mode.real, .coach] {
        label(.class("choice")) {
          input(
            .type("radio"), .name(.mode), .value(mode.rawValue),
            .checked(mode.rawValue == form.mode), .required)
          span(.class("choice-text")) {
            strong { mode.title }
            " "
            span(.class("detail")) { mode.campaignSummary }
          }
        }
      }
    }
  }
}

extension Mode {
  /// What the mode means for a campaign, in a line.
  fileprivate var campaignSummary: Message {
    switch self {
    case .real: "On the clock; cards stay sealed until the committee"
    case .coach: "No clock; each card can be read at once"
    }
  }
}
