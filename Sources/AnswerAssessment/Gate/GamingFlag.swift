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
          "A sentence tells the reader how to judge. It was set aside; take it out.",
          view, instruction)
      ]
    }
    let all = view.reading.tokens.count
    let void = view.reading.sentences.indices
      .filter { view.voids[$0] != nil }
      .map { view.reading.sentences[$0].tokens.count }.reduce(0, +)
    guard Double(void) > tolerated * Double(all),
      let sentence = view.voids.firstIndex(where: { $0 != nil })
    else { return [] }
    return [flag(message(for: view.voids[sentence]), view, sentence)]
  }

  private static func first(_ reason: VoidReason, in view: AnswerView) -> Int? {
    view.voids.firstIndex(of: reason)
  }

  private static func message(for reason: VoidReason?) -> String {
    switch reason {
    case .copied:
      "Most of the answer repeats the question or its exhibits. Say what you make of them in your own words."
    case .repeated: "Most of the answer says the same again. Saying it once is enough."
    case .elsewhere:
      "The answer speaks about another question than this one. Answer what was asked."
    case .denied:
      "Most sentences say what was not done. Say what was done, or what you would do."
    case .shuffled: "The words of the answer stand in no order. Write sentences."
    default:
      "Most of the answer is a list of words. Write sentences that say what follows from what."
    }
  }

  private static func flag(_ message: String, _ view: AnswerView, _ sentence: Int) -> FlagResult {
    FlagResult(
      id: Assessor.gamingFlag, name: "Written for the grader", message: message,
      quote: Quote(of: view.reading.sentences[sentence].range, in: view.reading))
  }
}
