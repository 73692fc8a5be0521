// SPDX-License-Identifier: Apache-2.0

extension APIActivation {
  var mechanisms: [Mechanism] {
    [library, bots, counting, learnerCredits, marketListing, quickStart]
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func told(_ possible: Cause, _ harm: String, else harmless: String) -> String {
    possible == cause ? harm : harmless
  }

  private var library: Mechanism {
    let end = told(
      .library, "Most first calls in Python now fail, and most of those accounts give up.",
      else:
        "More first calls fail in Python, but the message names the mend and nearly all succeed.")
    return Mechanism(
      Cause.library.rawValue, role(.library), trap: .coincidence,
      name: "the new default of the Python library",
      statement:
        "Python library \(version), out on \(calendar.text(day(.library))), has \(fault) as its "
        + "default. \(end)",
      phrases: [
        "python sdk", "python library", "sdk default", "library default", "client library",
        "sdk release", "sdk version", "sdk \(version)", "version \(version)", "wrong default",
        "default model name", "default region", "first call fails", "first calls fail",
        "broken first call", "4xx in python", "python",
      ],
      segment: .init("language", "python"), day: day(.library),
      check: .within("language", "python"), entry: "Python library \(version).")
  }

  private var bots: Mechanism {
    let end = told(
      .bots, "they make up a quarter of all accounts and never become active.",
      else: "they are a few more than before.")
    return Mechanism(
      Cause.bots.rawValue, role(.bots), trap: .bots,
      name: "programs that sign up for the free credits",
      statement:
        "Programs with disposable mail addresses sign up for the free credits; since "
        + "\(calendar.text(day(.bots))) \(end)",
      phrases: [
        "bot", "bots", "bot traffic", "automated sign-ups", "automated signups",
        "automated accounts",
        "fake accounts", "fake sign-ups", "fraud", "abuse of free credits", "credit abuse",
        "credit farming", "disposable", "throwaway", "scripts that sign up", "scripted sign-ups",
        "not real users",
      ],
      segment: .init("address", "disposable"), day: day(.bots),
      check: .excluding("address", "disposable"))
  }

  private var counting: Mechanism {
    let end = told(
      .counting, "All users of the assistant who log in get one, and hardly any wants the API.",
      else: "Only those who open the page of the API get one, and they are few.")
    return Mechanism(
      Cause.counting.rawValue, role(.counting), trap: .movingDenominator,
      name: "accounts that were not counted before",
      statement:
        "Since \(calendar.text(day(.counting))) a log-in from the assistant opens an API account "
        + "by itself, and it counts as new. \(end)",
      phrases: [
        "denominator", "moving denominator", "definition changed", "change of definition",
        "definition of a new account", "counting rule", "counted differently",
        "different population", "accounts from the assistant", "assistant accounts",
        "assistant users", "shared log-in", "shared login", "single account", "one log-in",
        "never wanted the api", "did not ask for the api",
      ],
      day: day(.counting), check: .otherMetric("same-rule"),
      entry: "Accounts: one log-in for assistant and API.")
  }

  private var learnerCredits: Mechanism {
    let end = told(
      .credits,
      "They no longer cover the tutorial, and many learners stop before their tenth call.",
      else: "They are used up sooner, but ten calls cost far less than that.")
    return Mechanism(
      Cause.credits.rawValue, role(.credits), trap: .coincidence,
      name: "smaller free credits for learners",
      statement:
        "On \(calendar.text(day(.credits))) the free credits of accounts that want to learn went "
        + "from \(credits) EUR to 1 EUR. \(end)",
      phrases: [
        "credits for learners", "learner credits", "smaller credits", "fewer credits",
        "credit cut", "cut of the credits", "lower credits", "free credits were cut",
        "reduced credits", "run out of credits", "out of credits", "learners", "students",
      ],
      segment: .init("purpose", "learning"), day: day(.credits),
      check: .within("purpose", "learning"),
      entry: "Billing: free credits by purpose, learning from \(credits) EUR to 1 EUR.")
  }

  private var marketListing: Mechanism {
    Mechanism(
      Name.market, .decoy, trap: .smallSample, name: "the listing in the \(market)",
      statement:
        "A new listing in the \(market) on \(calendar.text(marketDay)) points to a test key that "
        + "expires after a day; about one account in a hundred comes that way.",
      phrases: [
        market, "listing", "new listing", "market listing", "listing in the \(market)",
        "test key expires",
      ],
      segment: .init("source", "market"), day: marketDay, check: .within("source", "market"),
      entry: "Partners: new listing in the \(market).")
  }

  private var quickStart: Mechanism {
    Mechanism(
      Name.docs, .decoy, trap: .coincidence, name: "the new quick start",
      statement:
        "The quick start was rewritten on \(calendar.text(docsDay)), when activation had already "
        + "been low for more than a week.",
      phrases: [
        "quick start", "quickstart", "documentation", "docs rewrite", "rewritten docs",
        "new documentation", "tutorial page",
      ],
      day: docsDay, check: .timing(day: docsDay),
      entry: "Documentation: quick start rewritten for agents.")
  }
}
