// SPDX-License-Identifier: Apache-2.0

extension AssistantRetention {
  var exhibits: [ExhibitPlan] {
    let sides = ["before", "after"]
    return [
      ExhibitPlan(
        "weeks", "Week-4 retention by cohort", .series,
        .series(["retention"], by: .week, period: "all")),
      ExhibitPlan(
        "cohorts", "Retention by cohort, first weeks", .cohorts,
        .series(["week-1", "week-2", "week-3"], by: .week, period: "all")),
      ExhibitPlan(
        "thumbs", "Thumbs-down by language", .segments,
        .cut(Cut("thumbs-down", by: .breakdown("language"), in: sides))),
      ExhibitPlan(
        "latency", "Time to an answer by client", .segments,
        .cut(Cut("latency", by: .breakdown("client"), in: sides))),
      ExhibitPlan(
        "clients", "Week-4 retention by client", .segments,
        .cut(Cut("retention", by: .breakdown("client"), in: sides))),
      ExhibitPlan(
        "sources", "Where new users come from", .composition,
        .composition("new-users", by: "source", periods: sides)),
    ]
  }

  var clues: [Clue] {
    [
      Clue(
        Cut("week-1", by: .week, in: ["all"]), worth: 0.4,
        "Shows whether whole cohorts are different, or all of them from one day on."),
      Clue(
        Cut("week-6", by: .week, in: ["all"]), worth: 0.4,
        "Shows whether older cohorts fell at the same time."),
    ]
  }

  var test: TestNeed {
    let metric = "server-retention"
    return switch cause {
    case .model:
      TestNeed(
        "the old model against the new, for German, French and Italian", metric: metric,
        where: [.init("language", "european")], period: "after", lift: 0.25)
    case .campaign:
      TestNeed(
        "a first week made for guests of the campaign", metric: metric,
        where: [.init("source", "campaign")], period: "after", lift: 0.2)
    case .recording:
      TestNeed(
        "a summary of last week's conversations, for all", metric: metric, period: "after",
        lift: 0.05)
    case .young:
      TestNeed(
        "a summary of last week's conversations, for all", metric: metric, period: "before",
        lift: 0.05)
    case .limit:
      TestNeed(
        "no limit against the limit, for the free plan", metric: metric,
        where: [.init("plan", "free")], period: "after", lift: 0.15)
    }
  }

  var nextSteps: [NextStep] {
    switch cause {
    case .model:
      [
        NextStep(
          "Route German, French and Italian back to the old model, within its share of traffic, and hold \(model) to an evaluation by language before it returns.",
          phrases: ["route", "roll back", "old model", "by language", "revert"]),
        NextStep(
          "Spend the GPU hours on tuning \(model) for these languages; gate on evaluation by language.",
          phrases: ["fine-tune", "tune", "evaluation by language", "eval per language", "gate"]),
      ]
    case .campaign:
      [
        NextStep(
          "Leave the model; judge the campaign by people who stay, and report retention by source.",
          phrases: ["by source", "pause the campaign", "fixed weights", "retarget", "per channel"])
      ]
    case .recording:
      [
        NextStep(
          "Mend the event in the next version of the app, fill the gap from the log of the servers, and leave the model.",
          phrases: ["fix the event", "fix tracking", "backfill", "server log", "fix the logging"])
      ]
    case .young:
      [
        NextStep(
          "Report only cohorts of full age, and look again when the youngest have finished their fourth week.",
          phrases: ["full age", "wait", "only mature", "complete cohorts", "exclude the youngest"])
      ]
    case .limit:
      [
        NextStep(
          "Raise or lift the limit of the free plan for a part of its users and compare.",
          phrases: ["raise the limit", "lift the limit", "remove the limit", "roll back", "revert"]),
        NextStep(
          "Set what the limit saves in GPU time against what the lost users are worth.",
          phrases: ["cost of the limit", "saves", "gpu cost", "worth"]),
      ]
    }
  }
}
