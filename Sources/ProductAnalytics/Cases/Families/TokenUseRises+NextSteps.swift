// SPDX-License-Identifier: Apache-2.0

extension TokenUseRises {
  var nextSteps: [NextStep] {
    mend + [
      NextStep(
        "Announce no growth: measure use by work done, such as sessions with an accepted change and people who come "
          + "back.",
        phrases: [
          "accepted", "do not announce", "not announce", "work done", "people who come back",
          "retention", "active developers", "outcome metric",
        ])
    ]
  }

  private var mend: [NextStep] {
    switch cause {
    case .tokenizer:
      [
        NextStep(
          "Count characters or questions beside tokens, and restate the months before in the new tokens.",
          phrases: [
            "characters", "restate", "convert", "in the new tokens", "old tokenizer",
            "per character",
            "backcast",
          ]),
        NextStep(
          "Tell customers before their bills do, and set the price per token so that the same work costs the same.",
          phrases: [
            "bill", "price per token", "credit", "tell customers", "reprice", "adjust the price",
          ]),
      ]
    case .files:
      [
        NextStep(
          "Send excerpts again, or keep the files in a cache, and test whether whole files earn their cost.",
          phrases: [
            "excerpt", "roll back", "revert", "cache", "prefix", "only the relevant",
            "test whether",
          ])
      ]
    case .campaign:
      [
        NextStep(
          "Report tokens by source or with fixed weights, and plan GPUs by how many of the guests stay.",
          phrases: [
            "by source", "fixed weights", "reweight", "guests stay", "by cohort", "per channel",
          ])
      ]
    case .program:
      [
        NextStep(
          "Leave the account out of the figure, talk to it, and set a limit or a batch price.",
          phrases: [
            "leave the account out", "exclude the account", "without the account", "limit", "cap",
            "batch price", "talk to", "median",
          ])
      ]
    }
  }
}
