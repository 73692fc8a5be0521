// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What the bar-raiser did to the decision of the committee: nothing, or one step down.
public struct BarRaiserReview: Hashable, Sendable, Codable {
  public let before: Band
  public let after: Band
  /// Why it was lowered; empty when it was not.
  public let reasons: [String]
}

/// Looks at the whole when the committee is done; may lower the decision by one step, and never raises it.
struct BarRaiser {
  let rule: DecisionRule
  let facts: RuleFacts

  /// Returns the review of a decision.
  func review(of band: Band) -> BarRaiserReview {
    let reasons = reasons
    let lower = Band(rawValue: band.rawValue - 1) ?? band
    return BarRaiserReview(
      before: band, after: reasons.isEmpty ? band : lower,
      reasons: lower == band ? [] : reasons)
  }

  private var reasons: [String] {
    [collapsedStage, oneStage, wrongFigures, immovable, retold].compactMap(\.self)
  }

  /// The rest of the packet hides a stage in which no card is above no hire.
  private var collapsedStage: String? {
    let collapsed = facts.stages.compactMap { stage -> String? in
      let own = facts.seen.filter { $0.place.stageNumber == stage }
      guard !own.isEmpty, own.allSatisfy({ ($0.band ?? .strongHire) <= .noHire }) else {
        return nil
      }
      return own[0].place.stageTitle
    }
    guard !collapsed.isEmpty else { return nil }
    return
      "The rest of the packet hides a stage that collapsed: \(collapsed.joined(separator: ", "))."
  }

  /// All cards on the hiring side come from one of several stages.
  private var oneStage: String? {
    let stages = Set(facts.passing.map(\.place.stageNumber))
    guard facts.stages.count > 1, stages.count == 1, let first = facts.passing.first else {
      return nil
    }
    return "All that speaks for a hire comes from one stage: \(first.place.stageTitle)."
  }

  private var wrongFigures: String? {
    let checked = facts.rightClaims + facts.wrongClaims
    guard facts.wrongClaims >= rule.wrongClaims, 3 * facts.wrongClaims > checked else { return nil }
    return "\(facts.wrongClaims) of \(checked) numbers that could be recomputed are wrong."
  }

  private var immovable: String? {
    guard facts.immovable >= rule.immovable else { return nil }
    return
      "In \(facts.immovable) follow-ups a right argument did not move the candidate, or was refused without a reason."
  }

  /// Three cards or more rest on one answer: the article's loop asks for five stories, and whoever has one has shown one.
  private var retold: String? {
    guard facts.retold >= Self.mostRetold else { return nil }
    return "\(facts.retold) cards rest on an answer that was already given in an earlier round."
  }

  /// From how many cards on that tell again what an earlier one told the decision is lowered; ours.
  private static let mostRetold = 2
}
