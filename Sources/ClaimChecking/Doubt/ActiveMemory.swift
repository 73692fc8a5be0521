// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Memory of a mixture that was counted with its active weights alone: 78 GB for the 39 of 141 billion that a token meets.
struct ActiveMemory {
  /// What all weights take, in bytes.
  let expected: ClosedRange<Double>
  /// All and active weights of the mixture.
  let mixture: (total: Double, active: Double)
  /// The bits of a weight.
  let bits: ClosedRange<Double>
  /// Whether the format stands in the sentence, and one mixture may be meant.
  let isClear: Bool

  /// Finds the mixture whose active weights take an amount of memory; nil when there is none, or the words speak of reading and not of holding.
  init?(_ amount: Amount, in scene: Scene) {
    guard amount.quantity.dimension == .memory, amount.quantity.per == nil,
      amount.value >= 1e9, !scene.isDeviceMemory(amount),
      !scene.text.has(Self.reading, in: scene.sentence(of: amount)),
      scene.topic(of: amount) == .weights
    else { return nil }
    let mixtures = Self.mixtures(around: amount, scene)
    guard !mixtures.isEmpty else { return nil }
    let formats = Self.formats(around: amount, scene)
    let all = mixtures.flatMap { mixture in formats.map { (mixture: mixture, bits: $0) } }
    guard let fit = all.first(where: { Self.fits(amount.value, $0.mixture.active, $0.bits) }),
      !all.contains(where: { Self.fits(amount.value, $0.mixture.total, $0.bits) }),
      !Self.isOfDense(amount, beside: mixtures, formats, scene)
    else { return nil }
    mixture = fit.mixture
    bits = fit.bits
    expected = (mixture.total * bits.lowerBound / 8)...(mixture.total * bits.upperBound / 8)
    let sentence = scene.sentence(of: amount)
    isClear =
      scene.text.formats.contains { sentence.contains($0.tokens.lowerBound) }
      && mixtures.allSatisfy { abs($0.total / fit.mixture.total - 1) < 0.03 }
  }

  private static func fits(
    _ bytes: Double, _ weights: Double, _ bits: ClosedRange<Double>
  ) -> Bool {
    bytes >= weights * bits.lowerBound / 8 * 0.94 && bytes <= weights * bits.upperBound / 8 * 1.06
  }

  /// Words of weights that move or are met, and are not held.
  private static let reading = Words.lemmas(
    "read reads reading stream streams touch touches move moves meet meets decode decoding bandwidth step fire fires"
  )

  /// The formats of the sentence, else those before it, else 16 bits.
  private static func formats(around amount: Amount, _ scene: Scene) -> [ClosedRange<Double>] {
    let named = [0, 2].map { back in
      let context = scene.context(of: amount, back: back)
      return scene.text.formats.filter { context.contains($0.tokens.lowerBound) }
        .map(\.thing.bits)
    }
    return named.first { !$0.isEmpty } ?? [16...16]
  }

  /// Whether a dense model that is named takes so much; the active weights alone may be read as one.
  private static func isOfDense(
    _ amount: Amount, beside mixtures: [(total: Double, active: Double)],
    _ formats: [ClosedRange<Double>], _ scene: Scene
  ) -> Bool {
    let context = scene.context(of: amount)
    let dense = scene.text.models.filter {
      context.contains($0.tokens.lowerBound) && !$0.thing.isMixture
    }.compactMap(\.thing.total).filter { total in
      !mixtures.contains { abs(total.lowerBound / $0.active - 1) < 0.03 }
    }
    return dense.contains { total in
      formats.contains {
        fits(amount.value, total.lowerBound, $0) || fits(amount.value, total.upperBound, $0)
      }
    }
  }

  // MARK: Mixtures

  /// The mixtures that may be meant: those named in the text, those of the question where the text speaks of one, and bare numbers of weights
  /// of which one is called active.
  private static func mixtures(
    around amount: Amount, _ scene: Scene
  ) -> [(total: Double, active: Double)] {
    let text = scene.text
    let context = scene.context(of: amount)
    let named = text.models.filter { context.contains($0.tokens.lowerBound) }
      .flatMap(\.thing.variants)
    let speaks = text.has(mixed, in: context)
    let given = speaks ? (scene.exhibits?.models ?? []).flatMap(\.thing.variants) : []
    let bare: [(Passage, Range<Int>)] =
      speaks
      ? [(text, context)] + (scene.exhibits.map { [($0, $0.tokens.indices)] } ?? []) : []
    return (named + given).filter { $0.active < 0.7 * $0.total }
      + bare.flatMap { counted(in: $1, of: $0) }
  }

  private static let mixed = Words.lemmas(
    "active activated activate mixture mixtures expert experts moe sparse")

  /// Numbers of weights that stand in one sentence, one of them called active: `39 of 141 are active`, `141B in total, 39B active`.
  private static func counted(
    in range: Range<Int>, of passage: Passage
  ) -> [(total: Double, active: Double)] {
    let numbers = passage.amounts(in: range).filter {
      [.count, .parameters].contains($0.quantity.dimension) && $0.quantity.per == nil && !$0.isName
        && billions($0) >= 1
    }.prefix(most)
    return numbers.flatMap { active -> [(total: Double, active: Double)] in
      guard isActive(active, passage) else { return [] }
      return numbers.filter {
        $0.sentence == active.sentence && billions($0) > billions(active) / 0.7
          && billions($0) < 100 * billions(active) && isSize($0, beside: active, passage)
      }.map { (total: billions($0) * 1e9, active: billions(active) * 1e9) }
    }
  }

  /// So many numbers are looked at, so that a long question costs no more than a short one.
  private static let most = 40

  /// A number of weights in billions, which may be left out: `39 of 141`.
  private static func billions(_ amount: Amount) -> Double {
    amount.value >= 1e8 ? amount.value / 1e9 : amount.quantity.number
  }

  /// Whether a number is called the active one, by words behind it or right before it.
  private static func isActive(_ amount: Amount, _ passage: Passage) -> Bool {
    let end = amount.tokens.upperBound
    return passage.has(["active", "activated"], in: end..<(end + 2))
      || passage.form(end) == "of" && passage.has(["active", "activated"], in: end..<(end + 7))
      || passage.has(
        ["active", "activated"], in: (amount.tokens.lowerBound - 2)..<amount.tokens.lowerBound)
  }

  /// Whether a number is the size of which another one is active: it says so itself, or the other one is one of it.
  private static func isSize(_ amount: Amount, beside active: Amount, _ passage: Passage) -> Bool {
    amount.quantity.dimension == .parameters || amount.value >= 1e8
      || (active.tokens.upperBound..<amount.tokens.lowerBound).contains {
        passage.form($0) == "of"
      }
      || passage.has(
        ["total", "all", "parameter", "weight"],
        in: (amount.tokens.lowerBound - 2)..<(amount.tokens.upperBound + 3))
  }
}
