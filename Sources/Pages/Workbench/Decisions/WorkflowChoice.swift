// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import Workbench

/// A workflow of equal calls of one model, perhaps with a person who takes over.
struct WorkflowChoice {
  /// The names of what can be chosen: times of a person in minutes, the budget in seconds, prices in USD.
  static let names = [
    "calls", "right", "tries", "seen", "personright", "personcost", "persontime", "within",
  ]

  let calls: Int
  let attempts: Attempts
  let person: WorkflowStep.Person?
  let budget: Time

  init(_ choices: DecisionChoices) throws {
    let fields = ChoiceFields(texts: choices.texts)
    calls = try fields.whole("calls", 1...200, "a whole number of calls", usual: 6)
    attempts = try Attempts(
      success: try fields.share("right", usual: 0.95),
      noticed: try fields.share("seen", usual: 0.8).value.value,
      limit: try fields.whole("tries", 1...100, "a whole number of attempts", usual: 2))
    let right = try fields.share("personright", usual: 0)
    let cost = try fields.number("personcost", 0...1e6, "a price in USD", usual: 4)
    let minutes = try fields.number("persontime", 0...1e6, "a number of minutes", usual: 30)
    person =
      right.value > .zero
      ? try WorkflowStep.Person(
        success: right, time: Interval(exactly: Time(minutes * 60)),
        cost: Interval(exactly: Dollars(cost))) : nil
    budget = Time(try fields.number("within", 1e-3...1e7, "a number of seconds", usual: 60))
  }
}

/// What a workflow comes to.
struct WorkflowResult {
  let choice: WorkflowChoice
  /// The chance that all calls are right, for each number of calls.
  let course: [(calls: Int, figure: Figure)]
  /// The most calls of which all are right in nine of ten tasks.
  let mostCalls: Figure
  let estimate: WorkflowEstimate
  let verdict: TargetVerdict

  init(_ one: Case, _ choice: WorkflowChoice) throws {
    self.choice = choice
    let time = try one.prediction().endToEnd.amounts(of: Second.self)
    let cost = try? one.cost().perRequest.amounts(of: Dollar.self)
    let step = try WorkflowStep(
      "call", attempts: choice.attempts, time: time, cost: cost ?? Interval(exactly: 0),
      person: choice.person)
    let chain = try CallChain(
      of: choice.attempts, person: choice.person?.success ?? Interval(exactly: 0))
    let most = max(choice.calls * 2, 10)
    let stride = max(most / 20, 1)
    let lengths = Swift.stride(from: stride, through: most, by: stride)
    course = try lengths.map { ($0, try chain.reliability(calls: $0)) }
    mostCalls = try chain.mostCalls(target: 0.9)
    estimate = try WorkflowEstimate(
      .sequence(Array(repeating: .step(step), count: choice.calls)))
    verdict = estimate.verdict(timeBudget: choice.budget)
  }
}
