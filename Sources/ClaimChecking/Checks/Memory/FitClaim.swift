// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A sentence that says that something fits, does not fit, or needs so many devices.
struct FitClaim {
  enum Meaning { case fits, doesNotFit, needs }

  let meaning: Meaning
  let cards: Double
  let span: Range<Int>
  let isDeviceMemory: Bool

  init?(_ amount: Amount, in scene: Scene) {
    let text = scene.text
    let segment = scene.segment(of: amount)
    let isCards = text.isCardCount(amount)
    isDeviceMemory = amount.quantity.dimension == .memory && scene.isDeviceMemory(amount)
    span = segment
    guard !text.has(Self.training, in: segment), !text.has(Self.overheads, in: segment),
      !text.has(Self.loads, in: segment)
    else {
      return nil
    }
    let isLeftOut = Self.isLeftOut(segment, text)
    let isOut =
      isLeftOut && amount.value >= 1 && text.form(amount.tokens.upperBound) == "is"
      || text.has(["floor", "minimum"], in: segment) && !isCards
        && amount.quantity.dimension == .count
    guard isCards || isDeviceMemory || isOut else { return nil }
    let fits =
      text.has(Self.fits, in: segment)
      || Self.phrases.stands(in: segment, of: text)
    let needs = text.has(Self.needs, in: segment)
    if text.amounts.contains(where: {
      segment.contains($0.tokens.lowerBound) && $0.index != amount.index && text.isConcurrency($0)
    }) || text.has(phrase: ["of", "them"], in: segment) {
      return nil
    }
    if Self.isOfMany(segment, text) { return nil }
    let isNegated =
      text.reading.negated[segment].contains(true)
      || text.has(["not", "n't", "never", "cannot"], in: segment)
    if isCards, Self.isWhole(amount, text) || Self.isOfBoxes(amount, in: scene) { return nil }
    cards = isCards || !isDeviceMemory && isOut ? amount.value : Self.count(amount, scene)
    if isLeftOut {
      meaning = .doesNotFit
    } else if text.has(["floor", "minimum"], in: segment) && !isDeviceMemory {
      meaning = .needs
    } else if isCards,
      text.has(
        Self.needs,
        in: max(segment.lowerBound, amount.tokens.lowerBound - 2)..<amount.tokens.lowerBound)
    {
      // "You need two just to hold the weights": how many it takes, and not that two hold them.
      meaning = .needs
    } else if fits {
      meaning = isNegated ? .doesNotFit : .fits
    } else if needs, isCards {
      meaning = .needs
    } else {
      return nil
    }
  }

  /// Words of what keeps devices busy, which is no memory: `the prompts fill nearly four cards at that utilisation`.
  private static let loads = Words.lemmas(
    "utilisation utilization prefill prefilling reading prompts traffic requests peak load")

  /// What takes memory beside a model, and is no number of devices.
  private static let overheads: WordSet = [
    "os", "runtime", "driver", "drivers", "overhead", "framework",
  ]

  /// Whether something "is out" and nothing more: not by so much, not at some load.
  private static func isLeftOut(_ segment: Range<Int>, _ text: Passage) -> Bool {
    guard text.has(phrase: ["is", "out"], in: segment), let end = text.last(["out"], in: segment)
    else { return false }
    return text.tokens[(end + 1)..<max(end + 1, segment.upperBound)]
      .allSatisfy { $0.kind == .sign }
  }

  /// Whether so many are all of which some are meant: `one of the four cards`.
  private static func isWhole(_ amount: Amount, _ text: Passage) -> Bool {
    let before = (amount.tokens.lowerBound - 2..<amount.tokens.lowerBound).map { text.form($0) }
    return before == ["of", "the"] || before == ["of", "our"] || before == ["of", "their"]
  }

  /// Whether so many boxes of several devices are counted, of which was told before: `two such boxes`, `one node of those`.
  private static func isOfBoxes(_ amount: Amount, in scene: Scene) -> Bool {
    let text = scene.text
    if text.form(amount.tokens.upperBound) == "such" { return true }
    return text.has(boxes, in: amount.tokens.upperBound..<(amount.tokens.upperBound + 1))
      && text.amounts(in: scene.context(of: amount, back: 1)).contains {
        $0.index < amount.index && $0.value > 1 && text.isCardCount($0)
      }
  }

  /// Whether what fits is so many of something that was told before: `all forty go on the one card`.
  private static func isOfMany(_ segment: Range<Int>, _ text: Passage) -> Bool {
    text.amounts(in: segment).contains {
      $0.quantity.dimension == .count && $0.quantity.unit.isEmpty && $0.value > 1
        && ["all", "my", "our", "their", "those"].contains(
          text.form($0.tokens.lowerBound - 1) ?? "")
        && !text.isCardCount($0)
    }
  }

  private static let boxes = Words.lemmas("node nodes box boxes server servers")

  /// Training takes several times the memory of the weights.
  static let training = Words.lemmas("train trains training fine-tune fine-tuning tuning")

  private static func count(_ amount: Amount, _ scene: Scene) -> Double {
    let text = scene.text
    return text.amounts.last {
      $0.index < amount.index && $0.sentence == amount.sentence
        && $0.tokens.upperBound == amount.tokens.lowerBound
        && $0.quantity.dimension == .count && $0.value < 10_000
    }?.value ?? 1
  }

  private static let fits = Words.fit.union(Words.lemmas("squeezed enough room"))
  private static let needs = Words.lemmas(
    "need needs take takes require requires occupy occupies want wants fill fills")
  private static let phrases: PhraseList = [
    ["run", "on"], ["runs", "on"], ["goes", "on"], ["go", "on"], ["runs", "happily"],
    ["does", "the", "job"], ["sits", "on"], ["goes", "into"], ["fits", "nicely"],
  ]
}
