// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What an amount of memory is the memory of.
enum MemoryTopic {
  case weights, cache, device, other
}

extension Scene {
  /// The amount in bytes when it is memory, or a bare number that can only be gigabytes.
  func bytes(of amount: Amount) -> Double? {
    if amount.quantity.dimension == .memory { return amount.value }
    return isBareMemory(amount) ? amount.value * 1e9 : nil
  }

  /// Whether a number without a unit says how much memory a model takes: `a 7B at four bits is 3.6`, `another 41 for cache`.
  func isBareMemory(_ amount: Amount) -> Bool {
    // Of an amount of the exhibits the words of the answer say nothing.
    guard amount.origin == .text, amount.quantity.dimension == .count,
      amount.quantity.unit.isEmpty, !amount.isName, amount.value >= 1, !isCounting(amount)
    else { return false }
    let segment = segment(of: amount)
    let before = segment.lowerBound..<amount.tokens.lowerBound
    let behind = amount.tokens.upperBound..<segment.upperBound
    if isNumberOfThings(amount) { return false }
    if text.has(Words.cache, in: behind), text.has(Self.wants, in: before) { return true }
    guard !isOutputSpeed(amount),
      text.models.contains(where: { before.contains($0.tokens.lowerBound) }),
      text.formats.contains(where: { segment.contains($0.tokens.lowerBound) }),
      let verb = text.last(Self.beings, in: before),
      amount.tokens.lowerBound - verb <= 4
    else { return false }
    return true
  }

  private static let wants = Words.lemmas(
    "want wants need needs take takes eat eats cost costs another")
  private static let beings = Words.lemmas(
    "is are be weighs weigh takes take needs need makes make comes come gives give drops drop shrinks shrink become becomes"
  )

  /// Whether a number counts the thing named behind it.
  func isCounting(_ amount: Amount) -> Bool {
    let next = amount.tokens.upperBound
    guard let word = text.form(next), text.tokens[next].kind == .word else { return false }
    return !WordClasses.isFunctionWord(word) && !word.hasSuffix("ly")
  }

  func topic(of amount: Amount) -> MemoryTopic {
    if isDeviceMemory(amount) { return .device }
    let segment = segment(of: amount)
    if hasOwnCache(amount, segment) { return .cache }
    if text.has(
      [
        "adapter", "adapters", "lora", "optimizer", "gradient", "swap", "left", "leaves", "leave",
        "spare", "free", "headroom", "app",
      ], in: segment)
    {
      return .other
    }
    let sentence = sentence(of: amount)
    if text.has(["weight", "weights"], in: segment) { return .weights }
    if text.has(Words.cache, in: sentence) {
      let isAfterWeights = text.models.contains { segment.contains($0.tokens.lowerBound) }
      return isAfterWeights ? .weights : .cache
    }
    return .weights
  }

  /// Whether a word for the cache stands in a segment with no other amount of memory between it and an amount.
  private func hasOwnCache(_ amount: Amount, _ segment: Range<Int>) -> Bool {
    guard let word = text.last(Words.cache, in: segment) else { return false }
    guard word >= amount.tokens.upperBound else { return true }
    return !text.amounts(in: amount.tokens.upperBound..<word).contains {
      $0.quantity.dimension == .memory && $0.quantity.per == nil
    }
  }

  /// Whether an amount is the memory of a device: `80-gig card`, `device with 8 gigs`, `H100 (80 GB)`.
  func isDeviceMemory(_ amount: Amount) -> Bool {
    let text = passage(of: amount)
    let next = amount.tokens.upperBound
    if ["spare", "free", "left", "headroom"].contains(text.form(next) ?? "")
      || text.form(next) == "for" && text.has(Words.cache, in: next..<(next + 4))
    {
      return false
    }
    if text.lemma(next).map({ Words.card.contains($0) || Self.machines.contains($0) }) ?? false {
      return true
    }
    if text.devices.contains(where: { $0.tokens.lowerBound == next }) { return true }
    if text.lemma(next) == "of", ["memory", "ram", "vram", "hbm"].contains(text.lemma(next + 1)) {
      return true
    }
    if ["memory", "ram", "vram", "hbm", "unified"].contains(text.lemma(next)) { return true }
    let first = amount.tokens.lowerBound
    let window = max(text.sentence(amount.sentence).lowerBound, first - 3)..<first
    if text.devices.contains(where: {
      window.contains($0.tokens.lowerBound)
        && text.tokens[$0.tokens.upperBound..<first].allSatisfy {
          ["(", "has", "have", "with", "at", ":", "of", "80", ","].contains($0.form)
        }
    }) {
      return true
    }
    guard let machine = text.last(Self.carriers, in: window) else { return false }
    return text.tokens[(machine + 1)..<first].contains {
      ["with", "of", "has", "have", "got", ":", "("].contains($0.form)
    }
  }

  static let machines = Words.lemmas(
    "laptop phone phones tablet watch macbook air pi jetson workstation desktop handset nano robot notebook pc"
  )
  private static let carriers = Words.card.union(machines)
}

/// Classes of words.
enum WordClasses {
  private static let functionWords = WordSet(
    """
    the a an of in on at to for with by from as is are was were be been being and or but so than that this these those it its
    they we you i he she not no if when while because which who what how why where there then per each every all any both
    either neither just only even also too very more most less least much many few some such own same other another again
    about around up down out off over under into onto through during before after above below between against without within
    instead rather would could should will can may might must do does did have has had got get gets make makes made come comes
    before after already still now today tonight yesterday please well okay ok right anyway near enough roughly approximately
    tops max maximum minimum apiece
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static func isFunctionWord(_ token: AnswerReading.Token) -> Bool {
    functionWords.contains(formOf: token)
  }

  static func isFunctionWord(_ form: String) -> Bool { functionWords.contains(form) }
}
