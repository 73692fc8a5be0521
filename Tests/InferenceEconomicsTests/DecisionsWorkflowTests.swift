// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct DecisionsWorkflowTests {
  @Test func `ten calls at 95% are right six times out of ten`() throws {
    let chain = try CallChain(of: MoneySamples.attempts(0.95))
    #expect(agree(try chain.reliability(calls: 10).value, 0.598_736_939_238_378_9))
    #expect(try chain.reliability(calls: 0).value == 1)
  }

  @Test(arguments: [
    (0.99, 1, 0.9, 10.0), (0.99, 2, 0.9, 1053.0), (0.95, 1, 0.857_375, 3.0), (0.5, 1, 0.6, 0.0),
  ])
  func `the most calls for a target`(
    chance: Double, attempts: Int, target: Double, calls: Double
  ) throws {
    let chain = try CallChain(of: MoneySamples.attempts(chance, limit: attempts))
    #expect(try chain.mostCalls(target: target).value == calls)
  }

  @Test func `calls that never fail have no limit, calls that always fail have none to give`()
    throws
  {
    let sure = try CallChain(of: MoneySamples.attempts(1))
    #expect(try sure.mostCalls(target: 0.99).value == CallChain.unlimited)
    let hopeless = try CallChain(of: MoneySamples.attempts(0))
    #expect(try hopeless.mostCalls(target: 0.99).value == 0)
  }

  @Test func `a person puts right what was seen to fail`() throws {
    let chain = try CallChain(
      of: MoneySamples.attempts(0.9, noticed: 0.5), person: Interval(exactly: 1))
    #expect(agree(chain.callReliability.value.value, 0.95))
  }

  /// Plan, then two tools at once, one of them with a person behind it, then the answer.
  private func plan() throws -> WorkflowPlan {
    let person = try WorkflowStep.Person(
      success: Interval(exactly: 1), time: Interval(exactly: 60), cost: Interval(exactly: 5))
    return .sequence([
      .step(try step("plan", 0.9, time: 1, cost: 0.01)),
      .parallel([
        .step(try step("search", 1, time: 2, cost: 0.02)),
        .step(try step("code", 0.5, time: 3, cost: 0.03, person: person)),
      ]),
      .step(try step("answer", 1, time: 1, cost: 0.01)),
    ])
  }

  private func step(
    _ name: String, _ chance: Double, time: Double, cost: Double,
    person: WorkflowStep.Person? = nil
  ) throws -> WorkflowStep {
    try WorkflowStep(
      name, attempts: MoneySamples.attempts(chance), time: Interval(exactly: Time(time)),
      cost: Interval(exactly: Dollars(cost)), person: person)
  }

  @Test func `a workflow adds up along its critical path`() throws {
    let estimate = try WorkflowEstimate(plan())
    #expect(agree(estimate.reliability.value.value, 0.9))
    #expect(agree(estimate.calls.value.value, 3.7))
    #expect(agree(estimate.time.value.value, 35))
    #expect(agree(estimate.longestTime.value.value, 65))
    #expect(estimate.criticalPath == ["plan", "code", "answer"])
    #expect(agree(estimate.costPerTask.value.value, 2.314))
    #expect(agree(estimate.costPerFinishedTask?.value.value, 2.314 / 0.9))
    #expect(estimate.verdict(timeBudget: 35.1) == .meets)
    #expect(estimate.verdict(timeBudget: 34.9) == .misses)
  }

  @Test func `cost of a finished task is its cost over how often it ends right`() throws {
    let estimate = try WorkflowEstimate(
      .sequence([
        .step(try step("a", 0.5, time: 1, cost: 1)), .step(try step("b", 0.5, time: 1, cost: 1)),
      ]))
    #expect(agree(estimate.costPerTask.value.value, 1.5))
    #expect(agree(estimate.costPerFinishedTask?.value.value, 6))
  }

  @Test func `an interval of success spans cost and reliability`() throws {
    let step = try WorkflowStep(
      "a", attempts: Attempts(success: Interval(0.8, low: 0.5, high: 1)),
      time: Interval(exactly: 1), cost: Interval(exactly: 1))
    let estimate = try WorkflowEstimate(.sequence([.step(step), .step(step)]))
    #expect(agree(estimate.reliability.low.value, 0.25))
    #expect(agree(estimate.reliability.high.value, 1))
    #expect(agree(estimate.costPerFinishedTask?.low.value, 2))
    #expect(agree(estimate.costPerFinishedTask?.high.value, 6))
  }

  @Test func `a workflow without steps or nested without end is refused`() throws {
    #expect(throws: EconomicsError.self) { try WorkflowEstimate(.sequence([])) }
    #expect(throws: EconomicsError.self) { try WorkflowEstimate(.parallel([.sequence([])])) }
    var deep = WorkflowPlan.step(try step("a", 1, time: 1, cost: 1))
    for _ in 0..<100 { deep = .sequence([deep]) }
    #expect(throws: EconomicsError.self) { try WorkflowEstimate(deep) }
  }

  @Test(arguments: [-1, .nan, .infinity, 1e30])
  func `impossible times and costs are refused`(number: Double) {
    #expect(throws: EconomicsError.self) { try step("a", 0.5, time: number, cost: 1) }
    #expect(throws: EconomicsError.self) { try step("a", 0.5, time: 1, cost: number) }
  }
}
