// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Rehearsal

extension RoundDesk {
  /// Sets the level of a criterion by hand, with the reason, and returns the round after it.
  ///
  /// The level of the machine and every earlier one of a coach stay in the log.
  ///
  /// - Throws: `OverrideError` when it cannot be set; ``StoreError`` when there is no such round or it cannot be written down.
  @discardableResult
  public func override(
    _ id: RoundID, _ criterion: Criterion.ID, to level: Level, because reason: String
  ) throws -> Round {
    let now = world.now()
    return try store.update(id, at: now) { round in
      let due = interviewer.settle(round, at: now)
      let settled = round.adding(due, at: now)
      return try due + interviewer.override(settled, criterion, to: level, because: reason)
    }
  }
}
