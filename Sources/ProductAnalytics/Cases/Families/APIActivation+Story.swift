// SPDX-License-Identifier: Apache-2.0

extension APIActivation {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Too few new API accounts become active: their share is about a quarter lower since "
        + "\(calendar.text(28)) than in the four weeks before. What is going on, and what would "
        + "you do first?",
      setting:
        "You look after the first week of developers on the API of a lab that publishes "
        + "open-weight models. An account is active when it has made ten successful calls within "
        + "seven days. New accounts get free credits.",
      constraints: [
        "\(engineers) engineers for three weeks; the client libraries belong to another team",
        "no change of the price list this quarter",
        "the GPUs for free accounts run at nine tenths of their capacity",
      ],
      calendar: calendar, schema: schema,
      headline: Headline(
        "activation", .periods(before: "before", after: "after"), promised: -0.29 ... -0.205),
      mechanisms: mechanisms,
      otherEntries: [
        ChangeEntry(day: 6, text: "Console: dark colours."),
        ChangeEntry(day: 19, text: "API: streaming for function calls."),
        ChangeEntry(day: 34, text: "Price page: amounts in three currencies."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "weeks", "New accounts and activation by week", .series,
        .series(["activation"], by: .week, period: "all")),
      ExhibitPlan(
        "funnel", "The steps to ten calls", .funnel,
        .metrics(["keyed", "called", "succeeded", "ten"], periods: ["before", "after"])),
      ExhibitPlan(
        "sources", "Activation by source", .segments,
        .cut(Cut("activation", by: .breakdown("source"), in: ["before", "after"]))),
      ExhibitPlan(
        "first-errors", "First calls with a 4xx status by week", .series,
        .series(["first-errors"], by: .week, period: "all")),
      ExhibitPlan(
        "credits", "Accounts that used up their credits, by purpose", .segments,
        .cut(Cut("spent", by: .breakdown("purpose"), in: ["before", "after"]))),
    ]
  }

  private var test: TestNeed {
    switch cause {
    case .library:
      TestNeed(
        "the library with a working default against the present one, for Python accounts",
        metric: "activation", where: [.init("language", "python")], period: "after", lift: 0.3)
    case .bots:
      TestNeed(
        "a check of the mail address before credits against none, for people's accounts",
        metric: "activation", where: [.init("address", "disposable", keeps: false)],
        period: "after", lift: 0.05)
    case .counting:
      TestNeed(
        "a guided first call against the present page, for accounts that signed up for the API",
        metric: "same-rule", period: "after", lift: 0.08)
    case .credits:
      TestNeed(
        "\(credits) EUR against 1 EUR, for learners", metric: "activation",
        where: [.init("purpose", "learning")], period: "after", lift: 0.3)
    }
  }

  private var nextSteps: [NextStep] {
    switch cause {
    case .library:
      [
        NextStep(
          "Ship the Python library with a default that works, and let the server accept the old one meanwhile.",
          phrases: [
            "fix the default", "fix the sdk", "patch the sdk", "patch release", "roll back the sdk",
            "new release of the library", "server side alias", "accept the old", "hotfix",
          ]),
        NextStep(
          "Test each release with a first call from a fresh account, and alarm on failing first calls.",
          phrases: [
            "smoke test", "fresh account", "end to end test", "alert on 4xx", "monitor first call",
            "error message",
          ]),
      ]
    case .bots:
      [
        NextStep(
          "Count people only, and give credits after a check of the address or a card.",
          phrases: [
            "exclude bots", "filter bots", "without bots", "verify the email", "verify the address",
            "block disposable", "credits after", "phone check", "captcha", "rate limit sign-ups",
          ]),
        NextStep(
          "Leave the steps to the first call as they are; estimate the GPU hours that the programs took.",
          phrases: [
            "cost of abuse", "gpu hours", "do not redesign", "leave onboarding", "no redesign",
          ]),
      ]
    case .counting:
      [
        NextStep(
          "Report activation over accounts that signed up for the API, and write the rule down.",
          phrases: [
            "same denominator", "fix the definition", "old definition", "restate",
            "same population",
            "fix the denominator", "redefine", "who signed up for the api",
          ]),
        NextStep(
          "Track accounts from the assistant on their own; change nothing in the steps yet.",
          phrases: [
            "report separately", "track separately", "separate funnel", "own funnel",
            "do not redesign", "no redesign",
          ]),
      ]
    case .credits:
      [
        NextStep(
          "Give learners back enough credit for the tutorial, or make the tutorial cheaper.",
          phrases: [
            "restore the credits", "raise the credits", "credits back", "roll back", "revert",
            "cheaper tutorial", "smaller model in the tutorial", "more credits",
          ]),
        NextStep(
          "Weigh the cost of the credits against what active learners are worth later.",
          phrases: [
            "cost of credits", "lifetime value", "worth later", "cost per active", "payback",
            "convert later",
          ]),
      ]
    }
  }
}
