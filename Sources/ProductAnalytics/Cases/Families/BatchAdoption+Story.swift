// SPDX-License-Identifier: Apache-2.0

extension BatchAdoption {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "Take-up of our batch API has stalled. Of the organisations that could use it, {before} ran "
        + "a first job within 14 days in the four weeks before \(calendar.text(28)), and {after} in "
        + "the four weeks since. What is going on, and what would you do first?",
      setting:
        "You run the batch API of a lab that publishes open-weight models. Customers upload a file "
        + "of requests, get the answers within 24 hours and pay half, because the jobs fill GPUs "
        + "that would stand idle at night. The report was drawn on \(calendar.text(Self.today)).",
      constraints: [
        "\(engineers) engineers for six weeks",
        "\(FigureText.number(Double(gpuHours), digits: 0)) GPU hours a night are set aside for batch, and a third of them go unused",
        "the price list cannot change again this quarter",
      ],
      calendar: calendar, schema: Self.schema,
      headline: Headline(
        "adoption", .periods(before: "before", after: "after"), promised: -0.35 ... -0.14),
      mechanisms: Cause.allCases.map(mechanism) + [commandLine, discount],
      otherEntries: [
        ChangeEntry(day: 6, text: "Console: batch jobs can be cancelled."),
        ChangeEntry(day: 19, text: "Documentation: a guide to prompts with many documents."),
        ChangeEntry(day: 34, text: "Invoices show batch on a line of its own."),
      ],
      exhibits: exhibits, test: test, nextSteps: nextSteps, clues: clues)
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .waitList: waitList
    case .definition: definition
    case .quota: quota
    case .review: review
    }
  }

  private var waitList: Mechanism {
    let day = day(.waitList)
    return Mechanism(
      Cause.waitList.rawValue, role(.waitList), trap: .selfSelection,
      name: "the end of the wait list",
      statement:
        "By \(calendar.text(day)) all organisations of the wait list had been let in"
        + (cause == .waitList
          ? ". They had asked for batch and adopted far more often than those who see a banner; "
            + "nobody behaves differently, there are only fewer who wanted it beforehand."
          : "; but they adopt about as often as everyone else."),
      phrases: [
        "wait list", "waitlist", "early adopters", "self-selection", "self-selected",
        "selection effect", "asked for batch", "asked for it", "eager customers",
        "mix of origins", "mix shift", "pent-up demand",
      ],
      segment: .init("origin", "wait-list"), day: day, check: .mix("origin"),
      entry: "Batch API: last invitations from the wait list sent.")
  }

  private var definition: Mechanism {
    let day = day(.definition)
    return Mechanism(
      Cause.definition.rawValue, role(.definition), trap: .movingDenominator,
      name: "a wider definition of who can use batch",
      statement:
        "From \(calendar.text(day)) the report counts organisations from \(newLimit) requests a "
        + "week on as able to use batch"
        + (cause == .definition
          ? ". That added many who have nothing to batch: as many adopt as before, over a larger number."
          : "; hardly any were added by that."),
      phrases: [
        "denominator", "definition of eligible", "wider definition", "definition changed",
        "more organisations are counted", "counted as eligible", "eligibility",
        "small organisations", "number below the line", "base grew", "same number of adopters",
      ],
      day: day, check: .otherMetric("adoption-fixed"),
      entry: "Reporting: eligible for batch from \(newLimit) requests a week on.")
  }

  private var quota: Mechanism {
    let day = day(.quota)
    return Mechanism(
      Cause.quota.rawValue, role(.quota), trap: .coincidence,
      name: "the smaller queue quota of the Scale plan",
      statement:
        "On \(calendar.text(day)) the queue quota of the Scale plan was cut"
        + (cause == .quota
          ? ". First files are refused, and most organisations do not come back with smaller ones."
          : ". First files are refused more often, but nearly all come back with smaller ones."),
      phrases: [
        "quota", "queue limit", "scale plan", "scale customers", "committed plan",
        "files are refused", "rejected files", "rejected jobs", "queue size", "limit was cut",
      ],
      segment: .init("plan", "scale"), day: day, check: .within("plan", "scale"),
      entry: "Batch API: queue quota of the Scale plan cut from 2,000,000 to 250,000 requests.")
  }

  private var review: Mechanism {
    let day = day(.review)
    return Mechanism(
      Cause.review.rawValue, role(.review), trap: .delayedConversion,
      name: "a review that makes first jobs later",
      statement:
        "Since \(calendar.text(day)) some organisations wait for a review of data handling before "
        + "their first job"
        + (cause == .review
          ? ". It takes about two weeks, so they miss the window of 14 days; within 28 days as many adopt as before."
          : ", which takes two days."),
      phrases: [
        "delay", "delayed", "review", "later not fewer", "longer window", "28 days",
        "window is too short", "have not had time", "takes longer", "still waiting",
        "immature cohorts", "data handling",
      ],
      day: day, check: .otherMetric("adoption-28"),
      entry: "Trust: review of data handling before the first batch job, for some organisations.")
  }
}
