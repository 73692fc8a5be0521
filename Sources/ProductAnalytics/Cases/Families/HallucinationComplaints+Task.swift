// SPDX-License-Identifier: Apache-2.0

extension HallucinationComplaints {
  var exhibits: [ExhibitPlan] {
    let sides = ["before", "after"]
    return [
      ExhibitPlan(
        "weeks", "Reports by week", .series, .series(["reports"], by: .week, period: "recent")),
      ExhibitPlan(
        "surfaces", "Reports by surface", .segments,
        .cut(Cut("reports", by: .breakdown("surface"), in: sides))),
      ExhibitPlan(
        "versions", "Length of the answer by version", .segments,
        .cut(Cut("answer-tokens", by: .breakdown("version"), in: sides))),
      ExhibitPlan(
        "sources", "Where answers come from", .composition,
        .composition("conversations", by: "source", periods: sides)),
      ExhibitPlan(
        "quotes", "What people wrote", .text,
        .words(
          columns: [.init("From", .label), .init("Report", .value)],
          rows: [
            [
              .text("A lawyer"), .text("The new version invents a judgment and sounds sure of it."),
            ],
            [.text("A buyer"), .text("It quotes a price that the page no longer has.")],
            [
              .text("A teacher"),
              .text("Good answer, wrong year. Nice that one can report it now."),
            ],
            [.text("Voice"), .text("It answers about a person whom nobody has named.")],
          ]),
        note: "Four reports that support picked; there were such reports before, too."),
    ]
  }

  var nextSteps: [NextStep] {
    switch cause {
    case .button:
      [
        NextStep(
          "Keep the version: the automatic check is flat. Restart the series of reports at the new place of the button.",
          phrases: [
            "keep the version", "do not roll back", "no rollback", "restart the series",
            "new baseline", "not roll it back",
          ]),
        NextStep(
          "Have a random sample of both versions labelled blind, and steer by that rate.",
          phrases: ["label", "blind", "random sample", "audit", "automatic check"]),
      ]
    case .version:
      [
        NextStep(
          "Take version \(version) back to a small share, away from the two customers last, and compare both versions by the automatic check.",
          phrases: ["roll back", "rollback", "reduce the share", "small share", "revert", "pause"]),
        NextStep(
          "Sort a sample of its wrong answers by kind and hold the next version to a gate on that.",
          phrases: ["error analysis", "sort", "gate", "evaluation set", "eval set", "taxonomy"]),
      ]
    case .index:
      [
        NextStep(
          "Get the crawler going and refresh the index; keep the version.",
          phrases: [
            "refresh the index", "rebuild the index", "fix the crawler", "reindex", "re-index",
            "restart the crawler",
          ]),
        NextStep(
          "Alarm on the age of the index, and show the date of a page beside the answer.",
          phrases: ["age of the index", "freshness", "alert", "alarm", "date of the page"]),
      ]
    case .language:
      [
        NextStep(
          "Keep the version; tune and evaluate for \(market.label), and answer with more care there until then.",
          phrases: [
            "keep the version", "tune", "fine-tune", "evaluation by language", "per language",
            "native speakers",
          ]),
        NextStep(
          "Report the rate by language, or with fixed weights.",
          phrases: ["by language", "fixed weights", "reweight", "standardise", "per locale"]),
      ]
    case .lull:
      [
        NextStep(
          "Keep the version; compare with a longer history and with conversations on the version before.",
          phrases: [
            "longer history", "longer baseline", "keep the version", "do not roll back", "quarter",
            "twelve weeks",
          ]),
        NextStep(
          "Set limits for alarms from the usual spread of weeks, not from the last four.",
          phrases: ["control chart", "control limits", "usual spread", "variation", "threshold"]),
      ]
    }
  }
}
