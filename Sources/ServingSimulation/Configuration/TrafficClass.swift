// SPDX-License-Identifier: Apache-2.0

/// The longest times that a request may take to count as good.
public struct ServiceObjective: Hashable, Sendable {
  /// To the first token.
  public var timeToFirstToken: SimulatedTime?
  /// Between tokens, as the mean of one answer.
  public var interTokenLatency: SimulatedTime?
  /// To the last token.
  public var endToEnd: SimulatedTime?

  /// Creates an objective; what is `nil` may take any time.
  public init(
    timeToFirstToken: SimulatedTime? = nil, interTokenLatency: SimulatedTime? = nil,
    endToEnd: SimulatedTime? = nil
  ) {
    self.timeToFirstToken = timeToFirstToken
    self.interTokenLatency = interTokenLatency
    self.endToEnd = endToEnd
  }

  /// Whether it asks for anything.
  public var isEmpty: Bool {
    timeToFirstToken == nil && interTokenLatency == nil && endToEnd == nil
  }
}

/// Requests that are treated alike.
public struct TrafficClass: Hashable, Sendable {
  /// How it is shown.
  public var name: String
  /// 0 goes first; within one priority, who came first.
  public var priority: Int
  /// What counts as good.
  public var objective: ServiceObjective
  /// When the caller gives up: the request is dropped wherever it is.
  public var timeout: SimulatedTime?

  /// Creates a class; priorities are 0 to 7.
  public init(
    name: String = "all", priority: Int = 0, objective: ServiceObjective = ServiceObjective(),
    timeout: SimulatedTime? = nil
  ) {
    self.name = name
    self.priority = priority
    self.objective = objective
    self.timeout = timeout
  }
}
