// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The copies and devices that a load needs, and what they cost in a month.
///
///     copies = max(least, ceil(rate x peak / (capacity x (1 - headroom))))      utilisation = rate / (copies x capacity)
public struct MonthlyPlan: Hashable, Sendable {
  /// What one copy serves at full load.
  public let capacity: Interval<Per<Request, Second>>
  /// The copies that are needed; whole numbers.
  public let replicas: Interval<Replica>
  /// The devices under them.
  public let devices: Interval<DeviceUnit>
  /// The mean share of the time in which they are busy.
  public let utilisation: Interval<One>
  /// What they cost in a month of 730 hours.
  public let monthly: Interval<Per<Dollar, Month>>
  /// What tokens and requests come to at that utilisation; `nil` without load.
  public let unitCost: TokenCost?
  let hosting: Hosting
  let traffic: Traffic
  let headroom: Double

  /// Plans a month.
  ///
  /// - Parameters:
  ///   - hosting: How one copy is hosted.
  ///   - mix: The mean request.
  ///   - traffic: How many requests come.
  ///   - headroom: The share of the capacity kept free in the busiest time, 0 to 0.95.
  ///   - least: The copies that run whatever comes, 0 to 1,000,000; 2 survive the loss of one.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise, or when the load needs more than 10^12
  ///   copies.
  public init(
    _ hosting: Hosting, mix: RequestMix, traffic: Traffic, headroom: Double = 0, least: Int = 1
  ) throws(EconomicsError) {
    try Check.range("headroom", headroom, 0...0.95)
    try Check.range("least number of replicas", least, 0...1_000_000)
    let time = try hosting.speed.time(of: mix)
    let usable = (1 - headroom) / traffic.peakToMean
    let offered = Interval<One> { traffic.rate.at($0) * time.at($0) }
    try Check.range("replicas needed", offered * (1 / usable), 0...1e12)
    let count = { Self.copies(offered: $0, usable: usable, least: Double(least)) }
    let replicas = Interval<Replica> { count(offered.at($0)) }
    capacity = Interval { 1 / time.at($0.opposite) }
    self.replicas = replicas
    devices = Interval { replicas.at($0) * Double(hosting.devicesPerReplica) }
    monthly = Interval { replicas.at($0) * hosting.replicaHour.at($0) * Amount<Month>.hours }
    utilisation = Self.utilisation(offered: offered, usable: usable, copies: count)
    unitCost =
      utilisation.low.value >= Allowed.positiveShare.lowerBound
      ? try hosting.cost(of: mix, utilisation: utilisation) : nil
    self.hosting = hosting
    self.traffic = traffic
    self.headroom = headroom
  }

  /// Returns the copies for a load given in copies at full load; the last 10^-9 of a copy is rounding.
  private static func copies(offered: Double, usable: Double, least: Double) -> Double {
    max(least, (offered / usable - 1e-9).rounded(.up))
  }

  /// Returns the utilisation over an interval of load.
  ///
  /// It rises with the load and falls at each further copy, so both ends of the load and both sides of the first
  /// and the last step between them are looked at.
  private static func utilisation(
    offered: Interval<One>, usable: Double, copies: @escaping (Double) -> Double
  ) -> Interval<One> {
    func busy(_ load: Double) -> Double {
      let copies = copies(load)
      return copies > 0 ? min(load / copies, 1) : 0
    }
    let (low, high) = (offered.low.value, offered.high.value)
    var seen = [busy(low), busy(high)]
    let (first, last) = (copies(low), copies(high))
    if last > first {
      let step = first * usable
      if step >= low { seen += [min(usable, step / max(first, 1)), step / (first + 1)] }
      seen.append(min(usable, (last - 1) * usable / max(last - 1, 1)))
    }
    return Interval(
      Ratio(busy(offered.value.value)), low: Ratio(seen.reduce(1, min)),
      high: Ratio(seen.reduce(0, max)))
  }
}

/// The plan as figures that can be opened.
extension MonthlyPlan {
  /// What the copies cost in a month.
  public var monthlyFigure: Figure {
    Figure(
      monthly,
      terms: [
        Term("copies", replicas.value, "ceil(rate x peak / (capacity x (1 - headroom)))"),
        Term("devices", devices.value, "copies x devices of a copy"),
        Term("price of a copy for an hour", hosting.replicaHour.value),
        Term("hours of a month", Hours(Amount<Month>.hours), "8760 / 12"),
      ], sources: hosting.sources)
  }

  /// The copies that are needed.
  public var replicasFigure: Figure { Figure(replicas, terms: loadTerms, sources: hosting.sources) }

  /// The devices that are needed.
  public var devicesFigure: Figure { Figure(devices, terms: loadTerms, sources: hosting.sources) }

  /// The mean utilisation.
  public var utilisationFigure: Figure {
    Figure(
      utilisation, bound: Bound(.atMost, 1, because: "a copy cannot be busier than all the time"),
      terms: loadTerms, sources: hosting.sources)
  }

  private var loadTerms: [Term] {
    [
      Term("mean rate", traffic.rate.value),
      Term("peak over mean", Ratio(traffic.peakToMean)),
      Term("headroom", Ratio(headroom)),
      Term("capacity of a copy", capacity.value, "1 / time of a request"),
    ]
  }
}
