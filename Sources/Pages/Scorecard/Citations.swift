// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Markup
import Rehearsal

/// The quotes and the claims of a scorecard in the places where they stand in the answers.
struct Citations {
  /// What words are marked for.
  struct Source: Hashable {
    /// What kind of mark it is.
    enum Kind: Hashable {
      case criterion, flag, step
      case claim(Verdict)
    }

    /// The word beside the quote in the answer.
    let name: String
    /// Where on the scorecard it is given.
    let place: ElementID
    let kind: Kind
    /// Its number among its kind: that of the criterion, the flag, the step, or the row of the claim.
    let index: Int

    /// What came of a claim; nil for a quote.
    var verdict: Verdict? {
      guard case .claim(let verdict) = kind else { return nil }
      return verdict
    }
  }

  /// Each answer with its quotes marked, by the number of its exchange.
  let answers: [(text: HighlightedText, sources: [Source])]
  private var places: [Quote: ElementID] = [:]

  /// Finds the quotes of an assessment, and claims, in the answers that were read.
  ///
  /// A quote whose words do not stand where it says is marked nowhere.
  init(of assessment: Assessment, claims: [Claim], in exchanges: [Exchange]) {
    let transcript = Transcript(of: exchanges)
    let texts = exchanges.compactMap(\.answer?.text)
    var marks: [[(quote: Quote, range: Range<Int>, source: Source)]] = texts.map { _ in [] }
    for (quote, source) in Self.quotes(of: assessment) + Self.quotes(of: claims) {
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
        return ($0, Source(name: result.id.name, place: place, kind: .criterion, index: index))
      }
    }
    let ofFlags = assessment.flags.enumerated().compactMap { index, flag in
      flag.quote.map {
        ($0, Source(name: flag.name, place: ElementID("flag", index), kind: .flag, index: index))
      }
    }
    let ofSteps = assessment.nextSteps.enumerated().compactMap { index, step in
      step.said.map {
        (
          $0,
          Source(name: "\(index + 1)", place: ElementID("step", index), kind: .step, index: index)
        )
      }
    }
    return ofCriteria + ofFlags + ofSteps
  }

  /// The words of claims, each with its row in the table of claims.
  private static func quotes(of claims: [Claim]) -> [(Quote, Source)] {
    let (checked, open) = claims.sortedByVerdict
    return (checked + open).enumerated().map { row, claim in
      let place = ElementID("claim", row)
      return (
        claim.quote,
        Source(
          name: claim.verdict.sign, place: place, kind: .claim(claim.verdict), index: row)
      )
    }
  }
}

extension Claim {
  /// The words that make the claim.
  var quote: Quote { Quote(start: start, end: end, text: text) }
}

extension Quote {
  /// Whether the bytes of a text from `start` to `end` are exactly the words of the quote.
  fileprivate func stands(in text: String) -> Bool {
    let bytes = text.utf8
    guard 0 <= start, end <= bytes.count else { return false }
    return bytes.dropFirst(start).prefix(end - start).elementsEqual(self.text.utf8)
  }
}
