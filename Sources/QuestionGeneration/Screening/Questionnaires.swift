// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Questionnaires about products that are live: a figure moved, and somebody asks what to do.
extension QuestionFamilies {
  static let questionnaires = [
    engagementDrop, batchStall, pilotStall, supportLoad, hallucinationComplaints, limitComplaints,
    documentationDrop, tuningService,
  ]

  /// Returns a questionnaire with what all of them are read for.
  private static func written(
    _ prompt: String, _ exhibits: [String] = [], also: String, _ references: [ReferenceFigure] = []
  ) -> Draft {
    Draft(
      prompt: prompt + " Answer in at most two pages.", exhibits: exhibits,
      looksFor: Look.written + [also], references: references)
  }

  static let engagementDrop = QuestionFamily(
    "engagement-drop", "A new feature loses engagement", .screening
  ) { sheet in
    let weeks = sheet.step("weeks", 4...10)
    let feature = sheet.pick(
      "feature",
      [
        "the code review of our assistant", "shared projects in the assistant",
        "voice notes in our chat app", "the document search of the assistant",
        "the playground for prompts", "the agent builder in the console",
        "the spreadsheet add-in", "the meeting summary", "the canvas for long texts",
      ])
    let users = sheet.pick(
      "users", ["teams on paid plans", "free users", "developers", "enterprise accounts"])
    let before = sheet.step("before", 12...60, by: 4) * 1000
    let metric = sheet.pick(
      "metric", ["weekly active users", "weekly sessions", "actions per week"])
    return written(
      """
      You launched \(feature) \(weeks) weeks ago for \(users). Since then engagement has fallen by \
      20%. You have \(Say.count(sheet.step("people", 2...5), "engineer")) and one analyst. How do you approach it?
      """,
      [
        "\(Say.sentence(metric)): \(Say.number(before)) in the first full week, \(Say.number(before * 8 / 10)) in the last one."
      ],
      also:
        "Considers novelty, season, logging and a changed mix of users beside the feature itself.",
      [reference("Fall", "20%", "last / first - 1", "arithmetic")])
  }

  static let batchStall = QuestionFamily("batch-stall", "Nobody takes the batch API", .screening) {
    sheet in
    let accounts = sheet.step("accounts", 30...90, by: 10) * 100
    let tried = sheet.step("tried", 4...9)
    let stay = sheet.step("stay", 15...35, by: 5)
    let left = Double(accounts) * Double(tried) / 100 * Double(stay) / 100
    return written(
      """
      Our batch API costs half of the list price. \(sheet.step("months", 3...7)) months after its \
      launch few \(sheet.pick("who", ["start-ups", "enterprise accounts", "research groups", "agencies"])) use it, \
      while the clusters stand idle at night. How do you find out why, and what would you do first?
      """,
      [
        "\(Say.number(accounts)) accounts have work that could wait; \(tried)% tried a batch, \(stay)% of these sent a second one.",
        "Median time to a result: \(sheet.step("hours", 3...14)) h; the promise is 24 h.",
      ],
      also: "Tells not knowing, not needing and not succeeding apart before building anything.",
      [
        reference(
          "Accounts that came back", Say.number(left), "accounts x tried x second batch",
          "arithmetic")
      ])
  }

  static let pilotStall = QuestionFamily(
    "pilot-stall", "Pilots that do not become contracts", .screening
  ) { sheet in
    let pilots = sheet.step("pilots", 12...36, by: 4)
    let signed = sheet.step("signed", 2...5)
    return written(
      """
      \(pilots) enterprise pilots of \(sheet.pick("product", ["our on-premises assistant", "document extraction", "the coding assistant", "our search over internal files"])) \
      ended this half-year and only \(signed) became contracts, mostly in \
      \(sheet.pick("sector", ["banking", "public administration", "industry", "health care"])). Sales blames the \
      price. What do you do in the first \(sheet.step("weeks", 2...4)) weeks?
      """,
      [
        "Pilots last \(sheet.step("length", 6...14, by: 2)) weeks; \(sheet.step("criteria", 20...50, by: 10))% began with written criteria of success.",
        "In \(sheet.step("security", 30...60, by: 10))% of those that ended a security review was still open.",
      ],
      also: "Reads lost pilots one by one before it takes a mean for a cause.",
      [
        reference(
          "Share signed", Say.percent(Double(signed) / Double(pilots)), "contracts / pilots",
          "arithmetic")
      ])
  }

  static let supportLoad = QuestionFamily("support-load", "Tickets after a release", .screening) {
    sheet in
    let before = sheet.step("before", 120...400, by: 20)
    let factor = sheet.step("factor", 14...26)
    let traffic = sheet.step("traffic", 10...40, by: 10)
    let after = before * factor / 10
    return written(
      """
      Since a release of \(sheet.pick("what", ["version 2 of the SDK", "a new default model", "a new console", "function calling"])) \
      \(sheet.step("days", 8...24, by: 4)) days ago, support tickets have gone up, and the team is asked to roll it \
      back. How do you decide, and what do you tell clients meanwhile?
      """,
      [
        "Tickets a week: \(before) before, \(after) now; API traffic rose by \(traffic)%.",
        "\(sheet.step("kind", 25...55, by: 5))% of the new tickets name an error message; \(sheet.step("top", 20...50, by: 10))% come from ten accounts.",
      ],
      also: "Looks at tickets per request and per account, not only at their number.",
      [
        reference(
          "Tickets per request",
          "x \(Say.number(Double(factor) / 10 / (1 + Double(traffic) / 100)))",
          "growth of tickets / growth of traffic", "arithmetic")
      ])
  }

  static let hallucinationComplaints = QuestionFamily(
    "wrong-fact-complaints", "Complaints about made-up facts", .screening
  ) { sheet in
    let answers = sheet.step("answers", 2...9) * 100_000
    let complaints = sheet.step("complaints", 40...180, by: 20)
    return written(
      """
      Complaints about made-up facts in our assistant for \(sheet.pick("users", ["lawyers", "nurses", "tax advisers", "journalists", "engineers"])) \
      doubled within \(sheet.step("weeks", 3...6)) weeks. The model was not changed. A board member asks for "a fix \
      by Friday". What do you do, and what do you say to the board?
      """,
      [
        "Complaints: \(complaints / 2) a week before, \(complaints) now, out of \(Say.number(answers)) answers a week.",
        "A new button for complaints went live \(sheet.step("button", 2...5)) weeks ago; the source files were renewed at about the same time.",
      ],
      also:
        "Separates the rate of errors from the rate of reports, and plans a sample that measures the first.",
      [
        reference(
          "Reports per 10,000 answers", Say.number(Double(complaints) / Double(answers) * 10_000),
          "complaints / answers x 10,000", "arithmetic")
      ])
  }

  static let limitComplaints = QuestionFamily(
    "limit-complaints", "Complaints about rate limits", .screening
  ) { sheet in
    let refused = sheet.step("refused", 3...12)
    let top = sheet.step("top", 5...12)
    return written(
      """
      Developers complain in public about the rate limits of our API, and two \
      \(sheet.pick("who", ["well-known start-ups", "agencies", "partners", "universities"])) say that they will leave. There are no \
      more GPUs for \(sheet.step("weeks", 6...14, by: 2)) weeks. What do you do, in which order?
      """,
      [
        "\(refused)% of requests get a 429; \(top) accounts receive \(sheet.step("share", 55...80, by: 5))% of them.",
        "At the peak \(sheet.step("use", 80...95, by: 5))% of the capacity is in use, by night \(sheet.step("night", 20...40, by: 5))%.",
      ],
      also: "Works on fairness, clear errors and patient work before it asks for more devices.")
  }

  static let documentationDrop = QuestionFamily(
    "documentation-drop", "Readers who leave the docs", .screening
  ) { sheet in
    let visits = sheet.step("visits", 10...40, by: 5) * 1000
    let steps = [
      sheet.step("one", 40...55), sheet.step("two", 40...60), sheet.step("three", 45...70),
    ]
    let end = steps.reduce(Double(visits)) { $0 * Double($1) / 100 }
    return written(
      """
      The quickstart for \(sheet.pick("topic", ["function calling", "fine-tuning", "embeddings", "running our weights locally", "the agents API"])) \
      loses most readers before their first successful call. A redesign of the site is \
      proposed. How do you decide what to change, and how do you know that it worked?
      """,
      [
        "\(Say.number(visits)) readers a month: \(steps[0])% copy the first example, \(steps[1])% of these run it, \(steps[2])% of these succeed.",
        "Most frequent error: \(sheet.pick("error", ["401, wrong key", "404, unknown model", "422, wrong field", "missing package"])), \(sheet.step("share", 25...55, by: 5))% of failures.",
      ],
      also:
        "Works on the step that loses most of those who wanted to go on, with the developer's error in view.",
      [reference("Readers with a success", Say.number(end), "product of the steps", "arithmetic")])
  }

  static let tuningService = QuestionFamily(
    "tuning-service", "A fine-tuning service that stalls", .screening
  ) { sheet in
    let jobs = sheet.step("jobs", 200...900, by: 100)
    let used = sheet.step("used", 12...35)
    return written(
      """
      Clients start fine-tuning jobs, but few of the tuned models are called a month later. \
      Research wants to add \(sheet.pick("method", ["preference tuning", "longer contexts", "more base models", "synthetic data"])); finance \
      wants to close the service. What would you do in the next \(sheet.step("weeks", 6...12, by: 2)) weeks?
      """,
      [
        "\(jobs) jobs last quarter; \(used)% of the models were called after 30 days.",
        "\(sheet.step("eval", 60...85, by: 5))% of jobs had no test set; the median had \(sheet.step("examples", 80...400, by: 40)) examples.",
      ],
      also:
        "Asks what the client wanted to reach, and whether a prompt, retrieval or tuning fits it.",
      [
        reference(
          "Models in use", Say.number(Double(jobs) * Double(used) / 100), "jobs x share",
          "arithmetic")
      ])
  }
}
