// SPDX-License-Identifier: Apache-2.0

extension FeatureEngagement {
  /// Good next steps for the cause.
  var nextSteps: [NextStep] {
    switch cause {
    case .novelty:
      [
        NextStep(
          "Take the use of settled users as the baseline, and report engagement by time with the feature.",
          phrases: [
            "settled users", "by cohort", "by tenure", "by time since", "baseline after the launch",
            "steady state", "retention curve", "cohort view",
          ]),
        NextStep(
          "Leave the feature as it is for now, and ask settled users and those who left what they use it for.",
          phrases: [
            "interview", "talk to users", "ask users", "do not rebuild", "no redesign",
            "jobs they use it for",
          ]),
      ]
    case .season:
      [
        NextStep(
          "Compare with the same weeks of the last year, and set the target against that.",
          phrases: [
            "same weeks last year", "year over year", "year on year", "seasonally adjust",
            "seasonal adjustment", "adjust for season", "compare with last year",
          ]),
        NextStep(
          "Change nothing now; look again two weeks after the holidays, with an alarm if it has not come back.",
          phrases: [
            "after the holidays", "wait two weeks", "wait until", "look again",
            "when people are back", "come back", "no redesign",
          ]),
      ]
    case .recording:
      [
        NextStep(
          "Mend the event and fill the gap from the server's log; change nothing in the feature.",
          phrases: [
            "fix the event", "fix the logging", "fix tracking", "mend the event", "backfill",
            "roll back the library", "fill the gap",
          ]),
        NextStep(
          "Count from the server's log, and raise an alarm when the two counts part.",
          phrases: [
            "server side", "server log", "reconcile", "source of truth", "alert", "alarm",
          ]),
      ]
    case .teamSwitch:
      [
        NextStep(
          "Turn the feature on by default again for teams, or ask administrators at their next visit.",
          phrases: [
            "on by default", "turn it on", "turn it back on", "default on", "roll back", "revert",
            "ask administrators", "prompt admins",
          ]),
        NextStep(
          "Ask administrators who left it off what they need to know before they turn it on.",
          phrases: [
            "interview administrators", "talk to admins", "why admins", "administrators need",
            "admin documentation", "privacy concerns",
          ]),
      ]
    }
  }
}
