// SPDX-License-Identifier: Apache-2.0

extension FeatureEngagement {
  var mechanisms: [Mechanism] { Cause.allCases.map(mechanism) + [plugIn, model] }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func told(_ possible: Cause, _ harm: String, else harmless: String) -> String {
    possible == cause ? harm : harmless
  }

  private func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .novelty: novelty
    case .season: holidays
    case .recording: recording
    case .teamSwitch: teamSwitch
    }
  }

  private var novelty: Mechanism {
    let end = told(
      .novelty,
      "opened it much more often in their first two weeks; the month before was full of such "
        + "users, the month after is not, and those who stay use it as they did.",
      else: "opened it about as often in their first two weeks as later.")
    return Mechanism(
      Cause.novelty.rawValue, role(.novelty), trap: .novelty,
      name: "the curiosity of the first weeks",
      statement:
        "\(feature.capitalizedFirst) came to everybody on \(calendar.text(0)). Users \(end)",
      phrases: [
        "novelty", "novelty effect", "curiosity", "curious", "wears off", "wore off", "honeymoon",
        "launch spike", "launch effect", "launch hype", "hype", "first weeks of use",
        "tried it once",
        "try it once", "early adopters", "settled users", "newcomers", "tenure",
        "time since first use",
      ],
      segment: .init("tenure", "first-weeks"), day: 0, check: .mix("tenure"),
      entry:
        "\(feature.capitalizedFirst): general availability on all plans, announced in the assistant."
    )
  }

  private var holidays: Mechanism {
    let end = told(
      .season, "Those who work then open it less; customers of the preview did so a year earlier.",
      else: "There are fewer users then, but they open it as often as before; so it was last year.")
    return Mechanism(
      Cause.season.rawValue, role(.season), trap: .seasonality, name: season.name,
      statement: "The later weeks fall into \(season.name). \(end)",
      phrases: [
        "seasonality", "seasonal", "season", "holiday", "holidays", "vacation", "time of the year",
        "time of year", "every year", "last year", "year over year", "year on year",
        "calendar effect",
      ] + season.phrases,
      check: .everyYear(before: "year-before", after: "year-after"))
  }

  private var recording: Mechanism {
    let end = told(
      .recording,
      "loses feature_opened when the page is left early; the requests in the server's log stayed "
        + "as they were.",
      else: "loses a few events more than the one before.")
    return Mechanism(
      Cause.recording.rawValue, role(.recording), trap: .loggingChange,
      name: "an event that is no longer recorded",
      statement:
        "Version \(version) of the event library, out on \(calendar.text(day(.recording))), \(end)",
      phrases: [
        "logging", "tracking", "instrumentation", "event library", "lost events", "event is lost",
        "events are lost", "not recorded", "no longer recorded", "measurement error",
        "measurement problem", "telemetry", "not a real drop", "data quality",
      ],
      day: day(.recording), check: .otherMetric("server-engagement"),
      entry: "Assistant: event library \(version).")
  }

  private var teamSwitch: Mechanism {
    let end = told(
      .teamSwitch, "It is off until somebody turns it on, and most have not.",
      else:
        "It is on unless somebody turns it off; opening takes longer, and few have turned it off.")
    return Mechanism(
      Cause.teamSwitch.rawValue, role(.teamSwitch), trap: .coincidence,
      name: "the administrators' switch for teams",
      statement:
        "On \(calendar.text(day(.teamSwitch))) team workspaces got a switch for \(feature). \(end)",
      phrases: [
        "admin switch", "administrator switch", "administrators switch", "off by default",
        "default off", "disabled by default", "turned off for teams", "off for teams",
        "team workspaces", "team plan", "admin setting", "admin control",
        "opt in by the administrator",
      ],
      segment: .init("plan", "team"), day: day(.teamSwitch), check: .within("plan", "team"),
      entry: "Team workspaces: administrators can switch \(feature) on and off.")
  }

  private var plugIn: Mechanism {
    Mechanism(
      Name.plugIn, .decoy, trap: .smallSample, name: "the browser extension",
      statement:
        "A release of the browser extension on \(calendar.text(extensionDay)) hid the button; about "
        + "one user day in a hundred comes that way.",
      phrases: [
        "browser extension", "extension", "extension release", "release of the extension", "add-on",
        "plug-in",
      ],
      segment: .init("surface", "extension"), day: extensionDay,
      check: .within("surface", "extension"), entry: "Browser extension: release 2.6, new toolbar.")
  }

  private var model: Mechanism {
    Mechanism(
      Name.model, .decoy, trap: .coincidence, name: "the new default model",
      statement:
        "The default model was replaced on \(calendar.text(modelDay)), when engagement had already "
        + "been low for more than a week.",
      phrases: [
        "default model", "new model", "model change", "model swap", "model switch", "model quality",
        "model update",
      ],
      day: modelDay, check: .timing(day: modelDay),
      entry: "Assistant: smaller and faster default model for all plans.")
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
