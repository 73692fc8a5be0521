// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal

/// The quotes of a scorecard in the places where they stand in the answers.
struct Citations {
  /// What a quote is given for.
  struct Source: Hashable {
    /// The word beside the quote in the answer; nil for a quote that is only linked to.
    let name: String?
    /// Where on the scorecard it is given.
    let place: ElementID
    let isFlag: Bool
  }

  /// Each answer with its quotes marked, by the number of its exchange.
  let answers: [(text: HighlightedText, sources: [Source])]
  private var places: [Quote: ElementID] = [:]

  /// Finds the quotes of an assessment in the answers that were read.
  ///
  /// A quote whose words do not stand where it says is marked nowhere.
  init(of assessment: Assessment, in exchanges: [Exchange]) {
    let transcript = Transcript(of: exchanges)
    let texts = exchanges.compactMap(\.answer?.text)
    var marks: [[(quote: Quote, range: Range<Int>, source: Source)]] = texts.map { _ in [] }
    for (quote, source) in Self.quotes(of: assessment) {
      guard quote.start < quote.end, let (exchange, local) = transcript.place(of: quote),
        local.stands(in: texts[exchange])
      else { continue }
      marks[exchange].append((quote, local.start..<local.end, source))
    }
    answers = zip(texts, marks).map { text, marks in
      (HighlightedText(text, marking: marks.map(\.range)), marks.map(\.source))
    }
    for (exchange, marks) in marks.enumerated() {
      for (mark, beginning) in zip(marks, answers[exchange].text.beginnings) {
        places[mark.quote] = beginning.map { ElementID("mark", exchange, $0) }
      }
    }
  }

  /// Returns where the words of a quote are marked, or nil when they are not.
  func place(of quote: Quote) -> ElementID? { places[quote] }

  private static func quotes(of assessment: Assessment) -> [(Quote, Source)] {
    let ofCriteria = assessment.criteria.enumerated().flatMap { index, result in
      result.quotes.map {
        let place = ElementID("criterion", index)
        return ($0, Source(name: result.id.name, place: place, isFlag: false))
      }
    }
    let ofFlags = assessment.flags.enumerated().compactMap { index, flag in
      flag.quote.map {
        ($0, Source(name: flag.name, place: ElementID("flag", index), isFlag: true))
      }
    }
    let ofSteps = assessment.nextSteps.enumerated().compactMap { index, step in
      step.said.map {
        ($0, Source(name: nil, place: ElementID("step", index), isFlag: false))
      }
    }
    return ofCriteria + ofFlags + ofSteps
  }
}

extension Quote {
  /// Whether the bytes of a text from `start` to `end` are exactly the words of the quote.
  fileprivate func stands(in text: String) -> Bool {
    let bytes = text.utf8
    guard 0 <= start, end <= bytes.count else { return false }
    return bytes.dropFirst(start).prefix(end - start).elementsEqual(self.text.utf8)
  }
}
