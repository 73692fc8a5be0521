// SPDX-License-Identifier: Apache-2.0

public import AnswerReading
public import InterviewContent

/// What was seen in an answer before anything is judged: every sentence, its evidence and the failures.
public struct Examination: Sendable {
  public let question: Question
  public let reading: Reading
  /// All evidence, in the order of the sentences.
  public let evidence: [Evidence]
  /// The failures, those with words first, in the order of the text.
  public let flags: [FlagResult]
  /// For each sentence, why it gives no evidence; nil when it may.
  public let voids: [VoidReason?]
  /// What the wording says, by the model of the rules; nothing where there is no model.
  public let wording: WordingReading
  /// Why the answer cannot be assessed at all; nil when it can.
  public let refusal: Refusal?
  /// The failures that were found out beside the words.
  let foundOut: Set<FlagID>
  /// What the rules looked at; nil where nothing was looked at.
  let view: AnswerView?

  /// Why an answer cannot be assessed.
  public enum Refusal: Hashable, Sendable {
    /// It is written in another language, named here.
    case language(String)
  }
}

extension Examination {
  /// Returns the best grade of a type of evidence; nil when there is none.
  public func grade(of type: EvidenceTypeID) -> Grade? {
    evidence.lazy.filter { $0.type == type }.map(\.grade).max()
  }

  /// Returns the best evidence of a type, the first of several; nil when there is none.
  public func best(of type: EvidenceTypeID) -> Evidence? {
    let all = evidence.filter { $0.type == type }
    guard let grade = all.map(\.grade).max() else { return nil }
    return all.first { $0.grade == grade }
  }
}
