// SPDX-License-Identifier: Apache-2.0

extension RateLimitComplaints {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Complaints about 429 replies have about doubled: {before} in the sample of the four weeks "
        + "before \(calendar.text(Self.changeDay)), {after} in the four weeks since. Sales wants all "
        + "limits raised. What do you do?",
      setting:
        "You own the limits of the API of a lab that publishes open-weight models: requests and "
        + "tokens a minute, by plan. Above them a request gets the reply 429. The data is a sample of "
        + "account weeks: an account with at least one request in a week, and its tickets to support.",
      constraints: [
        "\(engineers) engineers for four weeks",
        "\(gpus) GPUs can be added, for the whole quarter or not at all",
        "two people of support, who read tickets in the morning",
      ],
      calendar: calendar, schema: Self.schema,
      headline: Headline(
        "complaints", .periods(before: "before", after: "after"), promised: 0.75...1.4),
      mechanisms: Cause.allCases.map(mechanism) + [spreadsheet, header],
      otherEntries: [
        ChangeEntry(day: 369, text: "Console: usage can be exported by project."),
        ChangeEntry(day: 381, text: "Documentation: a page on streaming answers."),
        ChangeEntry(day: 399, text: "Invoices carry the number of the order."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps, clues: clues)
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .growth: growth
    case .season: timeOfYear
    case .quota: quota
    case .agents: agents
    case .form: form
    }
  }

  private var growth: Mechanism {
    let day = day(.growth)
    return Mechanism(
      Cause.growth.rawValue, role(.growth), trap: .movingDenominator,
      name: "twice as many accounts",
      statement:
        "On \(calendar.text(day)) \(release) was published"
        + (cause == .growth
          ? ", and about twice as many accounts send requests since. An account complains as often as before."
          : ", and brought a few more accounts."),
      phrases: [
        "growth", "more accounts", "more customers", "more users", "twice as many accounts",
        "denominator", "per account", "complaint rate is flat", "rate is unchanged", "normalise",
        "number of accounts", "base grew",
      ],
      day: day, check: .otherMetric("complaint-rate"),
      entry: "Models: \(release) published, with a post that was read widely.")
  }

  private var timeOfYear: Mechanism {
    Mechanism(
      Cause.season.rawValue, role(.season), trap: .seasonality, name: "the time of year",
      statement:
        cause == .season
        ? "In \(season) accounts send more and complain about twice as often, as they did in the "
          + "same weeks last year."
        : "In \(season) accounts send a little more; last year complaints hardly rose then.",
      phrases: [
        "season", "seasonality", "seasonal", "time of year", "every year", "same weeks last year",
        "last year", "year on year", "exams", "theses", "holiday sales", "end of term",
      ],
      check: .everyYear(before: "last-before", after: "last-after"))
  }

  private var quota: Mechanism {
    let day = day(.quota)
    return Mechanism(
      Cause.quota.rawValue, role(.quota), trap: .coincidence,
      name: "a wrong quota in the Build plan",
      statement:
        "On \(calendar.text(day)) quotas moved into a new table"
        + (cause == .quota
          ? ", with the limit of tokens of the Build plan per hour instead of per minute; other plans are right."
          : "; some accounts of the Build plan had a wrong limit for an hour."),
      phrases: [
        "build plan", "build tier", "wrong quota", "quota bug", "quota table", "one plan",
        "one tier", "limit is wrong", "misconfigured", "wrong limit", "per hour instead of",
      ],
      segment: .init("plan", "build"), day: day, check: .excluding("plan", "build"),
      entry: "Limits: quotas of all plans moved into one table.")
  }
}
