// SPDX-License-Identifier: Apache-2.0

public import Rehearsal

extension RoundDesk {
  /// Puts other words in the place of a follow-up, or notes why its built-in wording stands, and returns the round after it.
  ///
  /// Nothing changes when the words come too late: when something was written to the follow-up, it was answered, or the round is over.
  ///
  /// - Throws: ``StoreError`` when there is no such round or it cannot be written down.
  @discardableResult
  public func phrase(
    _ id: RoundID, exchange: Int, _ result: PhrasedFollowUp
  ) throws -> Round {
    let now = world.now()
    return try store.update(id, at: now) { round in
      let due = interviewer.settle(round, at: now)
      return due + round.adding(due, at: now).phrase(exchange, result, at: now)
    }
  }
}
