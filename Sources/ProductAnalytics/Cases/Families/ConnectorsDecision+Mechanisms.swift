// SPDX-License-Identifier: Apache-2.0

extension ConnectorsDecision {
  func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .size: largeTeams
    case .asked: teamsThatAsked
    case .season: summerStarts
    case .quitters: earlyQuitters
    case .novelty: newPanel
    }
  }

  private var largeTeams: Mechanism {
    Mechanism(
      Cause.size.rawValue, role(.size), trap: .selfSelection,
      name: "large teams, which link more and stay anyway",
      statement:
        "Since \(calendar.text(day(.size))) administrators of large teams can set connectors up for "
        + "all, so large teams link far more often"
        + (cause == .size
          ? "; and large teams stay, linked or not." : "; but they stay no more than small ones."),
      phrases: [
        "large teams", "larger teams", "bigger teams", "big teams", "team size", "size of the team",
        "size of team", "by size", "number of seats", "bulk set-up",
      ],
      segment: .init("size", "large"), day: day(.size), check: .mix("size"),
      entry: "Connectors: set-up in bulk for teams of fifty and more.")
  }

  private var teamsThatAsked: Mechanism {
    Mechanism(
      Cause.asked.rawValue, role(.asked), trap: .selfSelection,
      name: "teams that had asked for connectors and were invited",
      statement:
        "On \(calendar.text(day(.asked))) all who had asked for connectors were invited"
        + (cause == .asked
          ? "; who asks is engaged already and stays, with a connector or without."
          : "; they link more, but stay no more than others."),
      phrases: [
        "asked for connectors", "had asked", "who asked", "loud requesters", "requesters",
        "vocal customers", "invited teams", "were invited", "power users", "already engaged",
        "most engaged teams",
      ],
      segment: .init("asked", "yes"), day: day(.asked), check: .mix("asked"),
      entry: "Beta: invitation to everybody who had asked for connectors.")
  }

  private var summerStarts: Mechanism {
    Mechanism(
      Cause.season.rawValue, role(.season), trap: .seasonality,
      name: "teams measured in the summer, before linking was offered at the start",
      statement:
        "Since \(calendar.text(day(.season))) connectors are offered in the set-up, so linked teams are mostly "
        + "late starters"
        + (cause == .season
          ? "; the sixth week of all earlier starters fell into the summer holidays, when few are active."
          : "; early starters were active in their summer weeks nearly as much as later ones."),
      phrases: [
        "summer", "holiday", "holidays", "seasonality", "seasonal", "time of year", "vacation",
        "start date", "late starters", "different cohorts",
      ],
      segment: .init("start", "late"), day: day(.season), check: .mix("start"),
      entry: "Connectors are offered in the set-up of new teams.")
  }

  private var earlyQuitters: Mechanism {
    Mechanism(
      Cause.quitters.rawValue, role(.quitters), trap: .survivorship,
      name: "teams that quit before they could link",
      statement:
        "Since \(calendar.text(day(.quitters))) an administrator must consent before a source is linked"
        + (cause == .quitters
          ? "; that takes two weeks, so a team that quits before counts as one that did not link."
          : "; it takes a day or two, so few teams quit before they could link."),
      phrases: [
        "early quitters", "quit before", "quit early", "left before", "churned before",
        "survivorship", "survivor", "immortal time", "long enough to link", "lived long enough",
        "had to survive", "already dropped out",
      ],
      day: day(.quitters), check: .otherMetric("kept-of-settled"),
      entry: "Connectors: an administrator must consent before a source is linked.")
  }

  private var newPanel: Mechanism {
    Mechanism(
      Cause.novelty.rawValue, role(.novelty), trap: .novelty,
      name: "a new panel that draws looks for a while",
      statement:
        "On \(calendar.text(day(.novelty))) linked sources got a panel of their own"
        + (cause == .novelty
          ? "; people open it in the first weeks, and in week 12 nothing of it is left."
          : "; people hardly open it."),
      phrases: [
        "novelty", "wears off", "wear off", "new panel", "side panel", "curiosity", "new toy",
        "try it out", "fades", "does not last", "short-lived",
      ],
      day: day(.novelty), check: .otherMetric("kept-late"),
      entry: "Assistant: side panel for linked sources.")
  }

  var help: Mechanism {
    Mechanism(
      Name.help, .decoy, trap: .selfSelection, name: "the connectors themselves",
      statement:
        "Connectors make answers better for teams that call them. That adds a little; teams that linked a source "
        + "and never called it stay nearly as often as those that did.",
      phrases: [
        "connectors cause", "connectors drive", "connectors improve", "connectors increase",
        "connectors make teams stay", "because of connectors", "effect of connectors is",
        "connectors lift", "connectors boost", "thanks to connectors",
      ],
      day: 0, check: .excluding("calls", "called"), entry: "Beta of connectors opens.")
  }

  var newsrooms: Mechanism {
    Mechanism(
      Name.newsrooms, .decoy, trap: .smallSample, name: "newsrooms with a linked archive",
      statement:
        "Since \(calendar.text(archiveDay)) newsrooms are courted with a connector to their archives; nearly all that "
        + "linked a source stay, but they are one or two teams in a hundred.",
      phrases: [
        "newsrooms", "newsroom", "media teams", "news teams", "archive connector", "press archive",
      ],
      segment: .init("sector", "news"), day: archiveDay, check: .within("sector", "news"),
      entry: "Archive connector shown to newsrooms.")
  }

  var browser: Mechanism {
    Mechanism(
      Name.browser, .decoy, trap: .coincidence, name: "the browser extension",
      statement:
        "The browser extension was opened to all on \(calendar.text(extensionDay)). Teams that come by it differ as "
        + "much by link as teams that come another way.",
      phrases: [
        "browser extension", "the extension", "extension users", "browser plug-in",
        "extension launch", "way in",
      ],
      segment: .init("client", "extension"), day: extensionDay,
      check: .within("client", "extension"), entry: "Browser extension opened to all.")
  }
}
