// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A model on devices of one's own: how fast it is and what the devices cost.
public struct Hosting: Hashable, Sendable {
  /// How fast one copy works at full load.
  public let speed: ServingSpeed
  /// The devices of one copy.
  public let devicesPerReplica: Int
  /// The price of one device for an hour, busy or idle.
  public let price: Interval<Per<Dollar, Hour>>
  /// The energy that is paid apart; `nil` where the price of the hour holds it.
  public let energy: EnergyUse?
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// Creates a way to host.
  ///
  /// - Parameters:
  ///   - speed: How fast one copy works at full load.
  ///   - devicesPerReplica: The devices of one copy, 1 to 100,000.
  ///   - price: The price of one device for an hour, 0 to 10^9 USD.
  ///   - energy: The energy that is paid apart from that.
  ///   - sources: The facts that it rests on.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    speed: ServingSpeed, devicesPerReplica: Int = 1, price: Interval<Per<Dollar, Hour>>,
    energy: EnergyUse? = nil, sources: [SourceID] = []
  ) throws(EconomicsError) {
    try speed.check()
    try Check.range("devices of a replica", devicesPerReplica, 1...100_000)
    try Check.range("price of a device hour", price, Allowed.price)
    self.speed = speed
    self.devicesPerReplica = devicesPerReplica
    self.price = price
    self.energy = energy
    self.sources = sources + (energy?.sources ?? [])
  }

  /// What one copy costs for an hour; energy that is paid apart is that of a device at work, also while it idles.
  public var replicaHour: Interval<Per<Dollar, Hour>> {
    Interval { end in
      Double(devicesPerReplica) * (price.at(end) + (energy?.costPerHour.at(end) ?? 0))
    }
  }

  /// Returns what tokens and requests cost when copies are busy for a share of the time.
  ///
  ///     request = seconds of one copy x price of its hour / 3600 / utilisation
  ///
  /// - Parameters:
  ///   - mix: The mean request.
  ///   - utilisation: The share of the paid time in which copies work at full load; above 0, up to 1.
  /// - Returns: The cost; input and output apart where the speed tells them apart.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public func cost(
    of mix: RequestMix, utilisation: Interval<One> = Interval(exactly: 1)
  ) throws(EconomicsError) -> TokenCost {
    try Check.range("utilisation", utilisation, Allowed.positiveShare)
    let time = try speed.time(of: mix)
    let perSecond = { (end: End) in
      self.replicaHour.at(end) / 3600 / utilisation.at(end.opposite)
    }
    let request = Interval<Per<Dollar, Request>> { perSecond($0) * time.at($0) }
    var input: Interval<Per<Dollar, Token>>?
    var output: Interval<Per<Dollar, Token>>?
    if case .apart(let prefill, let decode) = speed {
      input = Interval { end in
        perSecond(end) / prefill.at(end.opposite) * (1 - mix.cachedShare.at(end.opposite))
      }
      output = Interval { perSecond($0) / decode.at($0.opposite) }
    }
    return TokenCost(
      input: input, output: output, request: request, mix: mix,
      terms: terms(time, utilisation), sources: sources)
  }

  private func terms(_ time: Interval<Second>, _ utilisation: Interval<One>) -> [Term] {
    [
      Term("time of one copy for a request", time.value, "input / prefill + output / decode"),
      Term("price of a device hour", price.value),
      Term("energy of a device hour", energy?.costPerHour.value ?? 0, "watts x overhead x price"),
      Term("devices of a copy", Amount<DeviceUnit>(devicesPerReplica)),
      Term("utilisation", utilisation.value),
    ]
  }
}
