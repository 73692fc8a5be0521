// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup
import Rehearsal

/// Every sentence of a round with what was found in it, answer by answer, and the failures that quote no words.
struct ExplainedSentencesView {
  let round: Round
  let explained: CheckedExplanation

  private static let headingID = ElementID("sentences")

  var body: HTML {
    section(.class("sentences"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Sentence by sentence" }
      if explained.explanation.sentences.isEmpty {
        p { "Nothing was said in this round." }
      } else {
        gradeWords
        for (exchange, sentences) in answers.enumerated() where !sentences.isEmpty {
          heading(of: exchange)
          ol(.class("sentence-list")) {
            for sentence in sentences {
              ExplainedSentenceRow(
                sentence: sentence, claims: explained.claims(in: sentence),
                criteria: round.scorecard?.criteria.map(\.id) ?? []
              ).body
            }
          }
        }
      }
      wholeAnswer
    }
  }

  /// The sentences of each answer; none reaches from one into the next.
  private var answers: [[ExplainedSentence]] {
    let ranges = Transcript(of: round.exchanges).ranges
    var answers: [[ExplainedSentence]] = ranges.map { _ in [] }
    for sentence in explained.explanation.sentences {
      if let place = ranges.lastIndex(where: { $0.lowerBound <= sentence.quote.start }) {
        answers[place].append(sentence)
      }
    }
    return answers
  }

  @HTMLBuilder private func heading(of exchange: Int) -> HTML {
    h3 { if exchange == 0 { "Your answer" } else { "Your reply \(exchange)" } }
    if round.exchanges.indices.contains(exchange), exchange > 0 {
      p(.class("asked detail"), .ownDirection) { round.exchanges[exchange].prompt }
    }
  }

  private var gradeWords: HTML {
    details(.class("fold")) {
      summary { "What the grades mean" }
      dl(.class("inputs")) {
        for grade in Grade.allCases {
          dt { Message(label: grade.title) }
          dd { Message(label: grade.meaning) }
        }
      }
      p(.class("detail")) {
        "A stricter reading of a level takes a piece as shown only when it is linked; a looser one takes a mention as shown."
      }
    }
  }

  @HTMLBuilder private var wholeAnswer: HTML {
    let flags = explained.explanation.flagsOfWholeAnswer
    if !flags.isEmpty {
      h3 { "About the whole answer" }
      ul(.class("flags-brief")) {
        for flag in flags {
          li {
            strong(.ownDirection) { flag.name }
            " "
            span(.ownDirection) { flag.message }
          }
        }
      }
    }
  }
}
