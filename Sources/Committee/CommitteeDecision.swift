// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What a committee found and decided: everything a page or a packet shows, as one value.
public struct CommitteeDecision: Hashable, Sendable, Codable {
  /// The rule that was applied.
  public let rule: DecisionRule
  /// Whether a test without regard to its sample size was a veto.
  public let isStrict: Bool
  /// What came of the screening; nil when there was none.
  public let screening: ScreeningOutcome?
  /// The cards side by side, in the order of the rounds.
  public let cards: [CardLine]
  public let disagreements: [Disagreement]
  /// The six items, in their order.
  public let items: [ItemFinding]
  /// The vetoes that were found, lifted ones included.
  public let vetoes: [VetoFinding]
  public let contrasts: [Contrast]
  public let risks: [RiskLine]
  public let closing: ClosingAnswer
  /// The lines of the rule, with how close each was.
  public let lines: [RuleLine]
  /// What the bar-raiser did.
  public let barRaiser: BarRaiserReview
  /// What would have turned the decision.
  public let flip: Flip
  /// What to work on first; nil in decisions from before it was kept.
  public let work: [WorkStep]?

  /// The decision, on the six bands.
  public var outcome: Band { barRaiser.after }

  /// Whether it is a hire.
  public var isHire: Bool { outcome.passes }

  /// What it is, in two words.
  public var title: String { isHire ? "Hire" : "No hire" }
}
