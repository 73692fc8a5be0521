// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import InterviewContent

/// Questionnaires about decisions ahead: a launch, an end, a price, a rule.
extension QuestionFamilies {
  static let launches = [
    bankExtraction, retireModel, openRelease, priceChange, newVersion, lawfulLaunch,
    partnerIntegration,
    computeHalved,
  ]

  /// Returns a questionnaire about a choice, with what all of them are read for.
  private static func written(
    _ prompt: String, _ exhibits: [String] = [], also: String,
    _ references: [ReferenceFigure] = [], facts: [StatedFact] = []
  ) -> Draft {
    Draft(
      prompt: prompt + " Answer in at most two pages.", exhibits: exhibits,
      looksFor: [
        "Says what the client needs to reach and which figure shows it, before any product.",
        "Compares options by criteria named first, and says what the chosen one gives up.",
        "Ends in a first step with an owner, a date and a threshold for going on or stopping.",
        Look.written[3], also,
      ], references: references, facts: facts)
  }

  static let bankExtraction = QuestionFamily(
    "own-server-extraction", "Extraction on the client's servers", .screening
  ) { sheet in
    let model = Stock.model(sheet.pick("model", Stock.medium))
    let (client, papers) = sheet.pick(
      "client",
      [
        ("a retail bank", "loan files"), ("a health insurer", "medical bills"),
        ("a ministry", "permits"), ("a pension fund", "statements"),
        ("a notary chamber", "contracts"),
      ])
    let daily = sheet.step("daily", 20...120, by: 20) * 1000
    let tokens = sheet.pick("tokens", [1_500, 2_500, 4_000])
    return written(
      """
      \(Say.sentence(client)) wants to \
      extract data from \(papers) on its own servers. Which \
      kind of open-weight model would you put behind it, and how would you decide?
      """,
      [
        "\(Say.number(daily)) documents a day of about \(Say.number(tokens)) tokens; \(sheet.step("cards", 2...6)) cards are there.",
        "Weights of \(model.said) in 16 bits: \(Say.memory(try model.weights(.bf16))).",
      ],
      also: "Starts from a small model and an evaluation on the client's documents.",
      [
        reference(
          "Tokens a second, spread over the day", Say.number(Double(daily * tokens) / 86_400),
          "documents x tokens / 86,400 s", "arithmetic")
      ],
      facts: [model.stated])
  }

  static let retireModel = QuestionFamily("retire-model", "Retiring a model", .screening) { sheet in
    let left = sheet.step("left", 8...30)
    return written(
      """
      A model that \(left)% of our API traffic still uses shall be retired in \
      \(sheet.step("months", 3...8)) months, since it blocks \(sheet.step("cards", 40...160, by: 20)) GPUs. Some clients \
      in \(sheet.pick("sector", ["banking", "aviation", "medicine", "public services"])) have validated it. Plan the retirement.
      """,
      [
        "\(sheet.step("accounts", 300...900, by: 100)) accounts call it; \(sheet.step("top", 8...20)) of them make \(sheet.step("share", 60...85, by: 5))% of its traffic.",
        "On clients' own tests the successor is better in \(sheet.step("better", 70...85, by: 5))% of cases and worse in \(sheet.step("worse", 5...12))%.",
      ],
      also:
        "Treats the developer's work of moving as the cost to be made small, with notice, tools and exceptions."
    )
  }

  static let openRelease = QuestionFamily("open-release", "Releasing weights", .screening) {
    sheet in
    let model = Stock.model(sheet.pick("size", Stock.small + Stock.medium))
    return written(
      """
      Research has finished a model of about \(Say.number(model.billions.rounded())) billion weights that is good at \
      \(sheet.pick("skill", ["code", "long documents", "speech transcripts", "European languages", "tool use"])). It could be released openly in \
      \(sheet.step("weeks", 3...8)) weeks. What must be true on the day, who decides what, and what would stop you?
      """,
      [
        "Weights cannot be called back. Last time \(sheet.step("day", 20...80, by: 10)) thousand downloads came on the first day.",
        "\(sheet.step("tickets", 30...90, by: 10))% of last time's issues were about running it, not about quality.",
      ],
      also: "Names effects on adoption, safety and feedback, and what is sold beside free weights.",
      facts: [model.stated])
  }

  static let priceChange = QuestionFamily("price-change", "A new price", .screening) { sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let cut = sheet.step("cut", 20...50, by: 10)
    let need = 1 / (1 - Double(cut) / 100) - 1
    return written(
      """
      A competitor halved its prices. Finance proposes to cut the price of \(price.said) by \(cut)% for \
      \(sheet.pick("whom", ["everybody", "new accounts", "yearly contracts", "batches only"])). Would you? Say how you would decide, and \
      what you would do instead or as well.
      """,
      [
        price.line,
        "\(sheet.step("share", 40...70, by: 10))% of revenue comes from \(sheet.step("accounts", 20...60, by: 10)) accounts; serving costs \(sheet.step("cost", 35...60, by: 5))% of the price.",
      ],
      also: "Computes the volume that must come to make up for the cut, and doubts that it does.",
      [
        reference(
          "More volume for the same revenue", Say.percent(need), "1 / (1 - cut) - 1", "arithmetic")
      ],
      facts: [price.stated])
  }

  static let newVersion = QuestionFamily(
    "new-version", "Is the new version better for them", .screening
  ) { sheet in
    let gain = sheet.step("gain", 2...6)
    return written(
      """
      A new version is \(gain) points better on our benchmarks. \(Say.sentence(sheet.pick("who", ["three large clients", "two partners", "several agencies", "two of our own teams"]))) \
      report that it is worse for \(sheet.pick("task", Stock.tasks)). It becomes the default in \
      \(sheet.step("days", 10...28, by: 3)) days. What do you do?
      """,
      [
        "Benchmarks: \(Say.number(sheet.step("cases", 2...8) * 500)) public cases. The clients' test: \(sheet.step("own", 60...200, by: 20)) cases of their own.",
        "\(sheet.step("pinned", 30...60, by: 10))% of accounts have fixed a version, the others get the default.",
      ],
      also: "Asks for cases, reproduces them, and weighs a client's task against a public mean.")
  }

  static let lawfulLaunch = QuestionFamily("lawful-launch", "A launch under the AI Act", .screening)
  { sheet in
    let rules = Catalogue.regulations.filter {
      ["ai-act-high-risk", "ai-act-transparency"].contains($0.id)
    }
    let days = rules.compactMap { rule -> String? in
      guard case .day(let day) = rule.value else { return nil }
      return rule.id == "ai-act-high-risk"
        ? "Duties for high-risk uses of Annex III apply from \(day)."
        : "Duties of transparency (Article 50) apply from \(day)."
    }
    return written(
      """
      You plan to launch \(sheet.pick("product", ["an assistant for hiring", "a scoring helper for loans", "a tutor for schools", "a helper for benefit claims"])) \
      in \(sheet.step("countries", 3...9)) EU countries in \(sheet.step("months", 4...9)) months. Legal says "wait for guidance", sales says "ship a \
      lighter version". What is your plan, and how does the law become a part of the product?
      """,
      days + [
        "\(sheet.step("asked", 20...60, by: 10))% of the first \(sheet.step("clients", 30...80, by: 10)) clients asked for an audit trail before anything else."
      ],
      also:
        "Sorts uses by risk, treats open points of the law as open, and sells what the law asks for.",
      facts: rules.map { StatedFact(sources: [$0.source], date: $0.date, table: .regulations) })
  }

  static let partnerIntegration = QuestionFamily(
    "partner-integration", "A partner's platform", .screening
  ) { sheet in
    let accounts = sheet.step("accounts", 4...20, by: 2) * 1000
    let share = sheet.step("share", 15...35, by: 5)
    return written(
      """
      \(Say.sentence(sheet.pick("partner", ["a cloud provider", "a maker of office software", "a hospital platform", "a payment company"]))) wants to put our models into its platform \
      and keep \(share)% of the revenue and all contact with users. It would reach many more accounts. Would you do it, under which terms?
      """,
      [
        "The partner has \(Say.number(accounts)) accounts that fit; we gain \(sheet.step("own", 40...120, by: 20)) a month on our own.",
        "Integration takes \(sheet.step("people", 3...6)) engineers for \(sheet.step("weeks", 8...16, by: 2)) weeks.",
      ],
      also:
        "Weighs reach against feedback, support and the way back, and asks for what must stay with us."
    )
  }

  static let computeHalved = QuestionFamily("compute-halved", "Half of the capacity", .screening) {
    sheet in
    let free = sheet.step("free", 40...60, by: 5)
    let pay = sheet.step("pay", 20...35, by: 5)
    return written(
      """
      A supplier fails, and for \(sheet.step("weeks", 6...20, by: 2)) weeks you have half of the GPUs. Traffic comes from a \
      free assistant, pay-as-you-go API accounts and enterprise contracts with service levels. What do you do in the first two weeks?
      """,
      [
        "Traffic: \(free)% free, \(pay)% pay-as-you-go, \(100 - free - pay)% enterprise. Revenue: enterprise \(sheet.step("revenue", 45...65, by: 5))%.",
        "A model of half the size loses \(sheet.step("loss", 2...6)) points on our evaluation.",
      ],
      also:
        "Cuts by value and promise, uses smaller models, fewer bits and queues, and tells clients first."
    )
  }
}
