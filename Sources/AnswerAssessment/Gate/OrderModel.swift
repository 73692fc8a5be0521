// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells sentences from lists of words and from words in no order.
///
/// Fitted on honest answers against generated lists and shuffled ones. It looks at how words of grammar, numbers and signs follow each
/// other and never at what a word means.
public struct OrderModel: Hashable, Sendable {
  /// How much commoner a class of word is behind another than anywhere, as a logarithm; by both classes.
  let steps: KeyTable<Double>
  /// The same for a pair that was never seen, by the first class.
  let rareSteps: [UInt64: Double]
  /// The start of the sum, then the weights of the order and of the numbers of ``SentenceSigns``.
  let weights: [Double]
  /// The same for texts with few signs, as speech that was written down: they look like lists to who counts signs.
  let speech: [Double]
  /// The sum above which a text is no sentences.
  let limit: Double

  /// How many weights there are.
  static let weightCount = 9
  /// Texts of fewer words are not judged.
  static let fewestWords = 40
  /// What the limit is raised by, times the number of words: the shorter a text, the more its numbers vary.
  static let shortness = 30.0

  /// Creates a model; nil when the number of weights, or of those for speech, is not nine.
  ///
  /// Each step has a first class, a second class or none for pairs never seen, and the logarithm.
  public init?(
    steps: [(first: String, second: String?, value: Double)], weights: [Double],
    speech: [Double]? = nil, limit: Double
  ) {
    let speech = speech ?? weights
    guard weights.count == Self.weightCount, speech.count == Self.weightCount else { return nil }
    var known: [UInt64: Double] = [:]
    var rare: [UInt64: Double] = [:]
    for step in steps {
      let first = WordingKey.hash(step.first)
      if let second = step.second {
        known[WordingKey.pair(first, WordingKey.hash(second))] = step.value
      } else {
        rare[first] = step.value
      }
    }
    self.steps = KeyTable(known)
    rareSteps = rare
    self.weights = weights
    self.speech = speech
    self.limit = limit
  }

  /// Whether a text is a list of words or words in no order.
  func isNoText(_ reading: Reading) -> Bool {
    let words = reading.tokens.count { $0.kind == .word }
    guard words >= Self.fewestWords else { return false }
    let signs = SentenceSigns(of: reading)
    let numbers = [1, order(of: signs.skeletons)] + signs.numbers
    let sum = zip(signs.areSparse ? speech : weights, numbers).map { $0 * $1 }.reduce(0, +)
    return sum > limit + Self.shortness / Double(words)
  }

  /// The mean logarithm of the steps from word to word.
  func order(of skeletons: [[UInt64]]) -> Double {
    var sum = 0.0
    var count = 0
    for keys in skeletons {
      for (first, second) in zip(keys, keys.dropFirst()) {
        sum += steps[WordingKey.pair(first, second)] ?? rareSteps[first] ?? 0
        count += 1
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}
