// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// What words of a request stand for.
enum RequestTerm: Hashable, Sendable {
  case metric(Metric.ID)
  case breakdown(Breakdown.ID)
  case value(Breakdown.ID, Breakdown.Value.ID)
  case period(Period.ID)
  /// A row for each day.
  case day
  /// A row for each week.
  case week
  /// Something is set against something else.
  case comparison
  /// It leans on the request before.
  case reference
  /// Whatever was left out or kept before no longer counts.
  case everyone
}

/// Words of a request with what they may stand for.
struct RequestMention: Hashable, Sendable {
  var terms: [RequestTerm]
  let tokens: Range<Int>

  var metric: Metric.ID? {
    for case .metric(let id) in terms { return id }
    return nil
  }

  var breakdown: Breakdown.ID? {
    for case .breakdown(let id) in terms { return id }
    return nil
  }

  var value: Cut.Filter? {
    for case .value(let breakdown, let value) in terms { return Cut.Filter(breakdown, value) }
    return nil
  }

  var period: Period.ID? {
    for case .period(let id) in terms { return id }
    return nil
  }

  /// The split that it names, if it names one.
  var split: Cut.Split? {
    if let breakdown { return .breakdown(breakdown) }
    if terms.contains(.day) { return .day }
    return terms.contains(.week) ? .week : nil
  }
}
