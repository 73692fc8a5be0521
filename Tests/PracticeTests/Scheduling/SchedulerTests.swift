// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Testing

@Suite struct `The scheduler` {
  private let scheduler = Scheduler()

  @Test func `has nothing for an empty deck`() {
    let empty = PracticeState()
    #expect(scheduler.next(empty, now: PracticeSample.noon(0)) == nil)
    let session = scheduler.session(empty, now: PracticeSample.noon(0))
    #expect(session.cards.isEmpty && session.load.remark == nil)
    #expect(session.notice == .noDate)
  }

  @Test func `without a date asks ten new cards a day, and what is due first`() {
    var sample = PracticeSample()
    sample.add(0..<30)
    let first = sample.practise(on: 0)
    #expect(first.count == 10)
    // A first `good` waits two days at 90%.
    let second = sample.practise(on: 1)
    #expect(second.map(\.reason) == [ScheduledCard.Reason](repeating: .new, count: 10))
    let third = sample.practise(on: 2)
    #expect(third.prefix(10).allSatisfy { $0.reason != .new })
    #expect(third.count == 20)
  }

  @Test func `keeps to the minutes of every day, and has all new cards in by three quarters`()
    throws
  {
    var sample = PracticeSample()
    sample.add(0..<60)
    sample.set(try PracticeSample.goal(in: 12, minutes: 15, off: [4]))
    for day in 0..<12 {
      let asked = sample.practise(on: day)
      #expect(asked.count <= (day == 4 ? 0 : 15))
      if day == 8 { #expect(sample.state.deck.allSatisfy { !$0.isNew }) }
    }
  }

  @Test func `counts what was practised today, an open page as five minutes`() throws {
    var sample = PracticeSample()
    sample.add(0..<40)
    sample.set(try PracticeSample.goal(in: 4, minutes: 10))
    sample.review("c0", at: PracticeSample.noon(0), seconds: 9_999)
    let load = scheduler.session(sample.state, now: PracticeSample.noon(0, plusMinutes: 200)).load
    #expect(load.spent == Seconds(300))
    #expect(load.planned <= Seconds(300))
    #expect(load.newCards == 5)
    // 40 cards over three days are 14 a day; one was seen, five fit.
    #expect(load.newCardsLeftOut == 8)
    #expect(load.remark?.hasPrefix("8 new cards do not fit into 10 minutes") == true)
  }

  @Test func `where the time of the day is used, no minutes are promised`() throws {
    var sample = PracticeSample()
    sample.add(0..<40)
    sample.set(try PracticeSample.goal(in: 4, minutes: 5))
    sample.review("c0", at: PracticeSample.noon(0), seconds: 9_999)
    let load = scheduler.session(sample.state, now: PracticeSample.noon(0, plusMinutes: 200)).load
    #expect(load.spent == Seconds(300))
    #expect(load.remark?.hasPrefix("Today’s time for drills is used: ") == true)
  }

  @Test func `after a missed day the rest is spread anew`() throws {
    var sample = PracticeSample()
    sample.add(0..<30)
    sample.set(try PracticeSample.goal(in: 10, minutes: 60))
    // Six days of new cards: five a day.
    let first = sample.practise(on: 0)
    #expect(first.count == 5)
    // Two days missed: 25 cards on the three that are left.
    let next = sample.practise(on: 3)
    #expect(next.count { $0.reason == .new } == 9)
  }

  @Test func `new cards keep their time when reviews would fill the day`() throws {
    var sample = PracticeSample()
    sample.add(0..<40)
    for number in 0..<30 { sample.review(CardID("c\(number)"), at: PracticeSample.noon(0)) }
    sample.set(try PracticeSample.goal(in: 10, minutes: 10), on: 5)
    let session = scheduler.session(sample.state, now: PracticeSample.noon(5))
    // Ten new cards over three days: four; six of the thirty due reviews fit.
    #expect(session.load.newCards == 4)
    #expect(session.load.reviews == 6)
    #expect(session.load.reviewsLeftOut == 24)
    #expect(session.cards.first == scheduler.next(sample.state, now: PracticeSample.noon(5)))
  }

  @Test func `asks the review first that gains more until the day`() throws {
    var sample = PracticeSample()
    sample.add(0..<2)
    // The first one is known for weeks, the second was failed.
    sample.review("c0", .easy, at: PracticeSample.noon(0))
    sample.review("c1", .again, at: PracticeSample.noon(0))
    sample.set(try PracticeSample.goal(in: 20, minutes: 60))
    let cards = scheduler.session(sample.state, now: PracticeSample.noon(9)).cards
    #expect(cards.map(\.id) == ["c1", "c0"])
    #expect(cards.first?.reason == .due(since: try PracticeSample.day(1)))
  }

  @Test func `a card comes once a day, also when it was failed`() throws {
    var sample = PracticeSample()
    sample.add(0..<1)
    sample.set(try PracticeSample.goal(in: 10, minutes: 60))
    sample.review("c0", .again, at: PracticeSample.noon(0))
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(0, plusMinutes: 300)) == nil)
    #expect(
      scheduler.session(sample.state, now: PracticeSample.noon(0)).load.nextDue
        == (try PracticeSample.day(1)))
    // The next day begins at the person's midnight.
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(0, plusMinutes: 719)) == nil)
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(0, plusMinutes: 720)) != nil)
  }

  @Test func `on the last two days asks what would be weak on the day, though it is not due`()
    throws
  {
    var sample = PracticeSample()
    sample.add(0..<1)
    // A first `easy` lasts 8.3 days: due after three at 95%, and at 94% on the fourth.
    sample.review("c0", .easy, at: PracticeSample.noon(5))
    sample.set(try PracticeSample.goal(in: 9, minutes: 60))
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(6)) == nil)
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(7))?.reason == .weakOnTheDay)
  }

  @Test func `on the day nothing new comes, after it practice goes on without a date`() throws {
    var sample = PracticeSample()
    sample.add(0..<20)
    sample.review("c0", .again, at: PracticeSample.noon(0))
    sample.set(try PracticeSample.goal(in: 3, minutes: 60))
    let onTheDay = scheduler.session(sample.state, now: PracticeSample.noon(3))
    #expect(onTheDay.cards.map(\.id) == ["c0"])
    #expect(onTheDay.notice == .isToday(try PracticeSample.day(3)))
    let after = scheduler.session(sample.state, now: PracticeSample.noon(4))
    #expect(after.notice == .isPast(try PracticeSample.day(3)))
    #expect(after.load.newCards == 10)
  }

  @Test func `on the day before asks what is due and nothing new`() throws {
    var sample = PracticeSample()
    sample.add(0..<20)
    for number in 0..<4 { sample.review(CardID("c\(number)"), .again, at: PracticeSample.noon(0)) }
    sample.set(try PracticeSample.goal(in: 9, minutes: 5))
    let eve = scheduler.session(sample.state, now: PracticeSample.noon(8))
    #expect(Set(eve.cards.map(\.id)) == ["c0", "c1", "c2", "c3"])
    #expect(eve.load.newCards == 0 && eve.load.newCardsLater == 16)
    let forecast = try RecallForecast(sample.state, now: PracticeSample.noon(8))
    #expect(forecast.days.map(\.reviews) == [4] && forecast.days.map(\.newCards) == [0])
  }

  @Test func `takes the new cards of the day from those that are chosen`() {
    var sample = PracticeSample()
    sample.add(0..<40)
    sample.review("c0", .again, at: PracticeSample.noon(-3))
    sample.review("c30", .again, at: PracticeSample.noon(-3))
    let facts = Set((30..<40).map { CardID("c\($0)") })
    let chosen = scheduler.asking(only: facts)
    let cards = chosen.session(sample.state, now: PracticeSample.noon(0)).cards.map(\.id)
    #expect(cards == (30..<40).map { CardID("c\($0)") })
    // What was asked of others today counts: ten new cards are the most of a day.
    for number in 1..<8 { sample.review(CardID("c\(number)"), at: PracticeSample.noon(0)) }
    let left = chosen.session(sample.state, now: PracticeSample.noon(0, plusMinutes: 60)).load
    #expect(left.newCards == 3 && left.spent == .minutes(7))
  }

  @Test func `a day off has nothing, and time beyond the plan is used`() throws {
    var sample = PracticeSample()
    sample.add(0..<5)
    for number in 0..<5 { sample.review(CardID("c\(number)"), .again, at: PracticeSample.noon(0)) }
    sample.set(try PracticeSample.goal(in: 5, minutes: 30, off: [1]))
    let now = PracticeSample.noon(1)
    #expect(scheduler.next(sample.state, now: now) == nil)
    #expect(
      scheduler.session(sample.state, now: now).load.remark
        == "Today is a day off: 5 due reviews wait.")
    #expect(scheduler.session(sample.state, now: now, extra: .minutes(2)).cards.count == 2)
  }

  @Test func `what went wrong in rounds comes before other new cards, what rests does not come`() {
    var sample = PracticeSample()
    sample.add(0..<3)
    sample.add(3..<4, origin: .story(id: "s", part: .numbers))
    let failure = Failure(
      round: "r", question: Question(id: "q", kind: .technical, prompt: "p"),
      kind: .flag(id: "f", name: "n"), quote: nil, better: "b")
    sample.add(4..<5, origin: .failure(failure))
    let cards = Scheduler(resting: ["c1"]).session(sample.state, now: PracticeSample.noon(0)).cards
    #expect(cards.map(\.id) == ["c4", "c0", "c2", "c3"])
    #expect(cards.map(\.seconds) == [Seconds(90), Seconds(60), Seconds(60), Seconds(90)])
  }

  @Test func `a clock that jumps back loses and repeats nothing`() throws {
    var sample = PracticeSample()
    sample.add(0..<2)
    sample.set(try PracticeSample.goal(in: 30, minutes: 60), on: 10)
    sample.review("c0", at: PracticeSample.noon(10))
    sample.review("c1", at: PracticeSample.noon(10))
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(2)) == nil)
    #expect(scheduler.next(sample.state, now: Instant(millisecondsSince1970: .min)) == nil)
    #expect(scheduler.next(sample.state, now: Instant(millisecondsSince1970: .max)) != nil)
  }

  @Test func `the person's own pace counts after twenty reviews of a kind`() throws {
    var sample = PracticeSample()
    sample.add(0..<60)
    sample.set(try PracticeSample.goal(in: 40, minutes: 60))
    for number in 0..<19 {
      sample.review(CardID("c\(number)"), at: PracticeSample.noon(0), seconds: 30)
    }
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(9))?.seconds == Seconds(60))
    sample.review("c19", at: PracticeSample.noon(0), seconds: 30)
    #expect(scheduler.next(sample.state, now: PracticeSample.noon(9))?.seconds == Seconds(30))
  }

  @Test func `keeps to the share of the day that drills have`() throws {
    var sample = PracticeSample()
    sample.add(0..<100)
    sample.set(try PracticeSample.goal(in: 10, minutes: 30))
    let (state, now) = (sample.state, PracticeSample.noon(0))
    let some = Scheduler(share: .minutes(5)).session(state, now: now)
    #expect(some.cards.count == 5 && some.load.limit == Seconds.minutes(5))
    #expect(some.load.remark?.contains(" new cards do not fit into 5 minutes;") == true)
    #expect(
      Scheduler().within(.minutes(5)).session(state, now: now, extra: .minutes(2)).cards.count == 7)
    let one = Scheduler(share: .minutes(1)).session(state, now: now)
    #expect(one.load.remark?.contains(" new cards do not fit into 1 minute;") == true)
    let none = Scheduler(share: .zero).asking(only: nil).session(state, now: now)
    #expect(none.cards.isEmpty)
    #expect(none.load.remark?.hasPrefix("Today has no time for drills: ") == true)
    #expect(
      Scheduler(share: .minutes(90)).session(state, now: now).load.limit == Seconds.minutes(30))
  }
}
