// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The power that a device draws while it serves, what the house around it adds, and the price of both.
///
/// The overhead is power usage effectiveness as ISO/IEC 30134-2 defines it: the energy of the whole house over that of
/// the machines, 1 at best.
public struct EnergyUse: Hashable, Sendable {
  /// The power of one device at work.
  public let power: Interval<Watt>
  /// The energy of the whole house over that of the machines.
  public let overhead: Interval<One>
  /// The price of energy.
  public let price: Interval<Per<Dollar, KilowattHour>>
  /// Where the figures come from.
  public let sources: [SourceID]

  /// Creates a use of energy.
  ///
  /// - Parameters:
  ///   - power: The power of one device at work, 0 to 10^7 W.
  ///   - overhead: Power usage effectiveness, 1 to 10.
  ///   - price: The price of energy, 0 to 100 USD for a kWh.
  ///   - sources: Where the figures come from.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    power: Interval<Watt>, overhead: Interval<One>, price: Interval<Per<Dollar, KilowattHour>>,
    sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("power of a device", power, 0...1e7)
    try Check.range("power usage effectiveness", overhead, 1...10)
    try Check.range("price of energy", price, 0...100)
    self.power = power
    self.overhead = overhead
    self.price = price
    self.sources = sources
  }

  /// Returns the energy that devices take in a time: watts x seconds x overhead.
  ///
  /// - Parameters:
  ///   - time: How long they work, up to 10^9 s.
  ///   - devices: How many work, 1 to a million.
  /// - Returns: The energy in joules; 3.6 million are a kilowatt-hour.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public func energy(
    for time: Interval<Second>, devices: Int = 1
  ) throws(EconomicsError) -> Figure {
    try Check.range("time at work", time, Allowed.time)
    try Check.range("devices", devices, 1...1_000_000)
    let joules = Interval<Joule> { Double(devices) * time.at($0) * wattsInHouse($0) }
    return Figure(
      joules,
      terms: [
        Term("power of one device", power.value),
        Term("devices", Amount<DeviceUnit>(devices)),
        Term("time at work", time.value),
        Term("overhead of the house", overhead.value),
      ], sources: sources)
  }

  /// What one device costs for an hour at work.
  public var costPerHour: Interval<Per<Dollar, Hour>> {
    Interval { wattsInHouse($0) / 1000 * price.at($0) }
  }

  private func wattsInHouse(_ end: End) -> Double { power.at(end) * overhead.at(end) }
}
