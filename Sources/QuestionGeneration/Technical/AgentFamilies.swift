// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Agents: chains of steps, gates with people, and tools.
extension QuestionFamilies {
  static let agents = [chainOfSteps, gateWithPerson, retriesInChain, parallelTools, toolRights]

  /// Returns the chance that all steps are right.
  static func chain(
    _ success: Double, _ steps: Int, limit: Int = 1, noticed: Double = 1, later: Double? = nil
  ) throws -> Double {
    let attempts = try Attempts(
      success: Interval(exactly: Ratio(success)),
      laterSuccess: later.map { Interval(exactly: Ratio($0)) }, noticed: noticed, limit: limit)
    return try CallChain(of: attempts).reliability(calls: steps).value
  }

  static let chainOfSteps = QuestionFamily("chain-of-steps", "Steps that must all be right") {
    sheet in
    let rate = sheet.share("rate", 93...98)
    let steps = sheet.step("steps", 6...16, by: 2)
    let target = sheet.share("target", 85...95, by: 5)
    let whole = try Self.chain(rate, steps)
    try sheet.require(whole < target - 0.05, "good enough already")
    return Draft(
      prompt: """
        An agent for \(sheet.pick("client", Stock.clients)) works in \(steps) steps; each is right \
        in \(Say.percent(rate)) of cases, and the team is pleased. The client expects \
        \(Say.percent(target)) of tasks to end right. What do you tell the team, and what do you \
        change first?
        """,
      exhibits: [
        "\(sheet.step("undo", 2...3)) of the steps cannot be undone.",
        "A wrong step is noticed in \(sheet.step("noticed", 40...80, by: 10))% of cases.",
      ],
      looksFor: [
        "Multiplies the steps, and says that they are taken as independent.",
        "Takes steps out or fixes their order before asking for a better model.",
        "Checks and repeats where an error can be noticed.", Look.person,
      ],
      references: [
        reference("Tasks that end right", Say.percent(whole), "rate^steps"),
        reference(
          "Most steps for the target",
          Say.number(
            try CallChain(of: Attempts(success: Interval(exactly: Ratio(rate)))).mostCalls(
              target: target
            ).value), "ln target / ln rate, rounded down"),
      ])
  }

  static let gateWithPerson = QuestionFamily("gate-with-person", "Where a person decides") {
    sheet in
    let daily = sheet.step("daily", 2...12) * 1000
    let risky = sheet.share("risky", 5...20, by: 5)
    let minutes = sheet.step("minutes", 2...6)
    let error = sheet.share("error", 2...6)
    let harm = sheet.step("harm", 100...900, by: 100)
    let hours = Double(daily) * risky * Double(minutes) / 60
    return Draft(
      prompt: """
        An agent changes contracts for \(sheet.pick("client", Stock.clients)). Legal wants a person \
        to confirm every change, sales wants none. Design the gate: which actions, which people, \
        which time limit, and what would let you widen or narrow it.
        """,
      exhibits: [
        "\(Say.number(daily)) changes a day; \(Say.percent(risky)) cannot be undone.",
        "A confirmation takes \(minutes) min. The agent errs in \(Say.percent(error)); an error that stays costs about \(harm) EUR.",
      ],
      looksFor: [
        "Gates by what cannot be undone and by its cost, not everywhere.",
        "Computes the people that the gate needs.",
        "Knows that people who confirm all day stop reading.", Look.risk, Look.change,
      ],
      references: [
        reference(
          "Hours of people a day, risky changes only", Say.number(hours),
          "changes x share x minutes / 60", "arithmetic"),
        reference(
          "Errors among risky changes a day",
          "\(Say.many(Double(daily) * risky * error * Double(harm))) EUR",
          "changes x share x error x cost", "arithmetic"),
      ])
  }

  static let retriesInChain = QuestionFamily("retries-in-chain", "Trying again") { sheet in
    let rate = sheet.share("rate", 85...94)
    let steps = sheet.step("steps", 5...10)
    let noticed = sheet.share("noticed", 50...90, by: 10)
    let once = try Self.chain(rate, steps)
    let again = try Self.chain(rate, steps, limit: 2, noticed: noticed)
    return Draft(
      prompt: """
        To make an agent of \(steps) steps reliable, an engineer adds one retry to every step. \
        "Then we are at two nines," she says. Check the claim, name what it costs, and say where \
        you would put the effort instead or as well.
        """,
      exhibits: [
        "Each step is right in \(Say.percent(rate)) of first attempts.",
        "\(Say.percent(noticed)) of wrong results are noticed; only these are tried again.",
        "An attempt takes \(sheet.step("time", 6...20, by: 2)) s.",
      ],
      looksFor: [
        "Sees that an error nobody notices is never tried again.",
        "Computes the chain before and after.",
        "Doubts that a second attempt is as good as the first.", Look.money,
      ],
      references: [
        reference("Without retries", Say.percent(once), "rate^steps"),
        reference("With one retry", Say.percent(again), "(p + (1 - p) x noticed x p)^steps"),
      ])
  }

  static let parallelTools = QuestionFamily("parallel-tools", "Tools one after the other") {
    sheet in
    let tools = sheet.step("tools", 4...7)
    let one = sheet.step("time", 300...900, by: 100)
    let model = Stock.model(sheet.pick("model", Stock.small))
    let run = try model.predict(
      on: Stock.card("H100-SXM-80GB"), .bf16, prompt: 2_000, answer: 60, callers: 16)
    let line = Double(tools) * (run.endToEnd.value + Double(one) / 1000)
    let beside = run.endToEnd.value * 2 + Double(one) / 1000
    return Draft(
      prompt: """
        An agent asks \(tools) tools one after the other, with a model call before each. Users wait \
        too long. Someone proposes a faster card. What would you look at first, and how far can \
        you get without new hardware?
        """,
      exhibits: [
        "A tool takes \(one) ms in the median; \(tools - 1) of them do not depend on each other.",
        "A model call on \(model.said): \(Say.time(run.endToEnd.value)) with 60 tokens out.",
      ],
      looksFor: [
        Look.split, "Runs independent tools side by side and merges calls of the model.",
        "Says what the slowest tool does to the whole then.", Look.evaluate,
      ],
      references: [
        reference("One after the other", Say.time(line), "tools x (call + tool)"),
        reference("Side by side", Say.time(beside), "one call + slowest tool + one call"),
      ], facts: [model.predicted])
  }

  static let toolRights = QuestionFamily("tool-rights", "What an agent may do") { sheet in
    let tools = sheet.step("tools", 8...20, by: 2)
    let mails = sheet.step("mails", 2...9) * 1000
    let rate = Double(sheet.step("rate", 1...8)) / 10_000
    let follow = sheet.share("follow", 2...15)
    return Draft(
      prompt: """
        An agent reads incoming mails for \(sheet.pick("client", Stock.clients)) and may use \
        \(tools) tools, payments among them. A test showed that a mail can give it orders. What do \
        you ship, what do you take away, and what would make you switch it off?
        """,
      exhibits: [
        "\(Say.number(mails)) mails a day; about \(Say.percent(rate)) carry such orders.",
        "In tests the agent followed \(Say.percent(follow)) of them.",
      ],
      looksFor: [
        "Separates text that is read from orders that count.",
        "Gives the least rights that the task needs, for each step.",
        "Says what a filter cannot promise.", Look.person, Look.risk,
      ],
      references: [
        reference(
          "Followed orders a month of 30 days", Say.number(Double(mails) * rate * follow * 30),
          "mails x rate x followed x 30", "arithmetic")
      ])
  }
}
