// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal
import SecondReading

/// What a language model made of the round, beside what our own reader made of it.
struct SecondReadingView {
  let second: RecordedSecondReading

  /// Who read it, and the result with its levels.
  var notice: HTML {
    p(.class("notice second-reading")) {
      "Second reader: "
      bdi { second.model }
      " at "
      bdi { second.address }
      ", "
      moment(second.at)
      ". "
      if let refusal = second.reading.refusal {
        engineSentence(refusal.text)
      } else if let result {
        "With its levels: "
        strong { result.words }
        ". "
      }
      "Our own reading stays the authority: nothing else here rests on the second one."
    }
  }

  private var result: CoachedResult? {
    guard let score = second.reading.score, let band = second.reading.band else { return nil }
    return CoachedResult(score: score, band: band)
  }

  /// The levels of both for a criterion; nothing where the model was not asked.
  @HTMLBuilder func level(of criterion: Criterion.ID) -> HTML {
    if let entry = second.reading.reading(of: criterion) {
      p(.class("coached")) { engineSentence(entry.summary) }
    }
  }

  /// Why a run did not count, and the words that the runs rest on.
  @HTMLBuilder func words(on criterion: Criterion.ID, in citations: Citations) -> HTML {
    if let entry = second.reading.reading(of: criterion),
      !(entry.remarks + entry.quotes.map(\.text)).isEmpty
    {
      details(.class("second-reading")) {
        summary { "What the second reader’s levels rest on" }
        for remark in entry.remarks {
          p(.class("detail"), .ownDirection) { engineSentence(remark) }
        }
        for quote in entry.quotes { QuoteView(quote: quote, citations: citations).body }
      }
    }
  }
}
