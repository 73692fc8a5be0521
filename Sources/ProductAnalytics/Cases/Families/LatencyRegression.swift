// SPDX-License-Identifier: Apache-2.0

/// The 95th percentile of an inference API's latency has been up since Tuesday.
///
/// One of four things did it: a new feature sends very long prompts; the batch limit of one model was raised; one
/// region is served from another; or the largest customer asks for very long answers. The others leave their traces
/// and do no harm. A tiny library whose requests hang and a later release of the gateway are always there.
public struct LatencyRegression: CaseFamily {
  public static let id = "latency-regression"
  public static let title = "p95 latency up since Tuesday"
  public static let summary =
    "Requests to an inference API are slower at the 95th percentile than two weeks ago."

  enum Cause: String, CaseIterable {
    case prompts = "long-prompts"
    case batch = "batch-limit"
    case region = "region-failover"
    case customer = "largest-customer"
  }

  static let before = Period(
    "before", "two weeks before", days: 0...13, words: ["last weeks", "previous", "baseline"])
  static let after = Period(
    "after", "since Tuesday", days: 14...20, words: ["since", "now", "latest", "this week"])
  static let whole = Period(
    "all", "all three weeks", days: 0...20, words: ["whole", "three weeks", "overall"])

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Sampled requests on a working day.
  let traffic: Double
  /// How strong the cause is, from 0 to 1; at either end the 95th percentile rises by 30% to 50%.
  let strength: Double
  /// Seconds for a thousand tokens of the prompt.
  let prefill: Double
  /// The share of the region that is served from elsewhere.
  let regionShare: Double
  /// The place of that region.
  let region: Int
  let model: String
  let gateway: String
  let engineers: Int
  let gpuHours: Int
  let budget: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .prompts, .batch, .region, .customer)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...300))
    traffic = draw.number("traffic", in: 640...740)
    strength = draw.number("strength", in: 0...1)
    prefill = draw.number("prefill", in: 0.15...0.17)
    regionShare = draw.number("region share", in: 0.25...0.28)
    region = draw.whole("region", in: 0...2)
    model = draw.pick("model", "Atlas 70B", "Strata 123B", "Meridian 90B")
    gateway = draw.pick("gateway", "3.7", "4.2", "5.0")
    engineers = draw.whole("engineers", in: 2...4)
    gpuHours = draw.whole("GPU hours", in: 4...9) * 100
    budget = draw.whole("budget", in: 15...16)
  }

  /// Returns a number of a range by the strength.
  private func scaled(_ low: Double, _ high: Double) -> Double { low + (high - low) * strength }

  /// Requests of the new feature, against all others.
  var guestShare: Double { cause == .prompts ? scaled(0.078, 0.1) : 0.04 }

  /// The time for a token of the large model, against before.
  var tokenFactor: Double { cause == .batch ? scaled(1.52, 1.68) : 1.012 }

  /// The time of a request of the region, against before.
  var regionFactor: Double { cause == .region ? scaled(1.95, 2.2) : 1.012 }

  /// The length of the answers of the largest customer, against before.
  var answerFactor: Double { cause == .customer ? scaled(4.6, 5.6) : 1.05 }

  /// Further requests of the largest customer, against all others.
  static let addedRequests = 0.04

  /// The day on which a possible cause began: Tuesday for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 14 : draw.whole("day of \(possible.rawValue)", in: 12...15)
  }

  /// The day of the release whose requests hang.
  var libraryDay: Int { draw.whole("day of the library", in: 12...14) }

  /// The day of the release of the gateway.
  var gatewayDay: Int { draw.whole("day of the gateway", in: 16...18) }

  static let regions = [
    Breakdown.Value("eu", "Europe", words: ["eu", "european"]),
    Breakdown.Value("na", "North America", words: ["us", "america", "american"]),
    Breakdown.Value("apac", "Asia-Pacific", words: ["asia", "apac", "pacific"]),
  ]

  var regionValue: Breakdown.Value { Self.regions[region] }
}
