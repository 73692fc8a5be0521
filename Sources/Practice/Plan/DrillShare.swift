// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What of a day the plan gives to drills, and what it keeps for other work.
public struct DrillShare: Hashable, Sendable {
  /// The minutes of drills, those that were done already with them.
  public let minutes: Int
  /// The other work of the day.
  public let others: [PlanTask]
  /// The minutes that rounds of the day count as, which were held already.
  public let held: Int

  /// Creates a share.
  public init(minutes: Int, others: [PlanTask], held: Int = 0) {
    self.minutes = minutes
    self.others = others
    self.held = held
  }

  /// What the day has beside drills, in sentences; none where drills have all of it.
  public var remarks: [String] {
    let unit = held == 1 ? "minute" : "minutes"
    let taken = held > 0 ? ["Rounds of today count as \(held) \(unit)."] : []
    let length = others.reduce(0) { $0 + $1.minutes }
    let kept = length > 0 ? ["The plan keeps \(length) minutes for \(otherWords)."] : []
    return taken + kept
  }

  private var otherWords: String {
    var (hasRound, hasSitting, stories, hasSheet) = (false, false, 0, false)
    for task in others {
      switch task.work {
      case .rehearse: hasRound = true
      case .sitting: hasSitting = true
      case .writeStory: stories += 1
      case .readSheet: hasSheet = true
      case .drills: continue
      }
    }
    let storyWords = stories == 1 ? "a story" : "\(stories) stories"
    let words =
      (hasRound ? ["a round"] : []) + (hasSitting ? ["a whole sitting"] : [])
      + (stories > 0 ? [storyWords] : []) + (hasSheet ? ["the sheet for the day"] : [])
    return words.joined(separator: " and ")
  }
}

extension Plan {
  /// Returns what of today drills have.
  ///
  /// - Parameter loads: The drills that each day was expected to bring when the plan was made.
  /// - Returns: The share; nil on a day off.
  public func drillShare(from loads: [Day: DrillLoad]) -> DrillShare? {
    guard let first = days.first, first.day == today, !first.isOff else { return nil }
    return DrillShare(
      minutes: drillMinutes(of: first, loads[today]),
      others: first.tasks.filter { !$0.isOfDrills }, held: first.held)
  }
}
