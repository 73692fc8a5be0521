// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent

/// Whether an answer framed the problem before it solved it, by the order of its evidence.
public struct FramingOrder: Hashable, Sendable, Codable {
  /// The first sentence that defines the problem, questions a premise, asks or names a need; nil when there is none.
  public let framing: Quote?
  /// The first sentence that puts something to do in order, compares options or stages a step; nil when there is none.
  public let solving: Quote?

  /// Creates an order.
  public init(framing: Quote?, solving: Quote?) {
    self.framing = framing
    self.solving = solving
  }

  /// Whether the problem was framed, and not after the solution.
  public var isFramedFirst: Bool {
    guard let framing else { return false }
    return solving.map { framing.start <= $0.start } ?? true
  }

  init(of examination: Examination) {
    framing = Self.first(Self.framingTypes, in: examination)
    solving = Self.first(Self.solvingTypes, in: examination)
  }

  private static let framingTypes: Set<EvidenceTypeID> = [
    "PF-SCOPE", "PF-ASSUMP", "PF-CLARIFY", "PF-NEED", "PF-SEGMENT", "PF-HYP", "PF-INSTR",
  ]
  private static let solvingTypes: Set<EvidenceTypeID> = ["DC-PRIOR", "DC-ALT", "DC-REVERSE"]

  private static func first(_ types: Set<EvidenceTypeID>, in examination: Examination) -> Quote? {
    examination.evidence.filter { types.contains($0.type) && $0.grade >= .specific }
      .min { $0.sentence < $1.sentence }?.quote
  }
}
