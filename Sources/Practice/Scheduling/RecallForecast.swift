// SPDX-License-Identifier: Apache-2.0

public import Quantities
import SpacedRepetition

/// What is likely to be recalled on the day of the interview, as the memory model expects it; a card that was never asked counts as 0.
///
/// The day means its noon at the place of the goal.
public struct RecallForecast: Hashable, Sendable {
  /// A card with its recall on the day.
  public struct WeakCard: Hashable, Sendable, Identifiable {
    public let id: CardID
    public let recall: Double
  }

  /// The mean recall of the deck on a day, without another review and with the plan.
  public struct Point: Hashable, Sendable {
    public let day: Day
    public let unpractised: Double
    public let planned: Double
  }

  /// What the plan comes to on a day, as the mean of what was simulated.
  public struct PlannedDay: Hashable, Sendable {
    public let day: Day
    public let reviews: Int
    public let newCards: Int
    public let length: Seconds
  }

  public let interview: Day
  /// The cards, and those of them that were never asked.
  public let cards: Int
  public let neverSeen: Int
  /// The mean recall on the day without another review.
  public let mean: Double
  /// The share of the cards with a recall of 0.9 or more on the day without another review.
  public let shareAtNinety: Double
  /// The ten cards that were asked and are weakest on the day, weakest first.
  public let weakest: [WeakCard]
  /// The mean recall on the day with the plan: an estimate, the mean of simulations with a learner who is as the model says.
  public let planned: Double
  /// From today to the interview, at most 62 points, the day of the interview last.
  public let curve: [Point]
  /// Each day with its practice until the interview; days off have none, and past 1,000 days there are none.
  public let days: [PlannedDay]
  /// The new cards that the plan does not reach before the day, and how long they would take.
  public let unreached: Int
  public let unreachedLength: Seconds
  /// How long was practised today.
  public let spentToday: Seconds

  /// Forecasts.
  ///
  /// - Parameters:
  ///   - state: The practice until now.
  ///   - scheduler: Picks the cards of each day.
  ///   - now: The time it is.
  ///   - drillMinutes: The minutes that drills have on a day, for days on which they do not have all of it.
  /// - Throws: ``GoalNotice`` when no day is set or the day is over; on the day itself it is the recall at noon.
  public init(
    _ state: PracticeState, scheduler: Scheduler = Scheduler(), now: Instant,
    drillMinutes: [Day: Int] = [:]
  ) throws(GoalNotice) {
    guard let goal = state.goal else { throw .noDate }
    let frame = DayFrame(goal: goal, model: state.model, now: now)
    guard frame.goal != nil, let gain = frame.gain, let today = Day(now, offset: goal.offset) else {
      throw .isPast(goal.interview)
    }
    let queue = DayQueue(state, frame: frame, scheduler: scheduler)
    let deck = SimulatedDeck(state, frame: frame, scheduler: scheduler, pace: queue.pace)
    let known = DeckRecall(state, frame: frame, scheduler: scheduler)
    let path = PlanPath(
      PlanSimulation(
        state, goal: goal, frame: frame, queue: queue, today: today, minutes: drillMinutes),
      deck: deck, date: gain.daysToDate)
    interview = goal.interview
    cards = deck.count
    neverSeen = deck.fresh.count
    mean = deck.meanRecall(at: gain.daysToDate)
    shareAtNinety = known.shareAtNinety(of: deck.count)
    weakest = known.weakest(10)
    curve = path.curve
    days = path.days
    planned = path.curve.last?.planned ?? mean
    unreached = path.unreached
    unreachedLength = path.unreachedLength
    spentToday = Seconds(milliseconds: Int64((queue.spent * 1000).rounded()))
  }
}

/// The recall on the day of each card that was asked.
private struct DeckRecall {
  private var recalls: [Double] = []
  private var ids: [CardID] = []

  init(_ state: PracticeState, frame: DayFrame, scheduler: Scheduler) {
    guard let gain = frame.gain else { return }
    for place in state.deck.indices where !scheduler.resting.contains(state.deck[place].id) {
      guard let memory = state.deck[place].memory else { continue }
      recalls.append(gain.atDate(memory.state.stability, since: memory.days(until: frame.now)))
      ids.append(state.deck[place].id)
    }
  }

  func shareAtNinety(of count: Int) -> Double {
    count == 0 ? 0 : Double(recalls.count { $0 >= 0.9 }) / Double(count)
  }

  func weakest(_ count: Int) -> [RecallForecast.WeakCard] {
    TopSelection.places(of: Array(recalls.indices), by: recalls.map { -$0 }, count: count)
      .map { RecallForecast.WeakCard(id: ids[$0], recall: recalls[$0]) }
  }
}
