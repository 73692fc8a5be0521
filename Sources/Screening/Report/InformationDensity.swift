// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// How much checkable content an answer has for its length.
public struct InformationDensity: Hashable, Sendable, Codable {
  /// Numbers that were recomputed and found right.
  public let checkedClaims: Int
  /// Sentences that bind a metric to a goal or a guardrail.
  public let metrics: Int
  /// Sentences that name a test: a hypothesis with what would refute it, a check of the instrument, a sample, an evaluation.
  public let tests: Int
  public let words: Int

  /// Creates a density.
  public init(checkedClaims: Int, metrics: Int, tests: Int, words: Int) {
    self.checkedClaims = checkedClaims
    self.metrics = metrics
    self.tests = tests
    self.words = words
  }

  /// Claims, metrics and tests for every 100 words; 0 when there is no word.
  public var perHundredWords: Double {
    words == 0 ? 0 : Double(100 * (checkedClaims + metrics + tests)) / Double(words)
  }

  /// The density from which response quality is not held back.
  ///
  /// Ours: of 21 model-labelled screening answers each of the ten with a band of 5 or more reached 0.67, and six of the eleven others
  /// did not reach 0.6.
  public static let least = 0.6

  /// Whether the density holds response quality back.
  public var isThin: Bool { perHundredWords < Self.least }

  init(of examination: Examination, checkedClaims: Int, words: Int) {
    self.init(
      checkedClaims: checkedClaims, metrics: Self.sentences(Self.metricTypes, in: examination),
      tests: Self.sentences(Self.testTypes, in: examination), words: words)
  }

  private static let metricTypes: Set<EvidenceTypeID> = ["MT-TARGET", "MT-GUARD"]
  private static let testTypes: Set<EvidenceTypeID> = [
    "PF-HYP", "PF-INSTR", "ST-POWER", "ST-ALTM", "TE-EVAL",
  ]

  private static func sentences(
    _ types: Set<EvidenceTypeID>, in examination: Examination
  ) -> Int {
    Set(
      examination.evidence.filter { types.contains($0.type) && $0.grade >= .specific }
        .map(\.sentence)
    ).count
  }
}
