// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  /// All of the case but its events.
  public var story: CaseStory {
    CaseStory(
      prompt:
        "A customer ran our open-weight model on GPUs of its own for eight weeks, next to our API. "
        + "Its finance team reports that a million tokens cost about 40% less there and wants to "
        + "move everything. Should we help it to host the model itself, or advise it to stay on the "
        + "API?",
      setting:
        "You are responsible for enterprise deployments at a lab that publishes open-weight models and "
        + "sells an API to them. The customer's agents read and write more than a million tokens in "
        + "a run; a router sends each run to the API or to a cluster of \(Self.gpus) rented GPUs. Either "
        + "way the lab keeps the customer: by the token, or by a yearly contract for support.",
      constraints: [
        "\(engineers) deployment engineers for six weeks",
        "the GPU budget is \(FigureText.number(Double(Self.gpus * 730), digits: 0)) GPU hours a "
          + "month, \(Self.gpus) GPUs around the clock; GPUs are rented by the year",
        "first token within 1.2 s, in working hours too",
      ],
      calendar: calendar, schema: Self.schema(self),
      headline: Headline(
        "cost", .groups("served", from: "api", to: "own", period: "all"),
        promised: -0.5 ... -0.33),
      mechanisms: Cause.allCases.map(mechanism) + [evaluations, engine],
      otherEntries: [
        ChangeEntry(day: 13, text: "Cluster: second network card in every node."),
        ChangeEntry(day: 39, text: "Agents: a new wording for refusals."),
        ChangeEntry(day: 52, text: "Ledger: figures are rounded to cents."),
      ],
      exhibits: exhibits,
      test: TestNeed(
        "runs of working hours sent by lot to own GPUs or to the API; first token within 1.2 s",
        metric: "in-promise", where: [.init("hours", "morning")], period: "last", lift: 0.03),
      nextSteps: nextSteps)
  }

  private var exhibits: [ExhibitPlan] {
    [
      ExhibitPlan(
        "arms", "What a million tokens cost in the pilot", .costs,
        .cut(Cut("cost", by: .breakdown("served"), in: ["all"]))),
      ExhibitPlan(
        "weeks", "Own GPUs by week", .series,
        .series(["tokens", "cost"], by: .week, period: "all", filter: [.init("served", "own")])),
      ExhibitPlan(
        "teams", "Runs of both sides by team", .composition,
        .composition("runs", by: "team", periods: ["first", "last"])),
      ExhibitPlan(
        "promise", "First token within 1.2 s on own GPUs, by time of day", .segments,
        .cut(
          Cut("in-promise", by: .breakdown("hours"), in: ["all"], where: [.init("served", "own")]))),
      ExhibitPlan(
        "load-test", "Load test of one GPU, at full load", .table,
        .words(columns: Self.loadColumns, rows: loadRows),
        note:
          "Measured with as many runs at once as keep the first token within 1.2 s; a GPU hour "
          + "costs \(FigureText.number(gpuPrice, digits: 2)) EUR."),
      ExhibitPlan(
        "prices", "Price list of the API, as of today", .costs,
        .words(columns: Self.priceColumns, rows: priceRows),
        note: "EUR per million tokens, without tax."),
    ]
  }

  private static let loadColumns = [
    Exhibit.Column("Tokens of a step, read and written", .label),
    Exhibit.Column("Tokens read per second and GPU", .value, unit: .count),
    Exhibit.Column("Tokens written per second and GPU", .value, unit: .count),
    Exhibit.Column("Steps per minute and GPU", .value, unit: .count, digits: 1),
  ]

  /// Throughput at full load that goes with the costs of the pilot: the GPU seconds of a million tokens are its cost on
  /// own GPUs, busy part only, at the price of a GPU second.
  private var loadRows: [[Exhibit.Cell]] {
    let read = 1e6 * gpuPrice / 3_600 / (readPrice * Self.ownRate * utilisation)
    let written = read / Self.writeFactor
    return [(16_000.0, 200.0), (16_000, 1_000), (4_000, 4_000)].map { step in
      let seconds = step.0 / read + step.1 / written
      let label =
        "\(FigureText.number(step.0, digits: 0)) and \(FigureText.number(step.1, digits: 0))"
      return [
        .text(label), .number((step.0 / seconds).rounded()),
        .number((step.1 / seconds).rounded()), .number(60 / seconds),
      ]
    }
  }

  private static let priceColumns = [
    Exhibit.Column("Tokens", .label),
    Exhibit.Column("Price", .value, unit: .euros, digits: 2),
  ]

  private var priceRows: [[Exhibit.Cell]] {
    [
      [.text("Read"), .number(readPrice)],
      [.text("Written"), .number(readPrice * Self.writeFactor)],
    ]
  }
}
