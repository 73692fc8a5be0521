// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chains of calls that must all be right, and attempts.
extension NumberFamilies {
  static let reliability = [
    chain, mostSteps, neededStep, retryChain, expectedAttempts, oneRetry, guardedErrors,
  ]

  private static func calls(_ success: Double, limit: Int = 1, noticed: Double = 1) throws
    -> Attempts
  {
    try Attempts(success: .init(success), noticed: noticed, limit: limit)
  }

  static let chain = NumberFamily(
    "chain", "Steps that must all be right", topic: .reliability, seconds: 60
  ) { sheet in
    let success = sheet.share("success", 90...99)
    let steps = sheet.step("steps", 4...20, by: 2)
    let value = try CallChain(of: try calls(success)).reliability(calls: steps).value * 100
    return try NumberDraft(
      """
      An agent works in \(steps) steps. Each is right in \(pct: success) of cases, one independent of another, and all must \
      be right. What share of tasks ends right, in percent?
      """, value, "%", tolerance: 0.08, formula: "share = p^n",
      steps: ["\(n: success)^\(steps) = \(n: value)%"], source: NumberSource.chain,
      hint: "For small errors start with 1 - n x error, then correct upwards.")
  }

  static let mostSteps = NumberFamily(
    "most-steps", "The most steps for a target", topic: .reliability, seconds: 75
  ) { sheet in
    let success = sheet.pick("success", [0.98, 0.985, 0.99, 0.995, 0.998, 0.999])
    let target = sheet.share("target", 70...95, by: 5)
    let value = try CallChain(of: try calls(success)).mostCalls(target: target).value
    try sheet.require(value >= 3, "too few")
    let exact = log(target) / log(success)
    return try NumberDraft(
      """
      Each step of an agent is right in \(pct: success) of cases, one independent of another. How many steps may a task have \
      at most, if \(pct: target) of tasks shall end right?
      """, value, "steps", tolerance: 0.15, formula: "steps = ln target / ln p, rounded down",
      steps: [
        "ln \(n: target) / ln \(n: success) = \(n: exact), so \(n: value)",
        "in the head: (1 - \(n: target)) / (1 - \(n: success)) = \(n: (1 - target) / (1 - success)), a little more is right",
      ], source: NumberSource.chain,
      hint: "How many errors of \(pct: 1 - success) fit into \(pct: 1 - target)?")
  }

  static let neededStep = NumberFamily(
    "needed-step", "How reliable a step must be", topic: .reliability, seconds: 75
  ) { sheet in
    let target = sheet.share("target", 80...95, by: 5)
    let steps = sheet.step("steps", 4...24, by: 2)
    let error = 1 - exp(log(target) / Double(steps))
    return try NumberDraft(
      """
      A task of \(steps) independent steps shall end right in \(pct: target) of cases. Which error rate may one step have at \
      most, in percent?
      """, error * 100, "%", tolerance: 0.15,
      formula: "error = 1 - target^(1 / n), about (1 - target) / n",
      steps: [
        "in the head: \(pct: 1 - target) / \(steps) = \(pct: (1 - target) / Double(steps))",
        "exact: 1 - \(n: target)^(1 / \(steps)) = \(n: error * 100)%",
      ], source: NumberSource.chain, hint: "Spread the allowed error over the steps.")
  }

  static let oneRetry = NumberFamily(
    "one-retry", "One retry", topic: .reliability, seconds: 60
  ) { sheet in
    let success = sheet.share("success", 70...95, by: 5)
    let noticed = sheet.share("noticed", 40...100, by: 10)
    let value = try calls(success, limit: 2, noticed: noticed).right.value.value * 100
    return try NumberDraft(
      """
      A call is right in \(pct: success) of cases. \(pct: noticed) of wrong results are noticed and tried once more, with the \
      same chance. What share is right in the end, in percent?
      """, value, "%", tolerance: 0.02, formula: "right = p + (1 - p) x noticed x p",
      steps: [
        "\(n: success) + \(n: 1 - success) x \(n: noticed) x \(n: success) = \(n: value)%"
      ], source: NumberSource.engine, hint: "Only noticed errors get a second attempt.")
  }

  static let retryChain = NumberFamily(
    "retry-chain", "A chain with retries", topic: .reliability, seconds: 120
  ) { sheet in
    let success = sheet.share("success", 85...95)
    let noticed = sheet.share("noticed", 50...90, by: 10)
    let steps = sheet.step("steps", 4...10)
    let chain = try CallChain(of: try calls(success, limit: 2, noticed: noticed))
    let one = chain.callReliability.value.value
    let value = try chain.reliability(calls: steps).value * 100
    return try NumberDraft(
      """
      An agent has \(steps) steps that must all be right. A step is right in \(pct: success) of first attempts; \
      \(pct: noticed) of errors are noticed and tried once more with the same chance. What share of tasks ends right, in percent?
      """, value, "%", tolerance: 0.1, formula: "share = (p + (1 - p) x noticed x p)^n",
      steps: [
        "a step: \(n: success) + \(n: 1 - success) x \(n: noticed) x \(n: success) = \(n: one)",
        "\(n: one)^\(steps) = \(n: value)%",
      ], source: NumberSource.chain, hint: "A step with its retry is right in \(pct: one).")
  }

  static let expectedAttempts = NumberFamily(
    "expected-attempts", "Calls with retries", topic: .reliability, seconds: 60
  ) { sheet in
    let failure = sheet.share("failure", 4...30, by: 2)
    let limit = sheet.step("limit", 2...3)
    let tasks = sheet.number("tasks", 10...90, by: 10) * 1000
    let expected = try calls(1 - failure, limit: limit).expected.value.value
    let value = tasks * expected
    return try NumberDraft(
      """
      \(pct: failure) of calls fail, are noticed, and are tried again, up to \(limit) attempts in all. How many calls do \
      \(n: tasks) tasks of one call need on average?
      """, value, "calls", tolerance: 0.04,
      formula: limit == 2
        ? "calls = tasks x (1 + failure)" : "calls = tasks x (1 + failure + failure^2)",
      steps: [
        "a task: \(n: expected) calls", "x \(n: tasks) = \(n: value)",
      ], source: NumberSource.engine,
      hint: "The second attempt happens in \(pct: failure) of tasks.")
  }

  static let guardedErrors = NumberFamily(
    "guarded-errors", "Errors that get past a check", topic: .reliability, seconds: 60
  ) { sheet in
    let daily = sheet.number("daily", 10...90, by: 10) * 1000
    let error = sheet.share("error", 1...6)
    let found = sheet.share("found", 60...95, by: 5)
    let value = daily * error * (1 - found)
    return try NumberDraft(
      """
      A model answers \(n: daily) requests a day; \(pct: error) of answers are wrong, and a check catches \(pct: found) of the \
      wrong ones. How many wrong answers reach users each day?
      """, value, "answers", formula: "wrong = answers x error rate x (1 - caught)",
      steps: [
        "wrong: \(n: daily) x \(n: error) = \(n: daily * error)",
        "past the check: x (1 - \(n: found)) = \(n: value)",
      ], source: NumberSource.arithmetic, hint: "The check misses \(pct: 1 - found).")
  }
}
