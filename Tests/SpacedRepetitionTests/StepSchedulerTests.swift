// SPDX-License-Identifier: Apache-2.0

import Quantities
import SpacedRepetition
import Testing

@Suite struct `Steps before whole days` {
  private let start = Instant(millisecondsSince1970: 1_669_725_000_000)
  private let stepped = StepScheduler(steps: .upstream)

  private func minutes(_ card: SteppedCard) -> Int64? {
    guard card.days == 0, let due = card.dueAt, let last = card.memory?.lastAt else { return nil }
    return (due - last).milliseconds / 60_000
  }

  @Test func `give the days that the other schedulers give`() throws {
    let vectors = try Conformance.vectors()
    var (card, at, days) = (SteppedCard.new, start, [Int]())
    for grade in vectors.steps.grades {
      card = stepped.reviewed(card, grade, at: at)
      days.append(card.days)
      at = try #require(card.dueAt)
    }
    #expect(days == vectors.steps.days)
    let first = Rating.allCases.map { stepped.reviewed(.new, $0, at: start) }
    #expect(first.map(\.days) == vectors.firstSteps.days)
    #expect(first.map(\.phase) == vectors.firstSteps.phases)
  }

  @Test
  func
    `wait one minute after a failure, between both steps when it was hard, then the second step`()
  {
    #expect(
      Rating.allCases.map { minutes(stepped.reviewed(.new, $0, at: start)) } == [1, 5, 10, nil])
    let onSecond = stepped.reviewed(.new, .good, at: start)
    let later = start + .minutes(10)
    #expect(
      Rating.allCases.map { minutes(stepped.reviewed(onSecond, $0, at: later)) }
        == [1, 10, nil, nil])
    let single = StepScheduler(
      steps: LearningSteps(learning: [.minutes(10)], relearning: [.minutes(4)]))
    #expect(minutes(single.reviewed(.new, .hard, at: start)) == 15)
  }

  @Test func `without steps every card waits a day or more`() {
    let plain = StepScheduler()
    #expect(Rating.allCases.map { plain.reviewed(.new, $0, at: start).days } == [1, 1, 2, 8])
    let learned = plain.reviewed(.new, .easy, at: start)
    let failed = plain.reviewed(learned, .again, at: start + .minutes(8 * 24 * 60))
    #expect(failed.phase == .review && failed.days >= 1)
  }

  @Test func `a card left on a step that is gone goes on in whole days`() {
    let card = stepped.reviewed(.new, .good, at: start)
    let single = StepScheduler(
      steps: LearningSteps(learning: [.minutes(1)], relearning: []))
    #expect(single.reviewed(card, .hard, at: start + .minutes(10)).phase == .review)
    #expect(minutes(single.reviewed(card, .again, at: start + .minutes(10))) == 1)
  }

  @Test func `the longest wait holds`() {
    let short = StepScheduler(longest: 5)
    #expect(short.reviewed(.new, .easy, at: start).days == 5)
    #expect(short.reviewed(.new, .easy, at: start, fuzz: 0.999).days == 5)
  }

  @Test func `a moved wait stays in its reach and is the same for the same number`() {
    // Reach by hand: 1 + 0.15 × 4.5 + 0.1 × 3 = 1.975 days around 10; 1 + 0.675 + 1.3 + 0.05 × 80 = 6.975 around 100.
    #expect(IntervalFuzz.days(10, by: 0) == 8)
    #expect(IntervalFuzz.days(10, by: 0.999_999) == 12)
    #expect(IntervalFuzz.days(100, by: 0) == 93)
    #expect(IntervalFuzz.days(100, by: 0.999_999) == 107)
    #expect(IntervalFuzz.days(10, by: 0.5) == IntervalFuzz.days(10, by: 0.5))
    #expect([1, 2].map { IntervalFuzz.days($0, by: 0.9) } == [1, 2])
    #expect(IntervalFuzz.days(3, by: 0) == 2)
  }
}
