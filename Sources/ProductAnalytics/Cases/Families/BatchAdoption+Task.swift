// SPDX-License-Identifier: Apache-2.0

extension BatchAdoption {
  var commandLine: Mechanism {
    Mechanism(
      Name.commandLine, .decoy, trap: .smallSample, name: "the broken upload of the command line",
      statement:
        "A release of the command line on \(calendar.text(commandLineDay)) broke its upload; about "
        + "one organisation in a hundred uses it.",
      phrases: [
        "command line", "cli", "command-line", "terminal", "command line release", "cli upload",
      ],
      segment: .init("client", "cli"), day: commandLineDay, check: .within("client", "cli"),
      entry: "Command line: release 0.9 with a new upload.")
  }

  var discount: Mechanism {
    Mechanism(
      Name.discount, .decoy, trap: .priceChange, name: "the smaller discount",
      statement:
        "The discount for batch went from 50% to 40% on \(calendar.text(discountDay)), when adoption "
        + "had already been low for more than a week.",
      phrases: [
        "smaller discount", "the discount", "discount cut", "price change", "price rise",
        "more expensive",
      ],
      day: discountDay, check: .timing(day: discountDay),
      entry: "Prices: discount for batch 40% instead of 50%.")
  }

  var exhibits: [ExhibitPlan] {
    let sides = ["before", "after"]
    return [
      ExhibitPlan(
        "weeks", "Adoption by week in which they first could", .series,
        .series(["adoption"], by: .week, period: "all")),
      ExhibitPlan(
        "clients", "Adoption by client", .segments,
        .cut(Cut("adoption", by: .breakdown("client"), in: sides))),
      ExhibitPlan(
        "refusals", "First files refused, by plan", .segments,
        .cut(Cut("refused", by: .breakdown("plan"), in: sides))),
      ExhibitPlan(
        "regions", "Organisations by region", .composition,
        .composition("eligible", by: "region", periods: sides)),
      ExhibitPlan(
        "notes", "Notes of the sales team", .text,
        .words(
          columns: [.init("From", .label), .init("Note", .value)],
          rows: [
            [.text("A bank"), .text("Wants batch, but asks when \(rival) will match the price.")],
            [.text("A publisher"), .text("Says 40% off is no longer worth a second code path.")],
            [.text("A start-up"), .text("Could not upload from the command line, gave up.")],
          ]),
        note: "Three of the calls of the last weeks, picked by the team."),
    ]
  }

  var clues: [Clue] {
    [
      Clue(
        Cut("eligible", in: ["before", "after"]), worth: 0.6,
        "Shows whether the number below the line moved."),
      Clue(
        Cut("adopters", in: ["before", "after"]), worth: 0.5,
        "Shows whether fewer adopt, or only a smaller part."),
      Clue(
        Cut("days-to-job", in: ["before", "after"]), worth: 0.4,
        "Shows whether first jobs come later."),
      Clue(
        Cut("uploaded", in: ["before", "after"]), worth: 0.3,
        "Shows whether fewer try, or fewer succeed."),
    ]
  }

  var test: TestNeed {
    switch cause {
    case .waitList:
      TestNeed(
        "a ready-made first job against the banner, for those who did not ask for batch",
        metric: "adoption", where: [.init("origin", "wait-list", keeps: false)], period: "after",
        lift: 0.15)
    case .definition:
      TestNeed(
        "a ready-made first job against the guide, for organisations with enough to batch",
        metric: "adoption-fixed", period: "after", lift: 0.12)
    case .quota:
      TestNeed(
        "the old quota against the new, for the Scale plan", metric: "adoption",
        where: [.init("plan", "scale")], period: "after", lift: 0.5)
    case .review:
      TestNeed(
        "a small first job before the review against none", metric: "adoption", period: "after",
        lift: 0.15)
    }
  }

  var nextSteps: [NextStep] {
    switch cause {
    case .waitList:
      [
        NextStep(
          "Take the rate of those who did not ask as the base for plans, and find what would make batch worth a change of code to them.",
          phrases: [
            "by origin", "separate baseline", "new baseline", "interview", "did not ask",
            "by cohort",
          ]),
        NextStep(
          "Do not cut prices for a demand that was served first.",
          phrases: ["do not cut", "leave the price", "keep the price", "no discount"]),
      ]
    case .definition:
      [
        NextStep(
          "Report adoption over a fixed definition, backwards too, and show both numbers beside the rate.",
          phrases: [
            "fixed definition", "old definition", "restate", "like for like", "same denominator",
          ]),
        NextStep(
          "Aim at organisations with enough to batch; leave the product as it is until the rate is comparable.",
          phrases: ["enough to batch", "large workloads", "bulk", "leave the product"]),
      ]
    case .quota:
      [
        NextStep(
          "Restore the quota of the Scale plan, or split large files by machine; a third of the GPU hours go unused.",
          phrases: ["restore the quota", "raise the quota", "roll back", "revert", "split"]),
        NextStep(
          "Write to the organisations whose files were refused.",
          phrases: ["write to", "contact", "win back", "reach out"]),
      ]
    case .review:
      [
        NextStep(
          "Report adoption within 28 days for organisations that are old enough, before anything is redesigned.",
          phrases: ["28 days", "longer window", "wait for", "mature cohorts", "old enough"]),
        NextStep(
          "Shorten the review, or let a small first job run before it.",
          phrases: ["shorten the review", "speed up", "before the review", "faster review"]),
      ]
    }
  }
}
