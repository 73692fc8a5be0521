// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Rehearsal
public import SecondReading

extension RoundDesk {
  /// Keeps what a language model made of a round, beside the scorecard, which stays as it is, and returns the round after it.
  ///
  /// - Parameters:
  ///   - reading: What it made of the round.
  ///   - id: The round.
  ///   - model: The model as the server names it.
  ///   - address: The address that was asked, without a key.
  /// - Returns: The round with the reading in it.
  /// - Throws: ``StoreError`` when there is no such round or it cannot be written down.
  @discardableResult
  public func keep(
    _ reading: SecondReading, of id: RoundID, by model: String, at address: String
  ) throws -> Round {
    try store.update(id, at: world.now()) { round in
      // An erased card is nothing to stand beside.
      guard round.scorecard != nil else { return [] }
      return [.secondRead(reading: reading, model: model, address: address)]
    }
  }
}
