// SPDX-License-Identifier: Apache-2.0

import Markup
import Practice
import ProductAnalytics
import SpacedRepetition

/// What a fit of the memory model to a person changed: how long a card is likely to be recalled after its first answer.
struct FitChangeTable {
  let fit: ParameterFit

  @HTMLBuilder var body: HTML {
    if let parameters = try? MemoryParameters(fit.values) {
      table {
        tableCaption { "Days until recall falls to 90%, by the first rating of a card" }
        thead {
          tr {
            th(.scope("col")) { "First rated" }
            th(.scope("col")) { "As published" }
            th(.scope("col")) { "Fitted to you" }
          }
        }
        tbody {
          for rating in Rating.allCases {
            tr {
              th(.scope("row")) { rating.title }
              td { Self.days(rating, .standard) }
              td { Self.days(rating, parameters) }
            }
          }
        }
      }
    }
  }

  /// The stability after the first answer, which is that time by its definition.
  private static func days(_ rating: Rating, _ parameters: MemoryParameters) -> String {
    FigureText.number(MemoryModel(parameters).first(rating).stability, digits: 1)
  }
}
