// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import InterviewContent
import ModelAsking
import Pages
import Rehearsal
import Storage

/// Second readings of rounds: begun, cancelled, and how they stand.
struct SecondReadingController: Sendable {
  let services: AppServices

  /// Begins to read a round; the reply does not wait for it.
  func begin(_ id: RoundID) async throws -> Response {
    guard let round = try services.desk.round(id) else { throw StoreError.unknownRound(id) }
    await services.readings.begin(round)
    return .seeOther(.scorecard(id))
  }

  func cancel(_ id: RoundID) async throws -> Response {
    guard try services.desk.round(id) != nil else { throw StoreError.unknownRound(id) }
    await services.readings.cancel(id)
    return .seeOther(.scorecard(id))
  }

  /// Returns what the scorecard of a round says about its second reading; nil when none is switched on or was begun.
  func status(of round: Round) async -> SecondReadingStatus? {
    guard round.scorecard != nil, !round.id.isSample, let connection = services.models.connection()
    else { return nil }
    let state = await services.readings.state(of: round.id)
    guard services.readings.isPossible || state != nil else { return nil }
    return SecondReadingStatus(
      round: round.id, connection: connection, state: state,
      isRead: round.secondReading != nil)
  }
}
