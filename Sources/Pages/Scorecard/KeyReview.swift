// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import CaseReading
import InterviewContent
import Markup
import ProductAnalytics
import Quantities
import Rehearsal

/// What was said against the key of the case: cause, decoys, figures, the proposed test with its power, and what the requests were worth.
struct KeyReview {
  let round: Round
  let citations: Citations

  static let headingID = ElementID("against-key")

  var body: HTML {
    section(.class("key-review"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Against the key" }
      if let review = round.review {
        ul { for sentence in review.sentences { li(.ownDirection) { sentence } } }
        if review.test.power != nil { proposedTest(review.test) }
        quotes(review)
      } else {
        p {
          "The answer was not held against a key: the case was made by another version of the program."
        }
      }
      requests
      keyLink
    }
  }

  @HTMLBuilder private var keyLink: HTML {
    if let reference = round.start.handout?.reference, reference.isCurrent {
      p(.class("actions")) {
        a(.class("button"), .href(.caseKey(reference))) { "See the whole key" }
      }
    }
  }

  private func proposedTest(_ test: ProposedTest) -> HTML {
    CaseTable(
      caption: "Your test, at the traffic of the case",
      headings: ["What", "Your test", "Needed"],
      rows: [
        ["Users without the change", count(test.control), count(test.neededPerArm)],
        ["Users with the change", count(test.treatment), count(test.neededPerArm)],
        ["Power", test.power.map { Message(verbatim: percent($0)) } ?? "–", "80%"],
        ["Days", "–", count(test.neededDays)],
      ]
    ).body
  }

  private func count(_ number: Int?) -> Message {
    number.map { Message(verbatim: FigureText.number(Double($0), digits: 0)) } ?? "–"
  }

  private func percent(_ share: Double) -> String {
    FigureText.value(share, unit: .share, digits: 0)
  }
}

extension KeyReview {
  /// The words that the review rests on, each with what they were read as.
  @HTMLBuilder private func quotes(_ review: CaseReview) -> HTML {
    let all = review.readings
    if !all.isEmpty {
      details(.class("fold")) {
        summary { "Your words that this rests on" }
        for reading in all {
          p(.class("detail")) { reading.meaning }
          QuoteView(
            quote: Quote(
              start: reading.passage.start, end: reading.passage.end, text: reading.passage.text),
            citations: citations
          ).body
        }
      }
    }
  }

  @HTMLBuilder private var requests: HTML {
    h3 { "The data you asked for" }
    if round.requests.isEmpty {
      p { "You asked for none. The exhibits alone do not show the cause." }
    } else {
      if let score = round.review?.requests {
        p { "Worth \(FigureText.number(score.total, digits: 0)) of 100 points." }
        requestTable(score)
      }
      AskedTables(round: round, areOpen: false).body
    }
  }

  private func requestTable(_ score: RequestScore) -> HTML {
    div(
      .class("chart-scroll exhibit-table"), .role("group"), .label("Table: your requests"),
      .focusable(true)
    ) {
      table(.class("case-table requests")) {
        tableCaption { "Your requests" }
        thead {
          tr {
            th(.scope("col")) { "Asked" }
            th(.scope("col")) { "Minute" }
            th(.scope("col")) { "Points" }
            th(.scope("col")) { "What it brought" }
          }
        }
        tbody { for (place, entry) in score.entries.enumerated() { line(place, entry) } }
      }
    }
  }

  private func line(_ place: Int, _ entry: RequestScore.Entry) -> HTML {
    let title = round.requests.indices.contains(place) ? round.requests[place].table.title : ""
    return tr {
      th(.scope("row"), .ownDirection) { title }
      td(.class("number")) { FigureText.number(entry.seconds / 60, digits: 1) }
      td(.class("number")) { FigureText.number(entry.points, digits: 0) }
      td(.ownDirection) { entry.sentence }
    }
  }
}

extension CaseReview {
  /// Words of the answer with what they were read as.
  fileprivate var readings: [(meaning: Message, passage: Passage)] {
    var all: [(meaning: Message, passage: Passage)] = []
    for stance in stances { all.append((meaning(of: stance), stance.passage)) }
    for figure in figuresRight { all.append(("Right: \(figure.name)", figure.passage)) }
    for figure in figuresWrong {
      all.append(("Not what the data say: \(figure.name)", figure.passage))
    }
    for step in nextSteps { all.append(("A good next step", step.passage)) }
    if let passage = test.passage { all.append(("The test that is proposed", passage)) }
    return all
  }

  private func meaning(of stance: Stance) -> Message {
    let what: Message = stance.mechanism == cause ? "the cause" : "what is not the cause"
    return switch stance.kind {
    case .named: "Names \(what) as the cause"
    case .suspected: "Suspects \(what)"
    case .listed: "Lists \(what) among others"
    case .ruledOut: "Rules out \(what)"
    }
  }
}
