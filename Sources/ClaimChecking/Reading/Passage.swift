// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A text taken apart for checking: its amounts, and the models, devices and number formats that it names.
///
/// A class, because every check looks at it for every amount.
final class Passage: Sendable {
  let reading: Reading
  let origin: ClaimInput.Origin
  let amounts: [Amount]
  let models: [Mention<NamedModel>]
  let devices: [Mention<NamedDevice>]
  let formats: [Mention<NumberFormat>]

  convenience init(_ text: String, origin: ClaimInput.Origin) {
    self.init(Reading(text), origin: origin)
  }

  init(_ reading: Reading, origin: ClaimInput.Origin) {
    self.reading = reading
    self.origin = origin
    formats = NumberFormat.mentions(in: reading)
    models = ModelNames.shared.mentions(in: reading)
    devices = DeviceNames.shared.mentions(in: reading)
    var sentence = 0
    let named = models.map(\.tokens) + devices.map(\.tokens)
    var amounts: [Amount] = []
    for quantity in reading.quantities {
      while reading.sentences[sentence].tokens.upperBound <= quantity.tokens.lowerBound {
        sentence += 1
      }
      let isName = named.contains {
        $0.lowerBound <= quantity.tokens.lowerBound && quantity.tokens.upperBound <= $0.upperBound
      }
      amounts.append(
        Amount(
          quantity: quantity, index: amounts.count, sentence: sentence, origin: origin,
          isName: isName && quantity.dimension != .parameters))
    }
    self.amounts = amounts
    var owners = [Int?](repeating: nil, count: reading.tokens.count)
    for amount in amounts {
      for token in amount.tokens { owners[token] = amount.index }
    }
    self.owners = owners
  }

  /// For each token, the amount that it belongs to.
  private let owners: [Int?]

  /// Whether a token belongs to an amount.
  func isAmount(at token: Int) -> Bool { owners.indices.contains(token) && owners[token] != nil }

  /// The amount that a token belongs to; nil when it belongs to none.
  func amount(at token: Int) -> Amount? {
    owners.indices.contains(token) ? owners[token].map { amounts[$0] } : nil
  }

  var tokens: [AnswerReading.Token] { reading.tokens }

  func form(_ index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].form : nil }

  func lemma(_ index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].lemma : nil }

  /// The tokens of a sentence.
  func sentence(_ number: Int) -> Range<Int> {
    reading.sentences.indices.contains(number) ? reading.sentences[number].tokens : 0..<0
  }

  func sentence(at token: Int) -> Int {
    var low = 0
    var high = reading.sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if reading.sentences[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  func amounts(in range: Range<Int>) -> [Amount] {
    let first = amounts.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    let last = amounts.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
    return Array(amounts[first..<last])
  }

  /// Whether any of the words stands in a range of tokens, as a lemma or a form.
  func has(_ words: WordSet, in range: Range<Int>) -> Bool {
    range.clamped(to: 0..<tokens.count).contains {
      words.contains(lemmaOf: tokens[$0]) || words.contains(formOf: tokens[$0])
    }
  }

  /// Whether any of a few words stands in a range of tokens, as a lemma or a form.
  func has(_ words: [String], in range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<tokens.count)
    guard !range.isEmpty else { return false }
    return words.contains { word in
      let key = WordKey(word)
      return range.contains { index in
        let token = tokens[index]
        guard token.isPlain else { return word == token.form || word == token.lemma }
        return key.bits == token.formKey.bits || key.bits == token.lemmaKey.bits
      }
    }
  }

  /// Whether any of the phrases, of forms or lemmas, stands in a range of tokens.
  func has(phrase: [String], in range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<tokens.count)
    guard range.count >= phrase.count, let first = phrase.first.map({ WordKey($0) }) else {
      return false
    }
    return (range.lowerBound...(range.upperBound - phrase.count)).contains { start in
      let token = tokens[start]
      let mayBegin =
        !token.isPlain || first.bits == token.formKey.bits || first.bits == token.lemmaKey.bits
      return mayBegin && has(phrase: phrase, in: range, at: start)
    }
  }

  /// Whether a phrase, of forms or lemmas, stands at a token and ends within a range.
  func has(phrase: [String], in range: Range<Int>, at start: Int) -> Bool {
    start + phrase.count <= range.upperBound
      && phrase.indices.allSatisfy {
        tokens[start + $0].form == phrase[$0] || tokens[start + $0].lemma == phrase[$0]
      }
  }

  /// The last place of any of the words in a range.
  func last(_ words: WordSet, in range: Range<Int>) -> Int? {
    range.clamped(to: 0..<tokens.count).last {
      words.contains(lemmaOf: tokens[$0]) || words.contains(formOf: tokens[$0])
    }
  }
}

/// An amount of a passage.
///
/// A class, because every check hands amounts around and a copy of what the text says of one would cost more than most questions do.
final class Amount: Sendable {
  let quantity: TextQuantity
  /// Its place among the amounts of the passage.
  let index: Int
  /// The number of its sentence.
  let sentence: Int
  let origin: ClaimInput.Origin
  /// Whether it is part of a name.
  let isName: Bool

  init(
    quantity: TextQuantity, index: Int, sentence: Int, origin: ClaimInput.Origin, isName: Bool
  ) {
    self.quantity = quantity
    self.index = index
    self.sentence = sentence
    self.origin = origin
    self.isName = isName
  }

  var value: Double { quantity.value }
  var tokens: Range<Int> { quantity.tokens }
}

extension Amount: Hashable {
  static func == (left: Amount, right: Amount) -> Bool {
    left === right
      || left.index == right.index && left.origin == right.origin && left.quantity == right.quantity
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(origin)
    hasher.combine(index)
  }
}

/// Something that a text names, with its place.
struct Mention<Thing: Sendable>: Sendable {
  let thing: Thing
  let tokens: Range<Int>
}
