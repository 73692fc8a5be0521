// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Practice
import Quantities
import Reports
import SpacedRepetition
import Testing

@Suite struct `A session of drills as text and as JSON` {
  private let style = TerminalStyle(width: 60, isStyled: false)
  private let card = CardMaker.card(
    front: "How many bits has a byte?", back: "8", source: "s", topic: "Units",
    at: Instant(millisecondsSince1970: 0))

  private func review(_ rating: Rating, text: String = "8 bits", seconds: Int = 61) -> Review {
    let drill = Drill(
      template: "imported", seed: 1 << 60, prompt: "How many bits has a byte?",
      target: Seconds(30), key: .fact(FactKey(answer: "8", source: "s")))
    let result = DrillResult(
      rating: rating, reason: "Right.",
      found: [DrillFinding(name: "the number", quote: Quote(start: 0, end: 1, text: "8"))],
      missed: [DrillFinding(name: "the unit")], reference: ["1 byte = 8 bits", ""])
    return Review(
      card: card.id, drill: drill,
      answer: DrillAnswer(text: text, elapsed: Seconds(seconds)), result: result)
  }

  @Test func `a drill shows its title, its kind and what is asked`() {
    let review = review(.good)
    let text = DrillText(style: style).asked(review.drill, of: card, review: 1)
    #expect(
      text == "How many bits has a byte? (fact, Units, new)\nHow many bits has a byte?\n")
    let later = DrillText(style: style).asked(review.drill, of: card, review: 3)
    #expect(later.contains("review 3"))
    #expect(DrillText(style: style).asked(review.drill, of: nil, review: 1).contains("imported"))
  }

  @Test func `an answer shows rating, quotes, what is missing and when it comes back`() {
    let text = DrillText(style: style).read(review(.hard), back: "Tomorrow.")
    #expect(
      text == """
        Hard
        Right.
          + the number: “8”
          - the unit
            1 byte = 8 bits
        Tomorrow.

        """)
  }

  @Test func `hostile words cannot steer the terminal`() {
    let text = DrillText(style: style).read(review(.good, text: "\u{1B}[2J"), back: "\u{1B}]0;x")
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `the summary counts ratings and rounds minutes up`() {
    var session = DrillSession()
    #expect(session.text(style: style) == "0 drills answered.\n")
    session.take(DrillSession.Answered(review(.good), sequence: 4, days: 2))
    #expect(session.text(style: style) == "1 drill answered: 1 good, 2 min.\n")
    session.take(DrillSession.Answered(review(.again, seconds: 59), sequence: 5, days: 1))
    session.take(DrillSession.Refused(line: 7, reason: "There is no such card."))
    session.ending = "Nothing is due any more today."
    #expect(
      session.text(style: style) == """
        2 drills answered: 1 again, 1 good, 2 min.
          Line 7: There is no such card.
        Nothing is due any more today.

        """)
  }

  @Test func `a fit that was due after the session is told with its losses`() throws {
    var session = DrillSession()
    #expect(try JSONText.line(session.json).contains(#""fit":null"#))
    session.fit = ParameterFit(
      values: [], reviews: 320, reviewsLeftOut: 80, loss: 0.321449, standardLoss: 0.3393)
    #expect(
      session.text(style: TerminalStyle(width: 400, isStyled: false)) == """
        0 drills answered.
        The memory model was fitted anew. Log loss on cards that were left out: 0.3214 fitted to your 320 reviews, 0.3393 as published. The fit is used from now on.

        """)
    #expect(
      try JSONText.line(session.json).contains(
        #""fit":{"isUsed":true,"loss":0.321449,"reviews":320,"reviewsLeftOut":80,"standardLoss":0.3393}"#
      ))
    session.fit = ParameterFit(values: [], reviews: 320, loss: 0.34, standardLoss: 0.34)
    #expect(session.text(style: style).contains("It is not used."))
    #expect(try JSONText.line(session.json).contains(#""isUsed":false"#))
  }

  @Test func `the JSON has sorted keys, a version, and seeds that no reader rounds`() throws {
    var session = DrillSession()
    session.take(DrillSession.Answered(review(.good), sequence: 4, days: nil))
    let json = try JSONText.line(session.json)
    #expect(json.hasPrefix(#"{"command":"drill","refused":[],"reviews":[{"answer":"8 bits","#))
    #expect(json.contains(#""seed":"1152921504606846976""#))
    #expect(json.contains(#""quote":{"end":1,"start":0,"text":"8"}"#))
    #expect(json.contains(#""ratings":{"again":0,"easy":0,"good":1,"hard":0}"#))
    #expect(json.hasSuffix(#""version":1}"#))
  }

  @Test func `a deck is listed by topic, and an empty one says so`() throws {
    #expect(DeckReport([]).text(style: style) == "There is no card.\n")
    let new = DeckReport.Row(DeckCard(card: card), kind: .fact, due: nil, recall: nil)
    let gone = DeckReport.Row(DeckCard(card: card), kind: nil, due: nil, recall: nil)
    let text = DeckReport([new, gone]).text(style: TerminalStyle(width: 200, isStyled: false))
    #expect(text.hasPrefix("Units (2)\n  \(card.id): How many bits has a byte? (fact, new)\n"))
    #expect(text.contains("(not asked any more, new)"))
    let json = try JSONText.line(DeckReport([new]).json)
    #expect(json.contains(#""due":null"#))
    #expect(json.contains(#""origin":"imported""#))
  }

  @Test func `a card shows the number of each review and a corrected rating`() throws {
    let row = DeckReport.Row(DeckCard(card: card), kind: .fact, due: nil, recall: nil)
    let entry = CardReport.Entry(review(.good), sequence: 9, day: "2026-11-29", rating: .again)
    let report = CardReport(row, face: CardFace(front: "f", back: "b"), reviews: [entry])
    let text = report.text(style: style)
    #expect(text.contains("  9: 2026-11-29, again, corrected from good\n    > “8 bits”\n"))
    let json = try JSONText.line(report.json)
    #expect(json.contains(#""firstRating":"good""#))
    let gone = CardReport(row, face: nil, reviews: []).text(style: style)
    #expect(gone.contains("It is not asked any more."))
  }
}
