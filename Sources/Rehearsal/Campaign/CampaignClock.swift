// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Quantities

/// The clock of stages that are held in one sitting, such as the three hours of two rounds on one day.
///
/// It is computed from the moment at which the first question was put, so leaving the page, a restart or a closed laptop neither stops nor
/// resets it. Coach mode has no clock.
extension Campaign {
  /// The shortest time for which a question is still put before its stage ends.
  static let shortestItem = Seconds(60)

  /// The stages that are held in one sitting with the one at an index, as indices in order.
  public func sitting(of index: Int) -> ClosedRange<Int> {
    var (first, last) = (index, index)
    while first > 0, stages[first].stage.appointment.isSameDay { first -= 1 }
    while last + 1 < stages.count, stages[last + 1].stage.appointment.isSameDay { last += 1 }
    return first...last
  }

  /// Whether a stage keeps a clock of its own above those of its rounds: it asks more than one question, or shares its day.
  public func isSitting(_ index: Int) -> Bool {
    let sitting = sitting(of: index)
    return sitting.count > 1 || stages[index].items.count > 1
  }

  /// When a stage is due to begin in its sitting; nil before the sitting began, and without a clock.
  public func dueStart(of index: Int) -> Instant? {
    guard start.mode == .real, isSitting(index) else { return nil }
    let sitting = sitting(of: index)
    guard let began = stages[sitting.lowerBound].beganAt else { return nil }
    return began + scaled(lengthBefore(index, since: sitting.lowerBound))
  }

  /// When the time of a stage in a sitting is up; nil before the sitting began, and without a clock.
  public func deadline(of index: Int) -> Instant? {
    let stage = stages[index].stage
    return dueStart(of: index).map { $0 + scaled(stage.preparation + stage.discussion) }
  }

  /// The time from the start of a sitting to the start of one of its stages, pauses included.
  private func lengthBefore(_ index: Int, since first: Int) -> Seconds {
    guard index > first else { return .zero }
    let stages = stages[first...index].map(\.stage)
    let lengths = stages.dropLast().map { $0.preparation + $0.discussion }
    return (lengths + stages.dropFirst().map(\.appointment.pause)).reduce(.zero, +)
  }

  /// Returns a length as it runs in this campaign.
  func scaled(_ length: Seconds) -> Seconds {
    Seconds(milliseconds: length.milliseconds / start.clockSpeed)
  }
}
