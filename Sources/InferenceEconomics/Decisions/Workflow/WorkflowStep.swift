// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A step of a workflow: a call of a model or a tool, perhaps tried again, perhaps taken over by a person.
public struct WorkflowStep: Hashable, Sendable {
  /// What it does, in a few words.
  public let name: String
  /// How often it is tried and how it ends.
  public let attempts: Attempts
  /// The time of one attempt.
  public let time: Interval<Second>
  /// The cost of one attempt.
  public let cost: Interval<Dollar>
  /// Who takes over when every attempt was seen to fail; without a person the task stops there.
  public let person: Person?

  /// A person who takes over.
  public struct Person: Hashable, Sendable {
    /// The chance that the person is right.
    public let success: Interval<One>
    /// The time until the person is done, waiting included.
    public let time: Interval<Second>
    /// What the person costs.
    public let cost: Interval<Dollar>

    /// Creates a person's part.
    ///
    /// - Parameters:
    ///   - success: The chance that the person is right, 0 to 1.
    ///   - time: The time until the person is done, 0 to 10^9 s.
    ///   - cost: What the person costs, 0 to 10^9 USD.
    /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
    public init(
      success: Interval<One>, time: Interval<Second>, cost: Interval<Dollar>
    ) throws(EconomicsError) {
      try Check.range("chance that a person is right", success, Allowed.share)
      try Check.range("time of a person", time, Allowed.time)
      try Check.range("cost of a person", cost, Allowed.price)
      self.success = success
      self.time = time
      self.cost = cost
    }
  }

  /// Creates a step.
  ///
  /// - Parameters:
  ///   - name: What it does.
  ///   - attempts: How often it is tried.
  ///   - time: The time of one attempt, 0 to 10^9 s.
  ///   - cost: The cost of one attempt, 0 to 10^9 USD.
  ///   - person: Who takes over.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ name: String, attempts: Attempts, time: Interval<Second>, cost: Interval<Dollar>,
    person: Person? = nil
  ) throws(EconomicsError) {
    try Check.range("time of step \(name)", time, Allowed.time)
    try Check.range("cost of step \(name)", cost, Allowed.price)
    self.name = name
    self.attempts = attempts
    self.time = time
    self.cost = cost
    self.person = person
  }
}

/// Steps in their order.
public indirect enum WorkflowPlan: Hashable, Sendable {
  case step(WorkflowStep)
  /// One after the other.
  case sequence([WorkflowPlan])
  /// All at once; the slowest decides when they are done.
  case parallel([WorkflowPlan])
}

extension WorkflowPlan {
  /// The number of steps; more than ``mostSteps`` when it is nested deeper than ``mostLevels``.
  func stepCount(levels: Int = mostLevels) -> Int {
    guard levels > 0 else { return Self.mostSteps + 1 }
    switch self {
    case .step: return 1
    case .sequence(let parts), .parallel(let parts):
      var count = 0
      for part in parts where count <= Self.mostSteps {
        count += part.stepCount(levels: levels - 1)
      }
      return count
    }
  }

  /// The most steps of a workflow.
  public static let mostSteps = 10_000
  /// How deep sequences and parallel parts may be nested.
  public static let mostLevels = 64
}
