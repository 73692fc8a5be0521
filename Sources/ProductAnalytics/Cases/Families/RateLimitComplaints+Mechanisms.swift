// SPDX-License-Identifier: Apache-2.0

extension RateLimitComplaints {
  var agents: Mechanism {
    let day = day(.agents)
    return Mechanism(
      Cause.agents.rawValue, cause == .agents ? .cause : .decoy, trap: .bots,
      name: "programs that retry and write tickets",
      statement:
        "Since its release on \(calendar.text(day)) the agent framework tries again without a pause"
        + (cause == .agents
          ? ", and its watchdog writes a ticket for each run that fails. People complain as often as before."
          : "; it gets many refusals, but hardly anyone complains about them."),
      phrases: [
        "agent framework", "retry storm", "retries", "retry", "bots", "automated tickets",
        "automatic tickets", "watchdog", "backoff", "back-off", "without a pause",
        "tickets by machines", "not people",
      ],
      segment: .init("client", "agents"), day: day, check: .excluding("client", "agents"),
      entry: "Community: agent framework 2.0 with its own handling of errors.")
  }

  var form: Mechanism {
    let day = day(.form)
    return Mechanism(
      Cause.form.rawValue, cause == .form ? .cause : .decoy, trap: .loggingChange,
      name: "a new form for tickets",
      statement:
        "On \(calendar.text(day)) support got a new form"
        + (cause == .form
          ? ". Half of the tickets about limits used to be filed under \"other\"; now nearly all are filed as complaints about limits. There are as many as before."
          : ", which files a few more tickets under \"rate limits\"."),
      phrases: [
        "ticket form", "new form", "category", "categories", "categorised", "classified",
        "filed under", "labelled differently", "logging change", "measurement", "relabelled",
        "same number of tickets",
      ],
      day: day, check: .otherMetric("mentions"),
      entry: "Support: new form with a list of subjects.")
  }

  var spreadsheet: Mechanism {
    Mechanism(
      Name.extension, .decoy, trap: .smallSample, name: "the spreadsheet extension",
      statement:
        "A release of the spreadsheet extension on \(calendar.text(extensionDay)) sends a request for "
        + "each cell at once; more than half of its accounts complain, and they are less than one in "
        + "a hundred.",
      phrases: [
        "spreadsheet", "spreadsheet extension", "extension", "spreadsheets", "add-on",
        "request per cell",
      ],
      segment: .init("client", "extension"), day: extensionDay,
      check: .excluding("client", "extension"),
      entry: "Spreadsheet extension: release 1.4 fills whole columns.")
  }

  var header: Mechanism {
    Mechanism(
      Name.header, .decoy, trap: .coincidence, name: "the text of the 429 reply",
      statement:
        "The reply 429 got another text on \(calendar.text(headerDay)), when complaints had already "
        + "been high for more than a week.",
      phrases: [
        "text of the reply", "error message", "retry-after", "header", "new message",
        "error text",
      ],
      day: headerDay, check: .timing(day: headerDay),
      entry: "API: reply 429 names the limit that was met.")
  }

  var exhibits: [ExhibitPlan] {
    let sides = ["before", "after"]
    return [
      ExhibitPlan(
        "weeks", "Complaints by week", .series, .series(["complaints"], by: .week, period: "all")),
      ExhibitPlan(
        "rejected", "Requests answered with 429, by client", .segments,
        .cut(Cut("rejected", by: .breakdown("client"), in: sides))),
      ExhibitPlan(
        "regions", "Complaints by region", .composition,
        .composition("complaints", by: "region", periods: sides)),
      ExhibitPlan(
        "usage", "Requests of an account in a week", .table,
        .metrics(["requests", "median-requests"], periods: sides)),
      ExhibitPlan(
        "tickets", "Tickets of one morning", .text,
        .words(
          columns: [.init("Account", .label), .init("Ticket", .value)],
          rows: [
            [.text("A start-up, Build"), .text("429 all morning. Please raise our limit.")],
            [.text("A university"), .text("Forty students share one key and get 429.")],
            [.text("An agent"), .text("Run 8123 failed: status 429 after 50 attempts.")],
            [.text("An accountant"), .text("My spreadsheet shows 429 in every cell.")],
          ]),
        note: "Picked by support; there were tickets of each kind before, too."),
    ]
  }

  var clues: [Clue] {
    let sides = ["before", "after"]
    return [
      Clue(
        Cut("accounts", in: sides), worth: cause == .growth ? 0.9 : 0.4,
        "Shows whether there are more accounts to complain."),
      Clue(
        Cut("rejected", in: sides), worth: 0.5,
        "Shows whether more requests are refused, or only more people complain."),
      Clue(Cut("limited", in: sides), worth: 0.4, "Shows whether more accounts meet a limit."),
      Clue(
        Cut("complaint-rate", by: .breakdown("plan"), in: sides), worth: 0.4,
        "Shows whether one plan complains more."),
    ]
  }
}
