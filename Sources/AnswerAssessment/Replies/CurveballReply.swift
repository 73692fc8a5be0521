// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// What came of a reply to conditions that changed in the middle.
struct CurveballReply {
  let view: ReplyView
  let title: String

  var finding: ReplyFinding {
    guard !view.isVoid, !view.isCopy else {
      return ReplyFinding(
        .ignored, view.firstQuote,
        "\(title): nothing new was said to it.")
    }
    let kept = view.asserted(.keep).first?.lowerBound
    if kept == nil, let place = view.change ?? newPlan {
      return ReplyFinding(
        .adapted, view.quote(at: place), "\(title): the plan was changed with it.")
    }
    if let kept, let place = view.reason ?? view.newFigures.first?.tokens.lowerBound {
      return ReplyFinding(
        .held, view.quote(at: max(kept, place)),
        "\(title): the plan stayed, and the reply said why it can.")
    }
    if let kept, let place = view.change, place > kept {
      return ReplyFinding(
        .adapted, view.quote(at: place), "\(title): the plan was changed with it.")
    }
    return ReplyFinding(
      .ignored, view.firstQuote, "\(title): the reply went on as if nothing had changed.")
  }

  /// A proposal with a figure that was not there before; nil when there is none.
  private var newPlan: Int? {
    view.newFigures.first { figure in
      let clause = view.reading.clauses[view.reading.clause(of: figure.tokens.lowerBound)]
      return !view.isSupposed(clause)
    }?.tokens.lowerBound
  }
}
