// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

extension ItemRule {
  /// The six items; the numbers of mechanisms are ours, and were set before the rule was tried on the corpus.
  static let all = [resources, openness, principles, regulation, economics, ownership]

  /// Mission item 87.
  private static let resources = ItemRule(
    item: .resourceAsymmetry,
    mechanisms: [
      Mechanism(
        id: "limit", name: "A plan inside a limit, in figures", types: ["CM-LIMIT"],
        advice: "Name the limit with its number, and what you do because of it."),
      Mechanism(
        id: "price", name: "What is given up", types: ["DC-TRADEOFF", "DC-PRIOR"],
        advice: "Say what is left out, for how long, and who loses by it."),
      Mechanism(
        id: "lean", name: "The smaller means that suffices",
        types: ["TE-ARCH", "TE-QUANT", "TE-SERVE"],
        advice: "Show that the smaller model or the shorter path passes the test that matters."),
      Mechanism(
        id: "shock", name: "The plan moves when the limit does", types: [], outcomes: [.adapted],
        advice: "When something changes, say which part of the plan falls and what that costs."),
    ], some: 2, strong: 3, adverse: ["compute_brute_force"], adverseOutcomes: [.ignored],
    askedBy: "asks-scarcity", askedIn: [])

  /// Mission items 88 and 90.
  private static let openness = ItemRule(
    item: .openWeights,
    mechanisms: [
      Mechanism(
        id: "adoption", name: "Adoption curve", types: ["CM-ADOPT"],
        advice: "Say who tries free weights, how that spreads, and when a customer comes of it."),
      Mechanism(
        id: "security", name: "Security posture", types: ["CM-SECURE"],
        advice:
          "Say what open weights do for safety and what they cost: inspection, data that stay, what cannot be recalled."
      ),
      Mechanism(
        id: "feedback", name: "Feedback loop", types: ["CM-FEEDBACK"],
        advice: "Say by which path what users find out comes back into the next version."),
      Mechanism(
        id: "capture", name: "Value capture", types: ["CM-CAPTURE", "SG-OPEN"],
        advice: "Name what is paid for although the weights are free: service, tuning, governance."),
    ], some: 2, strong: 3, adverse: ["walled_garden", "black_box_saas"], adverseOutcomes: [],
    askedBy: "asks-openness", askedIn: [])

  /// Mission item 94.
  private static let principles = ItemRule(
    item: .firstPrinciples,
    mechanisms: [
      Mechanism(
        id: "sum", name: "A conclusion from a sum", types: ["CM-DERIVE"],
        advice: "Start from two figures that everybody accepts and carry them to the conclusion."),
      Mechanism(
        id: "assumption", name: "An assumption questioned", types: ["PF-ASSUMP"],
        advice: "Say what the question takes for granted, and what if that is wrong."),
      Mechanism(
        id: "test", name: "A guess with a test", types: ["PF-HYP"],
        advice: "Say what you expect, and which finding would refute it."),
      Mechanism(
        id: "reversal", name: "What would change the mind", types: ["CM-REVERSAL", "DC-CALIB"],
        advice: "Say at which number you would stop, turn back or give the idea up."),
    ], some: 2, strong: 3, adverse: ["textbook_framework", "model_as_magic"],
    adverseOutcomes: [], askedBy: "asks-principles", askedIn: [.problemSolving, .executive])

  /// Mission item 95.
  private static let regulation = ItemRule(
    item: .regulation,
    mechanisms: [
      Mechanism(
        id: "feature", name: "From a duty to a feature", types: ["CM-FEATURE"],
        advice: "Name one duty and the feature that meets it."),
      Mechanism(
        id: "buyer", name: "From the feature to a buyer", types: ["CM-BUYER", "SG-REG"],
        advice: "Name who buys it, in which sector, and why they cannot do without."),
      Mechanism(
        id: "premium", name: "What it is worth", types: ["CM-PREMIUM"],
        advice: "Say what is charged for it, or how much earlier the contract is signed."),
    ], some: 2, strong: 3, adverse: ["regulation_passive"], adverseOutcomes: [],
    askedBy: "asks-regulation", askedIn: [])

  /// Mission item 97.
  private static let economics = ItemRule(
    item: .inferenceEconomics,
    mechanisms: [
      Mechanism(
        id: "size", name: "Size and sparsity", types: ["TE-ARCH", "TE-QUANT"],
        advice: "Say how many parameters work on a token, in how many bits, and what that saves."),
      Mechanism(
        id: "context", name: "Context and memory", types: ["TE-MEM"],
        advice: "Say what the context costs in memory or time, and so how many callers fit."),
      Mechanism(
        id: "speed", name: "Speed under load", types: ["TE-LAT", "TE-SERVE"],
        advice: "Give the time to the first token or between tokens, at the load you assume."),
      Mechanism(
        id: "cost", name: "Cost of a unit of work", types: ["TE-COST"],
        advice: "Work out what a request, a ticket or a month costs."),
      Mechanism(
        id: "charge", name: "From cost to price", types: ["TE-ECON"],
        advice: "Carry the cost through to a price, a quota or a margin."),
    ], some: 2, strong: 4,
    adverse: ["compute_brute_force", "context_brute_force", "wrong_number", "wrong_mechanism"],
    adverseOutcomes: [], askedBy: "asks-economics", askedIn: [.technical])

  /// Mission item 99.
  private static let ownership = ItemRule(
    item: .ownership,
    mechanisms: [
      Mechanism(
        id: "fault", name: "A fault of one's own", types: ["BH-FAIL"],
        advice: "Name the decision of yours that was wrong, and what it cost."),
      Mechanism(
        id: "learning", name: "Moved by what others know", types: ["BH-INFLU", "BH-LEARN"],
        outcomes: [.updated], kinds: ItemRule.amongPeople,
        advice: "Say which evidence of a colleague changed your mind, and what you do since."),
      Mechanism(
        id: "challenge", name: "Pushes back with reasons", types: ["BH-CONFL"],
        outcomes: [.challenged], kinds: ItemRule.amongPeople,
        advice: "State the other side's best reason first, then yours, then what would settle it."),
      Mechanism(
        id: "result", name: "A deed with its result", types: ["BH-RESULT"],
        kinds: ItemRule.amongPeople,
        advice: "Say what you did and what came of it, with a number."),
    ], some: 2, strong: 3, adverse: ["blame_or_sanitised", "defers_or_dictates"],
    adverseOutcomes: [.stubborn, .rebuffed, .capitulated, .collapsed],
    askedBy: "asks-ownership", askedIn: [.behavioral, .teamFit])

  /// Where people speak of what they did with others; the figures of a case are no deed of theirs.
  static let amongPeople: Set<QuestionKind> = [.behavioral, .teamFit, .executive]
}
