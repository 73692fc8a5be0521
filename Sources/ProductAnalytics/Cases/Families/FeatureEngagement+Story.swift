// SPDX-License-Identifier: Apache-2.0

extension FeatureEngagement {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Engagement with \(feature) is down about 20% "
        + "since \(calendar.text(28)), four weeks after it came out. What do you do in your first "
        + "week on it?",
      setting:
        "You have just taken over \(feature) in the assistant of a lab that publishes open-weight "
        + "models. A group of customers had it as a preview for more than a year; everybody has "
        + "had it since \(calendar.text(0)). Engagement is the share of a day's active users who "
        + "open it.",
      constraints: [
        "\(engineers) engineers and one designer for three weeks",
        "an analyst for two days a week",
        "\(hours) GPU hours a week for the feature, all of them in use",
      ],
      calendar: calendar, schema: schema,
      headline: Headline(
        "engagement", .periods(before: "before", after: "after"), promised: -0.235 ... -0.165),
      mechanisms: mechanisms,
      otherEntries: [
        ChangeEntry(day: 11, text: "Assistant: shorter welcome text in four languages."),
        ChangeEntry(day: 22, text: "Pro plan: yearly payment offered."),
        ChangeEntry(day: 36, text: "Help centre moved to a new address."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "weeks", "Active users and engagement by week", .series,
        .series(["engagement"], by: .week, period: "all")),
      ExhibitPlan(
        "ways-in", "Engagement by way in", .segments,
        .cut(Cut("engagement", by: .breakdown("surface"), in: ["before", "after"]))),
      ExhibitPlan(
        "open-time", "Time to open by plan", .segments,
        .cut(Cut("open-time", by: .breakdown("plan"), in: ["before", "after"]))),
      ExhibitPlan(
        "tenure", "How long active users have had the feature", .composition,
        .composition("user-days", by: "tenure", periods: ["before", "after"])),
      ExhibitPlan(
        "praise", "Thumbs up by language", .segments,
        .cut(Cut("praise", by: .breakdown("language"), in: ["before", "after"]))),
    ]
  }

  private var test: TestNeed {
    switch cause {
    case .novelty:
      TestNeed(
        "a reminder with a worked example against none, for users past their first two weeks",
        metric: "server-engagement", where: [.init("tenure", "longer")], period: "after",
        lift: 0.1)
    case .season:
      TestNeed(
        "a reminder against none, for all users", metric: "server-engagement", period: "after",
        lift: 0.1)
    case .recording:
      TestNeed(
        "a more prominent button against the old one, for all users",
        metric: "server-engagement", period: "after", lift: 0.08)
    case .teamSwitch:
      TestNeed(
        "on against off until asked for, in team workspaces", metric: "server-engagement",
        where: [.init("plan", "team")], period: "after", lift: 0.25)
    }
  }
}
