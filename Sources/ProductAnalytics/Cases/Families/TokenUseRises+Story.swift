// SPDX-License-Identifier: Apache-2.0

extension TokenUseRises {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Since \(calendar.text(28)) the average session of our coding assistant takes about a "
        + "quarter more tokens. The growth team wants to announce that developers do more with it, "
        + "and finance wants to order GPUs. What do you make of it?",
      setting:
        "You own the coding assistant of a lab that publishes open-weight models. Developers use it "
        + "in the browser, in editors and in the terminal, and pay by the token. The plan for the "
        + "year is written in tokens.",
      constraints: [
        "\(engineers) engineers for four weeks",
        "GPUs are ordered a quarter ahead, and the order closes in ten days",
        "prices per token are fixed by contract for all enterprises until the end of the year",
      ],
      calendar: calendar, schema: Self.schema(self),
      headline: Headline(
        "tokens", .periods(before: "before", after: "after"), promised: 0.18...0.32),
      mechanisms: Cause.allCases.map(mechanism) + [notebook, reward],
      otherEntries: [
        ChangeEntry(day: 8, text: "Editor: new colours for proposed changes."),
        ChangeEntry(day: 19, text: "Price page shows prices with tax."),
        ChangeEntry(day: 34, text: "Terminal: history is kept between sessions on a machine."),
      ],
      exhibits: exhibits,
      test: TestNeed(
        testName, metric: "accepted", where: testFilter, period: "after", lift: 0.06),
      nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "weeks", "Sessions and tokens of a session by week", .series,
        .series(["tokens"], by: .week, period: "all")),
      ExhibitPlan(
        "languages", "Tokens of a session by language of the code", .segments,
        .cut(Cut("tokens", by: .breakdown("language"), in: ["before", "after"]))),
      ExhibitPlan(
        "waits", "Median wait for a first answer by client", .segments,
        .cut(Cut("wait", by: .breakdown("client"), in: ["before", "after"]))),
      ExhibitPlan(
        "sources", "Where sessions come from", .composition,
        .composition("sessions", by: "source", periods: ["before", "after"])),
      ExhibitPlan(
        "spread", "How long sessions are", .histogram,
        .histogram(
          "tokens", limits: [4_000, 8_000, 16_000, 32_000, 64_000],
          periods: ["before", "after"])),
      ExhibitPlan(
        "prices", "Prices per million tokens", .costs,
        .words(
          columns: [
            Exhibit.Column("Plan", .label),
            Exhibit.Column("Read", .value, unit: .euros, digits: 2),
            Exhibit.Column("Written", .value, unit: .euros, digits: 2),
          ],
          rows: [
            [.text("Single developers and teams"), .number(0.4), .number(2)],
            [.text("Enterprises"), .number(0.32), .number(1.6)],
          ]),
        note: "EUR, without tax; unchanged since the start of the year."),
    ]
  }

  private var testName: String {
    switch cause {
    case .tokenizer: "model \(version) against the model before, by accepted changes"
    case .files: "whole files against excerpts, for sessions in the editor"
    case .campaign: "a guide for long files, for guests of the campaign"
    case .program: "a limit of context, for all but the account with a program"
    }
  }

  private var testFilter: [Cut.Filter] {
    switch cause {
    case .tokenizer: []
    case .files: [.init("client", "editor")]
    case .campaign: [.init("source", "campaign")]
    case .program: [.init("account", "program", keeps: false)]
    }
  }
}
