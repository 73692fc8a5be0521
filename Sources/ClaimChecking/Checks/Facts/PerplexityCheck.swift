// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks what fewer bits did to the perplexity or the score of a model, against the published measurements of the catalogue.
struct PerplexityCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard text.has(["perplexity", "ppl"], in: sentence),
      amount.quantity.style == .percent || amount.quantity.dimension == .count,
      !scene.isPrivate(amount), !isDifference(amount, text), !isOfSize(amount, scene),
      let model = scene.model(for: amount), model.distance ?? 9 <= 1
    else { return nil }
    let ids = Set(model.thing.entries.map(\.id))
    let methods =
      Self.methods.filter { text.has([$0], in: scene.context(of: amount, back: 1)) }
      + gguf(in: scene.context(of: amount, back: 1), text)
    let bits = scene.format(for: amount)?.thing.bits.lowerBound
    let rows = Catalogue.quantizations.filter { row in
      guard row.modelID.map({ ids.contains($0) }) ?? false, row.increase.map({ $0 < 5 }) ?? true
      else { return false }
      let method = row.method.lowercased()
      if !methods.isEmpty {
        return methods.contains { method.contains($0) }
          && (method.hasPrefix("q") == (methods.first?.hasPrefix("q") ?? false))
          && (bits == nil || row.bits == nil || row.bits == bits)
      }
      return bits != nil && row.bits == bits
    }
    guard !rows.isEmpty, !methods.isEmpty, !followsFromTwo(amount, scene) else { return nil }
    let isAlone =
      text.amounts.count {
        sentence.contains($0.tokens.lowerBound) && !$0.isName && $0.quantity.dimension == .count
      } == 1
    guard let word = text.last(["perplexity", "ppl"], in: sentence),
      amount.quantity.style == .percent || word < amount.tokens.lowerBound || isAlone
    else { return nil }
    let values =
      amount.quantity.style == .percent
      ? rows.compactMap(\.increase)
      : rows.flatMap { [$0.perplexity] + (isAlone ? [] : $0.perplexityIn16Bits.map { [$0] } ?? []) }
    guard let low = values.min(), let high = values.max(), let row = rows.first else { return nil }
    let stated = amount.quantity
    let isNear = values.contains {
      abs($0 - stated.value) <= max(0.03, 0.1 * abs($0)) && amount.quantity.style != .percent
        || amount.quantity.style == .percent && abs($0 - stated.value) <= max(0.005, 0.15 * abs($0))
    }
    let isFar =
      stated.value > high * 1.3 + 0.005 || stated.value < low * 0.7 - 0.005
      || amount.quantity.style != .percent && !isNear && rows.count == 1
    // "GPTQ" without its bits may mean any of several rows.
    guard isNear && (high <= low * Self.widest || stated.style == .percent) || isFar else {
      return nil
    }
    return Finding(
      kind: .quantization, verdict: isNear ? .right : .wrong, expected: low...high,
      unit: amount.quantity.style == .percent ? .percent : .plain,
      formula:
        "\(row.method): perplexity \(row.perplexityIn16Bits.map { NumberText.short($0) } ?? "-") to \(NumberText.short(row.perplexity))",
      inputs: [ClaimInput("perplexity, \(row.method)", row.perplexity, "", from: .catalogue)],
      source: Finding.test + SourceText.title(of: row.source), stated: stated.value)
  }

  /// Whether a share is one of the size: `70% of the space, and in the perplexity ten`.
  private func isOfSize(_ amount: Amount, _ scene: Scene) -> Bool {
    let segment = scene.segment(of: amount)
    return !scene.text.has(["perplexity", "ppl"], in: segment)
      && scene.text.has(Self.sizes, in: segment)
  }

  private static let sizes = Words.lemmas(
    "place space size memory smaller lighter disk storage room footprint shrink shrinks file gigs gig gb gib gibibytes"
  )

  /// Whether a share stands behind two perplexities from which it follows: `6.23 to 8.65, so 39%`.
  private func followsFromTwo(_ amount: Amount, _ scene: Scene) -> Bool {
    amount.quantity.style == .percent
      && scene.text.amounts(in: scene.before(amount)).count {
        !$0.isName && $0.quantity.dimension == .count && $0.quantity.unit.isEmpty
      } >= 2
  }

  /// Whether a number is how much perplexity changes, and not where it stands: `loses 0.3 of perplexity`.
  private func isDifference(_ amount: Amount, _ text: Passage) -> Bool {
    let first = amount.tokens.lowerBound
    let before = text.form(first - 1) ?? ""
    return amount.quantity.style != .percent && !Self.levels.contains(before)
      && (before == "by" || text.has(Self.changes, in: (first - 9)..<first))
  }

  private static let levels: Set<String> = ["to", "at", "from", "is"]
  private static let changes: WordSet = [
    "loses", "lose", "lost", "loss", "adds", "add", "rises", "gains", "costs", "worsens", "plus",
  ]

  /// The names of formats such as `Q4_K_M`, whose parts are tokens of their own.
  private func gguf(in range: Range<Int>, _ text: Passage) -> [String] {
    range.compactMap { index in
      guard let form = text.form(index), form.count == 2, form.first == "q",
        form.last?.isNumber == true
      else { return nil }
      let rest = (index + 1..<index + 3).prefix {
        ["k", "m", "s", "l", "0", "1"].contains(text.form($0) ?? "")
      }.compactMap { text.form($0) }
      return ([form] + rest).joined(separator: "_")
    }
  }

  /// How many times its low end the high end of published perplexities may be.
  private static let widest = 1.35

  private static let methods = ["smoothquant", "gptq", "awq", "aqlm"]
}
