// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics

/// Exchanges about what made a figure move: mixes, many looks, drift to the mean, judges that err.
extension QuestionFamilies {
  static let causeTalks = [mixShift, oneOfMany, worstRecovered, judgeIsTrue]

  static let mixShift = QuestionFamily("talk-mix", "The total fell", .teamFit) { sheet in
    let (one, two) = (sheet.share("one", 60...70), sheet.share("two", 35...45))
    let (before, after) = (
      sheet.share("before", 15...25, by: 5), sheet.share("after", 35...50, by: 5)
    )
    let drop = sheet.share("drop", 3...6)
    let totals = [before, after].map { one * (1 - $0) + two * $0 }
    let now = one * (1 - after) + (two - drop) * after
    return .talk(
      sheet,
      """
      Completion of the onboarding fell from \(Say.percent(totals[0])) to \(Say.percent(now)) in total, while the share of enterprise accounts rose from \
      \(Say.percent(before)) to \(Say.percent(after)). Say what happened and what you would work on.
      """,
      [
        "Individual accounts: \(Say.percent(one)) before and after. Enterprise accounts: \(Say.percent(two)) before."
      ],
      wrong: .wrong(
        "Completion fell for everybody, so the last release of the flow must be to blame. Roll it back.",
        truth:
          "Individual accounts stayed at \(Say.percent(one)). With the old rates the new mix alone gives \(Say.percent(totals[1])) instead of \(Say.percent(totals[0])).",
        decides: [
          "mix", "segment", "share", Say.percent(totals[1]), "enterprise", "weight", "individual",
        ]),
      right: .right(
        "It is not the mix of accounts alone: enterprise accounts themselves went from \(Say.percent(two)) to \(Say.percent(two - drop)).",
        truth:
          "True: the mix takes \(Say.points((totals[0] - totals[1]) * 100)), the fall among enterprise accounts \(Say.points(after * drop * 100)) of the total.",
        decides: [
          "enterprise", "within", "both", Say.number(after * drop * 100), "sign-on", "segment",
          "points",
        ]))
  }

  static let oneOfMany = QuestionFamily("talk-one-of-many", "One metric is significant", .teamFit) {
    sheet in
    let metrics = sheet.step("metrics", 12...24, by: 4)
    let p = Double(sheet.step("p", 20...45, by: 5)) / 1000
    let chance = try MultipleComparisons.familyWiseError(level: 0.05, comparisons: metrics)
    let strong = Double(sheet.step("strong", 2...8)) / 10_000
    return .talk(
      sheet,
      """
      A test of a new default model looked at \(metrics) metrics. One of them improved with p = \(Say.number(p)), the others did not move. Say \
      whether you would ship on it.
      """,
      ["The metrics were not ranked before the test."],
      wrong: .wrong(
        "p is below 0.05, so the improvement is real. We ship.",
        truth:
          "Among \(metrics) independent looks without any effect at least one falls below 0.05 in \(Say.percent(chance)) of tests; \(metrics) x \(Say.number(p)) = \(Say.number(min(p * Double(metrics), 1))) after Bonferroni.",
        decides: [
          "multiple", "comparison", "Bonferroni", "false", Say.percent(chance), "chance", "primary",
        ]),
      right: .right(
        "We repeated it for this one metric alone, named before the start, on fresh users: p = \(Say.number(strong)).",
        truth:
          "True evidence: a metric named before needs no correction, and even x \(metrics) it would be \(Say.number(strong * Double(metrics))), below 0.05.",
        decides: ["repeat", "replic", "pre-registered", "before", "fresh", "ship", "confirm"]))
  }

  static let worstRecovered = QuestionFamily(
    "talk-worst-recovered", "The worst got better", .teamFit
  ) { sheet in
    let mean = sheet.step("mean", 50...60)
    let first = sheet.step("first", 18...26)
    let reliability = sheet.share("reliability", 40...60, by: 10)
    let model = try RegressionToTheMean(mean: Double(mean), reliability: reliability)
    let expected = model.expectedSecond(first: Double(first))
    let real = sheet.step("real", 8...12)
    return .talk(
      sheet,
      """
      The accounts with the worst usage scores last month (mean \(first), all accounts \(mean)) got a call from the team. This month they are at \
      \(Int(expected.rounded())). Say whether the calls should go on.
      """,
      ["The score of one month tells \(Say.percent(reliability)) of the score of the next."],
      wrong: .wrong(
        "They went from \(first) to \(Int(expected.rounded())). That is what the calls did.",
        truth:
          "Without any call one expects \(mean) + \(Say.number(reliability)) x (\(first) - \(mean)) = \(Say.number(expected)): who is picked for a bad month is nearer to the mean in the next.",
        decides: [
          "regression", "mean", "without", "control", Say.number(expected), "anyway", "picked",
        ]),
      right: .right(
        "In another region half of such accounts, drawn by lot, got the call: they ended \(real) points above the other half.",
        truth:
          "True evidence: by lot both halves drift back alike, so the \(real) points are the calls, up to chance.",
        decides: ["random", "lot", "control", "half", "\(real)", "caus", "go on"]))
  }

  static let judgeIsTrue = QuestionFamily("talk-judge", "What the judge reports", .teamFit) {
    sheet in
    let finds = sheet.share("finds", 75...90, by: 5)
    let spares = sheet.share("spares", 90...95)
    let truth = sheet.share("truth", 3...8)
    let seen = truth * finds + (1 - truth) * (1 - spares)
    return .talk(
      sheet,
      """
      A model as judge reports \(Say.percent(seen)) unsupported answers; the contract allows \(Say.percent(truth + 0.01)). Say what you tell the client.
      """,
      [
        "Against people the judge finds \(Say.percent(finds)) of unsupported answers and clears \(Say.percent(spares)) of supported ones."
      ],
      wrong: .wrong(
        "The judge is right in nine of ten cases, so the true rate is about \(Say.percent(seen)) as well.",
        truth:
          "Most answers are supported, so its false alarms weigh: (\(Say.percent(seen)) + \(Say.percent(spares)) - 1) / (\(Say.percent(finds)) + \(Say.percent(spares)) - 1) = \(Say.percent(truth)).",
        decides: [
          "false", "base rate", "calibrat", Say.percent(truth), "correct", "specific", "alarm",
        ]),
      right: .right(
        "Any correction of the judge leans on two rates from few answers. If the judge cleared only \(Say.percent(spares - 0.02)), the true rate would look quite different.",
        truth:
          "True: with \(Say.percent(spares - 0.02)) cleared the formula gives \(Say.percent(max((seen + spares - 0.02 - 1) / (finds + spares - 0.02 - 1), 0))) instead of \(Say.percent(truth)): two points in one rate move the result by more than the margin of the contract.",
        decides: ["sensitiv", "uncertain", "interval", "people", "label", "sample", "range"]))
  }
}
