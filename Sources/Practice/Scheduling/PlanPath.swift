// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The days until the interview, as the mean of several simulations of the plan.
struct PlanPath {
  let curve: [RecallForecast.Point]
  let days: [RecallForecast.PlannedDay]
  /// The new cards that are never asked before the day, and how long they would take.
  let unreached: Int
  let unreachedLength: Seconds

  /// The most points before the day of the interview.
  private static let mostPoints = 60

  init(_ simulation: PlanSimulation, deck: SimulatedDeck, date: Double) {
    // Small decks vary more from one simulation to the next, and cost less.
    let runs = min(max(2_000 / max(deck.count, 1), 1), 8)
    let every = max((simulation.days + Self.mostPoints - 1) / Self.mostPoints, 1)
    var sums = [PlanSimulation.Load](repeating: .init(), count: simulation.days)
    var planned = [Double](repeating: 0, count: simulation.days)
    var (onTheDay, left, leftSeconds) = (0.0, 0, 0.0)
    for seed in 1...runs {
      var practised = deck
      simulation.run(&practised, seed: UInt64(seed)) { day, load, deck in
        sums[day].reviews += load.reviews
        sums[day].newCards += load.newCards
        sums[day].seconds += load.seconds
        if day % every == 0 { planned[day] += deck.meanRecall(at: Double(day)) }
      }
      onTheDay += practised.meanRecall(at: date)
      left += practised.fresh.count
      leftSeconds += practised.fresh.reduce(0) { $0 + practised.seconds[$1] }
    }
    let count = Double(runs)
    unreached = Self.mean(left, runs)
    unreachedLength = Seconds(milliseconds: Int64(leftSeconds / count * 1000))
    let today = simulation.today
    days = sums.enumerated().compactMap { place, sum in
      today.adding(days: place).map { day in
        RecallForecast.PlannedDay(
          day: day, reviews: Self.mean(sum.reviews, runs), newCards: Self.mean(sum.newCards, runs),
          length: Seconds(milliseconds: Int64(sum.seconds / count * 1000)))
      }
    }
    let points = stride(from: 0, to: simulation.days, by: every).compactMap { place in
      today.adding(days: place).map { day in
        RecallForecast.Point(
          day: day, unpractised: deck.meanRecall(at: Double(place)), planned: planned[place] / count
        )
      }
    }
    curve =
      points + [
        RecallForecast.Point(
          day: simulation.goal.interview, unpractised: deck.meanRecall(at: date),
          planned: onTheDay / count)
      ]
  }

  private static func mean(_ sum: Int, _ runs: Int) -> Int {
    Int((Double(sum) / Double(runs)).rounded())
  }
}
