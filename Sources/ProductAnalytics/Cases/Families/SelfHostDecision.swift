// SPDX-License-Identifier: Apache-2.0

/// Host an open-weight model on own GPUs or buy it by the token: a pilot shows own GPUs far cheaper.
///
/// Nearly all of the saving is not there. One of four things made it: the ledger counts busy seconds of a cluster that
/// is sized for its peak, the router sent other requests to it, one team fills idle nights for nothing, or the API was
/// billed by an old price list. A tiny group of test runs stands far off, and a new engine helps a little.
public struct SelfHostDecision: CaseFamily {
  public static let id = "self-host-decision"
  public static let title = "Own GPUs or the API"
  public static let summary =
    "In a customer's pilot a million tokens cost far less on its own GPUs than through the API."

  enum Cause: String, CaseIterable {
    case busy = "busy-seconds"
    case routing = "request-mix"
    case archive = "archive-batch"
    case prices = "old-price-list"
  }

  static let whole = Period(
    "all", "the eight weeks of the pilot", days: 0...55,
    words: ["pilot", "whole", "eight weeks", "overall"])
  static let first = Period(
    "first", "first four weeks", days: 0...27, words: ["early", "first month", "before"])
  static let last = Period(
    "last", "last four weeks", days: 28...55, words: ["late", "last month", "since", "now"])

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Agent runs a day, on both sides together.
  let traffic: Double
  /// The relative saving that the cause is made for.
  let size: Double
  /// The price of a million tokens read, in EUR, by the list of today.
  let readPrice: Double
  let engineers: Int

  /// The GPUs of the cluster, rented around the clock.
  static let gpus = 4

  /// What a token written costs against one read, by either list.
  static let writeFactor = 8.0
  /// What a token costs on own GPUs, all reserved hours counted, against the list of today.
  static let ownRate = 0.98

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .busy, .routing, .archive, .prices)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...280))
    traffic = draw.number("traffic", in: 270...330)
    size = draw.number("size", in: 0.31...0.37)
    readPrice = Double(draw.whole("price", in: 10...14)) / 20
    engineers = draw.whole("engineers", in: 2...4)
  }

  func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  /// The part of the reserved GPU hours in which a run of the day's teams is computed.
  var utilisation: Double { 1 - size }

  var routerDay: Int { draw.whole("day of the router", in: 2...5) }

  var archiveDay: Int { draw.whole("day of the archive", in: 3...8) }

  var ledgerDay: Int { draw.whole("day of the ledger", in: 1...4) }

  var engineDay: Int { draw.whole("day of the engine", in: 26...33) }

  /// The day of the new price list; until then the API is billed by the old one.
  var listDay: Int { draw.whole("day of the list", in: 45...48) }

  /// How much dearer the old list is than the new one.
  var listFactor: Double {
    guard cause == .prices else { return 1.02 }
    // The API side then pays this on average over the days up to the list, so that the told saving comes about.
    return 1 + (1 / (1 - size) - 1) * 56 / Double(listDay)
  }
}
