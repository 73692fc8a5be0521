// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Raises the gaming flag when sentences had to be set aside.
enum GamingFlag {
  /// The share of an answer's words that may stand in lists, copies and repetitions before it counts as gaming.
  ///
  /// Ours: an honest answer may hold a list or quote the brief; half of it may not.
  static let tolerated = 0.5

  static func flags(of view: AnswerView) -> [FlagResult] {
    if let instruction = first(.instruction, in: view) {
      return [
        flag(
          "Written for the grader",
          "A sentence tells the reader how to judge. It was set aside; take it out.", view,
          instruction)
      ]
    }
    let all = view.reading.tokens.count
    let void = view.reading.sentences.indices
      .filter { view.voids[$0] != nil }
      .map { view.reading.sentences[$0].tokens.count }.reduce(0, +)
    guard Double(void) > tolerated * Double(all),
      let sentence = view.voids.firstIndex(where: { $0 != nil })
    else { return [] }
    let (name, message) = words(for: view.voids[sentence])
    return [flag(name, message, view, sentence)]
  }

  private static func first(_ reason: VoidReason, in view: AnswerView) -> Int? {
    view.voids.firstIndex(of: reason)
  }

  /// What was found is called by what it is: who answers another question than was asked has not tried to deceive anybody.
  private static func words(for reason: VoidReason?) -> (name: String, message: String) {
    switch reason {
    case .copied:
      (
        "The question repeated",
        "Most of the answer repeats the question or its exhibits. Say what you make of them in your own words."
      )
    case .repeated:
      ("Said again", "Most of the answer says the same again. Saying it once is enough.")
    case .elsewhere:
      (
        "Another question answered",
        "The answer speaks about another question than this one. Answer what was asked."
      )
    case .denied:
      (
        "What was not done",
        "Most sentences say what was not done. Say what was done, or what you would do."
      )
    case .shuffled:
      ("Words without order", "The words of the answer stand in no order. Write sentences.")
    default:
      (
        "A list of words",
        "Most of the answer is a list of words. Write sentences that say what follows from what."
      )
    }
  }

  private static func flag(
    _ name: String, _ message: String, _ view: AnswerView, _ sentence: Int
  ) -> FlagResult {
    FlagResult(
      id: Assessor.gamingFlag, name: name, message: message,
      quote: Quote(of: view.reading.sentences[sentence].range, in: view.reading))
  }
}
