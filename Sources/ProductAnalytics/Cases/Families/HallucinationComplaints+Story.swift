// SPDX-License-Identifier: Apache-2.0

extension HallucinationComplaints {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Since assistant \(version) went out on \(calendar.text(versionDay)), reports of made-up "
        + "answers are up {change}: from {before} of conversations to {after}. Support wants it "
        + "rolled back today. What do you do?",
      setting:
        "You own the assistant of a lab that publishes open-weight models; companies and "
        + "individuals use it with their documents and with pages of the web. Version \(version) "
        + "goes to \(FigureText.number(rollout * 100, digits: 0))% of conversations, drawn at random. "
        + "The data is a sample of one conversation in two hundred.",
      constraints: [
        "\(engineers) engineers and \(labellers) people who can label answers, for two weeks",
        "\(FigureText.number(Double(gpuHours), digits: 0)) GPU hours for tuning and evaluation",
        "two enterprise customers wait for a function that only version \(version) has",
      ],
      calendar: calendar, schema: Self.schema(self),
      headline: Headline(
        "reports", .periods(before: "before", after: "after"), promised: 0.28...0.8),
      mechanisms: Cause.allCases.map(mechanism) + [voice, instructions],
      otherEntries: [
        ChangeEntry(day: 31, text: "Projects can be shared with guests."),
        ChangeEntry(day: 47, text: "Export of conversations as a text document."),
        ChangeEntry(day: 63, text: "Dark colours follow the system."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps, clues: clues)
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .button: button
    case .version: newVersion
    case .index: index
    case .language: languageLaunch
    case .lull: lull
    }
  }

  private var button: Mechanism {
    let day = day(.button)
    return Mechanism(
      Cause.button.rawValue, role(.button), trap: .loggingChange,
      name: "the button for reports that moved",
      statement:
        "On \(calendar.text(day)) the buttons for feedback moved"
        + (cause == .button
          ? " from a menu to below each answer. More people click, on praise as much as on reports; the answers are as good as before."
          : " by a line; hardly more people click."),
      phrases: [
        "button", "feedback buttons", "report button", "buttons moved", "logging change",
        "easier to report", "more visible", "measurement", "more people click", "interface change",
        "propensity to report", "reporting rate changed",
      ],
      day: day, check: .otherMetric("unsupported"),
      entry: "Interface: buttons for feedback moved.")
  }

  private var newVersion: Mechanism {
    Mechanism(
      Cause.version.rawValue, role(.version), trap: .coincidence,
      name: "version \(version) itself",
      statement:
        "Version \(version) went to a random part of conversations on \(calendar.text(versionDay))"
        + (cause == .version
          ? ". It makes up about twice as much; conversations on the version before stayed as they were."
          : ". Conversations on the version before are reported as often as those on the new one."),
      phrases: [
        "new version", "the version itself", "version is worse", "new model", "model itself",
        "model quality", "model regression", "version \(version) hallucinates",
        "version \(version) makes up", "new checkpoint", "old version stayed",
      ],
      segment: .init("version", "new"), day: versionDay, check: .excluding("version", "new"),
      entry: "Assistant: version \(version) for a part of all conversations.")
  }

  private var index: Mechanism {
    let day = day(.index)
    return Mechanism(
      Cause.index.rawValue, role(.index), trap: .coincidence,
      name: "an index of web pages that is stale",
      statement:
        "On \(calendar.text(day)) the crawler of the web index moved to new machines"
        + (cause == .index
          ? ". The index has not been refreshed since, and answers from web pages rest on pages that are old or gone."
          : "; it missed one night."),
      phrases: [
        "index", "stale", "retrieval", "web pages", "crawler", "out of date", "outdated pages",
        "old pages", "web search", "not refreshed", "grounding source",
      ],
      segment: .init("source", "web"), day: day, check: .within("source", "web"),
      entry: "Retrieval: crawler of the web index moved to new machines.")
  }
}
