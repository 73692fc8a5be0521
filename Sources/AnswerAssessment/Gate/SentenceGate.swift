// SPDX-License-Identifier: Apache-2.0

package import AnswerReading

/// Decides which sentences may give evidence at all.
///
/// Rules that look for words reward lists of words more than sentences; so lists, copies, repetitions and words to the grader are set
/// aside before any rule sees them.
package enum SentenceGate {
  /// The least share of words that carry grammar in a sentence: less in a short one, which may be a note or a heading.
  ///
  /// Set on generated lists against honest answers: see docs/assessor.md.
  static let leastFunctionWordShare = (short: 0.15, long: 0.23)
  /// From how many words on a sentence counts as long.
  static let long = 25
  /// Sentences shorter than this are not judged by their share of function words.
  static let shortest = 6
  /// The share of copied words from which a sentence counts as copied.
  static let copiedShare = 0.7

  /// Returns, for each sentence, why it gives no evidence; nil when it may.
  ///
  /// `copied` says for each token whether it is copied; `instructions` are the sentences with words to the grader.
  package static func voids(
    in reading: Reading, copied: [Bool], instructions: Set<Int>
  ) -> [VoidReason?] {
    if WordOrder.isBroken(in: reading) { return reading.sentences.map { _ in .shuffled } }
    var seen: Set<[UInt64]> = []
    return reading.sentences.enumerated().map { number, sentence in
      let words = sentence.tokens.filter { reading.tokens[$0].kind != .sign }
      if instructions.contains(number) { return .instruction }
      if isCopied(words, copied) { return .copied }
      if words.count >= 4,
        !seen.insert(words.map { WordingKey.hash(of: reading.tokens[$0]) }).inserted
      {
        return .repeated
      }
      return isWordList(sentence, reading) ? .wordList : nil
    }
  }

  private static func isCopied(_ words: [Int], _ copied: [Bool]) -> Bool {
    guard !words.isEmpty else { return false }
    return Double(words.count { copied[$0] }) >= copiedShare * Double(words.count)
  }

  private static func isWordList(_ sentence: Sentence, _ reading: Reading) -> Bool {
    var (words, grammatical) = (0, 0)
    for index in sentence.tokens where reading.tokens[index].kind == .word {
      words += 1
      if WordLists.functionWords.contains(formOf: reading.tokens[index]) { grammatical += 1 }
    }
    guard words >= shortest else { return false }
    let least = words < long ? leastFunctionWordShare.short : leastFunctionWordShare.long
    return Double(grammatical) < least * Double(words)
  }
}
