// SPDX-License-Identifier: Apache-2.0

public import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One copy that is stopped after a time without requests, against one that always runs.
///
/// Requests come at random (Poisson) at a rate l. A request that meets no copy starts one, which takes C; those that come
/// in the meantime wait too. The copy is kept for T after each request, so it stays while gaps are shorter than T. One
/// round from start to start sees
///
///     D = l C + e^(l T)   requests,   of which   1 + l C   wait
///
/// so the share that waits is (1 + l C) / D (e^(-l T) when C is 0), the copy is off for 1 / D of the time, and the mean wait over
/// all requests is C (1 + l C / 2) / D. Derived from the memoryless gaps; a request itself is taken to be short against
/// T, and the time of starting is paid for.
public struct ScaleToZero: Hashable, Sendable {
  /// The requests of a second.
  public let rate: Interval<Per<Request, Second>>
  /// The time of a cold start.
  public let coldStart: Interval<Second>
  /// How long a copy is kept after a request.
  public let keepWarm: Time
  /// The price of an hour of a copy that is stopped and started.
  public let price: Interval<Per<Dollar, Hour>>
  /// The price of an hour of a copy that always runs.
  public let alwaysOnPrice: Interval<Per<Dollar, Hour>>
  /// The share of waiting requests that are given up.
  public let givesUp: Interval<One>
  /// What a request is worth that is given up.
  public let requestValue: Interval<Dollar>
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// Creates a comparison.
  ///
  /// - Parameters:
  ///   - rate: The requests of a second, 10^-9 to 10^3.
  ///   - coldStart: The time of a cold start, 0 to 10^6 s.
  ///   - keepWarm: How long a copy is kept after a request, 0 to 10^6 s.
  ///   - price: The price of an hour of a copy that is stopped and started, 0 to 10^9 USD.
  ///   - alwaysOnPrice: The price of an hour of a copy that always runs, 0 to 10^9 USD.
  ///   - givesUp: The share of waiting requests that are given up, 0 to 1.
  ///   - requestValue: What a request is worth that is given up, 0 to 10^9 USD.
  ///   - sources: The facts that it rests on.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    rate: Interval<Per<Request, Second>>, coldStart: Interval<Second>, keepWarm: Time,
    price: Interval<Per<Dollar, Hour>>, alwaysOnPrice: Interval<Per<Dollar, Hour>>,
    givesUp: Interval<One> = Interval(exactly: 0),
    requestValue: Interval<Dollar> = Interval(exactly: 0), sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("requests per second", rate, Self.rates)
    try Check.range("time of a cold start", coldStart, 0...1e6)
    try Check.range("time kept warm", keepWarm.value, 0...1e6)
    try Check.range("price of a replica hour", price, Allowed.price)
    try Check.range("price of a replica hour that always runs", alwaysOnPrice, Allowed.price)
    try Check.range("share that gives up", givesUp, Allowed.share)
    try Check.range("value of a request", requestValue, Allowed.price)
    self.rate = rate
    self.coldStart = coldStart
    self.keepWarm = keepWarm
    self.price = price
    self.alwaysOnPrice = alwaysOnPrice
    self.givesUp = givesUp
    self.requestValue = requestValue
    self.sources = sources
  }

  static let rates = 1e-9...1e3
}

/// What requests meet.
extension ScaleToZero {
  /// The share of requests that meet no running copy, and start one or wait for one that starts.
  public var coldShare: Interval<One> {
    Interval { round(rate.at($0.opposite), $0).coldShare }
  }

  /// The wait for a copy, averaged over all requests.
  public var meanWait: Interval<Second> {
    Interval { round(rate.at($0.opposite), $0).meanWait }
  }

  /// The share of the time in which a copy runs or starts, and is paid for.
  public var paidShare: Interval<One> { Interval { round(rate.at($0), $0).paidShare } }

  /// The share of requests that meet no running copy, as a figure that can be opened.
  public var coldShareFigure: Figure {
    Figure(
      coldShare, bound: Bound(.atMost, 1, because: "no share is above 1"),
      terms: rateTerms + [
        Term("mean wait over all requests", meanWait.value, "C (1 + l C / 2) / D"),
        Term("share of the time paid", paidShare.value, "1 - 1 / D"),
      ], sources: sources)
  }

  private var rateTerms: [Term] {
    [
      Term("requests per second", rate.value),
      Term("cold start", coldStart.value),
      Term("kept warm", keepWarm),
    ]
  }

  private typealias Round = (coldShare: Double, meanWait: Double, paidShare: Double)

  /// Returns what a round from start to start comes to, with everything divided by e^(l T), which may be huge.
  private func round(_ rate: Double, _ end: End) -> Round {
    let start = coldStart.at(end)
    let busy = rate * start
    let quiet = exp(-rate * keepWarm.value)
    let requests = busy * quiet + 1
    return (
      coldShare: min((1 + busy) * quiet / requests, 1),
      meanWait: start * (1 + busy / 2) * quiet / requests,
      paidShare: 1 - quiet / requests
    )
  }
}

/// What both ways cost.
extension ScaleToZero {
  /// What a copy costs in a month that is stopped and started, with the requests that are given up.
  public var monthly: Figure {
    let middle = round(rate.value.value, .value)
    let cost = Interval<Per<Dollar, Month>> { end in
      // Fewer requests pay for fewer hours, but a larger share of them waits: each part takes its own end.
      let paid = round(rate.at(end), end).paidShare * price.at(end) * Amount<Month>.hours
      return paid + lossRange(end)
    }
    return Figure(
      cost,
      terms: rateTerms + [
        Term("share of the time paid", Ratio(middle.paidShare), "1 - 1 / D"),
        Term("price of an hour", price.value),
        Term(
          "requests given up", DollarsPerMonth(lossRange(.value)), "l x share x gives up x value"),
      ], sources: sources)
  }

  /// What a copy costs in a month that always runs.
  public var alwaysOnMonthly: Figure {
    Figure(
      Interval<Per<Dollar, Month>> { alwaysOnPrice.at($0) * Amount<Month>.hours },
      terms: [Term("price of an hour", alwaysOnPrice.value), Term("hours", Hours(730))],
      sources: sources)
  }

  /// What a month of a copy costs in which nobody asks for anything: the price of an idle replica.
  public var idleMonthly: Figure {
    Figure(
      Interval<Per<Dollar, Month>> { end in
        let idle = 1 - round(rate.at(end.opposite), end.opposite).paidShare
        return idle * alwaysOnPrice.at(end) * Amount<Month>.hours
      },
      terms: rateTerms + [
        Term("share of the time without use", Ratio(1 - paidShare.value.value), "1 / D")
      ], sources: sources)
  }

  /// The traffic below which stopping and starting is not dearer, in requests of a second.
  ///
  /// Searched from 10^-9 to 10^3 in steps of 7% and then by halving; the lowest crossing counts. `always` when there is
  /// none up to 10^3.
  public var cheaperBelow: Crossing {
    Crossing(Per<Request, Second>.self, terms: rateTerms, sources: sources) { end in
      crossing(at: end)
    }
  }

  /// Returns what is lost in a month at an end; the loss rises and falls with the rate, so both ends are looked at.
  private func lossRange(_ end: End) -> Double {
    let losses = [loss(rate.at(.low), end), loss(rate.at(.high), end)]
    switch end {
    case .value: return loss(rate.at(.value), end)
    case .low: return min(losses[0], losses[1])
    case .high: return max(losses[0], losses[1], peakLoss(end))
    }
  }

  private func loss(_ rate: Double, _ end: End) -> Double {
    rate * Amount<Month>.seconds * round(rate, end).coldShare * givesUp.at(end)
      * requestValue.at(end)
  }

  /// Returns the highest loss between the ends of the rate, on a grid of 64 steps.
  private func peakLoss(_ end: End) -> Double {
    let (low, high) = (rate.at(.low), rate.at(.high))
    guard high > low else { return 0 }
    return (1..<64).map { loss(low * pow(high / low, Double($0) / 64), end) }.reduce(0, max)
  }

  private func crossing(at end: End) -> Crossing.Point {
    // Where both cost the same up to rounding, as at high traffic and equal prices, neither is the dearer one.
    func isNotDearer(_ rate: Double) -> Bool {
      let dear = end.opposite
      let hours = Amount<Month>.hours
      let stopped = round(rate, dear).paidShare * price.at(dear) * hours + loss(rate, dear)
      return stopped <= alwaysOnPrice.at(end) * hours * (1 + 1e-12)
    }
    guard isNotDearer(Self.rates.lowerBound) else { return .never }
    let steps = 400
    let width = log(Self.rates.upperBound / Self.rates.lowerBound) / Double(steps)
    guard
      let step = (1...steps).first(where: {
        !isNotDearer(Self.rates.lowerBound * exp(Double($0) * width))
      })
    else { return .always }
    var low = Self.rates.lowerBound * exp(Double(step - 1) * width)
    var high = low * exp(width)
    while high / low > 1 + 1e-10 {
      let middle = (low * high).squareRoot()
      if isNotDearer(middle) { low = middle } else { high = middle }
    }
    return .at(low)
  }
}
