// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Testing

@Suite struct `Fits of the memory model` {
  /// Reviews cards, every answer right.
  private func review(_ cards: Range<Int>, on day: Int, in sample: inout PracticeSample) {
    for number in cards { sample.review(CardID("c\(number)"), at: PracticeSample.noon(day)) }
  }

  /// A hundred cards with four reviews on later days each.
  private var enough: PracticeSample {
    var sample = PracticeSample()
    sample.add(0..<100)
    for day in [0, 3, 6, 9, 12] { review(0..<100, on: day, in: &sample) }
    return sample
  }

  private func fit(loss: Double, reviewsLeftOut: Int? = 80) -> ParameterFit {
    ParameterFit(
      values: MemoryParameters.standard.values.map { $0 == 2.3065 ? 4 : $0 }, reviews: 320,
      reviewsLeftOut: reviewsLeftOut, loss: loss, standardLoss: 0.4)
  }

  @Test func `are due from 400 reviews on, and then from a quarter more on`() throws {
    var sample = PracticeSample()
    sample.add(0..<100)
    for day in [0, 3, 6, 9] { review(0..<100, on: day, in: &sample) }
    review(0..<99, on: 12, in: &sample)
    #expect(!sample.state.isFitDue)
    review(99..<100, on: 12, in: &sample)
    #expect(sample.state.isFitDue)
    let fit = try sample.state.fittedParameters()
    #expect(fit.reviews == 320 && fit.reviewsLeftOut == 80 && fit.isBetter)
    sample.apply(.parametersFitted(fit), at: PracticeSample.noon(13))
    #expect(sample.state.fitting.used?.at == PracticeSample.noon(13))
    #expect(sample.state.model.parameters.values == fit.values)
    #expect(sample.state.fitting.nextAt == 500 && !sample.state.isFitDue)
    review(0..<99, on: 15, in: &sample)
    #expect(!sample.state.isFitDue)
    review(99..<100, on: 15, in: &sample)
    #expect(sample.state.isFitDue)
  }

  @Test func `are not due for fewer than ten cards, however often they are reviewed`() {
    var sample = PracticeSample()
    sample.add(0..<10)
    for day in 0..<50 { review(0..<9, on: 3 * day, in: &sample) }
    review(9..<10, on: 0, in: &sample)
    #expect(sample.state.reviewsOnLaterDays == 441 && sample.state.cardsOnLaterDays == 9)
    #expect(!sample.state.isFitDue)
    review(9..<10, on: 3, in: &sample)
    #expect(sample.state.cardsOnLaterDays == 10 && sample.state.isFitDue)
  }

  @Test func `are remembered and not used where they are no better`() {
    var sample = enough
    let before = sample.state.deck
    sample.apply(.parametersFitted(fit(loss: 0.4)), at: PracticeSample.noon(13))
    #expect(sample.state.fit == nil && sample.state.deck == before)
    #expect(sample.state.fitting.last?.fit == fit(loss: 0.4))
    #expect(sample.state.fitting.nextAt == 500)
    sample.apply(.parametersFitted(fit(loss: 0.3)), at: PracticeSample.noon(14))
    sample.apply(.parametersFitted(fit(loss: 0.5)), at: PracticeSample.noon(15))
    #expect(sample.state.fit == fit(loss: 0.3))
    #expect(sample.state.model.parameters.values == fit(loss: 0.3).values)
  }

  @Test func `leave no trace in memory when they are chosen away, and are due when chosen anew`() {
    var sample = enough
    let before = sample.state.deck
    sample.apply(.parametersFitted(fit(loss: 0.3)), at: PracticeSample.noon(13))
    #expect(sample.state.deck != before)
    sample.apply(
      .fittingChosen(FittingChoice(isAutomatic: false)), at: PracticeSample.noon(14))
    #expect(sample.state.deck == before && sample.state.model == MemoryModel())
    #expect(!sample.state.fitting.isAutomatic && !sample.state.isFitDue)
    sample.apply(.parametersFitted(fit(loss: 0.3)), at: PracticeSample.noon(15))
    sample.apply(.fittingChosen(FittingChoice(isAutomatic: true)), at: PracticeSample.noon(16))
    #expect(sample.state.fit == fit(loss: 0.3))
    #expect(sample.state.isFitDue)
  }

  @Test func `of a log from before count a fifth of the reviews as left out`() throws {
    let values = MemoryParameters.standard.values.map { "\($0)" }.joined(separator: ",")
    let old = #"{"values":[\#(values)],"reviews":320,"loss":0.3,"standardLoss":0.4}"#
    let fit = try JSONDecoder().decode(ParameterFit.self, from: Data(old.utf8))
    #expect(fit.reviewsLeftOut == nil && fit.allReviews == 400)
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func `of a log that holds any numbers end no program`(count: Int) {
    var sample = PracticeSample()
    let fit = ParameterFit(
      values: MemoryParameters.standard.values, reviews: count, reviewsLeftOut: count, loss: 0.3,
      standardLoss: 0.4)
    sample.apply(.parametersFitted(fit), at: PracticeSample.noon(0))
    #expect(sample.state.fitting.nextAt >= 400)
    #expect(!sample.state.isFitDue)
  }
}
