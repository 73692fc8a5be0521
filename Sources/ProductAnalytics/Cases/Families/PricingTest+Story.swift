// SPDX-License-Identifier: Apache-2.0

extension PricingTest {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Your lead wants to ship the new pricing tier, \(tier), on the result below: in the test "
        + "revenue per new account is about a third higher with it. What do you say?",
      setting:
        "You work on the price page of the API of a lab that publishes open-weight models. The "
        + "tier stands between paying by the token and a contract. Every new account that opens "
        + "the page was in the test from \(calendar.text(28)) to \(calendar.text(41)); today is "
        + "\(calendar.text(Self.today)).",
      constraints: [
        "\(engineers) engineers for \(quarter) weeks",
        "one change of prices a quarter; customers get a month's notice",
        "the tier promises capacity: each hundred upgrades bind GPUs for 60 hours a week",
      ],
      calendar: calendar, schema: schema,
      headline: Headline(
        "revenue", .groups("arm", from: "control", to: "variant", period: "test"),
        promised: 0.265...0.415),
      mechanisms: mechanisms,
      otherEntries: [
        ChangeEntry(day: 12, text: "Console: usage page shows tokens by key."),
        ChangeEntry(day: 28, text: "Test of \(tier) begins; planned for eight weeks."),
        ChangeEntry(day: 42, text: "Test of \(tier) ends."),
        ChangeEntry(day: 47, text: "API: shorter names for two models."),
      ],
      exhibits: exhibits, test: testNeed, nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "result", "Revenue per account by arm", .experiment,
        .cut(Cut("revenue", by: .breakdown("arm"), in: ["test"]))),
      ExhibitPlan(
        "upgrades", "Upgrades by arm", .experiment,
        .cut(Cut("upgrade", by: .breakdown("arm"), in: ["test"]))),
      ExhibitPlan(
        "industries-control", "Control by industry", .segments,
        .cut(
          Cut(
            "revenue", by: .breakdown("industry"), in: ["test"],
            where: [.init("arm", "control")]))),
      ExhibitPlan(
        "industries-variant", "Variant by industry", .segments,
        .cut(
          Cut(
            "revenue", by: .breakdown("industry"), in: ["test"],
            where: [.init("arm", "variant")]))),
      ExhibitPlan(
        "weeks", "New accounts and upgrades by week", .series,
        .series(["upgrade"], by: .week, period: "all")),
      ExhibitPlan("plan", "The plan of the test", .text, .words(columns: Self.columns, rows: rows)),
    ]
  }

  private static let columns = [
    Exhibit.Column("", .label), Exhibit.Column("As written down", .value),
  ]

  private var rows: [[Exhibit.Cell]] {
    [
      [.text("Who"), .text("every new account at its first visit to the price page")],
      [.text("Arm"), .text("by the number of the account, half and half")],
      [.text("Metric"), .text("revenue per account: the first month's bill at the upgrade")],
      [.text("Planned length"), .text("eight weeks")],
      [.text("Length"), .text("two weeks")],
      [.text("Readings"), .text("a chart that is refreshed each night")],
    ]
  }

  private var testNeed: TestNeed {
    TestNeed(
      "the price page with \(tier) against the page as it was, for all new accounts",
      metric: "upgrade", period: "before", lift: 0.1)
  }
}
