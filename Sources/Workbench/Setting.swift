// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// What holds for every model of a scenario, read and checked.
public struct Setting: Hashable, Sendable {
  /// What is asked.
  public let workload: Workload
  /// Whether a person said how requests come.
  public let isLoadGiven: Bool
  /// The tokens that a sequence keeps in the plan of the memory.
  public let context: Int
  /// Whether a person chose that number.
  public let isContextGiven: Bool
  /// The sequences of one copy in the plan of the memory; `nil` when the load says how many.
  public let sequences: Int?
  /// What must be kept.
  public let level: ServiceLevel
  /// The share of the paid time in which copies are busy.
  public let utilisation: Interval<One>
  /// Whether a person chose the utilisation.
  public let utilisationIsGiven: Bool
  /// The requests of a month; `nil` when nobody said.
  public let requestsPerMonth: Double?
  /// What an API asks; `nil` when there is none to compare with.
  public let offer: APIOffer?
  /// The price of energy that is paid apart; `nil` when it is paid with the device.
  public let energyPrice: Interval<Per<Dollar, KilowattHour>>?
  /// What happens with a task beside the call of the model.
  public let task: TaskTerms

  /// The mean request for costs.
  func mix() throws(EconomicsError) -> RequestMix {
    try RequestMix(
      input: Tokens(workload.promptTokens), output: Tokens(workload.answerTokens),
      cachedShare: Interval(exactly: Ratio(workload.cachedShare)))
  }
}

/// The times that must be kept; `nil` where nothing is asked for.
public struct ServiceLevel: Hashable, Sendable {
  /// The time to the first token, at most.
  public let timeToFirstToken: Time?
  /// The time between two tokens, at most.
  public let interTokenLatency: Time?

  /// Creates a service level.
  public init(timeToFirstToken: Time? = nil, interTokenLatency: Time? = nil) {
    self.timeToFirstToken = timeToFirstToken
    self.interTokenLatency = interTokenLatency
  }

  /// Whether nothing is asked for.
  public var isEmpty: Bool { timeToFirstToken == nil && interTokenLatency == nil }
}

/// What happens with a task beside the call of the model.
public struct TaskTerms: Hashable, Sendable {
  /// The attempts at a task, at most.
  public let attempts: Int
  /// The share of wrong results that is noticed.
  public let noticed: Double
  /// What it costs to look whether an attempt was right.
  public let check: Interval<Dollar>
  /// What a person asks who takes over; `nil` when nobody does.
  public let person: Interval<Dollar>?
  /// What a failure costs.
  public let failure: Interval<Dollar>
}
