// SPDX-License-Identifier: Apache-2.0

public import Drills
public import InterviewContent

/// Which drills of the library a new person gets, and in which order.
///
/// First what every loop asks: the definitions of metrics (mission item 33) and the questions that are always asked (item 111). Then what the
/// kinds of the loop's stages ask, then the rest. Within each part the kinds of drill take turns.
public enum StarterDeck {
  /// Returns the templates of the library in the order in which they come into the deck; each stands there once.
  ///
  /// - Parameters:
  ///   - library: The templates.
  ///   - loop: The loop that is practised for; nil for none.
  /// - Returns: The templates, the first to learn first.
  /// - Complexity: O(*n*) in the number of templates.
  public static func templates(from library: [DrillTemplate], loop: Loop?) -> [DrillTemplate] {
    var seen: Set<String> = []
    let all = library.filter { seen.insert($0.id).inserted }
    let kinds = loop.map(kinds(of:)) ?? []
    let parts = Dictionary(grouping: all) { part(of: $0, kinds) }
    return (0...2).flatMap { takingTurns(parts[$0] ?? []) }
  }

  /// The kinds of question that a loop asks, in the order of its stages.
  static func kinds(of loop: Loop) -> [QuestionKind] {
    var seen: Set<QuestionKind> = []
    return loop.stages.flatMap { $0.kinds + $0.items.map(\.kind) }
      .filter { seen.insert($0).inserted }
  }

  private static func part(of template: DrillTemplate, _ kinds: [QuestionKind]) -> Int {
    let text = " \(template.id) \(template.title) \(template.topic) ".lowercased()
      .map { $0.isLetter || $0.isNumber ? $0 : " " }
    let words = String(text)
    if StarterWords.first.contains(where: { words.contains(" \($0)") }) { return 0 }
    let fits = kinds.contains { kind in
      StarterWords.of(kind).contains { words.contains(" \($0)") }
    }
    return fits ? 1 : 2
  }

  /// Returns the templates so that number, explanation, contrast and the others follow each other.
  private static func takingTurns(_ templates: [DrillTemplate]) -> [DrillTemplate] {
    let queues = DrillKind.allCases.map { kind in templates.filter { $0.kind == kind } }
    let longest = queues.map(\.count).max() ?? 0
    return (0..<longest).flatMap { place in
      queues.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
  }
}

/// Beginnings of words by which a template is known to belong to a part of the starter deck.
enum StarterWords {
  /// Definitions of metrics, and what is always asked.
  static let first = [
    "definition", "numerator", "denominator", "lag", "retention curve", "funnel", "cohort",
    "about us",
    "know us", "market analysis", "prioritise", "prioritize", "optimise", "optimize",
    "architecture trade", "faq", "why us",
  ]

  /// Returns what a kind of question asks about.
  static func of(_ kind: QuestionKind) -> [String] {
    switch kind {
    case .technical:
      [
        "memory", "weights", "cache", "kv", "prefill", "decode", "latency", "batch", "quanti",
        "moe",
        "expert", "throughput", "serving", "retrieval", "rag", "context", "cold", "device", "load",
        "concurrency", "speculative", "fine tun", "parallel", "bandwidth", "evaluation",
      ]
    case .problemSolving:
      [
        "sample", "statistic", "confidence", "experiment", "test", "power", "effect", "churn",
        "retention", "metric", "simpson", "lift", "rate",
      ]
    case .productSense:
      ["metric", "guardrail", "product", "pricing", "price", "trade", "launch", "rollback"]
    case .executive:
      [
        "licence", "license", "open weight", "portfolio", "price", "margin", "payback", "eu",
        "regulation", "benchmark", "strategy", "cost",
      ]
    case .behavioral: ["story", "decision", "ownership", "conflict"]
    case .teamFit: ["feedback", "disagree", "team", "trade"]
    case .screening: ["engagement", "drop", "cv", "about us"]
    case .candidateQuestions: ["question", "roadmap"]
    }
  }
}
