// SPDX-License-Identifier: Apache-2.0

extension AssistantRetention {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Week-4 retention of our assistant fell by about {change}, from {before} to {after}, since "
        + "\(model) became the default model. Diagnose it and propose a plan.",
      setting:
        "You work on the assistant of a lab that publishes open-weight models. It has a free plan, "
        + "a Pro plan and one for teams, on the web, as a phone app and in editors. A cohort is "
        + "the people who signed up in a week; its fourth week are days 28 to 34 after sign-up.",
      constraints: [
        "\(engineers) engineers for six weeks",
        "\(FigureText.number(Double(hours), digits: 0)) GPU hours for training and evaluation",
        "the larger old model may serve at most a third of the traffic",
      ],
      calendar: calendar, schema: Self.schema,
      headline: Headline(
        "retention", .periods(before: "before", after: "after"), promised: -0.26 ... -0.12),
      mechanisms: Cause.allCases.map(mechanism) + [editor, home],
      otherEntries: [
        ChangeEntry(day: 17, text: "Help centre: new articles on sharing."),
        ChangeEntry(day: 49, text: "Web: dark theme."),
        ChangeEntry(day: 66, text: "Servers in a second region for redundancy."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps, clues: clues)
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .model: modelMechanism
    case .campaign: campaignMechanism
    case .recording: recordingMechanism
    case .young: youngMechanism
    case .limit: limitMechanism
    }
  }

  private var modelMechanism: Mechanism {
    Mechanism(
      Cause.model.rawValue, role(.model), trap: .coincidence,
      name: "the new default model for German, French and Italian",
      statement:
        "On \(calendar.text(day(.model))) \(model), smaller and faster, became the default"
        + (cause == .model
          ? "; it writes worse German, French and Italian, and people who write these leave."
          : "; people who write German, French or Italian complain more, but stay."),
      phrases: [
        "german", "non-english", "other languages", "languages", "model quality in",
        "multilingual", "french",
      ],
      segment: .init("language", "european"), day: day(.model),
      check: .within("language", "european"), entry: "\(model) is the default model for everyone.")
  }

  private var campaignMechanism: Mechanism {
    Mechanism(
      Cause.campaign.rawValue, role(.campaign), trap: .mixShift,
      name: "a campaign that brought other people",
      statement:
        "From \(calendar.text(campaignDay)) a campaign on \(campaign) brought many new users"
        + (cause == .campaign
          ? ", who seldom stay; those of every source stay as before."
          : ", who stay about as long as others."),
      phrases: [
        "mix shift", "campaign", "traffic mix", "mix of users", "composition", "different users",
        "lower intent", "simpson", "acquisition mix",
      ],
      segment: .init("source", "campaign"), day: campaignDay, check: .mix("source"),
      entry: "Marketing: campaign on \(campaign) begins.")
  }

  private var recordingMechanism: Mechanism {
    Mechanism(
      Cause.recording.rawValue, role(.recording), trap: .loggingChange,
      name: "an event that the phone app loses",
      statement:
        "Version \(app) of the phone app, out on \(calendar.text(day(.recording))), "
        + (cause == .recording
          ? "loses session_active for many users, who go on sending requests."
          : "loses session_active for one of its users in a hundred."),
      phrases: [
        "logging", "tracking", "instrumentation", "lost events", "event is lost", "session_active",
        "not recorded", "measurement", "app event",
      ],
      segment: .init("client", "app"), day: day(.recording),
      check: .otherMetric("server-retention"),
      entry: "Phone app \(app).")
  }

  private var youngMechanism: Mechanism {
    Mechanism(
      Cause.young.rawValue, role(.young), trap: .cohortMixing,
      name: "cohorts that are not four weeks old",
      statement: cause == .young
        ? "The report was run on \(calendar.text(today)), when the youngest of the later cohorts had not finished their fourth week; they count as lost."
        : "The report was run on \(calendar.text(today)), when all cohorts had finished their fourth week.",
      phrases: [
        "not four weeks old", "immature", "incomplete cohorts", "young cohorts", "right-censored",
        "censoring", "not had time", "too recent", "full age", "not yet four weeks",
      ],
      day: day(.young), check: .otherMetric("mature-retention"),
      entry: "Analytics: the retention report runs on demand instead of monthly.")
  }

  private var limitMechanism: Mechanism {
    Mechanism(
      Cause.limit.rawValue, role(.limit), trap: .coincidence, name: "the limit of the free plan",
      statement:
        "On \(calendar.text(day(.limit))) the free plan got a daily limit of messages"
        + (cause == .limit
          ? "; many free users meet it and leave." : "; few free users ever meet it."),
      phrases: [
        "free plan", "limit of messages", "message limit", "daily limit", "free users",
        "free tier", "cap on messages",
      ],
      segment: .init("plan", "free"), day: day(.limit), check: .within("plan", "free"),
      entry: "Free plan: daily limit of messages.")
  }

  private var editor: Mechanism {
    Mechanism(
      Name.editor, .decoy, trap: .smallSample, name: "the editor plug-in",
      statement:
        "A release on \(calendar.text(editorDay)) broke the editor plug-in, which one new user in a hundred uses.",
      phrases: ["editor plug-in", "editor", "plug-in"], segment: .init("client", "editor"),
      day: editorDay, check: .within("client", "editor"), entry: "Editor plug-in 0.9.")
  }

  private var home: Mechanism {
    Mechanism(
      Name.home, .decoy, trap: .coincidence, name: "the new home screen of the web",
      statement:
        "The home screen of the web was replaced on \(calendar.text(homeDay)); the web fell no more than the other clients.",
      phrases: ["home screen", "new home screen", "start page"],
      segment: .init("client", "web"), day: homeDay, check: .within("client", "web"),
      entry: "Web: new home screen.")
  }
}
