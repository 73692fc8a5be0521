// SPDX-License-Identifier: Apache-2.0

extension PricingTest {
  /// Good next steps: one for all causes, and one for the cause.
  var nextSteps: [NextStep] { [larger, own] }

  private var larger: NextStep {
    NextStep(
      "Do not ship on this test; plan one that can see the smallest difference that matters, and run it to its end.",
      phrases: [
        "do not ship", "not ship", "don't ship", "hold the launch", "underpowered", "too small",
        "larger sample", "more accounts", "power calculation", "sample size", "rerun the test",
        "run the test again", "run it longer", "planned length", "full eight weeks",
      ])
  }

  private var own: NextStep {
    switch cause {
    case .outlier:
      NextStep(
        "Keep accounts with a contract out, or cap bills, and decide on upgrades and the median.",
        phrases: [
          "exclude contract", "without the contract", "exclude outliers", "winsor", "cap bills",
          "trimmed mean", "capped revenue", "use the median", "log revenue", "bootstrap",
        ])
    case .choice:
      NextStep(
        "Count each account in the arm it was assigned to, and take the link away.",
        phrases: [
          "intention to treat", "intent to treat", "as assigned", "assigned arm", "randomise",
          "randomize", "random assignment", "remove the link", "sample ratio", "stratify",
          "same usage",
        ])
    case .peeking:
      NextStep(
        "Fix the length before the start, or use limits made for many looks.",
        phrases: [
          "fixed horizon", "fix the length", "decide in advance", "pre-register", "preregister",
          "sequential test", "sequential testing", "alpha spending", "always valid",
          "stopping rule", "group sequential",
        ])
    case .cancelled:
      NextStep(
        "Decide on revenue after refunds, once the fourteen days of every account are over.",
        phrases: [
          "after refunds", "net revenue", "kept revenue", "after fourteen days", "after 14 days",
          "after the cancellation", "wait for refunds", "paid invoices", "retained revenue",
        ])
    }
  }
}
