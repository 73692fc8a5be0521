// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// How an answer is built: which parts it has, where each begins, how much of its words each takes, and who acts in it.
///
/// No level depends on it; it shows at a glance that a story is all situation, or that a solution stood before its problem.
public struct AnswerShape: Hashable, Sendable, Encodable {
  /// A part of an answer of a kind.
  public struct Part: Hashable, Sendable, Encodable {
    /// The part as a person reads it.
    public let name: String
    /// The number of the first sentence that shows it, from 1; nil when none does.
    public let sentence: Int?
    /// The share of the words that stand in its sentences, of 1; a sentence that shows several parts is divided among them.
    public let share: Double
  }

  /// The parts, in the order in which an answer of the kind goes through them.
  public let parts: [Part]
  /// How often "I" acts in what is told in the past.
  public let own: Int
  /// How often "we" do.
  public let shared: Int

  /// The parts that the answer has, in the order in which they begin in it; of those that begin together the one that is due first.
  public var inOrder: [Part] {
    parts.enumerated().filter { $0.element.sentence != nil }
      .sorted { ($0.element.sentence ?? 0, $0.offset) < ($1.element.sentence ?? 0, $1.offset) }
      .map(\.element)
  }

  /// The parts that it does not have.
  public var missing: [Part] { parts.filter { $0.sentence == nil } }
}

extension AnswerShape {
  /// Reads how an answer is built; nil for kinds whose answers have no parts to go through, and where nothing could be read.
  init?(of examination: Examination) {
    let plan = Self.plan(of: examination.question.kind)
    guard !plan.isEmpty, examination.refusal == nil else { return nil }
    let reading = examination.reading
    let shown = Self.shown(in: examination, plan)
    let words = reading.sentences.map { sentence in
      reading.tokens[sentence.tokens].count { $0.kind != .sign }
    }
    let all = Double(max(1, words.reduce(0, +)))
    parts = plan.enumerated().map { number, entry in
      let sentences = shown.indices.filter { shown[$0].contains(number) }
      let weight = sentences.map { Double(words[$0]) / Double(shown[$0].count) }.reduce(0, +)
      return Part(name: entry.name, sentence: sentences.first.map { $0 + 1 }, share: weight / all)
    }
    let told = reading.clauses.filter {
      $0.tense == .past && $0.modality == .asserted && examination.voids[$0.sentence] == nil
    }
    let actors = told.flatMap { reading.tokens[$0.tokens].map(\.form) }
    own = actors.count { $0 == "i" }
    shared = actors.count { $0 == "we" }
  }

  /// The numbers of the parts that each sentence shows.
  private static func shown(in examination: Examination, _ plan: [Plan]) -> [Set<Int>] {
    var shown: [Set<Int>] = examination.reading.sentences.map { _ in [] }
    for piece in examination.evidence where piece.grade >= .specific {
      for (number, entry) in plan.enumerated() where entry.types.contains(piece.type) {
        shown[piece.sentence].insert(number)
      }
    }
    return shown
  }

  /// A part with the evidence that shows it.
  private struct Plan {
    let name: String
    let types: Set<EvidenceTypeID>
  }

  private static func plan(of kind: QuestionKind) -> [Plan] {
    switch kind {
    case .behavioral: story
    case .problemSolving, .productSense, .screening: proposal
    case .technical, .teamFit, .executive, .candidateQuestions: []
    }
  }

  /// Mission item 51.
  private static let story = [
    Plan(name: "Situation", types: ["BH-SIT"]),
    Plan(name: "The other side", types: ["BH-CONFL", "BH-INFLU"]),
    Plan(name: "Own deed", types: ["BH-ACTION"]),
    Plan(name: "Result", types: ["BH-RESULT"]),
    Plan(name: "Lesson", types: ["BH-LEARN", "BH-FAIL"]),
  ]

  /// Mission item 61.
  private static let proposal = [
    Plan(
      name: "Problem",
      types: ["PF-SCOPE", "PF-NEED", "PF-SEGMENT", "PF-ASSUMP", "PF-CLARIFY", "PF-HYP", "PF-INSTR"]),
    Plan(name: "Measure", types: ["MT-TARGET", "MT-GUARD"]),
    Plan(name: "Solution", types: ["DC-PRIOR", "DC-ALT", "DC-REVERSE", "SG-DEV"]),
    Plan(name: "Price and risk", types: ["DC-TRADEOFF", "DC-RISK", "TE-COST"]),
    Plan(name: "Data behind it", types: ["ST-POWER", "ST-CAUSAL", "ST-ALTM", "PF-USEREV"]),
  ]
}
