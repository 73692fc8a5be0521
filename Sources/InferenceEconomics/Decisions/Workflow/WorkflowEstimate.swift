// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How often a workflow ends right, how long it takes and what it costs.
///
/// Steps fail independently. A wrong result that nobody noticed goes on and spoils the task; a step that was seen to fail
/// to the end stops it, unless a person takes over. Times add up in a sequence, the slowest of parallel parts counts.
/// When times are percentiles, such as p95 of every call, their sum is the percentile of the sum only if slow calls come
/// together, and otherwise lies above it.
public struct WorkflowEstimate: Hashable, Sendable {
  /// The calls of a task, retries included.
  public let calls: Interval<Call>
  /// The chance that all steps are right.
  public let reliability: Interval<One>
  /// The time along the critical path with the mean number of attempts, for a task that runs to its end.
  public let time: Interval<Second>
  /// The time when every attempt is needed and every person is called.
  public let longestTime: Interval<Second>
  /// The names of the steps on the critical path, in order.
  public let criticalPath: [String]
  /// What a task costs that is begun.
  public let costPerTask: Interval<Dollar>
  /// What a task costs that ends right, with the cost of those that do not; `nil` when less than one in a million does.
  public let costPerFinishedTask: Interval<Per<Dollar, FinishedTask>>?

  /// Estimates a workflow.
  ///
  /// - Parameter plan: The steps.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` when there is no step, or more than
  ///   ``WorkflowPlan/mostSteps``, or parts are nested deeper than ``WorkflowPlan/mostLevels``.
  public init(_ plan: WorkflowPlan) throws(EconomicsError) {
    try Check.range("steps of a workflow", plan.stepCount(), 1...WorkflowPlan.mostSteps)
    // Success lowers what a step costs and raises how often the next one runs, so the two take opposite ends.
    let begun = { (end: End) in plan.run(RunEnds(amount: end, effort: end.opposite, goingOn: end)) }
    let finished = { (end: End) in
      plan.run(RunEnds(amount: end, effort: end.opposite, goingOn: end.opposite))
    }
    calls = Interval { begun($0).calls }
    reliability = Interval { plan.run(RunEnds(amount: $0, effort: $0, goingOn: $0)).right }
    time = Interval { finished($0).time }
    longestTime = Interval { finished($0).longest }
    criticalPath = begun(.value).path
    costPerTask = Interval { begun($0).cost }
    let isFinished = reliability.low.value >= Allowed.positiveShare.lowerBound
    costPerFinishedTask = isFinished ? Interval { finished($0).cost / finished($0).right } : nil
  }

  /// Returns whether the time along the critical path keeps a budget.
  public func verdict(timeBudget: Time) -> TargetVerdict {
    TargetVerdict(time, atMost: timeBudget)
  }
}

/// The estimate as figures that can be opened.
extension WorkflowEstimate {
  /// The chance that all steps are right.
  public var reliabilityFigure: Figure {
    Figure(
      reliability, bound: Bound(.atMost, 1, because: "no chance is above 1"), terms: commonTerms)
  }

  /// The time along the critical path.
  public var timeFigure: Figure {
    Figure(
      time,
      terms: [
        Term("steps on the critical path", Amount<Call>(criticalPath.count)),
        Term("when every attempt is needed", longestTime.value, "attempts x time + person"),
      ])
  }

  /// What a task costs that ends right.
  public var costFigure: Figure? {
    costPerFinishedTask.map { Figure($0, terms: commonTerms) }
  }

  private var commonTerms: [Term] {
    [
      Term("calls of a task", calls.value, "sum of attempts x chance that the step is reached"),
      Term("cost of a task that is begun", costPerTask.value),
      Term("chance that all steps are right", reliability.value, "product over the steps"),
    ]
  }
}

/// From which ends of the inputs a run is computed.
private struct RunEnds {
  /// The end of times and prices.
  let amount: End
  /// The end of the chances of success, where they decide on the attempts that are needed.
  let effort: End
  /// The end of the chances of success, where they decide on how the task goes on.
  let goingOn: End
}

/// What a part of a workflow comes to.
private struct Run {
  var calls = 0.0
  var cost = 0.0
  var right = 1.0
  /// The chance that the task goes on after it.
  var goesOn = 1.0
  var time = 0.0
  var longest = 0.0
  var path: [String] = []
}

extension WorkflowPlan {
  fileprivate func run(_ ends: RunEnds) -> Run {
    switch self {
    case .step(let step): step.run(ends)
    case .sequence(let parts): parts.reduce(into: Run()) { $0.append($1.run(ends)) }
    case .parallel(let parts): parts.reduce(into: Run()) { $0.join($1.run(ends)) }
    }
  }
}

extension Run {
  /// Adds what comes after.
  fileprivate mutating func append(_ next: Run) {
    calls += goesOn * next.calls
    cost += goesOn * next.cost
    right *= next.right
    goesOn *= next.goesOn
    time += next.time
    longest += next.longest
    path += next.path
  }

  /// Adds what runs beside.
  fileprivate mutating func join(_ other: Run) {
    calls += other.calls
    cost += other.cost
    right *= other.right
    goesOn *= other.goesOn
    longest = max(longest, other.longest)
    guard other.time > time || path.isEmpty else { return }
    time = other.time
    path = other.path
  }
}

extension WorkflowStep {
  fileprivate func run(_ ends: RunEnds) -> Run {
    let effort = attempts.outcome(at: ends.effort)
    let outcome = attempts.outcome(at: ends.goingOn)
    let isPersonCalled = person != nil && effort.exhausted > 0
    var run = Run()
    run.calls = effort.attempts
    run.cost =
      effort.attempts * cost.at(ends.amount)
      + effort.exhausted * (person?.cost.at(ends.amount) ?? 0)
    run.right = min(outcome.right + outcome.exhausted * (person?.success.at(ends.goingOn) ?? 0), 1)
    run.goesOn = person == nil ? min(outcome.right + outcome.wrong, 1) : 1
    run.time =
      effort.attempts * time.at(ends.amount)
      + effort.exhausted * (person?.time.at(ends.amount) ?? 0)
    run.longest =
      Double(effort.attempts > 1 ? attempts.limit : 1) * time.at(ends.amount)
      + (isPersonCalled ? person?.time.at(ends.amount) ?? 0 : 0)
    run.path = [name]
    return run
  }
}
