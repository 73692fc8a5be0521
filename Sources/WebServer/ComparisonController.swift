// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Markup
import Pages
import Rehearsal
import Reports
import Storage

/// Two attempts side by side, as a page and as a file.
struct ComparisonController: Sendable {
  let services: AppServices

  func show(_ one: RoundID, _ other: RoundID) throws -> Response {
    try answer(one, other) { .page($0.render()) }
  }

  func file(_ one: RoundID, _ other: RoundID) throws -> Response {
    try answer(one, other) { page in
      let text = page.file(madeAt: services.desk.world.now(), by: ProgramVersion.text)
      return .file(text, type: "text/html; charset=utf-8", "comparison.html")
    }
  }

  private func answer(
    _ one: RoundID, _ other: RoundID, _ reply: (ComparisonPage) -> Response
  ) throws -> Response {
    let rounds = try [one, other].map(existing)
    guard one != other else { return Self.same(one) }
    for round in rounds {
      if let refusal = try refusal(of: round) { return refusal }
    }
    return reply(ComparisonPage(attempt(rounds[0]), attempt(rounds[1])))
  }

  private func attempt(_ round: Round) -> Attempt {
    Attempt(round: round, explained: services.desk.interviewer.explain(round))
  }

  private func existing(_ id: RoundID) throws -> Round {
    guard let round = try services.desk.round(id) else { throw StoreError.unknownRound(id) }
    return round
  }

  /// Why a round cannot be compared; nil when it can.
  ///
  /// Nothing of a card that is sealed, or not yet asked about, is shown.
  private func refusal(of round: Round) throws -> Response? {
    if round.end == nil {
      return Self.notice(
        "One of these rounds still runs", "It has no scorecard yet.",
        "End it first, then compare the two.", .init("Back to the room", to: .round(round.id)))
    }
    if let sealing = try services.campaigns.sealing(round) {
      return Self.notice(
        "One of these cards is sealed",
        "The round belongs to a campaign whose committee has not decided.",
        "Its card opens with the decision.",
        .init("Back to the campaign", to: .campaign(sealing.id)))
    }
    if round.scorecard == nil {
      return Self.notice(
        "One of these rounds is not read yet", "It is over, and everything in it is kept.",
        "Open its scorecard, then compare the two.",
        .init("See the scorecard", to: .scorecard(round.id)))
    }
    let isAsking = try GuessController(services: services).question(about: round) != nil
    return isAsking ? .seeOther(.scorecard(round.id)) : nil
  }

  private static func same(_ id: RoundID) -> Response {
    notice(
      "These are one and the same round", "A comparison needs two.",
      "Choose another attempt on the scorecard.", .init("See the scorecard", to: .scorecard(id)))
  }

  private static func notice(
    _ heading: Message, _ explanation: Message, _ advice: Message, _ way: NoticePage.Way
  ) -> Response {
    .page(
      NoticePage(heading: heading, explanation: explanation, advice: advice, ways: [way]).render(),
      status: .conflict)
  }
}
