// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

/// A planned turn that was put and to which nothing was said, although there was time: ending the round there is no way around an argument.
struct PassedOverTurn {
  let exchange: Int
  let followUp: FollowUp
  let asked: Reply.Asked

  /// Finds it in a round that was ended by the person; nil in every other one.
  init?(of round: Round) {
    guard round.end?.reason != .timeUp, round.end != nil, let last = round.exchanges.last,
      last.answer?.text.contains(where: { !$0.isWhitespace }) != true,
      let followUp = last.followUp, let turn = followUp.turn
    else { return nil }
    exchange = round.exchanges.count - 1
    self.followUp = followUp
    asked =
      switch turn.kind {
      case .pushback(let pushback): .pushback(pushback)
      case .curveball(let title, _): .curveball(title: title)
      }
  }

  /// What came of it.
  var read: ReadReply {
    ReadReply(
      outcome: ExchangeOutcome(
        exchange: exchange, verdict: .ignored, quote: nil,
        reason: "It was put, and nothing was said to it."),
      hasNewFigure: false)
  }
}
