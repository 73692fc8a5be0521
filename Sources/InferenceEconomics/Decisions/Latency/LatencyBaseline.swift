// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A service as it is: how long requests take once they have a place, how many come, and what serves them.
public struct LatencyBaseline: Hashable, Sendable {
  /// The time of a request once it has a place.
  public let service: LatencySpread
  /// The share of that time before the first token.
  public let prefillShare: Interval<One>
  /// The requests of a second.
  public let rate: Interval<Per<Request, Second>>
  /// The copies that serve.
  public let replicas: Int
  /// The requests that one copy serves at a time.
  public let places: Int
  /// The devices of one copy.
  public let devicesPerReplica: Int
  /// The price of one device for an hour.
  public let price: Interval<Per<Dollar, Hour>>

  /// Creates a baseline.
  ///
  /// - Parameters:
  ///   - service: The time of a request once it has a place.
  ///   - prefillShare: The share of that time before the first token, 0 to 1.
  ///   - rate: The requests of a second, 10^-9 to 10^6.
  ///   - replicas: The copies that serve, 1 to 10,000.
  ///   - places: The requests that one copy serves at a time, 1 to 4,096.
  ///   - devicesPerReplica: The devices of one copy, 1 to 1,024.
  ///   - price: The price of one device for an hour, 0 to 10^9 USD.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    service: LatencySpread, prefillShare: Interval<One>, rate: Interval<Per<Request, Second>>,
    replicas: Int, places: Int, devicesPerReplica: Int = 1, price: Interval<Per<Dollar, Hour>>
  ) throws(EconomicsError) {
    try Check.range("share of time before the first token", prefillShare, Allowed.share)
    try Check.range("requests per second", rate, 1e-9...1e6)
    try Check.range("replicas", replicas, 1...Self.mostReplicas)
    try Check.range("requests that a replica serves at a time", places, 1...4096)
    try Check.range("devices of a replica", devicesPerReplica, 1...1024)
    try Check.range("price of a device hour", price, Allowed.price)
    self.service = service
    self.prefillShare = prefillShare
    self.rate = rate
    self.replicas = replicas
    self.places = places
    self.devicesPerReplica = devicesPerReplica
    self.price = price
  }

  static let mostReplicas = 10_000
}

/// What must be reached, and with what.
public struct LatencyTarget: Hashable, Sendable {
  /// The time that 95 of 100 requests must keep.
  public let p95: Time
  /// The devices that may be used.
  public let devices: Int

  /// Creates a target.
  ///
  /// - Parameters:
  ///   - p95: The time that 95 of 100 requests must keep, 10^-6 to 10^6 s.
  ///   - devices: The devices that may be used, 1 to 10 million.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(p95: Time, devices: Int) throws(EconomicsError) {
    try Check.range("p95 target", p95.value, 1e-6...1e6)
    try Check.range("device budget", devices, 1...10_000_000)
    self.p95 = p95
    self.devices = devices
  }
}
