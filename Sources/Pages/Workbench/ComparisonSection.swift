// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// The main numbers side by side.
struct ComparisonSection {
  let models: [ModelResults]

  var body: HTML {
    section(.labelledBy(ElementID("comparison"))) {
      h2(.id(ElementID("comparison"))) { "Side by side" }
      ComparisonTable(
        comparison: Comparison(models.map(\.one)), caption: "The main numbers of each model"
      ).body
    }
  }
}
