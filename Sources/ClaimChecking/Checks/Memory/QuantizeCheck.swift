// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks what fewer bits make of a size that is named: `in int8 the 48 become 24`, `the file gets four times smaller`.
struct QuantizeCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    let formats = text.formats.filter { sentence.contains($0.tokens.lowerBound) }
    guard
      let target = formats.last?.thing
        ?? text.formats.last(where: {
          scene.context(of: amount, back: 1).contains($0.tokens.lowerBound)
        })?.thing, target.bits.upperBound < 16
    else { return nil }
    let source = formats.count > 1 ? formats[formats.count - 2].thing : NumberFormat.half
    guard source.bits.lowerBound > target.bits.upperBound else { return nil }
    let ratioLow = target.bits.lowerBound / source.bits.upperBound
    let ratioHigh = target.bits.upperBound / source.bits.lowerBound
    let ratio = ratioLow...ratioHigh
    return size(amount, scene, ratio, target) ?? factor(amount, scene, ratio, target)
  }

  /// A size before and after.
  private func size(
    _ amount: Amount, _ scene: Scene, _ ratio: ClosedRange<Double>, _ target: NumberFormat
  ) -> Finding? {
    let text = scene.text
    let isSpeed =
      amount.quantity.dimension == .count
      && text.amounts.contains {
        abs($0.sentence - amount.sentence) <= 1 && (text.isTokenRate($0) || text.isBandwidth($0))
      }
    guard !isSpeed,
      amount.quantity.dimension == .memory
        || amount.quantity.dimension == .count && amount.quantity.unit.isEmpty
          && !scene.isCounting(amount)
    else { return nil }
    // "It drops into the 4 gigs of the box": the memory is there already.
    guard text.form(amount.tokens.lowerBound - 1) != "the",
      let before = text.amounts.last(where: {
        !$0.isName && $0.index == amount.index - 1 && $0.sentence == amount.sentence
          && ($0.quantity.dimension == amount.quantity.dimension || $0.quantity.dimension == .count
            || $0.quantity.dimension == .memory)
          && $0.quantity.style == .plain
      }),
      text.has(Cues.becomeBecomes, in: before.tokens.upperBound..<amount.tokens.lowerBound),
      text.has(
        ["to", "become", "becomes", "into", "make", "makes"],
        in: before.tokens.upperBound..<amount.tokens.lowerBound)
    else { return nil }
    guard
      amount.quantity.dimension == .memory || before.quantity.dimension == .memory
        || text.has(
          ["file", "weights", "weight", "size", "gigs", "model"], in: scene.sentence(of: amount))
        || !formats(amount, scene).isEmpty && amount.quantity.number >= 1,
      !text.has(
        ["perplexity", "ppl", "mmlu", "score", "accuracy"], in: scene.context(of: amount, back: 1))
    else { return nil }
    let base = before.quantity.number
    // "One byte a weight makes 24 GB" tells no size before.
    guard before.quantity.dimension != .memory || before.value >= 1e6 else { return nil }
    guard base >= 1 || before.quantity.dimension == .memory else { return nil }
    // "5.47 becomes 5.52": what does not shrink with the bits is no size.
    if amount.quantity.dimension != .memory, before.quantity.dimension != .memory,
      ratio.upperBound < 1, amount.quantity.number >= base
    {
      return nil
    }
    return .compare(
      amount, to: (base * ratio.lowerBound)...(base * ratio.upperBound), as: .quantization,
      unit: .plain,
      formula: "\(NumberText.short(base)) x \(NumberText.short(target.bits.lowerBound)) / 16",
      inputs: [
        ClaimInput("size before", base, before.quantity.unit, from: .text),
        ClaimInput("bits", target.bits.lowerBound, "bit", from: .text),
      ], source: "size follows the bits of a weight",
      scale: amount.value == 0 ? 1 : amount.quantity.number / amount.value)
  }

  /// How many times smaller, or by what share.
  private func factor(
    _ amount: Amount, _ scene: Scene, _ ratio: ClosedRange<Double>, _ target: NumberFormat
  ) -> Finding? {
    let text = scene.text
    let segment = scene.local(of: amount)
    // "Sixty percent of that": of what stands before it, which may be a speed.
    let referent = referent(of: amount, scene)
    if let referent, ![.memory, .count].contains(referent.quantity.dimension) { return nil }
    if referent == nil, isOfTime(amount, segment, scene) { return nil }
    let isOfSize =
      referent.map { $0.quantity.dimension == .memory && $0.sentence == amount.sentence } ?? false
    guard isOfSize || text.has(Cues.weightsWeight, in: segment),
      !text.has(
        ["cache", "kv", "faster", "speed", "perplexity", "slower", "throughput"], in: segment),
      !scene.isPrivate(amount)
    else { return nil }
    let inputs = [ClaimInput("bits", target.bits.lowerBound, "bit", from: .text)]
    switch amount.quantity.style {
    case .factor where amount.value >= 1.2:
      let finding = Finding.compare(
        amount, to: (1 / ratio.upperBound)...(1 / ratio.lowerBound), as: .quantization,
        unit: .factor, formula: "16 / \(NumberText.short(target.bits.lowerBound))", inputs: inputs,
        source: "size follows the bits of a weight")
      let isShrunk = text.has(
        ["smaller", "less", "lighter", "shrinks", "shrink", "reduction"], in: segment)
      return finding.verdict == .wrong && !isShrunk ? nil : finding
    case .fraction, .percent:
      let isOff = text.has(
        ["off", "less", "saves", "save", "cut", "cuts", "smaller", "reduction", "gone", "away"],
        in: segment
      )
      let isTo = text.has(
        ["to", "of"], in: (amount.tokens.lowerBound - 2)..<(amount.tokens.upperBound + 2))
      guard isOff != isTo || isOff else { return nil }
      let expected = isOff ? (1 - ratio.upperBound)...(1 - ratio.lowerBound) : ratio
      return .compare(
        amount, to: expected, as: .quantization, unit: .percent,
        formula: "\(NumberText.short(target.bits.lowerBound)) / 16", inputs: inputs,
        source: "size follows the bits of a weight")
    default: return nil
    }
  }

  /// The amount that a share is said to be one of: the one before it, of `half of that`; nil when no such words stand behind it.
  private func referent(of amount: Amount, _ scene: Scene) -> Amount? {
    let end = amount.tokens.upperBound
    guard scene.text.form(end) == "of",
      ["that", "it", "this", "these", "those", "them"].contains(scene.text.form(end + 1) ?? "")
    else { return nil }
    let before = scene.context(of: amount, back: 1).lowerBound..<amount.tokens.lowerBound
    return scene.text.amounts(in: before).last {
      !$0.isName && ![.bits, .parameters].contains($0.quantity.dimension)
    }
  }

  /// Whether what becomes smaller is "this", and the last number before it is a time: `0.7 s. Four bits bring this down to a quarter`.
  private func isOfTime(_ amount: Amount, _ segment: Range<Int>, _ scene: Scene) -> Bool {
    let first = min(segment.lowerBound, amount.tokens.lowerBound)
    guard scene.text.has(["this", "that", "it"], in: first..<amount.tokens.lowerBound) else {
      return false
    }
    let before =
      scene.context(of: amount, back: 1).lowerBound..<scene.sentence(of: amount).lowerBound
    return scene.text.amounts(in: before).last?.quantity.dimension == .duration
  }

  private func formats(_ amount: Amount, _ scene: Scene) -> [Mention<NumberFormat>] {
    let sentence = scene.sentence(of: amount)
    return scene.text.formats.filter { sentence.contains($0.tokens.lowerBound) }
  }
}
