// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Evaluations: how many cases, how sure, and for whom.
extension QuestionFamilies {
  static let evaluation = [
    evaluationSize, compareVersions, noIncidents, manySlices, nicheOrBroad, testDuration,
  ]

  static let evaluationSize = QuestionFamily("evaluation-size", "How many cases") { sheet in
    let rate = sheet.share("rate", 3...12)
    let half = sheet.pick("half", [0.005, 0.01, 0.015])
    let have = sheet.step("have", 100...400, by: 50)
    let need = try RateTestPlan.sampleSize(forRate: rate, halfWidth: half)
    let now = try Proportion(successes: Int(Double(have) * rate), trials: have).wilson()
    return Draft(
      prompt: """
        A client's gate says: "no more than \(Say.percent(rate + half)) unsupported answers". The \
        team has \(have) cases and found \(Say.percent(Double(Int(Double(have) * rate)) / Double(have))). Is the \
        gate passed? Plan the evaluation that would decide it.
        """,
      exhibits: [
        "A person reads \(sheet.step("read", 30...60, by: 10)) answers an hour.",
        "Launch is in \(sheet.step("weeks", 2...5)) weeks.",
      ],
      looksFor: [
        "Gives an interval, and gates on its worse end.",
        "Computes the cases needed for the width that the gate asks for.",
        "Samples what clients really send, with the rare and risky cases in it.", Look.lean,
      ],
      references: [
        reference(
          "Interval now", "\(Say.percent(now.low)) to \(Say.percent(now.high))", "Wilson, 95%",
          "statistics"),
        reference(
          "Cases for half a width of \(Say.percent(half))", Say.number(need),
          "z^2 p (1 - p) / half width^2, 95%", "statistics"),
      ])
  }

  static let compareVersions = QuestionFamily("compare-versions", "Is the new one better") {
    sheet in
    let base = sheet.share("base", 70...88)
    let gain = sheet.share("gain", 1...3)
    let have = sheet.step("have", 200...500, by: 100)
    let need = try RateTestPlan(baseRate: base).sampleSize(toFind: gain)
    return Draft(
      prompt: """
        A new version scores \(Say.percent(base + gain)) on \(have) cases, the old one \
        \(Say.percent(base)) on \(have) others. Marketing wants to announce the gain. What do you \
        say, and how would you compare the two so that it can be announced?
        """,
      exhibits: [
        "Cases were drawn anew for each version.",
        "\(sheet.step("regress", 3...9))% of the clients' own test cases got worse.",
      ],
      looksFor: [
        "Says that the difference may be chance at this size, with a number.",
        "Runs both versions on the same cases, and looks at those that differ.",
        "Looks at who gets worse, not only at the mean.", Look.change,
      ],
      references: [
        reference(
          "Cases for each version", Say.number(need.control), "two rates, 5% two-sided, 80% power",
          "statistics")
      ])
  }

  static let noIncidents = QuestionFamily("no-incidents", "Nothing happened yet") { sheet in
    let trials = sheet.step("trials", 200...900, by: 100)
    let target = sheet.pick("target", [0.001, 0.002])
    let none = try NoEvents(trials: trials)
    let need = try NoEvents.trials(toRuleOut: target)
    return Draft(
      prompt: """
        A red team sent \(trials) attacks and none got through. The safety lead calls the guard \
        done; the contract allows \(Say.percent(target)) at most. What does the test show, what \
        does it not show, and what comes next?
        """,
      exhibits: [
        "The attacks come from \(sheet.step("kinds", 4...9)) known kinds.",
        "Traffic: \(Say.number(sheet.step("daily", 20...90, by: 10) * 1000)) requests a day.",
      ],
      looksFor: [
        "Gives the largest rate that is still plausible after none.",
        "Sees that known kinds of attack say little about new ones.",
        "Adds watching and a way to react to what the test cannot rule out.", Look.risk,
      ],
      references: [
        reference(
          "Largest plausible rate", Say.percent(none.largestRate()), "1 - 0.05^(1 / trials), 95%",
          "statistics"),
        reference(
          "Attacks needed without a success", Say.number(need), "ln 0.05 / ln (1 - rate)",
          "statistics"),
      ])
  }

  static let manySlices = QuestionFamily("many-slices", "One slice stands out") { sheet in
    let slices = sheet.step("slices", 12...40, by: 4)
    let family = try MultipleComparisons.familyWiseError(level: 0.05, comparisons: slices)
    return Draft(
      prompt: """
        An evaluation was cut into \(slices) slices by language, length and customer. In one slice \
        the new model is significantly worse (p = 0.0\(sheet.step("p", 2...4))), and a colleague wants to stop the \
        launch. How do you decide?
        """,
      exhibits: [
        "Each slice holds \(sheet.step("each", 60...160, by: 20)) cases; the slices were chosen after the run.",
        "Overall the new model is better by \(sheet.step("gain", 2...5)) points.",
      ],
      looksFor: [
        "Says how likely one false alarm is among so many looks.",
        "Checks the slice again on fresh cases before acting on it.",
        "Weighs what the slice stands for: a client, a law, a harm.", Look.change,
      ],
      references: [
        reference(
          "Chance of at least one false alarm", Say.percent(family), "1 - 0.95^slices", "statistics"
        ),
        reference(
          "Level for each slice", Say.number(0.05 / Double(slices)), "0.05 / slices (Bonferroni)",
          "statistics"),
      ])
  }

  static let nicheOrBroad = QuestionFamily(
    "niche-or-broad", "Narrow and right, or broad and less so"
  ) { sheet in
    let niche = (sheet.share("nicheRate", 93...97), sheet.step("nicheVolume", 3...9) * 1000)
    let broad = (
      sheet.share("broadRate", 76...84), sheet.step("broadVolume", 30...90, by: 10) * 1000
    )
    let gain = Double(sheet.step("gain", 2...6))
    let loss = Double(sheet.step("loss", 4...14))
    let values = [niche, broad].map { Double($0.1) * ($0.0 * gain - (1 - $0.0) * loss) }
    return Draft(
      prompt: """
        Research would launch a narrow model that is right in \(Say.percent(niche.0)) of its cases; \
        you consider a broad one with \(Say.percent(broad.0)). You can ship one this quarter. \
        Which, by which figures, and what would you ask research to check?
        """,
      exhibits: [
        "Narrow: \(Say.number(niche.1)) queries a day. Broad: \(Say.number(broad.1)) queries a day.",
        "A right answer saves \(Say.number(gain)) min of work, a wrong one costs \(Say.number(loss)) min.",
      ],
      looksFor: [
        "Computes the value of both with volumes and costs of errors.",
        "Finds the share right at which the choice turns.",
        "Lets the broad one abstain, or ship it for a part of the queries.", Look.risk,
      ],
      references: zip(["narrow", "broad"], values).map { name, value in
        reference(
          "Minutes a day, \(name)",
          Say.many(max(value, 0)) == "0" && value < 0
            ? "a loss of " + Say.many(-value) : Say.many(value),
          "queries x (right x gain - wrong x loss)", "arithmetic")
      })
  }

  static let testDuration = QuestionFamily("test-duration", "How long a test runs") { sheet in
    let base = sheet.share("base", 8...30, by: 2)
    let lift = sheet.share("lift", 5...15, by: 5)
    let daily = sheet.step("daily", 60...400, by: 20)
    let sizes = try RateTestPlan(baseRate: base).sampleSize(toFindRelative: lift)
    let duration = try TestDuration(for: sizes, eligiblePerDay: Double(daily))
    return Draft(
      prompt: """
        A team wants to A/B test a new default model on \(daily) new accounts a day for one week. \
        They hope for a relative gain of \(Say.percent(lift)) in first-week activation. Would you \
        let them? If not, how would you learn the same thing sooner?
        """,
      exhibits: [
        "Activation today: \(Say.percent(base)).",
        "A model costs \(sheet.step("cost", 10...40, by: 10))% more than the other.",
      ],
      looksFor: [
        "Computes the accounts and the weeks that the effect needs.",
        "Offers another way: a larger effect, a nearer metric, evaluation offline, a step-wise launch.",
        "Warns against looking every day and stopping early.", Look.change,
      ],
      references: [
        reference(
          "Accounts for each arm", Say.number(sizes.control), "two rates, 5% two-sided, 80% power",
          "statistics"),
        reference(
          "Weeks", Say.number(duration.weeks), "both arms / accounts a day, in whole weeks",
          "statistics"),
      ])
  }
}
