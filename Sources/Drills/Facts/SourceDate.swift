// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The date in the name of a source.
struct SourceDate {
  private let day: Day

  /// Finds the last date such as `2026-08-21` in a text; `nil` when there is none.
  init?(in source: String) {
    let words = source.split { !($0.isNumber || $0 == "-") }
    guard let day = words.compactMap({ Day(String($0)) }).last else { return nil }
    self.day = day
  }

  /// Whether a text says the day or its month.
  func isSaid(in text: FactWords) -> Bool {
    FactText.spellings(ofMonth: day).contains { text.holds(FactWords($0)) }
      || text.holds(FactWords(FactText.month(day)))
  }
}
