// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// The words of a quote, linked to their place in the answer where they are marked there.
struct QuoteView {
  let quote: Quote
  let citations: Citations
  /// The page of which the quote is in a part; nil where it stands in the page itself.
  var parts: PageParts?

  var body: HTML {
    blockquote(.class("quote")) {
      if let place = citations.place(of: quote) {
        a(way(to: place), .ownDirection) { quote.text }
      } else {
        span(.ownDirection) { quote.text }
      }
    }
  }

  private func way(to place: ElementID) -> Attribute {
    if let parts { .href(parts.address(ofPlace: place)) } else { .href(place) }
  }
}
