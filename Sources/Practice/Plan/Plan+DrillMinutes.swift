// SPDX-License-Identifier: Apache-2.0

public import Quantities

extension Plan {
  /// Returns the minutes that drills have on each day, those that were done already with them, so that a forecast can go by the plan.
  ///
  /// Where the plan cuts the drills short they have what it gives them. Elsewhere they have all that other work leaves: cards that wait from
  /// a crowded day find room there.
  ///
  /// - Parameter loads: The drills that each day was expected to bring when the plan was made.
  /// - Returns: The minutes by day.
  public func drillMinutes(from loads: [Day: DrillLoad]) -> [Day: Int] {
    Dictionary(
      days.map { ($0.day, drillMinutes(of: $0, loads[$0.day])) }, uniquingKeysWith: { $1 })
  }

  /// Returns the minutes that drills have on a day.
  func drillMinutes(of day: PlanDay, _ load: DrillLoad?) -> Int {
    guard !day.isOff else { return 0 }
    let drills = day.tasks.filter(\.isOfDrills).reduce(0) { $0 + $1.minutes }
    let (done, wanted) = (load?.done ?? 0, load?.minutes ?? 0)
    guard drills >= wanted else { return done + drills }
    let most = day.isLight ? PlanMaker.mostLight(of: goal) : goal.minutesPerDay - day.held
    return max(most - (day.minutes - drills), done)
  }
}

extension PlanTask {
  /// Whether it is drills.
  public var isOfDrills: Bool { if case .drills = work { true } else { false } }

  /// Whether it is a round, or a sitting of several.
  var isOfRounds: Bool {
    switch work {
    case .rehearse, .sitting: true
    case .drills, .writeStory, .readSheet: false
    }
  }
}
