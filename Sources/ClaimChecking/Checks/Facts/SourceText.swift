// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// A source of the catalogue in words.
enum SourceText {
  /// Returns what a source is called, with the day that a fact in it is of: `litellm 1.109.1, price list, 2026-11-23`.
  static func of(_ id: SourceID, _ date: DateStamp) -> String { "\(title(of: id)), \(date)" }

  static func title(of id: SourceID) -> String { Catalogue.source(id)?.title ?? id.name }
}
