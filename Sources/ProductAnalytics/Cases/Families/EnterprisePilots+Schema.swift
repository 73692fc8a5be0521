// SPDX-License-Identifier: Apache-2.0

extension EnterprisePilots {
  /// The outcomes of a pilot.
  enum Outcome {
    /// Signed by the day on which the numbers are read.
    static let signed = OutcomeSet(bit: 0)
    /// Signed within the age at which pilots are compared.
    static let signedEarly = OutcomeSet(bit: 1)
    /// Has reached that age when the numbers are read.
    static let old = OutcomeSet(bit: 2)
    static let installed = OutcomeSet(bit: 3)
    static let reviewed = OutcomeSet(bit: 4)
    static let praised = OutcomeSet(bit: 5)
  }

  /// The places of the breakdowns.
  enum Place {
    static let region = 0
    static let sector = 1
    static let place = 2
    static let origin = 3
  }

  var schema: EventSchema {
    EventSchema(
      subjects: "pilots",
      breakdowns: [Self.regions, sectors, Self.deployments, Self.origins],
      measureCount: 1, metrics: Self.metrics,
      periods: [Self.before, Self.after, Self.earlier, Self.whole])
  }

  private static let regions = Breakdown(
    "region", "Region", words: ["country", "geography", "geo", "market", "sales team"],
    values: [
      .init("europe", "Europe", words: ["eu", "european"]),
      .init("americas", "The Americas", words: ["us", "america", "north america"]),
      .init("apac", "Asia-Pacific", words: ["asia", "apac", "pacific"]),
    ])

  private var sectors: Breakdown {
    Breakdown(
      "sector", "Sector", words: ["industry", "vertical", "branch"],
      values: [
        .init("finance", "Finance", words: ["banks", "insurance"]),
        .init("public", "Public bodies", words: ["public sector", "government"]),
        .init("industry", "Manufacturing", words: ["factories"]),
        .init("services", "Services and software", words: ["services", "software"]),
        .init("small", sector.prefix(1).uppercased() + sector.dropFirst(), words: [sector]),
      ])
  }

  private static let deployments = Breakdown(
    "deployment", "Where it runs", words: ["deployment", "hosting", "installation", "on-premises"],
    values: [
      .init("cloud", "In the lab's cloud", words: ["cloud", "hosted", "saas"]),
      .init(
        "own", "On own servers",
        words: ["own servers", "self-hosted", "on-prem", "on-premises", "own gpus"]),
    ])

  private static let origins = Breakdown(
    "origin", "Who started it",
    words: ["origin", "source", "channel", "who started", "qualified", "lead source", "selection"],
    values: [
      .init("invited", "Invited by sales", words: ["invited", "sales", "qualified", "sales-led"]),
      .init(
        "self", "Started by the company",
        words: ["self-serve", "self-started", "self-service", "inbound", "unqualified"]),
    ])

  private static let metrics = [
    Metric(
      "conversion", "conversion", .rate(Outcome.signed),
      definition: "Pilots that have signed until today, over all pilots that began in the period.",
      words: ["pilot conversion", "conversion rate", "signed", "contracts", "win rate"]),
    Metric(
      "early-conversion", "signed within 45 days",
      .rate(Outcome.signedEarly, among: Outcome.old),
      definition:
        "Pilots that signed within 45 days of their start, over those that began 45 days ago or more.",
      words: [
        "within 45 days", "forty-five days", "same age", "equal age", "at the same age", "mature",
        "mature cohorts", "cohort age", "fixed window", "time to sign", "old enough",
      ]),
    Metric(
      "pilots", "pilots", .count(), unit: .count, digits: 0,
      definition: "Pilots that began in the period.",
      words: ["volume", "starts", "how many", "number of pilots"]),
    Metric(
      "installed", "in use after a week", .rate(Outcome.installed),
      definition: "Pilots with ten users in their first week, over all pilots.",
      words: ["installed", "set up", "activation", "in use"]),
    Metric(
      "reviewed", "security review passed", .rate(Outcome.reviewed, among: Outcome.installed),
      definition: "Pilots whose security review was passed, over those in use after a week.",
      words: ["security", "review", "security review", "compliance"]),
    Metric(
      "praise", "sponsors who would go on", .rate(Outcome.praised, among: Outcome.reviewed),
      definition:
        "Pilots whose sponsor says in week two that they would go on, over those that passed the review.",
      words: ["survey", "satisfaction", "sponsor", "sponsors", "would continue"]),
    Metric(
      "days-to-sign", "median days to contract",
      .percentile(0.5, measure: 0, among: Outcome.signed), unit: .days, digits: 0,
      definition: "The median time from start to contract, of those that have signed.",
      words: ["days to sign", "time to contract", "sales cycle", "cycle time", "how long"]),
  ]
}
