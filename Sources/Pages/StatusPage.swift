// SPDX-License-Identifier: Apache-2.0

package import Markup
package import Quantities

/// Whether everything works, and how much there is.
package struct StatusPage: Page {
  /// Something that was looked at.
  package struct Check: Sendable {
    /// `ok`, `warn` or `fail`.
    package let state: String
    package let stateTitle: Message
    package let subject: Message
    package let finding: Message
    package let advice: Message?

    /// Creates a check.
    package init(
      state: String, stateTitle: Message, subject: Message, finding: Message, advice: Message?
    ) {
      self.state = state
      self.stateTitle = stateTitle
      self.subject = subject
      self.finding = finding
      self.advice = advice
    }
  }

  /// How much there is.
  package struct Amounts: Sendable {
    package let uptime: Seconds
    package let rounds: Int
    package let campaigns: Int
    package let cards: Int
    package let reviews: Int
    package let stories: Int
    package let size: Message?
    package let lastSave: Instant?
    package let program: String
    package let rubrics: String
    package let questions: Int

    /// Creates amounts.
    package init(
      uptime: Seconds, rounds: Int, campaigns: Int, cards: Int, reviews: Int, stories: Int,
      size: Message?, lastSave: Instant?, program: String, rubrics: String, questions: Int
    ) {
      self.uptime = uptime
      self.rounds = rounds
      self.campaigns = campaigns
      self.cards = cards
      self.reviews = reviews
      self.stories = stories
      self.size = size
      self.lastSave = lastSave
      self.program = program
      self.rubrics = rubrics
      self.questions = questions
    }
  }

  package let checks: [Check]
  /// How much there is; nil when the store cannot be read.
  package let amounts: Amounts?
  /// Whether the whole store is being checked.
  package let isChecking: Bool

  /// Creates the page.
  package init(checks: [Check], amounts: Amounts?, isChecking: Bool = false) {
    self.checks = checks
    self.amounts = amounts
    self.isChecking = isChecking
  }

  public func render() -> String {
    Layout("Status", at: .data, with: .firstRun) {
      h1 { "Whether everything works" }
      p(.class("lead")) { verdict }
      list
      checking
      if let amounts { table(of: amounts) }
      p {
        a(.href(.firstRun(.statusFile))) { "The same as JSON" }
        " · "
        a(.href(.data)) { "Your data" }
      }
      p(.class("detail")) {
        "The command windtunnel doctor looks at the same things, and at the terminal and the port too."
      }
    }.render()
  }

  private var verdict: Message {
    let failed = checks.count { $0.state == "fail" }
    if failed > 0 { return "Something does not work; what to do stands beside it." }
    return checks.contains { $0.state == "warn" }
      ? "Everything works; there is something to know." : "Everything works."
  }

  @HTMLBuilder private var checking: HTML {
    if isChecking {
      p(.role("status")) {
        "All of the database is being checked; with much data that takes some seconds, and nothing waits for it. "
        a(.href(.firstRun(.status))) { "Look again" }
      }
    } else {
      form(.class("actions"), .post, .action(.firstRun(.statusCheck))) {
        button(.type("submit")) { "Check all of the database" }
      }
    }
  }

  private var list: HTML {
    ul(.class("checks")) {
      for check in checks {
        li(.class(check.state == "fail" ? "fail" : check.state == "warn" ? "warn" : "ok")) {
          span(.class("state")) { check.stateTitle }
          p {
            strong { check.subject }
            " · "
            bdi { check.finding }
          }
          if let advice = check.advice { p(.class("detail")) { advice } }
        }
      }
    }
  }

  private func table(of amounts: Amounts) -> HTML {
    section(.labelledBy(ElementID("amounts"))) {
      h2(.id(ElementID("amounts"))) { "How much there is" }
      dl(.class("amounts")) {
        entry("Rounds", "\(amounts.rounds)")
        entry("Campaigns", "\(amounts.campaigns)")
        entry("Cards in the deck", "\(amounts.cards)")
        entry("Reviews of cards", "\(amounts.reviews)")
        entry("Stories", "\(amounts.stories)")
        if let size = amounts.size { entry("Size of the database", size) }
        if let last = amounts.lastSave { entry("Last save", CivilTime(last).shownText) }
        entry("Running for", "\(Self.length(amounts.uptime))")
        entry("Program", "\(amounts.program)")
        entry("Newest rubric", "\(amounts.rubrics)")
        entry("Questions", "\(amounts.questions)")
      }
    }
  }

  private func entry(_ name: Message, _ value: Message) -> HTML {
    .group([dt { name }, dd { value }])
  }

  /// Returns a length as `2 h 05 min`.
  private static func length(_ length: Seconds) -> String {
    let minutes = max(0, length.milliseconds / 60_000)
    let rest = minutes % 60
    return minutes < 60 ? "\(rest) min" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest) min"
  }
}
