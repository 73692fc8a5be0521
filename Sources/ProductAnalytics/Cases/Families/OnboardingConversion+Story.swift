// SPDX-License-Identifier: Apache-2.0

extension OnboardingConversion {
  /// All of the case but its events.
  public var story: CaseStory {
    let schema = Self.schema(self)
    return CaseStory(
      prompt:
        "Conversion through our developer-console onboarding is down about {change} since "
        + "\(calendar.text(28)). How would you revamp onboarding?",
      setting:
        "You work on the developer console of a lab that publishes open-weight models and sells an "
        + "API. A sign-up verifies an identity, creates a key and makes a first call; then "
        + "onboarding counts as finished.",
      constraints: [
        "\(engineers) engineers for four weeks",
        "no new vendor this quarter",
        "the sign-on provider is fixed by contract until the end of the year",
      ],
      calendar: calendar, schema: schema,
      headline: Headline(
        "conversion", .periods(before: "before", after: "after"), promised: -0.14 ... -0.07),
      mechanisms: Cause.allCases.map(mechanism) + [notebook, landing],
      otherEntries: [
        ChangeEntry(day: 9, text: "Price page: currencies follow the browser's language."),
        ChangeEntry(day: 21, text: "Documentation: new quick start for version \(version)."),
        ChangeEntry(day: 35, text: "Status page moved to a new host."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps, clues: clues)
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private var regionName: (id: String, label: String) {
    [
      ("eu", "Europe"), ("na", "North America"), ("apac", "Asia-Pacific"),
      ("latam", "Latin America"),
    ][
      region]
  }

  private func mechanism(_ possible: Cause) -> Mechanism {
    let day = day(possible)
    let date = calendar.text(day)
    switch possible {
    case .signOn:
      return Mechanism(
        possible.rawValue, role(possible), trap: .coincidence,
        name: "the new sign-on step for enterprise accounts",
        statement:
          "On \(date) enterprise accounts were moved to a new single sign-on step, which is slower"
          + (cause == .signOn ? " and fails for many of them." : ", but nearly all get through."),
        phrases: [
          "sign-on step", "single sign-on", "sso", "enterprise sign-on", "identity step",
          "enterprise login", "sign-on for enterprise",
        ],
        segment: .init("account", "enterprise"), day: day,
        check: .within("account", "enterprise"),
        entry: "Enterprise accounts moved to the new single sign-on step.")
    case .campaign:
      return Mechanism(
        possible.rawValue, role(possible), trap: .mixShift,
        name: "a campaign that brought other people",
        statement:
          "On \(date) a campaign for \(campaign) began"
          + (cause == .campaign
            ? "; its guests seldom finish, and their share of sign-ups grew while every source stayed as it was."
            : "; it brought many sign-ups, who finish about as often as others."),
        phrases: [
          "mix shift", "campaign", "traffic mix", "mix of sign-ups", "composition of sign-ups",
          "different users", "lower intent", "simpson",
        ],
        segment: .init("source", "campaign"), day: day, check: .mix("source"),
        entry: "Marketing: campaign for \(campaign) begins.")
    case .recording:
      return Mechanism(
        possible.rawValue, role(possible), trap: .loggingChange,
        name: "an event that is no longer recorded",
        statement:
          "Version \(version) of the event library, out on \(date), "
          + (cause == .recording
            ? "loses onboarding_completed when the tab is closed early; first calls in the log of the API stayed as they were."
            : "loses a few events more than the one before."),
        phrases: [
          "logging", "tracking", "instrumentation", "event is lost", "lost events", "recorded",
          "measurement", "not a real drop", "event library",
        ],
        day: day, check: .otherMetric("server-conversion"),
        entry: "Console: event library \(version).")
    case .phone:
      return Mechanism(
        possible.rawValue, role(possible), trap: .coincidence,
        name: "the phone check in \(regionName.label)",
        statement:
          "On \(date) a phone check came before the key in \(regionName.label)"
          + (cause == .phone
            ? "; many messages never arrive." : "; it takes minutes, but messages arrive."),
        phrases: [
          "phone check", "phone verification", "sms", "text message",
          regionName.label.lowercased(), "verification in \(regionName.label.lowercased())",
        ],
        segment: .init("region", regionName.id), day: day,
        check: .within("region", regionName.id),
        entry: "Trust: phone check before the first key in \(regionName.label).")
    }
  }

  private var notebook: Mechanism {
    Mechanism(
      Name.notebook, .decoy, trap: .smallSample, name: "the notebook plug-in",
      statement:
        "A release of the notebook plug-in on \(calendar.text(notebookDay)) broke its first call; "
        + "about one sign-up in a hundred comes that way.",
      phrases: ["notebook", "notebook plug-in", "notebooks"],
      segment: .init("platform", "notebook"), day: notebookDay,
      check: .within("platform", "notebook"), entry: "Notebook plug-in: release 1.8.")
  }

  private var landing: Mechanism {
    Mechanism(
      Name.landing, .decoy, trap: .coincidence, name: "the new landing page",
      statement:
        "The landing page was replaced on \(calendar.text(landingDay)), when conversion had "
        + "already been low for two weeks.",
      phrases: ["landing page", "new landing page", "front page"], day: landingDay,
      check: .timing(day: landingDay), entry: "New landing page for the console.")
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "weeks", "Sign-ups and conversion by week", .series,
        .series(["conversion"], by: .week, period: "all")),
      ExhibitPlan(
        "ways-in", "Conversion by way in", .segments,
        .cut(Cut("conversion", by: .breakdown("platform"), in: ["before", "after"]))),
      ExhibitPlan(
        "sign-on", "Time of the sign-on step by type of account", .segments,
        .cut(Cut("sign-on-time", by: .breakdown("account"), in: ["before", "after"]))),
      ExhibitPlan(
        "first-call", "Minutes to the first call by region", .segments,
        .cut(Cut("time-to-first-call", by: .breakdown("region"), in: ["before", "after"]))),
      ExhibitPlan(
        "sources", "Where sign-ups come from", .composition,
        .composition("sign-ups", by: "source", periods: ["before", "after"])),
    ]
  }

  private var clues: [Clue] {
    ["verified", "keyed", "called"].map {
      Clue(
        Cut($0, in: ["before", "after"]), worth: 0.5, "Shows at which step of onboarding they stop."
      )
    }
  }

  private var test: TestNeed {
    switch cause {
    case .signOn:
      TestNeed(
        "the old sign-on step against the new, for enterprise accounts",
        metric: "server-conversion", where: [.init("account", "enterprise")], period: "after",
        lift: 0.2)
    case .campaign:
      TestNeed(
        "a shorter first step for guests of the campaign", metric: "server-conversion",
        where: [.init("source", "campaign")], period: "after", lift: 0.1)
    case .recording:
      TestNeed(
        "a shorter first step for all", metric: "server-conversion", period: "after", lift: 0.03)
    case .phone:
      TestNeed(
        "no phone check against the check, in \(regionName.label)", metric: "server-conversion",
        where: [.init("region", regionName.id)], period: "after", lift: 0.15)
    }
  }

  private var nextSteps: [NextStep] {
    switch cause {
    case .signOn:
      [
        NextStep(
          "Take enterprise accounts back to the old sign-on step, or mend the new one, before anything is redesigned.",
          phrases: ["roll back", "revert", "fix the sign-on", "mend the sign-on", "old sign-on"]),
        NextStep(
          "Watch errors and time of the step by identity provider.",
          phrases: ["by identity provider", "error rate of the step", "monitor the sign-on"]),
      ]
    case .campaign:
      [
        NextStep(
          "Leave onboarding as it is; judge and steer the campaign by finished sign-ups, not by sign-ups.",
          phrases: ["do not revamp", "not redesign", "pause the campaign", "cost per", "retarget"]),
        NextStep(
          "Report conversion by source, or with fixed weights.",
          phrases: ["by source", "fixed weights", "reweight", "standardised", "per channel"]),
      ]
    case .recording:
      [
        NextStep(
          "Mend the event and fill the gap from the log of the API; change nothing in onboarding.",
          phrases: [
            "fix the event", "fix the logging", "backfill", "fix tracking", "mend the event",
          ]),
        NextStep(
          "Take the log of the API as the source of the metric and alarm when the two part.",
          phrases: ["server side", "api log", "reconcile", "source of truth", "alert"]),
      ]
    case .phone:
      [
        NextStep(
          "Switch off the phone check in \(regionName.label), or offer another way, and look at delivery.",
          phrases: [
            "switch off the phone", "remove the phone", "roll back", "revert", "another way",
          ]),
        NextStep(
          "Ask the trust team which misuse the check stops and find one that costs less.",
          phrases: ["abuse", "misuse", "fraud", "trust team"]),
      ]
    }
  }
}
