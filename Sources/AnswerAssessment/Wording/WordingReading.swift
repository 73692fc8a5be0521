// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// The wording of an answer as a model weighs it.
///
/// Each phrase counts once, however often it is said, and those of sentences that were set aside not at all. With *p* the sum of the weights
/// for and *n* of those against, the value is (*p* − *n*) / √(*p* + *n* + 1): it rises with every phrase for, falls with every phrase
/// against, stays where nothing new is said, and length in itself is worth nothing.
public struct WordingReading: Hashable, Sendable {
  /// The value of the whole answer: 0 where nothing speaks for or against.
  public let value: Double
  /// For each sentence, the sum of the weights of its phrases; 0 where it was set aside.
  public let sentences: [Double]
  /// The sum of the weights for the answer: how much it says that speaks for it.
  public let gain: Double

  static let nothing = WordingReading(value: 0, sentences: [], gain: 0)

  /// How much has to speak for an answer for each level or band above the first: answers of band 1 have 60 in the median, those of a few
  /// words under 8.
  static let gainPerStep = 8.0

  /// The highest level or band that an answer which says so little can have.
  var highest: Int { 1 + Int(min(9, max(0, gain / Self.gainPerStep))) }
}

extension WordingReading {
  /// How much a sentence with specific evidence may take from the value before its wording counts: the value varies by about 6.5 between
  /// answers, and of sentences written as evidence fewer than one in fifty takes more than a tenth of that.
  static let tolerance = 1.0

  /// How much a sentence without specific evidence has to give before it counts: less is what padding gives.
  static let least = 0.4

  /// Weighs the phrases of an answer.
  ///
  /// `shown` are the sentences in which evidence is specific. They come last, and one that would take a little from the value is left out
  /// of the weighing, so that a piece of evidence in poor words does not count against the answer.
  init(of view: AnswerView, by model: WordingModel, shown: Set<Int>) {
    let phrases = view.reading.sentences.indices.map { number in
      model.weighed(number, of: view)
    }
    let sentences = phrases.map { $0.map(\.weight).sorted().reduce(0, +) }
    // The weightiest first, so that where a sentence stands makes no difference.
    let order = sentences.indices.sorted {
      (abs(sentences[$1]), $0) < (abs(sentences[$0]), $1)
    }
    var balance = WordingBalance()
    for isShown in [false, true] {
      for number in order where shown.contains(number) == isShown {
        let isPadding = !isShown && view.isPadding(number)
        balance.take(
          phrases[number],
          unless: isShown ? -Self.tolerance..<0 : 0..<(isPadding ? .infinity : Self.least))
      }
    }
    self.sentences = sentences
    value = balance.value
    gain = balance.gain
  }
}

/// The weights for and against that an answer has so far.
private struct WordingBalance {
  private var seen: Set<UInt64> = []
  private(set) var gain = 0.0
  private var loss = 0.0

  var value: Double { Self.value(gain, loss) }

  /// Adds the phrases that are new, unless together they change the value by an amount within a range.
  mutating func take(_ phrases: [KnownPhrase], unless range: Range<Double>) {
    if phrases.isEmpty { return }
    let new = phrases.filter { !seen.contains($0.key) }
    // In one order, so that rounding is the same in every run.
    let weights = new.map(\.weight).sorted()
    let gained = gain + weights.filter { $0 > 0 }.reduce(0, +)
    let lost = loss - weights.filter { $0 < 0 }.reduce(0, +)
    let change = Self.value(gained, lost) - value
    if range.contains(change) { return }
    (gain, loss) = (gained, lost)
    for phrase in new { seen.insert(phrase.key) }
  }

  private static func value(_ gain: Double, _ loss: Double) -> Double {
    (gain - loss) / (gain + loss + 1).squareRoot()
  }
}

/// A phrase that a model knows, with its weight.
private struct KnownPhrase {
  let key: UInt64
  let weight: Double
}

extension WordingModel {
  /// Returns the phrases of a sentence that the model knows, each once.
  fileprivate func weighed(_ sentence: Int, of view: AnswerView) -> [KnownPhrase] {
    var result: [KnownPhrase] = []
    for phrase in view.phrases[sentence] {
      guard let weight = weights[phrase.key], !result.contains(where: { $0.key == phrase.key })
      else { continue }
      result.append(KnownPhrase(key: phrase.key, weight: weight))
    }
    return result
  }
}

/// A phrase of a sentence that counts, with its weight.
public struct WeighedPhrase: Hashable, Sendable {
  public let quote: Quote
  public let weight: Double
}

extension WordingModel {
  /// Returns the phrases of a sentence that weigh most, the heaviest first.
  func heaviest(
    _ most: Int, in sentence: Int, of reading: Reading, copied: [Bool]
  ) -> [WeighedPhrase] {
    var seen: Set<UInt64> = []
    let all = WordingPhrase.phrases(
      of: reading.sentences[sentence], in: reading, copied: copied
    ).compactMap { phrase -> WeighedPhrase? in
      guard let weight = weights[phrase.key], seen.insert(phrase.key).inserted,
        let first = phrase.tokens.first, let last = phrase.tokens.last
      else { return nil }
      let range =
        reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
      return WeighedPhrase(quote: Quote(of: range, in: reading), weight: weight)
    }
    return Array(all.sorted { abs($0.weight) > abs($1.weight) }.prefix(most))
  }
}
