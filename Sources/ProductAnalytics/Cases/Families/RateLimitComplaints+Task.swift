// SPDX-License-Identifier: Apache-2.0

extension RateLimitComplaints {
  var test: TestNeed {
    switch cause {
    case .growth:
      TestNeed(
        "a page on limits in the first hour against none", metric: "complaint-rate",
        period: "after", lift: -0.2)
    case .season:
      TestNeed(
        "a higher limit for the season against the usual one", metric: "complaint-rate",
        period: "after", lift: -0.2)
    case .quota:
      TestNeed(
        "the right quota against the wrong one, for the Build plan", metric: "complaint-rate",
        where: [.init("plan", "build")], period: "after", lift: -0.5)
    case .agents:
      TestNeed(
        "a limit of retries for the agent framework against none", metric: "complaint-rate",
        where: [.init("client", "agents")], period: "after", lift: -0.4)
    case .form:
      TestNeed(
        "a link to usage in the reply 429 against none", metric: "complaint-rate",
        period: "after", lift: -0.2)
    }
  }

  var nextSteps: [NextStep] {
    switch cause {
    case .growth:
      [
        NextStep(
          "Leave the limits; report complaints per active account, and staff support for twice the accounts.",
          phrases: [
            "per account", "per active account", "leave the limits", "do not raise",
            "complaint rate", "staff support",
          ]),
        NextStep(
          "Plan GPUs by the growth of accounts, not by tickets.",
          phrases: ["capacity plan", "plan capacity", "forecast", "by accounts"]),
      ]
    case .season:
      [
        NextStep(
          "Leave the limits for good as they are; offer a higher one for the weeks of the season, or batch jobs.",
          phrases: [
            "temporary", "for the season", "burst", "batch", "seasonal limit", "for these weeks",
          ]),
        NextStep(
          "Compare with the same weeks last year from now on, and announce the season to customers.",
          phrases: ["same weeks last year", "year on year", "announce", "warn customers"]),
      ]
    case .quota:
      [
        NextStep(
          "Correct the quota of the Build plan today; raise no other limit.",
          phrases: [
            "correct the quota", "fix the quota", "fix the limit", "roll back", "revert",
            "restore the quota",
          ]),
        NextStep(
          "Test the table of quotas against the price page before it goes out, and credit the accounts.",
          phrases: ["test the table", "validate", "credit", "apologise", "config test"]),
      ]
    case .agents:
      [
        NextStep(
          "Have the framework wait before it retries and stop tickets from its watchdog; raise no limit.",
          phrases: [
            "backoff", "back-off", "retry-after", "block automated tickets", "filter",
            "contact the maintainers", "contact the framework",
          ]),
        NextStep(
          "Count complaints of people apart from those of programs.",
          phrases: ["people apart", "exclude bots", "separate bots", "human complaints", "dedupe"]),
      ]
    case .form:
      [
        NextStep(
          "Leave the limits; count by the text of tickets, and restate the weeks before the form.",
          phrases: [
            "restate", "by text", "leave the limits", "do not raise", "reclassify", "relabel",
          ]),
        NextStep(
          "Mark changes of forms in every series of tickets.",
          phrases: ["mark changes", "annotate", "note on the chart", "changes of forms"]),
      ]
    }
  }
}
