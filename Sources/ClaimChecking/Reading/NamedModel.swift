// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// A model as a text names it: one of the catalogue, several that share a name, a bare size, or one that nobody published.
struct NamedModel: Sendable, Hashable {
  let name: String
  /// The number of weights, from the lowest to the highest that the name may mean; nil when none is published.
  let total: ClosedRange<Double>?
  /// The weights that one token meets.
  let active: ClosedRange<Double>?
  /// The models of the catalogue that the name may mean.
  let entries: [ModelEntry]
  /// Whether only a size was named.
  let isBareSize: Bool

  var isClosed: Bool { total == nil }
  var isMixture: Bool {
    guard let total, let active else { return false }
    return active.upperBound < total.lowerBound * 0.7
  }

  var shapes: [ModelShape] { entries.compactMap(\.shape) }

  /// All and active weights of each model that the name may mean.
  var variants: [(total: Double, active: Double)] {
    entries.compactMap { entry in
      guard let total = entry.shape?.parameters.total.value ?? entry.facts.total?.value.value
      else { return nil }
      return (
        total, entry.shape?.parameters.active.value ?? entry.facts.active?.value.value ?? total
      )
    }
  }
}

extension NamedModel {
  /// Creates a model from entries of the catalogue.
  init(_ name: String, _ entries: [ModelEntry], isBareSize: Bool = false) {
    self.name = name
    self.entries = entries
    self.isBareSize = isBareSize
    total = Self.span(entries.flatMap(Self.totals))
    active = Self.span(entries.flatMap(Self.actives))
  }

  private static func totals(_ entry: ModelEntry) -> [Double] {
    [entry.shape?.parameters.total.value, entry.facts.total?.value.value].compactMap(\.self)
  }

  private static func actives(_ entry: ModelEntry) -> [Double] {
    [entry.shape?.parameters.active.value, entry.facts.active?.value.value].compactMap(\.self)
  }

  private static func span(_ values: [Double]) -> ClosedRange<Double>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}
