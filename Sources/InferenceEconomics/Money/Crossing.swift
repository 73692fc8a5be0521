// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Where one way becomes cheaper than another.
public enum Crossing: Hashable, Sendable {
  /// It is cheaper everywhere.
  case always
  /// It is cheaper nowhere.
  case never
  /// It is cheaper on one side of this; the type that holds the crossing says on which.
  case at(Figure)
  /// The inputs are too uncertain to tell. The figure spans where the two meet for the part of the uncertainty in
  /// which they do, and says nothing about the rest; there is none when they never meet, but it is open which one is
  /// cheaper.
  case unsure(Figure?)

  /// The place, if they meet at all.
  public var figure: Figure? {
    switch self {
    case .always, .never: nil
    case .at(let figure): figure
    case .unsure(let figure): figure
    }
  }
}

extension Crossing {
  /// Where two lines meet for one choice of inputs.
  enum Point: Hashable {
    case always, never
    case at(Double)

    var number: Double? {
      if case .at(let number) = self { number } else { nil }
    }
  }

  /// Creates a crossing from where the lines meet at each end of the inputs.
  init<U: Unit>(
    _ unit: U.Type, terms: [Term], sources: [SourceID], _ point: (End) -> Point
  ) {
    let points = [point(.value), point(.low), point(.high)]
    let numbers = points.compactMap(\.number)
    guard let least = numbers.min(), let most = numbers.max() else {
      let isClear = points.allSatisfy { $0 == points[0] }
      self = isClear ? (points[0] == .always ? .always : .never) : .unsure(nil)
      return
    }
    let interval = Interval<U>(
      Amount(points[0].number ?? least), low: Amount(least), high: Amount(most))
    let figure = Figure(interval, terms: terms, sources: sources)
    self = numbers.count == points.count ? .at(figure) : .unsure(figure)
  }
}
