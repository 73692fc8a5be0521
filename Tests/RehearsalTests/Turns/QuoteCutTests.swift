// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Testing

@testable import Rehearsal

struct QuoteCutTests {
  /// Lines whose 140th character stands in an amount, right before one, between a count and what it counts, or in a plain word.
  static let lines = [
    "The card that we have in the cluster in the cellar is the one with the memory of the older kind, which has about eighty in all, that is to say 80 GB of it and no more.",
    "We would serve the smaller one of both models on the cards that we have in the cluster now and then, because it has only twelve billion of them, 12 billion parameters in all.",
    "First I would look at the funnel of the page that new people see first, then at the mails that they get, and after that I would ask the 14 customers who left us in May.",
    "A sentence without any mark or number that goes on and on about the plan of the quarter and the people who would have to carry it out in the end and whether they can do so at all.",
  ]

  @Test(arguments: lines)
  func `a cut quote ends between words and tears no amount`(line: String) {
    #expect(line.count > 140)
    let quote = FollowUp.shortened(line)
    #expect(quote.count <= 141 && quote.hasSuffix("…"))
    let kept = quote.dropLast()
    #expect(line.hasPrefix(kept))
    let rest = line.dropFirst(kept.count)
    #expect(rest.first.map { " ,;:".contains($0) } == true, "\(quote)")
    let end = kept.utf8.count
    for amount in Reading(line).quantities {
      #expect(end <= amount.range.lowerBound - 2 || end >= amount.range.upperBound, "\(quote)")
    }
    #expect(kept.last.map { ",;: ".contains($0) } == false, "\(quote)")
  }

  @Test func `a quote ends with a clause where one ends late enough`() {
    let line =
      "I would keep the small model because it costs half of what the large one costs per month, and in the end the customer who pays for all of this is the bank in Paris."
    #expect(
      FollowUp.shortened(line)
        == "I would keep the small model because it costs half of what the large one costs per month…"
    )
  }
}
