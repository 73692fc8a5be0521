// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
public import Rehearsal

/// What the room sends when data are asked for: words, or the choices of the menu.
public struct DataForm: Hashable, Sendable, Codable {
  /// The request in words; nil when it was made by the menu.
  public var dataWords: String?
  /// The name of the metric.
  public var dataMetric: String?
  /// The name of a group, `day` or `week`; empty for the whole alone.
  public var dataSplit: String?
  /// The names of periods, with commas between.
  public var dataPeriod: String?
  /// `group=value`, or `group!=value` for all but one; empty for all.
  public var dataFilter: String?

  /// Creates a form.
  public init(
    words: String? = nil, metric: String? = nil, split: String? = nil, period: String? = nil,
    filter: String? = nil
  ) {
    dataWords = words
    dataMetric = metric
    dataSplit = split
    dataPeriod = period
    dataFilter = filter
  }

  /// The words of the form alone, or its choices alone, short enough for an address.
  public func reduced(to isWords: Bool) -> DataForm {
    func short(_ text: String?) -> String? {
      text.map { String($0.unicodeScalars.prefix(Round.longestRequest + 1)) }
    }
    return isWords
      ? DataForm(words: short(dataWords) ?? "")
      : DataForm(
        metric: short(dataMetric) ?? "", split: short(dataSplit), period: short(dataPeriod),
        filter: short(dataFilter))
  }

  /// Returns what is wanted; nil when the form asks for nothing.
  public func wish(from menu: DataMenu) -> DataWish? {
    if let dataWords { return .words(dataWords) }
    guard let dataMetric else { return nil }
    let split: Cut.Split? =
      switch dataSplit ?? "" {
      case "": nil
      case "day": .day
      case "week": .week
      case let group: .breakdown(group)
      }
    let chosen = (dataPeriod ?? "").split(separator: ",").map(String.init)
    let isCourse = split == .day || split == .week
    let periods = isCourse && chosen.count != 1 ? [menu.longestPeriod] : chosen
    return .cut(
      Cut(
        dataMetric, by: split, in: periods.isEmpty ? menu.usualPeriods : periods,
        where: filters))
  }

  private var filters: [Cut.Filter] {
    guard let text = dataFilter, let sign = text.firstIndex(of: "=") else {
      return (dataFilter ?? "").isEmpty ? [] : [Cut.Filter(dataFilter ?? "", "")]
    }
    let keeps = !text[..<sign].hasSuffix("!")
    let group = text[..<sign].dropLast(keeps ? 0 : 1)
    return [Cut.Filter(String(group), String(text[text.index(after: sign)...]), keeps: keeps)]
  }

  /// The fields that hold something, with their names, in a fixed order.
  public var pairs: [(name: String, value: String)] {
    [
      ("dataWords", dataWords), ("dataMetric", dataMetric), ("dataSplit", dataSplit),
      ("dataPeriod", dataPeriod), ("dataFilter", dataFilter),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}
