// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import InterviewContent
import ProductAnalytics
import Quantities

/// Exchanges about how much a figure shows: samples, chains of steps, who chose, none so far.
extension QuestionFamilies {
  static let numberTalks = [fewUsers, stepsAreFine, tourKeepsUsers, zeroIncidents]

  static let fewUsers = QuestionFamily("talk-few-users", "A few hundred users", .teamFit) { sheet in
    let base = sheet.share("base", 10...40, by: 5)
    let have = sheet.pick("have", [300, 400, 500, 600])
    let effect = sheet.share("effect", 1...2)
    let daily = sheet.step("daily", 40...160, by: 20)
    let sizes = try RateTestPlan(baseRate: base).sampleSize(toFind: effect)
    let weeks = try TestDuration(for: sizes, eligiblePerDay: Double(daily)).weeks
    return .talk(
      sheet,
      """
      \(Say.percent(base)) of new accounts finish the setup. A new flow may change that by \(Say.count(Int((effect * 100).rounded()), "point")). Say how you \
      would find out whether to ship it.
      """,
      ["\(daily) new accounts come a day."],
      wrong: .wrong(
        "\(have) accounts in each arm are plenty to see \(Say.count(Int((effect * 100).rounded()), "point")). Let us test for a few days.",
        truth:
          "Two rates, 5% two-sided, 80% power: \(Say.number(sizes.control)) accounts in each arm to see \(Say.percent(base)) against \(Say.percent(base + effect)), not \(have).",
        decides: [
          "sample", "power", "per arm", Say.number(sizes.control), "too few", "detect", "account",
        ]),
      right: .right(
        "At \(daily) accounts a day a test that can see it would take \(Say.count(weeks, "week")). We would have to decide without it.",
        truth:
          "True: 2 x \(Say.number(sizes.control)) accounts / \(daily) a day is \(Say.count(weeks, "week")) in whole weeks.",
        decides: [
          "week", "\(Say.number(weeks))", "larger effect", "other metric", "reversib", "ship",
          "proxy",
        ]))
  }

  static let stepsAreFine = QuestionFamily("talk-agent-steps", "Good steps, good task", .teamFit) {
    sheet in
    let rate = sheet.share("rate", 93...97)
    let steps = sheet.step("steps", 8...14, by: 2)
    let noticed = sheet.share("noticed", 70...90, by: 10)
    let once = try chain(rate, steps)
    let again = try chain(rate, steps, limit: 2, noticed: noticed)
    return .talk(
      sheet,
      """
      An agent of \(steps) steps shall go to a client. Each step is right in \(Say.percent(rate)) of cases. Say whether it is ready, and what \
      you would change first.
      """,
      ["\(Say.percent(noticed)) of wrong steps can be noticed by a check."],
      wrong: .wrong(
        "\(Say.percent(rate)) per step is a good figure. The task as a whole will be about as good.",
        truth:
          "All steps must be right: \(Say.number(rate))^\(steps) = \(Say.percent(once)) of tasks, if steps are independent.",
        decides: [
          "power", "multipl", "\(steps) steps", Say.percent(once), "compound", "independent", "0.9",
        ]),
      right: .right(
        "If we check each step and try once more where the check fails, we come to \(Say.percent(again)) without a better model.",
        truth:
          "True if a second attempt is as good as the first: (p + (1 - p) x \(Say.percent(noticed)) x p)^\(steps) = \(Say.percent(again)).",
        decides: [
          "retry", "check", "notice", Say.percent(again), "second attempt", "unnoticed", "latency",
        ]))
  }

  static let tourKeepsUsers = QuestionFamily("talk-tour", "The tour keeps users", .teamFit) {
    sheet in
    let done = sheet.share("done", 40...60, by: 2)
    let lift = sheet.share("lift", 20...40, by: 5)
    let rest = done / (1 + lift)
    let share = sheet.share("share", 25...45, by: 5)
    let arm = sheet.step("arm", 30...60, by: 5) * 100
    let shown = sheet.share("shown", 42...46)
    let hidden = shown - Double(sheet.step("gap", 4...12)) / 1000
    let counts = [shown, hidden].map { Int((Double(arm) * $0).rounded()) }
    let half = 1.96 * (2 * shown * (1 - shown) / Double(arm)).squareRoot()
    return .talk(
      sheet,
      """
      Users who finish the optional tour stay \(Say.percent(lift)) more often than the others. Someone asks for a quarter of the team to \
      bring more users through it. Say what you would do.
      """,
      [
        "Retention after 30 days: \(Say.percent(done)) with the tour, \(Say.percent(rest)) without. \(Say.percent(share)) of users finish it."
      ],
      wrong: .wrong(
        "The figures are clear: if everybody took the tour, everybody would stay \(Say.percent(lift)) more often.",
        truth:
          "Those who finish the tour chose to; they may have been keener before it. The difference of \(Say.percent(done)) and \(Say.percent(rest)) mixes the tour with who takes it.",
        decides: ["self-select", "select", "keen", "caus", "random", "chose", "hold-out"]),
      right: .right(
        "Last month the tour was shown or hidden at random, \(Say.number(arm)) users each: \(Say.number(counts[0])) stayed with it, \(Say.number(counts[1])) without. That is all there is.",
        truth:
          "True: at random the difference is \(Say.points(Double(counts[0] - counts[1]) / Double(arm) * 100)), plus or minus \(Say.number(half * 100)) at 95%: what the tour itself does, and far from \(Say.percent(lift)).",
        decides: ["random", "experiment", "small", "difference", "interval", "change my", "less"]))
  }

  static let zeroIncidents = QuestionFamily("talk-no-incident", "Nothing happened", .teamFit) {
    sheet in
    let trials = sheet.step("trials", 200...400, by: 50)
    let target = sheet.pick("target", [0.001, 0.002])
    let more = try NoEvents.trials(toRuleOut: target) + sheet.step("more", 200...800, by: 200)
    let first = try NoEvents(trials: trials).largestRate()
    let second = try NoEvents(trials: more).largestRate()
    return .talk(
      sheet,
      """
      A feature that answers medical questions may give at most \(Say.percent(target)) dangerous answers. A first test found none in \
      \(trials). Say whether it may go live.
      """,
      ["The cases were written by the team."],
      wrong: .wrong(
        "None in \(trials) means that the rate is zero. We can launch.",
        truth:
          "After none in \(trials) a rate of up to \(Say.percent(first)) is still plausible (1 - 0.05^(1/\(trials)), near 3/\(trials)); the limit is \(Say.percent(target)).",
        decides: [
          "rule of three", "interval", "3/", Say.percent(first), "upper", "plausib", "more cases",
        ]),
      right: .right(
        "In the meantime \(Say.number(more)) real questions were read by doctors, again without one. Does that change your mind?",
        truth:
          "True: none in \(Say.number(more)) leaves at most \(Say.percent(second)) at 95%, which is below the limit of \(Say.percent(target)), for questions of that kind.",
        decides: [Say.percent(second), "below", "real", "enough", "monitor", "same kind", "upper"]))
  }
}
