// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Sets a whole answer aside when it is no text, about another question, or says nothing of its own.
struct AnswerGate {
  private let model: WordingModel?
  private let asked: QuestionIndex?
  private let question: Question?

  init(_ rules: RuleSet, question: Question?) {
    model = rules.wording
    asked = rules.asked
    self.question = question
  }

  /// Returns why sentences give no evidence, those of the whole answer taken in.
  func voids(in reading: Reading, _ voids: [VoidReason?]) -> [VoidReason?] {
    guard let reason = reason(reading, voids) else { return voids }
    return voids.map { $0 == .instruction || $0 == .copied ? $0 : reason }
  }

  private func reason(_ reading: Reading, _ voids: [VoidReason?]) -> VoidReason? {
    guard let model else { return nil }
    if model.order?.isNoText(reading) == true { return .wordList }
    guard let question else { return nil }
    if let asked, model.topics?.isElsewhere(reading, question: question, among: asked) == true {
      return .elsewhere
    }
    if Restatement.isRestated(reading, by: question) { return .copied }
    if Circling.isCircling(reading, voids) { return .repeated }
    return Denial.isDenied(reading) ? .denied : nil
  }
}
