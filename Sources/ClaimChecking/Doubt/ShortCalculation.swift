// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Judges calculations of memory and work that are written out, come out and leave a factor out: their arithmetic is right, and what they are
/// called is not.
///
/// Weights times bits are bits and no bytes; weights times tokens are half the operations.
struct ShortCalculation {
  let scene: Scene

  /// Returns a calculation as it is, an open one where something is left out, or a wrong one where it is known what.
  func judged(_ equation: Finding, of amount: Amount) -> Finding {
    guard equation.verdict == .right else { return equation }
    let operands = scene.text.amounts.filter { equation.covers.contains($0.index) }
    switch equation.kind {
    case .weightsMemory: return weights(equation, operands, amount)
    case .kvCache: return isShortOfCache(operands, amount) ? open(equation) : equation
    case .prefillTime: return work(equation, operands, amount)
    default: return equation
    }
  }

  private func open(_ equation: Finding) -> Finding {
    var result = equation
    result.verdict = .uncheckable
    result.reason = "The calculation leaves something out."
    return result
  }

  /// Returns a calculation as an open one that nothing else is asked about either.
  private func undecided(_ equation: Finding) -> Finding {
    var result = open(equation)
    result.isCertain = true
    return result
  }

  /// Returns what was found instead of a calculation, at its place.
  private func wrong(_ finding: Finding, _ equation: Finding, _ reason: String) -> Finding {
    var result = finding
    result.span = equation.span
    result.covers = equation.covers
    result.reason = reason
    result.isCertain = true
    return result
  }

  // MARK: Weights

  private func weights(_ equation: Finding, _ operands: [Amount], _ amount: Amount) -> Finding {
    if let (model, width) = sizeAndWidth(operands, amount) {
      if let format = scene.format(for: amount), format.distance ?? 9 <= 1,
        width.quantity.number == format.thing.bits.lowerBound
      {
        return isThings(width) ? undecided(equation) : bitsForBytes(equation, model, format, amount)
      }
      // No number has eight or more bytes.
      return width.quantity.number >= 8 && !isThings(width) || isOther(amount)
        ? undecided(equation) : equation
    }
    let hasBits = operands.contains {
      $0.quantity.dimension == .bits || $0.quantity.unit == "bits"
    }
    return hasBits && isOther(amount) ? open(equation) : equation
  }

  /// The model that is named and the other factor, where a product of its weights in billions is written out.
  private func sizeAndWidth(
    _ operands: [Amount], _ amount: Amount
  ) -> (model: Scene.Found<NamedModel>, width: Amount)? {
    guard operands.count == 2, let model = scene.model(for: amount),
      let billions = model.thing.total.map({ $0.lowerBound / 1e9 }),
      let size = operands.first(where: { isSize($0, billions) }),
      let width = operands.first(where: { $0 != size && isWidth($0) }),
      abs(size.quantity.number * width.quantity.number / amount.quantity.number - 1) <= 0.12
    else { return nil }
    return (model, width)
  }

  /// Whether the weights that are named take another memory.
  private func isOther(_ amount: Amount) -> Bool {
    WeightsCheck().finding(for: amount, in: scene)?.verdict == .wrong
  }

  private func bitsForBytes(
    _ equation: Finding, _ model: Scene.Found<NamedModel>, _ format: Scene.Found<NumberFormat>,
    _ amount: Amount
  ) -> Finding {
    guard let total = model.thing.total else { return open(equation) }
    let bits = format.thing.bits
    let finding = Finding.compare(
      amount,
      to: (total.lowerBound * bits.lowerBound / 8)...(total.upperBound * bits.upperBound / 8),
      as: bits.upperBound < 16 ? .quantization : .weightsMemory, unit: .gigabytes,
      formula:
        "weights x bits / 8 = \(NumberText.short(total.lowerBound / 1e9))B x \(NumberText.short(bits.lowerBound)) / 8",
      inputs: [
        ClaimInput(
          "weights of \(model.thing.name)", total.lowerBound / 1e9, "B",
          from: model.thing.entries.isEmpty ? model.origin : .catalogue),
        ClaimInput("bits of a weight", bits.lowerBound, "bit", from: format.origin),
      ], source: "weights times bytes of each")
    return finding.verdict == .wrong
      ? wrong(finding, equation, "Bits are counted as bytes, of which each has eight.")
      : open(equation)
  }

  /// Whether an operand is a number of weights, in billions or as it is.
  private func isSize(_ operand: Amount, _ billions: Double) -> Bool {
    [operand.quantity.number, operand.value / 1e9].contains { abs($0 / billions - 1) <= 0.05 }
  }

  /// Whether an operand may be a width in bits, and is no number of bytes.
  private func isWidth(_ operand: Amount) -> Bool {
    Self.widths.contains(operand.quantity.number)
      && (operand.quantity.dimension == .bits
        || operand.quantity.dimension == .count
          && scene.text.lemma(operand.tokens.upperBound) != "byte")
  }

  /// Whether as many things as an operand says are counted around it: `eight replicas`.
  private func isThings(_ operand: Amount) -> Bool {
    scene.text.amounts(in: scene.context(of: operand, back: 2)).contains { other in
      other.quantity.number == operand.quantity.number
        && scene.text.has(
          Self.things, in: other.tokens.upperBound..<(other.tokens.upperBound + 2))
    }
  }

  private static let things = Words.card.union(Words.sequence).union(
    Words.lemmas("replica replicas copy copies shard shards instance instances adapter adapters"))

  /// Widths that number formats have; two is rather a number of bytes.
  private static let widths: Set<Double> = [3, 4, 5, 6, 8, 16, 32]

  // MARK: Cache

  private func isShortOfCache(_ operands: [Amount], _ amount: Amount) -> Bool {
    if CacheCheck().finding(for: amount, in: scene)?.verdict == .wrong { return true }
    return operands.count < 4
      && !operands.contains { $0.quantity.dimension == .memory && $0.value >= 1000 }
  }

  // MARK: Work

  /// The work of a prompt that is said to be weights times tokens: it is twice that.
  private func work(_ equation: Finding, _ operands: [Amount], _ amount: Amount) -> Finding {
    guard operands.count == 2, amount.quantity.per == nil, let product = equation.expected,
      let weights = operands.first(where: isWeights),
      let tokens = operands.first(where: { $0 != weights && isTokens($0) }),
      abs(product.lowerBound / (weights.value * tokens.value) - 1) <= 0.01
    else { return equation }
    guard !isCountedElsewhere(operands, amount), scene.model(for: amount)?.thing.isMixture != true
    else { return undecided(equation) }
    let twice = 2 * weights.value * tokens.value
    let finding = Finding.compare(
      amount, to: twice...twice, as: .prefillTime, unit: .teraflop,
      formula:
        "2 x \(NumberText.short(weights.value / 1e9))B x \(NumberText.short(tokens.value)) tokens",
      inputs: [
        ClaimInput("weights", weights.value / 1e9, "B", from: .text),
        ClaimInput("tokens", tokens.value, "tokens", from: .text),
      ], source: "2 operations for each weight and token")
    return finding.verdict == .wrong
      ? wrong(finding, equation, "Each weight takes two operations for a token.") : open(equation)
  }

  private func isWeights(_ operand: Amount) -> Bool {
    [.parameters, .count].contains(operand.quantity.dimension) && operand.value >= 1e8
      && operand.quantity.per == nil
  }

  private func isTokens(_ operand: Amount) -> Bool {
    [.tokens, .count].contains(operand.quantity.dimension) && operand.quantity.per == nil
      && operand.value >= 100 && operand.value <= 2e7
  }

  /// Whether the two operations may be counted at another place: words or a two beside the calculation speak of them.
  private func isCountedElsewhere(_ operands: [Amount], _ amount: Amount) -> Bool {
    let first = max(0, amount.sentence - 1)
    let around =
      scene.text.sentence(first)
      .lowerBound..<max(
        scene.sentence(of: amount).upperBound, scene.text.sentence(amount.sentence + 1).upperBound)
    return scene.text.has(Self.doublings, in: around)
      || scene.text.amounts(in: around).contains { $0.value == 2 && !operands.contains($0) }
  }

  private static let doublings = Words.lemmas(
    "twice double doubled doubling mac macs multiply multiply-add multiply-adds fma")
}
