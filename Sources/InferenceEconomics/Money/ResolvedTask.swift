// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a resolved task costs: attempts, checks, the person who takes over, and the harm of unnoticed mistakes.
///
///     cost = attempts (call + check) + exhausted x person + wrong x harm
///     per resolved task = cost / (right + exhausted, when a person takes over)
public struct ResolvedTask: Hashable, Sendable {
  /// How often it is tried and how it ends.
  public let attempts: Attempts
  /// The cost of the requests of one attempt.
  public let attemptCost: Interval<Dollar>
  /// The cost of looking whether an attempt was right.
  public let checkCost: Interval<Dollar>
  /// What a person asks who takes over after the last attempt; `nil` when nobody does.
  public let escalation: Interval<Dollar>?
  /// What a mistake costs that nobody noticed, or a task that nobody took over.
  public let failureCost: Interval<Dollar>
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// Creates a task.
  ///
  /// - Parameters:
  ///   - attempts: How often it is tried.
  ///   - attemptCost: The cost of the requests of one attempt.
  ///   - checkCost: The cost of looking whether an attempt was right.
  ///   - escalation: What a person asks who takes over; `nil` when nobody does.
  ///   - failureCost: What a failure costs: a mistake unnoticed, or a task that nobody took over.
  ///   - sources: The facts that it rests on.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` for prices outside 0 to 10^9 USD, or when less than
  ///   one task in a million is resolved.
  public init(
    _ attempts: Attempts, attemptCost: Interval<Dollar>,
    checkCost: Interval<Dollar> = Interval(exactly: 0),
    escalation: Interval<Dollar>? = nil,
    failureCost: Interval<Dollar> = Interval(exactly: 0),
    sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("cost of an attempt", attemptCost, Allowed.price)
    try Check.range("cost of a check", checkCost, Allowed.price)
    try Check.range("price of a person", escalation ?? Interval(exactly: 0), Allowed.price)
    try Check.range("cost of a failure", failureCost, Allowed.price)
    self.attempts = attempts
    self.attemptCost = attemptCost
    self.checkCost = checkCost
    self.escalation = escalation
    self.failureCost = failureCost
    self.sources = sources
    try Check.range("share of tasks resolved", resolvedShare, Allowed.positiveShare)
  }

  /// The share of tasks that end right, a person's work included.
  public var resolvedShare: Interval<One> { Interval { resolved(attempts.outcome(at: $0)) } }

  /// What a resolved task costs.
  public var cost: Interval<Per<Dollar, FinishedTask>> {
    Interval { end in
      let parts = parts(at: end)
      return (parts.model + parts.person + parts.failure) / parts.resolved
    }
  }

  /// The cost as a figure that can be opened; its terms are those of one task, resolved or not.
  public var figure: Figure {
    let parts = parts(at: .value)
    return Figure(
      cost,
      terms: [
        Term("attempts", attempts.expected.value, "(1 - r^n) / (1 - r), r = (1 - p) d"),
        Term("model and checks", DollarsPerTask(parts.model), "attempts x (call + check)"),
        Term("person", DollarsPerTask(parts.person), "share exhausted x price of a person"),
        Term("failures", DollarsPerTask(parts.failure), "share failed x cost of a failure"),
        Term("share resolved", Ratio(parts.resolved)),
      ], sources: sources)
  }

  private typealias Parts = (model: Double, person: Double, failure: Double, resolved: Double)

  /// Returns the parts of the cost of one task; cost falls with success, so its high end takes the low one.
  private func parts(at end: End) -> Parts {
    parts(of: attempts.outcome(at: end.opposite), at: end)
  }

  private func parts(of outcome: Attempts.Outcome, at end: End) -> Parts {
    let failed = outcome.wrong + (escalation == nil ? outcome.exhausted : 0)
    return (
      model: outcome.attempts * (attemptCost.at(end) + checkCost.at(end)),
      person: outcome.exhausted * (escalation?.at(end) ?? 0),
      failure: failed * failureCost.at(end), resolved: resolved(outcome)
    )
  }

  private func resolved(_ outcome: Attempts.Outcome) -> Double {
    min(outcome.right + (escalation == nil ? 0 : outcome.exhausted), 1)
  }
}

/// For break-even points.
extension ResolvedTask {
  /// Returns the cost if every attempt had a certain chance of success; infinite when nothing is resolved.
  func cost(success: Double, at end: End) -> Double {
    let parts = parts(
      of: Attempts.outcome(first: success, later: success, attempts.noticed, attempts.limit),
      at: end)
    guard parts.resolved > 0 else { return .infinity }
    return (parts.model + parts.person + parts.failure) / parts.resolved
  }

  /// Returns the cost as a line over the price of a person.
  func line(at end: End) -> (fixed: Double, slope: Double) {
    let outcome = attempts.outcome(at: end.opposite)
    let parts = parts(of: outcome, at: end)
    return ((parts.model + parts.failure) / parts.resolved, outcome.exhausted / parts.resolved)
  }
}
