// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue

/// Judges, guards and the price of a wrong answer.
extension QuestionFamilies {
  static let judging = [judgeWithErrors, guardBaseRate, wrongAnswerCost, guardTime]

  static let judgeWithErrors = QuestionFamily("judge-with-errors", "A judge that errs") { sheet in
    let finds = sheet.share("finds", 75...90, by: 5)
    let spares = sheet.share("spares", 90...96)
    let truth = sheet.share("truth", 3...10)
    let seen = truth * finds + (1 - truth) * (1 - spares)
    return Draft(
      prompt: """
        A language model judges answers and reports \(Say.percent(seen)) as unsupported. The \
        dashboard shows this as "the hallucination rate", and a target of \
        \(Say.percent(truth)) is missed. What do you tell the team about the figure?
        """,
      exhibits: [
        "Checked against people on \(sheet.step("checked", 200...500, by: 100)) answers: it finds \(Say.percent(finds)) of unsupported ones.",
        "It clears \(Say.percent(spares)) of supported ones.",
      ],
      looksFor: [
        "Corrects the seen rate for what the judge misses and what it flags wrongly.",
        "Knows typical biases of such judges: length, order, own style.",
        "Keeps checking the judge against people.", Look.change,
      ],
      references: [
        reference(
          "Rate behind the figure", Say.percent((seen + spares - 1) / (finds + spares - 1)),
          "(seen + cleared - 1) / (found + cleared - 1), Rogan and Gladen 1978", "statistics")
      ])
  }

  static let guardBaseRate = QuestionFamily("guard-base-rate", "A guard and rare harm") { sheet in
    let catches = sheet.share("catches", 85...97)
    let alarms = sheet.share("alarms", 1...4)
    let rate = Double(sheet.step("rate", 1...6)) / 1000
    let daily = sheet.step("daily", 2...9) * 100_000
    let stopped = rate * catches + (1 - rate) * alarms
    return Draft(
      prompt: """
        A guard model stops \(Say.percent(catches)) of harmful requests and wrongly stops \
        \(Say.percent(alarms)) of harmless ones. Support is full of complaints about blocked work. \
        What do the figures say, and what would you change?
        """,
      exhibits: [
        "\(Say.number(daily)) requests a day; about \(Say.percent(rate)) are harmful.",
        "A wrongly stopped request costs a client \(sheet.step("cost", 2...9)) min.",
      ],
      looksFor: [
        "Computes how many of the stopped requests are harmless.",
        "Separates harms by how bad they are, each with its own threshold.",
        "Softens the answer instead of a wall: ask, narrow, log.", Look.evaluate,
      ],
      references: [
        reference(
          "Harmless among the stopped", Say.percent((1 - rate) * alarms / stopped),
          "harmless stopped / all stopped", "arithmetic"),
        reference(
          "Wrongly stopped a day", Say.many(Double(daily) * (1 - rate) * alarms),
          "harmless x false alarms", "arithmetic"),
      ])
  }

  static let wrongAnswerCost = QuestionFamily("wrong-answer-cost", "What a wrong answer costs") {
    sheet in
    let rate = Double(sheet.step("rate", 8...30, by: 2)) / 1000
    let daily = sheet.step("daily", 5...40, by: 5) * 1000
    let cost = sheet.step("cost", 20...400, by: 20)
    let checks = [sheet.share("abstain", 40...60, by: 5), sheet.share("cite", 20...35, by: 5)]
    let loss = Double(daily) * rate * Double(cost)
    return Draft(
      prompt: """
        An assistant of \(sheet.pick("client", Stock.clients)) gives unsupported answers in \
        \(Say.percent(rate)) of cases. Three cures are on the table: answer less often, check \
        citations, or pay for a larger model. Choose by figures, and set a limit that stops the \
        launch.
        """,
      exhibits: [
        "\(Say.number(daily)) answers a day; an unsupported one costs about \(cost) EUR.",
        "Abstaining in doubt removes \(Say.percent(checks[0])) of them and leaves \(sheet.step("lost", 3...8))% of questions open.",
        "Checking citations removes \(Say.percent(checks[1])) and adds \(sheet.step("ms", 150...400, by: 50)) ms.",
      ],
      looksFor: [
        "Puts the rate into money a day, and each cure beside it.",
        "Treats it as a rate with an interval, not as single stories.",
        "Knows that support by a source is not the same as being right.", Look.person,
        Look.evaluate,
      ],
      references: [
        reference("Cost a day", "\(Say.many(loss)) EUR", "answers x rate x cost", "arithmetic"),
        reference(
          "After abstaining", "\(Say.many(loss * (1 - checks[0]))) EUR", "cost x (1 - removed)",
          "arithmetic"),
      ])
  }

  static let guardTime = QuestionFamily("guard-time", "Checks in the path of an answer") { sheet in
    let quick = Stock.fact("guard-classifier")
    let token = Stock.fact("guard-token-check")
    let judge = Stock.fact("judge-call")
    let share = sheet.share("share", 5...20, by: 5)
    let budget = sheet.pick("budget", [200, 300, 400])
    let mean = quick.value + share * token.value
    return Draft(
      prompt: """
        Answers must be checked before a user sees them, within \(budget) ms in the mean. There is \
        a fast classifier, a token check, and a language model as judge. Arrange them, and say \
        what each may decide on its own.
        """,
      exhibits: [
        "Classifier \(Say.time(quick.value)), token check \(Say.time(token.value)), judge \(Say.time(judge.value)).",
        "The classifier sends \(Say.percent(share)) of answers on; \(Say.number(sheet.step("daily", 20...90, by: 5) * 1000)) answers a day.",
      ],
      looksFor: [
        "Puts the cheap check first and the dear one behind it, or outside the path.",
        "Adds the times with the shares that reach each step.",
        "Says what happens when a check is down.", Look.risk,
      ],
      references: [
        reference("Classifier and token check", Say.time(mean), "first + share x second"),
        reference(
          "With the judge for those sent on", Say.time(mean + share * judge.value),
          "first + share x (second + judge)"),
      ], facts: [quick.stated, token.stated, judge.stated])
  }
}
