// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Tells an answer that says its question and the exhibits again, in another order, from one that makes something of them.
///
/// A paraphrase holds no run of words of the question, so ``CopyMask`` does not see it; but its words and all its figures are those of the
/// question. Whoever works something out has a figure of their own, and whoever decides something has words for it.
enum Restatement {
  /// The share of words and figures of the question from which an answer says it again.
  ///
  /// Of 810 honest answers none has more than 0.58, with exhibits of 1,200 words 0.44; eight paraphrases have 0.72 or more. Measured
  /// outside of the program, by words cut a little otherwise.
  static let share = 0.65
  /// How many different figures of its own such an answer may have.
  static let ownFigures = 1
  /// Answers of fewer words of content and figures are not judged.
  static let fewestTerms = 30

  private static let statements = TextMemory<Set<String>>()

  /// Whether an answer says its question again.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func isRestated(_ reading: Reading, by question: Question) -> Bool {
    let terms = reading.tokens.compactMap(term)
    guard terms.count >= fewestTerms else { return false }
    let text = question.prompt + "\n" + (question.exhibits ?? "")
    let statement = statements.value(of: text) { Set(Reading.tokens(of: $0).compactMap(term)) }
    let shared = terms.count { statement.contains($0) }
    guard Double(shared) >= share * Double(terms.count) else { return false }
    let figures = Set(reading.tokens.filter { $0.kind == .number }.compactMap(term))
    return figures.subtracting(statement).count <= ownFigures
  }

  /// The lemma of a word of content, the digits of a number; nil for all else.
  private static func term(_ token: Token) -> String? {
    switch token.kind {
    case .number: token.form.filter { $0 != "," }
    case .word: TopicModel.isContent(token) ? token.lemma : nil
    case .sign: nil
    }
  }
}
