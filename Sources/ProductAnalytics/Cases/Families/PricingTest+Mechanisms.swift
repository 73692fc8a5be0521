// SPDX-License-Identifier: Apache-2.0

extension PricingTest {
  var mechanisms: [Mechanism] {
    [outlier, choice, peeking, cancelled, oneIndustry, newsletter]
  }

  private func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  private func told(_ possible: Cause, _ harm: String, else harmless: String) -> String {
    possible == cause ? harm : harmless
  }

  private var outlier: Mechanism {
    let end = told(
      .outlier, "In the variant their bills carry the whole difference of the means.",
      else: "Their bills are like those of others.")
    return Mechanism(
      Cause.outlier.rawValue, role(.outlier), trap: .outlier,
      name: "three accounts with a contract",
      statement: "Three accounts with a contract by sales came into each arm. \(end)",
      phrases: [
        "outlier", "outliers", "large bills", "large bill", "few large accounts",
        "few accounts carry", "three accounts", "handful of accounts", "whale", "whales",
        "contract accounts", "accounts with a contract", "sales contract", "sales contracts",
        "skewed", "heavy tail", "mean is driven by", "median is the same", "prepayment",
      ],
      segment: .init("kind", "contract"), day: day(.outlier),
      check: .excluding("kind", "contract"),
      entry: "Sales: first contracts with prepayment through the console.")
  }

  private var choice: Mechanism {
    let end = told(
      .choice,
      "Heavy users did, and they upgrade in either arm; with the same use both arms are alike.",
      else: "Hardly anybody did; both arms hold the same users.")
    return Mechanism(
      Cause.choice.rawValue, role(.choice), trap: .selfSelection,
      name: "heavy users who chose the new page",
      statement:
        "Since \(calendar.text(day(.choice))) a link let accounts change to the page with the "
        + "tier, and they were counted there. \(end)",
      phrases: [
        "self-selection", "self selection", "selection bias", "selection effect", "not random",
        "not randomised", "not randomized", "chose the new page", "chose the variant",
        "switched to the variant", "changed to the new page", "heavy users", "power users",
        "mix of users", "arms are not comparable", "unbalanced", "imbalance", "opted in",
      ],
      segment: .init("usage", "heavy"), day: day(.choice), check: .mix("usage"),
      entry: "Price page: link \"see all plans\" leads to the page with \(tier).")
  }

  private var peeking: Mechanism {
    let end = told(
      .peeking,
      "For ten days the arms were alike; nearly all of the difference came in the last four.",
      else: "The arms were as far apart in the first ten days as in the last four.")
    return Mechanism(
      Cause.peeking.rawValue, role(.peeking), trap: .peeking,
      name: "a stop on a good run",
      statement:
        "The result was looked at each day, and the test was stopped when it looked good. \(end)",
      phrases: [
        "peeking", "peeked", "peek", "optional stopping", "stopped early", "stopping early",
        "early stop", "stopped when", "looked each day", "looked every day", "daily looks",
        "repeated looks", "sequential", "good run", "lucky run", "last four days", "last days",
        "false positive from looking",
      ],
      segment: .init("part", "last"), day: day(.peeking), check: .within("part", "last"))
  }

  private var cancelled: Mechanism {
    let end = told(
      .cancelled, "Many upgrade to try it and are paid back; after refunds both arms are alike.",
      else: "Few made use of it; after refunds the difference is as before.")
    return Mechanism(
      Cause.cancelled.rawValue, role(.cancelled), trap: .delayedConversion,
      name: "upgrades that are cancelled after they are counted",
      statement:
        "Since \(calendar.text(day(.cancelled))) \(tier) can be cancelled for fourteen days, and "
        + "the bill is counted at the upgrade. \(end)",
      phrases: [
        "cancel", "cancelled", "canceled", "cancellation", "cancellations", "refund", "refunds",
        "refunded", "paid back", "money back", "churn", "net revenue", "booked revenue",
        "counted too early", "not kept", "do not keep", "trial upgrades",
      ],
      day: day(.cancelled), check: .otherMetric("kept-revenue"),
      entry: "Terms: \(tier) can be cancelled free of charge for fourteen days.")
  }

  private var oneIndustry: Mechanism {
    Mechanism(
      Name.industry, .decoy, trap: .multipleComparisons, name: "the industry \(industry)",
      statement:
        "\(industry) stands out among eight industries; it is a few accounts in a hundred, and "
        + "one of so many stands out by chance.",
      phrases: [
        industry.lowercased(), "\(industry.lowercased()) accounts", "industry that stands out",
        "one industry", "single industry", "one segment stands out",
      ],
      segment: .init("industry", "small"), check: .within("industry", "small"))
  }

  private var newsletter: Mechanism {
    Mechanism(
      Name.newsletter, .decoy, trap: .coincidence, name: "the newsletter",
      statement:
        "A newsletter of \(calendar.text(newsletterDay)) brought more accounts, to both arms alike.",
      phrases: [
        "newsletter", "mailing", "newsletter readers", "email campaign", "mail campaign",
        "readers of the newsletter",
      ],
      segment: .init("source", "newsletter"), day: newsletterDay,
      check: .within("source", "newsletter"),
      entry: "Newsletter to all developers, with a link to the prices.")
  }
}
