// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// A habit with its opposite, as the article sets them against each other (mission items 53, 84, 85, 92 and 102 to 107).
public struct Contrast: Hashable, Sendable, Codable {
  /// The name of the line, such as `trade-offs`.
  public let id: String
  public let title: String
  /// Which side the packet is on.
  public let side: Side
  /// The words that show the good side; nil when none do.
  public let good: CardQuote?
  /// The words that show the bad side; nil when none do.
  public let bad: CardQuote?
  /// What the good side is.
  public let advice: String

  /// Where the packet stands between a habit and its opposite.
  public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
    case good, both, bad
    case notShown = "not-shown"

    /// The side as a person reads it.
    public var title: String {
      switch self {
      case .good: "Shown"
      case .both: "Both sides"
      case .bad: "The opposite"
      case .notShown: "Not shown"
      }
    }
  }
}

/// Finds on which side of each contrast the packet stands.
struct ContrastFinder {
  let packet: PacketReading

  /// Returns the lines in the order of the table.
  func findings() -> [Contrast] {
    Self.rules.map { rule in
      let good = packet.best(of: rule.types)?.words
      let flags = packet.flags(rule.flags)
      let side: Contrast.Side =
        if good != nil { flags.isEmpty ? .good : .both } else { flags.isEmpty ? .notShown : .bad }
      return Contrast(
        id: rule.id, title: rule.title, side: side, good: good,
        bad: flags.lazy.compactMap { $0.card.words($0.flag.quote) }.first, advice: rule.advice)
    }
  }

  private struct Rule {
    let id: String
    let title: String
    let types: [EvidenceTypeID]
    let flags: Set<FlagID>
    let advice: String
  }

  private static let rules = [
    Rule(
      id: "trade-offs", title: "Trade-offs with their price", types: ["DC-ALT", "DC-TRADEOFF"],
      flags: ["tradeoffs_ignored"],
      advice: "Compare the options on cost, latency and load, and say what the chosen one loses."),
    Rule(
      id: "limits", title: "Limits on what the model decides", types: ["TE-HITL"],
      flags: ["model_as_magic"],
      advice: "Say which workflows are approved, when it falls back, and where a person checks."),
    Rule(
      id: "openness", title: "Open weights with their effects",
      types: ["CM-MARKET", "CM-SUPPORT", "CM-ROADMAP"], flags: ["black_box_saas"],
      advice: "Say what openness does to selling, to support and to the roadmap."),
    Rule(
      id: "metrics", title: "Measures with a bar", types: ["MT-TARGET", "MT-GUARD"],
      flags: ["no_metrics"],
      advice: "Give a measure its unit, its window and the value at which you act."),
    Rule(
      id: "developers", title: "Developers as customers", types: ["SG-DEV"],
      flags: ["consumer_ux_bias"],
      advice:
        "Speak about errors, limits, documents and the time until it works, not about buttons."),
    Rule(
      id: "precision", title: "Figures with unit and assumption",
      types: ["TE-LAT", "TE-COST", "TE-MEM", "ST-POWER"], flags: ["wrong_number"],
      advice: "Put a unit and an assumption beside every number that carries a decision."),
    Rule(
      id: "substance", title: "This case instead of a framework",
      types: ["TE-RAGFT", "PF-SEGMENT"],
      flags: ["textbook_framework"],
      advice: "Leave the names of frameworks out and say what you found in this case."),
    Rule(
      id: "imperfection", title: "Comfort with what is not known",
      types: ["DC-CALIB", "DC-REVERSE"],
      flags: [],
      advice: "Say how sure you are, and choose a step that can be undone."),
    Rule(
      id: "pace", title: "Pace and autonomy", types: ["BH-ACTION", "DC-PRIOR"],
      flags: ["defers_or_dictates"],
      advice: "Say what you would do in the first days, on your own word, and what waits."),
  ]
}
