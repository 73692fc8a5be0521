// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// The words of a quote, linked to their place in the answer where they are marked there.
struct QuoteView {
  let quote: Quote
  let citations: Citations

  var body: HTML {
    blockquote(.class("quote")) {
      if let place = citations.place(of: quote) {
        a(.href(place), .ownDirection) { quote.text }
      } else {
        span(.ownDirection) { quote.text }
      }
    }
  }
}
