// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
package import Markup
package import Screening

/// How much of the two pages is written, and what would be cut, for the form in which a questionnaire is written.
package struct LengthView {
  let pages: PageCount

  /// Creates the view of a count.
  package init(_ pages: PageCount) { self.pages = pages }

  package var body: HTML {
    div(.class("length")) {
      p(.class("detail")) {
        "\(pages.words) of \(pages.wordLimit) words, \(pages.pageLimit) pages at \(pages.wordsPerPage) words a page. "
        pages.fits ? "\(pages.wordsLeft) left." : "\(pages.wordsOver) too many."
      }
      if let cut = pages.cut {
        p { "More than \(pages.pageLimit) pages are set aside. This stands beyond the limit:" }
        blockquote(.class("quote")) { mark(.ownDirection) { cut.text } }
      }
    }
  }
}
