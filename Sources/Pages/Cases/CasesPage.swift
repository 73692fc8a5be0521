// SPDX-License-Identifier: Apache-2.0

import Markup
public import ProductAnalytics
import Quantities
public import Rehearsal

/// The choice of a generated case, as one form.
public struct CasesPage: Page {
  /// A family as it is offered; nothing in it tells what the cause may be.
  public struct Family: Hashable, Sendable {
    public let id: String
    public let title: String
    public let summary: String
    /// What lies on the table and what can be asked, in a line.
    let facts: Message

    /// Creates the offer of a family.
    public init(_ type: any CaseFamily.Type) {
      id = type.id
      title = type.title
      summary = type.summary
      let story = type.init(ParameterDraw(seed: 0)).story
      let schema = story.schema
      facts =
        "\(counted(story.exhibits.count, "exhibit")); \(counted(schema.metrics.count, "metric")) "
        + "and \(counted(schema.breakdowns.count, "split")) to ask for"
    }
  }

  /// The families, in the order of lists.
  public let families: [Family]
  /// The family chosen so far.
  public let family: String?
  /// The seed as it was typed.
  public let seed: TypedSeed
  /// The mode chosen so far.
  public let mode: Mode
  /// The round that is open already; nil when there is none.
  public let open: RoundEntry?
  /// Why the last request was not carried out; nil when nothing went wrong.
  public let problem: String?

  /// Creates the page.
  public init(
    families: [Family] = CaseFamilies.all.map(Family.init), family: String? = nil,
    seed: TypedSeed = TypedSeed(), mode: Mode = .real, open: RoundEntry? = nil,
    problem: String? = nil
  ) {
    self.families = families
    self.family = family
    self.seed = seed
    self.mode = mode
    self.open = open
    self.problem = problem
  }

  public func render() -> String {
    Layout("Cases with data", at: .questions, width: .wide, with: .cases) {
      h1 { "Cases with data" }
      p(.class("lead")) {
        "Each case is drawn from a number: a company, a change that worries it, and the records of "
        "thousands of users behind it. There is one cause in them, and there are things that only "
        "look like it."
      }
      p(.class("modes")) {
        "You get a few exhibits and ask for the rest, by menu or in words. In real mode a table "
        "takes \(RoundPlan.dataPriceInLife.roundedUp) s off the clock. Afterwards your answer is "
        "held against the key: cause, decoys, figures, and whether your test could see anything."
      }
      if let problem { p(.class("problem"), .role("alert")) { Message(engine: problem) } }
      if let open { openNotice(open) }
      form(.class("choose"), .post, .action(.cases)) {
        fieldset(.class("choices families")) {
          legend { "Choose a case" }
          for family in families { choice(family) }
        }
        start
      }
    }.render()
  }

  private func openNotice(_ open: RoundEntry) -> HTML {
    p(.class("notice")) {
      "A round is open already"
      if let left = open.outcome.figures { ", with \(left)" }
      ". "
      a(.href(open.route)) { "Resume it" }
      ", or start another: it stays in your history."
    }
  }

  private func choice(_ family: Family) -> HTML {
    label(.class("choice")) {
      input(
        .type("radio"), .name(.family), .value(family.id), .checked(family.id == self.family),
        .required)
      span(.class("choice-text")) {
        strong { Message(label: family.title) }
        span(.class("family-summary")) { Message(label: family.summary) }
        span(.class("detail")) { family.facts }
      }
    }
  }

  private var start: HTML {
    div(.class("start")) {
      SeedField(seed: seed).body
      fieldset {
        legend { "How to take it" }
        for mode in [Mode.real, .coach] {
          label(.class("choice")) {
            input(
              .type("radio"), .name(.mode), .value(mode.rawValue), .checked(mode == self.mode),
              .required)
            span(.class("choice-text")) {
              strong { mode.title }
              " "
              span(.class("detail")) { mode.summary }
            }
          }
        }
      }
      button(.class("primary"), .type("submit")) { "Start the case" }
    }
  }
}
