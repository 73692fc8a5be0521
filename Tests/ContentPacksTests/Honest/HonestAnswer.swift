// SPDX-License-Identifier: Apache-2.0

/// An answer to a question of the program, written for these tests in a voice of its own.
///
/// No rule was written while looking at it, so what the gate sets aside here counts as wrongly set aside.
struct HonestAnswer: Sendable {
  /// What the answer was written to be; nobody rated it.
  enum Strength: String, Sendable {
    /// Decides first, with figures that are right, a mechanism, limits and what would change the decision.
    case strong
    /// Sensible and general: one reason, few figures, no limit.
    case middling
  }

  let question: String
  let strength: Strength
  let text: String

  init(_ question: String, _ strength: Strength, _ text: String) {
    self.question = question
    self.strength = strength
    self.text = text
  }

  /// One strong and one middling answer to each question that the wording model was fitted on.
  static let all =
    screening + problemSolving + productSense + behavioral + technicalDesign + technicalServing
    + teamFit + executive

  /// Answers to questions that nothing was fitted on: one each, to some also a middling one.
  static let toNewQuestions = newStories + newCases + newDecisions

  static let strong = all.filter { $0.strength == .strong }
}
