// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Testing

/// What becomes of the reviews of a card that leaves the deck and comes back.
struct TakenOutCardTests {
  /// A deck of two cards; the first was asked on two days.
  private static var asked: PracticeSample {
    var sample = PracticeSample()
    sample.add(0..<2)
    sample.review("c0", .again, at: PracticeSample.noon(0))
    sample.review("c0", .good, at: PracticeSample.noon(3))
    return sample
  }

  private static let removal = PracticeEvent.cardRemoved(CardRemoval(card: "c0", reason: "r"))

  @Test func `a card that comes back is remembered as if it had never left`() {
    var (stayed, left) = (Self.asked, Self.asked)
    left.apply(Self.removal, at: PracticeSample.noon(4))
    #expect(left.state.card("c0") == nil)
    #expect(left.state.takenOut["c0"]?.count == 2)
    left.add(0..<1)
    #expect(left.state.takenOut == [:])
    #expect(left.state.deck.map(\.id) == ["c1", "c0"])
    for rating in [Rating.good, .hard] {
      #expect(left.state.card("c0")?.memory == stayed.state.card("c0")?.memory)
      stayed.review("c0", rating, at: PracticeSample.noon(9))
      left.review("c0", rating, at: PracticeSample.noon(9))
    }
    #expect(left.state.card("c0")?.memory == stayed.state.card("c0")?.memory)
  }

  @Test func `leaving and coming back twice counts no review twice`() {
    var sample = Self.asked
    for _ in 0..<2 {
      sample.apply(Self.removal, at: PracticeSample.noon(4))
      // Nobody is there to be taken out or asked: nothing changes.
      sample.apply(Self.removal, at: PracticeSample.noon(4))
      sample.review("c0", .easy, at: PracticeSample.noon(5))
      sample.add(0..<1)
    }
    #expect(sample.state.card("c0")?.reviews.map(\.rating) == [.again, .good])
    sample.apply(
      .cardRemoved(CardRemoval(card: "c1", reason: "r")), at: PracticeSample.noon(6))
    #expect(sample.state.removed == ["c1"] && sample.state.takenOut == [:])
    sample.add(1..<2)
    #expect(sample.state.card("c1")?.isNew == true)
  }

  @Test func `parameters that were fitted meanwhile hold for a card that comes back`() throws {
    var (stayed, left) = (Self.asked, Self.asked)
    let values = MemoryParameters.standard.values.map { $0 == 2.3065 ? 4 : $0 }
    let fit = PracticeEvent.parametersFitted(
      ParameterFit(values: values, reviews: 400, loss: 0.3, standardLoss: 0.4))
    left.apply(Self.removal, at: PracticeSample.noon(4))
    left.apply(fit, at: PracticeSample.noon(5))
    left.add(0..<1)
    stayed.apply(fit, at: PracticeSample.noon(5))
    #expect(left.state.card("c0")?.memory == stayed.state.card("c0")?.memory)
  }

  @Test func `time on a card that was taken out is time of its day`() throws {
    var sample = Self.asked
    sample.set(try PracticeSample.goal(in: 20, minutes: 30))
    let (before, day) = (sample.state.timeByDay, try PracticeSample.day(3))
    sample.apply(Self.removal, at: PracticeSample.noon(3, plusMinutes: 1))
    #expect(before[day] == .minutes(1))
    #expect(sample.state.timeByDay == before)
    let session = Scheduler().session(sample.state, now: PracticeSample.noon(3, plusMinutes: 2))
    #expect(session.load.spent == .minutes(1))
  }
}
