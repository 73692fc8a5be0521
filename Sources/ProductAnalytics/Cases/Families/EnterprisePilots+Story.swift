// SPDX-License-Identifier: Apache-2.0

extension EnterprisePilots {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Conversion of our enterprise pilots is down about a quarter against last quarter; the "
        + "head of sales wants pilots of sixty days instead of thirty. What do you say?",
      setting:
        "You own the enterprise plan of a lab that publishes open-weight models: an assistant and "
        + "an API in the lab's cloud or on the customer's own servers. A pilot runs for thirty "
        + "days, for a department or a whole company; a customer may sign on any day, during it or "
        + "after. \"This quarter\" holds the pilots that began from \(calendar.text(91)) to "
        + "\(calendar.text(181)); today is \(calendar.text(Self.today)).",
      constraints: [
        "\(engineers) engineers and \(engineers + 2) solution architects for six weeks",
        "\(FigureText.number(Double(hours), digits: 0)) GPU hours a week for pilots; longer pilots need more",
        "contracts go through the customers' purchasing departments",
      ],
      calendar: calendar, schema: schema,
      headline: Headline(
        "conversion", .periods(before: "before", after: "after"), promised: -0.29 ... -0.205),
      mechanisms: mechanisms,
      otherEntries: [
        ChangeEntry(day: 33, text: "Assistant: audit log can be exported."),
        ChangeEntry(day: 77, text: "Contract template in two more languages."),
        ChangeEntry(day: 119, text: "Console: faster page of users and groups."),
        ChangeEntry(day: 160, text: "Partners: badge for certified consultants."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "quarters", "Pilots and contracts", .table,
        .cut(Cut("conversion", in: ["before", "after"]))),
      ExhibitPlan(
        "steps", "The steps of a pilot", .funnel,
        .metrics(["installed", "reviewed", "praise"], periods: ["before", "after"])),
      ExhibitPlan(
        "sectors", "Conversion by sector", .segments,
        .cut(Cut("conversion", by: .breakdown("sector"), in: ["before", "after"]))),
      ExhibitPlan(
        "days", "Days to contract by region", .segments,
        .cut(Cut("days-to-sign", by: .breakdown("region"), in: ["before", "after"]))),
      ExhibitPlan(
        "origins", "Who starts pilots", .composition,
        .composition("pilots", by: "origin", periods: ["before", "after"])),
    ]
  }

  private var test: TestNeed {
    switch cause {
    case .young:
      TestNeed(
        "a contract template in week two against none, for all pilots", metric: "early-conversion",
        period: "before", lift: 0.15)
    case .selfStart:
      TestNeed(
        "a call with an architect in week one against none, for pilots started by companies",
        metric: "conversion", where: [.init("origin", "self")], period: "after", lift: 0.25)
    case .luck:
      TestNeed(
        "sixty days against thirty, for all pilots", metric: "conversion", period: "after",
        lift: 0.12)
    case .licence:
      TestNeed(
        "a licence file against the online check, on own servers", metric: "conversion",
        where: [.init("deployment", "own")], period: "after", lift: 0.4)
    }
  }

  private var nextSteps: [NextStep] {
    switch cause {
    case .young:
      [
        NextStep(
          "Compare pilots at the same age, and judge this quarter when its pilots are old enough.",
          phrases: [
            "same age", "equal age", "within 45 days", "fixed window", "mature cohorts",
            "survival curve", "kaplan", "wait until", "old enough", "by cohort",
          ]),
        NextStep(
          "Leave the length of pilots alone; shorten the way from yes to contract.",
          phrases: [
            "purchasing", "procurement", "legal review", "contract template",
            "shorten the contract",
            "do not extend", "keep thirty days",
          ]),
      ]
    case .selfStart:
      [
        NextStep(
          "Report conversion by who started the pilot, and qualify those who start on their own.",
          phrases: [
            "by origin", "by who started", "qualify", "qualification", "fixed weights",
            "separately",
            "score leads", "lead scoring",
          ]),
        NextStep(
          "Count contracts and their cost, not the rate alone: more pilots may still bring more contracts.",
          phrases: [
            "number of contracts", "absolute number", "total contracts", "cost per contract",
            "gpu hours per contract", "cost per pilot",
          ]),
      ]
    case .luck:
      [
        NextStep(
          "Take the last four quarters as the baseline, with an interval, and change nothing on one quarter.",
          phrases: [
            "four quarters", "longer baseline", "long run", "rolling average", "control chart",
            "confidence interval", "do not change", "change nothing", "year average",
          ]),
        NextStep(
          "Look at what made the last quarter good, in case some of it can be had again.",
          phrases: [
            "what made last quarter", "what went well", "learn from last quarter",
            "why last quarter", "repeat what worked", "large event",
          ]),
      ]
    case .licence:
      [
        NextStep(
          "Bring back the licence file for own servers, or let the check pass offline.",
          phrases: [
            "offline licence", "offline license", "licence file", "license file", "roll back",
            "revert", "remove the check", "fix the installer", "offline mode",
          ]),
        NextStep(
          "Call the pilots of this quarter that never got going and set them up by hand.",
          phrases: [
            "call the pilots", "win back", "reach out", "contact the customers", "set up by hand",
            "restart the pilots", "solution architects",
          ]),
      ]
    }
  }
}
