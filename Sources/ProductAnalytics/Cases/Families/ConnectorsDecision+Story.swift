// SPDX-License-Identifier: Apache-2.0

extension ConnectorsDecision {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Should we integrate third-party connectors (ticketing, wiki, code host) into the "
        + "flagship assistant this quarter? In the beta, teams that linked at least one source "
        + "were kept in week 6 far more often than teams that did not; the numbers are in front "
        + "of you.",
      setting:
        "You own the assistant of a lab that publishes open-weight models. Teams pay by the seat; "
        + "the model behind the assistant runs on GPUs that the lab rents. All teams that started "
        + "in twelve weeks could take part in a beta of connectors, and each was followed for "
        + "twelve weeks. Sales and support ask for connectors every week.",
      constraints: [
        "\(engineers) engineers for one quarter",
        "\(FigureText.number(Double(gpuHours), digits: 0)) free GPU hours a month for longer "
          + "contexts",
        "whatever is linked must respect the permissions of the source",
      ],
      calendar: calendar, schema: Self.schema(self),
      headline: Headline(
        "kept", .groups("linked", from: "no", to: "yes", period: "all"), promised: 0.26...0.56),
      mechanisms: Cause.allCases.map(mechanism) + [help, newsrooms, browser],
      otherEntries: [
        ChangeEntry(day: 20, text: "Billing: seats can be added in the middle of a month."),
        ChangeEntry(day: 47, text: "Assistant: shorter titles for saved conversations."),
      ],
      exhibits: exhibits,
      test: TestNeed(
        "a waiting list by lot: of the teams that want to link, half may at once and half must "
          + "wait",
        metric: "kept", where: [.init("linked", "yes")], period: "all", lift: 0.1),
      nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "arms", "Kept in week 6: linked a source or not", .segments,
        .cut(Cut("kept", by: .breakdown("linked"), in: ["all"]))),
      ExhibitPlan(
        "weeks", "Teams by week of start: linked a source, kept in week 6", .series,
        .series(["link-rate", "kept"], by: .week, period: "all")),
      ExhibitPlan(
        "sizes", "Who links a source, by size of the team", .segments,
        .cut(Cut("link-rate", by: .breakdown("size"), in: ["all"]))),
      ExhibitPlan(
        "sectors", "Kept in week 6 by sector, teams with a linked source", .segments,
        .cut(
          Cut("kept", by: .breakdown("sector"), in: ["all"], where: [.init("linked", "yes")]))),
      ExhibitPlan(
        "costs", "Model cost of a team and week", .costs,
        .cut(Cut("model-cost", by: .breakdown("linked"), in: ["all"]))),
      ExhibitPlan(
        "market", "Requests and the market", .table,
        .words(columns: Self.marketColumns, rows: marketRows),
        note:
          "Requests that support and sales wrote down in the last quarter; one customer can ask "
          + "many times. Rivals: five assistants for teams, from their public pages."),
    ]
  }

  private static let marketColumns = [
    Exhibit.Column("Connector", .label),
    Exhibit.Column("Requests", .value, unit: .count),
    Exhibit.Column("Customers behind them", .value, unit: .count),
    Exhibit.Column("Rivals of five that ship it", .value, unit: .count),
    Exhibit.Column("Engineer weeks, first version", .value, unit: .count),
  ]

  private var marketRows: [[Exhibit.Cell]] {
    ["Ticketing", "Wiki", "Code host", "Shared drive"].map { name in
      let requests = draw.whole("requests \(name)", in: 28...64)
      let customers = Int(Double(requests) * draw.number("behind \(name)", in: 0.18...0.4))
      return [
        .text(name), .number(Double(requests)), .number(Double(customers)),
        .number(Double(draw.whole("rivals \(name)", in: 2...5))),
        .number(Double(draw.whole("weeks \(name)", in: 5...11))),
      ]
    }
  }

  private var nextSteps: [NextStep] {
    [
      NextStep(
        "Let a lot decide who of the teams that want to link may do so now, and compare with those who wait; "
          + "only then say what connectors add.",
        phrases: [
          "waiting list", "randomise", "randomize", "by lot", "holdout", "a/b test", "staggered",
          "encouragement",
        ]),
      comparison,
      NextStep(
        "Set the cost of longer contexts against the gain that remains, and begin with one connector for few tools.",
        phrases: [
          "one connector", "start with one", "cost of context", "context cost", "token cost",
          "gpu hours", "cost per team", "smallest version",
        ]),
    ]
  }

  private var comparison: NextStep {
    switch cause {
    case .size:
      NextStep(
        "Compare linked and other teams of the same size.",
        phrases: ["same size", "by team size", "within size", "control for size", "match on size"])
    case .asked:
      NextStep(
        "Compare among teams that had asked, and among those that had not.",
        phrases: [
          "among those who asked", "had not asked", "control for", "same interest", "match",
        ])
    case .season:
      NextStep(
        "Compare teams that started in the same weeks.",
        phrases: ["same weeks", "same start", "by cohort", "by start", "same cohort"])
    case .quitters:
      NextStep(
        "Count from the day on which linking was possible: only teams that were still there after two weeks.",
        phrases: [
          "still there after two weeks", "landmark", "from the same day", "exclude early quitters",
          "survived two weeks", "only teams that were still",
        ])
    case .novelty:
      NextStep(
        "Decide on week 12, when the panel is no longer new.",
        phrases: ["week 12", "week twelve", "after the novelty", "wait until", "longer window"])
    }
  }
}
