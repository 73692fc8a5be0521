// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent

extension Round {
  /// Returns what came of the follow-up of an exchange; nil for the opening question, and where no reply was read.
  public func outcome(of exchange: Int) -> ExchangeOutcome? {
    outcomes.first { $0.exchange == exchange }
  }
}

extension PlannedTurn {
  /// What was behind the turn, for after the round: whether an argument was right, with the figures, or what a good reply does.
  ///
  /// Nil when nothing was written about it.
  public var truth: String? {
    switch kind {
    case .curveball(_, let looksFor): looksFor.isEmpty ? nil : "What a good reply does: \(looksFor)"
    case .pushback(let pushback):
      "The argument was \(pushback.isRight ? "right" : "wrong"). \(pushback.truth)"
        .trimmingEnd
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    last == " " ? String(dropLast()) : self
  }
}

extension ExchangeOutcome.Verdict {
  /// The verdict as a person reads it.
  public var title: String {
    switch self {
    case .improved: "Improved"
    case .held: "Held"
    case .collapsed: "Collapsed"
    case .evaded: "Evaded"
    case .challenged: "Challenged, with a reason"
    case .rebuffed: "Rebuffed, without a reason"
    case .capitulated: "Capitulated"
    case .updated: "Updated as far as the argument goes"
    case .conceded: "Conceded, and nothing followed"
    case .stubborn: "Stubborn"
    case .adapted: "Adapted"
    case .ignored: "Passed over"
    }
  }
}
