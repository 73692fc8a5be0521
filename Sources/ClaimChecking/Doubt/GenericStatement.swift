// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Tells statements about things in general, which nothing here bears out: `typically sixty percent of such drops are logging errors`.
///
/// Memory, time and work follow from physics also where something is usual; shares and multiples of what people do follow from nothing.
struct GenericStatement {
  let scene: Scene

  func covers(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .ratio, Self.kinds.contains(finding.kind),
      !isOfItsSentence(finding, amount)
    else { return false }
    let segment = scene.segment(of: amount)
    return Self.phrases.stands(in: segment, of: scene.text)
      || Self.openings.stands(in: opening(of: amount), of: scene.text)
  }

  /// Whether a number follows from others of its own sentence, whatever that tells: `usually churn falls from 8% to 6%, minus 25%`.
  private func isOfItsSentence(_ finding: Finding, _ amount: Amount) -> Bool {
    !finding.inputs.isEmpty && finding.inputs.allSatisfy { $0.from == .text }
      && InputPlaces(finding.inputs, of: amount, in: scene).farthest == 0
  }

  /// The first words of the sentence, up to the amount.
  private func opening(of amount: Amount) -> Range<Int> {
    let start = scene.sentence(of: amount).lowerBound
    return start..<min(start + 8, amount.tokens.lowerBound)
  }

  private static let kinds: Set<ClaimKind> = [
    .exhibit, .statistics, .consistency, .reliability, .cost, .latencyBudget, .littlesLaw,
  ]

  private static let phrases: PhraseList = [
    ["typically"], ["usually"], ["generally"], ["normally"], ["commonly"], ["often"],
    ["statistically"], ["in", "general"], ["of", "such"], ["in", "most"], ["of", "most"],
    ["most", "company"], ["most", "companies"], ["most", "team"], ["most", "startup"],
    ["most", "people"],
    ["tends", "to"], ["tend", "to"], ["on", "average", "in", "the", "industry"],
    ["in", "the", "industry"], ["across", "the", "industry"], ["startups"],
  ]
  private static let openings: PhraseList = [
    ["as", "a", "rule"], ["rule", "of", "thumb"], ["in", "general"], ["generally"], ["typically"],
    ["usually"], ["normally"], ["in", "most"], ["in", "my", "experience"], ["everybody", "knows"],
    ["everyone", "knows"], ["study", "show"], ["research", "show"], ["research", "says"],
    ["experience", "show"], ["experience", "says"], ["the", "literature"],
    ["in", "the", "industry"],
  ]
}
