// SPDX-License-Identifier: Apache-2.0

extension EnterprisePilots {
  var mechanisms: [Mechanism] { [young, selfStart, luck, licence, smallSector, salesTeam] }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func told(_ possible: Cause, _ harm: String, else harmless: String) -> String {
    possible == cause ? harm : harmless
  }

  private var young: Mechanism {
    let end = told(
      .young,
      "Contracts take about two months to be signed, so many of this quarter's pilots have not "
        + "signed yet; at the same age they are where the others were.",
      else: "But nearly all contracts are signed within six weeks, so little is still to come.")
    return Mechanism(
      Cause.young.rawValue, role(.young), trap: .delayedConversion,
      name: "pilots that are too young to have signed",
      statement: "This quarter's pilots began four to seventeen weeks ago. \(end)",
      phrases: [
        "delayed conversion", "too young", "too early", "not signed yet", "have not signed yet",
        "still running", "still open", "in the pipeline", "immature", "not mature", "maturity",
        "same age", "right-censored", "censored", "censoring", "time to sign", "sales cycle",
        "cohort age", "not had time", "lag between start", "conversion lag",
      ],
      check: .otherMetric("early-conversion"))
  }

  private var selfStart: Mechanism {
    let end = told(
      .selfStart,
      "Most pilots are now started by companies that nobody had looked at before, and those "
        + "sign half as often; pilots by invitation sign as before.",
      else: "More pilots are started that way, and they sign about as often as invited ones.")
    return Mechanism(
      Cause.selfStart.rawValue, role(.selfStart), trap: .selfSelection,
      name: "pilots that companies start themselves",
      statement:
        "Since \(calendar.text(day(.selfStart))) any company can start a pilot. \(end)",
      phrases: [
        "self-selection", "self selection", "selection effect", "selection bias", "self-serve",
        "self-service", "self-started", "start themselves", "started by the company",
        "unqualified", "less qualified", "qualification", "mix shift", "mix of pilots",
        "composition of pilots", "lead quality", "who starts a pilot", "without an invitation",
      ],
      segment: .init("origin", "self"), day: day(.selfStart), check: .mix("origin"),
      entry: "Website: companies can start a pilot without an invitation.")
  }

  private var luck: Mechanism {
    let end = told(
      .luck, "was far better than any before it; this quarter is back at the long run.",
      else: "was a little better than those before it; this quarter is far below all of them.")
    return Mechanism(
      Cause.luck.rawValue, role(.luck), trap: .regressionToTheMean,
      name: "a last quarter that was good by luck",
      statement: "The last quarter \(end)",
      phrases: [
        "regression to the mean", "regress to the mean", "regresses to the mean",
        "reversion to the mean",
        "mean reversion", "lucky quarter", "good by luck", "unusually good", "unusually high",
        "exceptional quarter", "outlier quarter", "record quarter", "best quarter",
        "long run average", "longer baseline", "back to normal", "back to the average",
        "earlier quarters",
      ],
      check: .otherPeriods(before: "earlier", after: "after"))
  }

  private var licence: Mechanism {
    let end = told(
      .licence, "It stops where servers have no way out to the internet, which many have not.",
      else: "It takes an hour longer to set up, and nearly all get there.")
    return Mechanism(
      Cause.licence.rawValue, role(.licence), trap: .coincidence,
      name: "the licence check on own servers",
      statement:
        "The installer of \(calendar.text(day(.licence))) checks the licence online on customers' "
        + "own servers. \(end)",
      phrases: [
        "licence check", "license check", "licence server", "license server", "online check",
        "installer", "self-hosted", "self hosted", "on-prem", "on-premises", "on premise",
        "own servers", "air-gapped", "air gapped", "no internet",
      ],
      segment: .init("deployment", "own"), day: day(.licence),
      check: .within("deployment", "own"),
      entry: "Installer for own servers: licence is checked online.")
  }

  private var smallSector: Mechanism {
    Mechanism(
      Name.sector, .decoy, trap: .smallSample, name: "the sector of \(sector)",
      statement:
        "A rival's offer for \(sector) of \(calendar.text(sectorDay)) took nearly all pilots "
        + "there; they are about one in a hundred.",
      phrases: [
        sector, "sector of \(sector)", "\(sector) sector", "rival", "rival offer", "competitor",
      ],
      segment: .init("sector", "small"), day: sectorDay, check: .within("sector", "small"),
      entry: "Market: a rival offers \(sector) a package of its own.")
  }

  private var salesTeam: Mechanism {
    let region = team == "Asia-Pacific" ? "apac" : "americas"
    return Mechanism(
      Name.team, .decoy, trap: .coincidence, name: "the reorganised sales team",
      statement:
        "The sales team for \(team) was reorganised on \(calendar.text(teamDay)); pilots there "
        + "sign about as often as elsewhere.",
      phrases: [
        "sales team", "sales reorganisation", "reorganised", "reorganization", "reorg",
        "account managers", "new sales team",
      ],
      segment: .init("region", region), day: teamDay, check: .within("region", region),
      entry: "Sales: team for \(team) reorganised.")
  }
}
