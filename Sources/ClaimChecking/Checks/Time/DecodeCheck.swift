// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks the speed of one stream: no token comes faster than the weights can be read.
///
/// Bound: bandwidth / bytes of the weights (`PhysicalBound` of `InferenceEconomics`).
struct DecodeCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    if let finding = devices(amount, scene) { return finding }
    let isRate =
      scene.text.isTokenRate(amount) || isBareRate(amount, scene) || isUnnamedRate(amount, scene)
    guard !isRate else { return speed(amount, scene) }
    // A speed whose unit stands some way before it is only ever called right.
    guard scene.isOutputSpeed(amount), let finding = speed(amount, scene),
      finding.verdict == .right
    else { return nil }
    return finding
  }

  /// Holds a speed against the bandwidth over the bytes that are read for a token.
  private func speed(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let context = scene.context(of: amount, back: 1)
    if text.has(Self.aggregate, in: scene.segment(of: amount)) { return nil }
    if let inverse = inverse(amount, scene) { return inverse }
    guard let bandwidth = bandwidth(amount, scene), let bytes = bytes(amount, scene) else {
      return .open(
        .decodeBound, "The bandwidth or the bytes that are read for a token are not given.")
    }
    let sentence = scene.sentence(of: amount)
    guard
      text.models.contains(where: { sentence.contains($0.tokens.lowerBound) })
        || text.devices.contains(where: { sentence.contains($0.tokens.lowerBound) })
        || text.amounts.contains(where: {
          sentence.contains($0.tokens.lowerBound)
            && (text.isBandwidth($0) || scene.bytes(of: $0) != nil)
        }) || text.has(Self.bound, in: sentence)
    else { return .open(.decodeBound, "What it follows from is not said beside it.") }
    let cards = cards(amount, scene)
    let boundLow = bandwidth.range.lowerBound / bytes.range.upperBound
    let boundHigh = bandwidth.range.upperBound / bytes.range.lowerBound
    let bound = boundLow...boundHigh
    let widest = bound.lowerBound...(bound.upperBound * cards)
    let isBound =
      text.has(Self.bound, in: context)
      || text.amounts.contains { $0.sentence == amount.sentence && text.isBandwidth($0) }
      || bytes.isStated
    let formula =
      "\(NumberText.short(bandwidth.range.upperBound / 1e9)) GB/s / \(NumberText.short(bytes.range.lowerBound / 1e9)) GB"
      + (cards > 1 ? " x \(NumberText.short(cards)) devices" : "")
    let exact = cards > 1 ? (bound.lowerBound * cards)...(bound.upperBound * cards) : bound
    var finding = Finding.compare(
      amount, to: exact, as: .decodeBound, unit: .tokensPerSecond, formula: formula,
      inputs: bandwidth.inputs + bytes.inputs, source: "bandwidth / bytes read for a token")
    if finding.verdict == .wrong, addsCache(scene.sentence(of: amount), text) {
      return .open(.decodeBound, "Cache and weights are read, and both are told.")
    }
    if finding.verdict == .wrong, isMany(amount, scene) {
      return .open(.decodeBound, "How many are served at once is not given.")
    }
    if finding.verdict == .wrong, isWrittenOut(amount, scene) {
      return .open(.decodeBound, "It follows from the numbers before it.")
    }
    let isAbove = amount.quantity.low > widest.upperBound * 1.14
    if finding.verdict == .wrong, !isAbove, !isBound || scene.isPrivate(amount) {
      finding = .open(
        .decodeBound,
        "It lies below the bound of \(NumberText.short(widest.upperBound)) tokens/s; how far below is a matter of measurement."
      )
    }
    if finding.verdict == .right, scene.isPrivate(amount) {
      return .open(.decodeBound, "It is somebody's own measurement.")
    }
    return finding
  }

  /// Whether bytes of a cache and of weights are told beside each other.
  private func addsCache(_ sentence: Range<Int>, _ text: Passage) -> Bool {
    text.has(Words.cache, in: sentence)
      && (text.has(phrase: ["on", "top"], in: sentence) || text.has(["plus", "+"], in: sentence))
  }

  private struct Found {
    let range: ClosedRange<Double>
    let inputs: [ClaimInput]
    var isStated = false
  }

  private func bandwidth(_ amount: Amount, _ scene: Scene) -> Found? {
    if let stated = scene.amount(for: amount, back: 2, where: { $1.isBandwidth($0) }) {
      // A device that is named after the bandwidth was given is another one.
      let device = scene.text.devices.last {
        scene.sentence(of: amount).contains($0.tokens.lowerBound)
          && $0.tokens.lowerBound < amount.tokens.lowerBound
      }
      let isOther =
        stated.distance ?? 1 > 0
        && device.map {
          $0.tokens.lowerBound > stated.thing.tokens.upperBound && $0.thing.bandwidth != nil
        } ?? false
      if !isOther {
        return Found(
          range: stated.thing.quantity.low...stated.thing.quantity.high,
          inputs: [scene.input("bandwidth", stated, "GB/s", size: 1e9)])
      }
    }
    guard let device = scene.device(for: amount), let bandwidth = device.thing.bandwidth else {
      return nil
    }
    return Found(
      range: bandwidth,
      inputs: [
        ClaimInput(
          "bandwidth of \(device.thing.name)", bandwidth.upperBound / 1e9, "GB/s", from: .catalogue)
      ])
  }

  private func bytes(_ amount: Amount, _ scene: Scene) -> Found? {
    let text = scene.text
    let own = scene.sentence(of: amount)
    let sizes = text.amounts.filter {
      own.contains($0.tokens.lowerBound) && $0.index != amount.index && scene.bytes(of: $0) != nil
        && $0.quantity.per == nil && !scene.isDeviceMemory($0)
    }
    // What stands behind may be more beside the weights that were told before.
    let earlier = scene.context(of: amount, back: 1).lowerBound..<own.lowerBound
    let told = text.amounts(in: earlier).last {
      scene.bytes(of: $0) != nil && $0.quantity.per == nil && !scene.isDeviceMemory($0)
    }
    if let stated = sizes.last(where: { $0.index < amount.index }) ?? told ?? sizes.last,
      let bytes = scene.bytes(of: stated)
    {
      let range =
        stated.quantity.limit == .atMost
        ? (bytes * 0.7)...bytes
        : stated.quantity.limit == .atLeast ? bytes...(bytes * 1.4) : bytes...bytes
      return Found(
        range: range, inputs: [ClaimInput("bytes of the weights", bytes / 1e9, "GB", from: .text)],
        isStated: true)
    }
    guard let model = scene.model(for: amount), let active = model.thing.active else { return nil }
    guard let format = scene.format(for: amount) else { return nil }
    let low = active.lowerBound * format.thing.bits.lowerBound / 8
    let high = active.upperBound * format.thing.bits.upperBound / 8
    return Found(
      range: low...high,
      inputs: [
        ClaimInput(
          "weights of \(model.thing.name)", active.lowerBound / 1e9, "B",
          from: model.thing.entries.isEmpty ? model.origin : .catalogue),
        ClaimInput("bits of a weight", format.thing.bits.lowerBound, "bit", from: format.origin),
      ],
      isStated: text.formats.contains { own.contains($0.tokens.lowerBound) })
  }

  /// Whether a quotient of two other numbers, `3.35 / 48 = 70`, gives the speed but for a power of a thousand.
  private func isWrittenOut(_ amount: Amount, _ scene: Scene) -> Bool {
    guard let end = ExpressionReader.equals(before: amount.tokens.lowerBound, in: scene.text),
      let quotient = ExpressionReader(
        scene.text, end: end, from: scene.sentence(of: amount).lowerBound
      ).read(), quotient.amounts.count == 2, quotient.raw > 0
    else { return false }
    return [1, 1e3, 1e-3].contains { abs(quotient.raw * $0 / amount.quantity.number - 1) < 0.05 }
  }

  /// Whether the speed may be that of many streams together: nothing says one, and the bandwidth is not beside it.
  private func isMany(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let near = scene.context(of: amount, back: 1)
    let isOne =
      text.has(Self.bound, in: near)
      || text.has(
        ["single", "one", "stream", "user", "lone", "alone", "he", "she", "you"], in: near)
    return !isOne
      && !text.amounts.contains { near.contains($0.tokens.lowerBound) && text.isBandwidth($0) }
  }

  /// `40 ms per token means 25 tokens a second`.
  private func inverse(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard
      let time = text.amounts.last(where: {
        sentence.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .duration && $0.quantity.per?.noun == "token"
      }), time.value > 0
    else { return nil }
    let concurrent =
      text.amounts.last {
        sentence.contains($0.tokens.lowerBound) && $0.index < amount.index && text.isConcurrency($0)
      }?.value ?? 1
    let one = Finding.compare(
      amount, to: (1 / time.value)...(1 / time.value), as: .decodeBound, unit: .tokensPerSecond,
      formula: "1 / \(NumberText.short(time.value)) s",
      inputs: [ClaimInput("time of a token", time.value * 1000, "ms", from: .text)],
      source: Finding.arithmetic)
    guard one.verdict == .wrong, concurrent > 1 else { return one }
    return .compare(
      amount, to: (concurrent / time.value)...(concurrent / time.value), as: .decodeBound,
      unit: .tokensPerSecond,
      formula: "\(NumberText.short(concurrent)) / \(NumberText.short(time.value)) s",
      inputs: one.inputs, source: Finding.arithmetic)
  }

  /// `from A100 to H100 one stream runs three times faster`: the ratio of the bandwidths.
  private func devices(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard amount.quantity.style == .factor,
      text.has(["stream", "decode", "token", "user"], in: sentence),
      text.has(["faster", "quicker", "speed"], in: sentence)
    else { return nil }
    let named = text.devices.filter { sentence.contains($0.tokens.lowerBound) }.map(\.thing)
    guard named.count == 2, let first = named[0].bandwidth, let second = named[1].bandwidth else {
      return nil
    }
    let low = min(second.lowerBound / first.upperBound, first.lowerBound / second.upperBound)
    let ratio =
      low < 1 && second.upperBound < first.lowerBound
      ? first.lowerBound / second.upperBound...first.upperBound / second.lowerBound
      : second.lowerBound / first.upperBound...second.upperBound / first.lowerBound
    return .compare(
      amount, to: ratio, as: .decodeBound, unit: .factor, formula: "ratio of the bandwidths",
      inputs: named.map {
        ClaimInput(
          "bandwidth of \($0.name)", ($0.bandwidth?.upperBound ?? 0) / 1e9, "GB/s", from: .catalogue
        )
      }, source: "decode is bound by bandwidth")
  }

  /// The devices over which one stream is split.
  private func cards(_ amount: Amount, _ scene: Scene) -> Double {
    let text = scene.text
    let own = scene.sentence(of: amount)
    guard text.has(Self.split, in: own) else { return 1 }
    return text.amounts.last { own.contains($0.tokens.lowerBound) && text.isCardCount($0) }?.value
      ?? 1
  }

  /// A rate without a noun in a sentence about bandwidth or bytes: `so you get 120 a second`.
  private func isUnnamedRate(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    guard amount.quantity.dimension == .rate, amount.quantity.unit.isEmpty,
      amount.quantity.per?.seconds == 1
    else { return false }
    let sentence = scene.sentence(of: amount)
    let hasBandwidth =
      text.amounts.contains { sentence.contains($0.tokens.lowerBound) && text.isBandwidth($0) }
      || text.devices.contains { sentence.contains($0.tokens.lowerBound) }
    let hasBytes =
      text.models.contains { sentence.contains($0.tokens.lowerBound) }
      || text.amounts.contains {
        sentence.contains($0.tokens.lowerBound) && $0.index != amount.index
          && scene.bytes(of: $0) != nil
      }
    return hasBandwidth && hasBytes
  }

  /// A bare number behind a sentence about tokens per second: `gets 200 as well`.
  private func isBareRate(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    guard amount.quantity.dimension == .count, !amount.isName, !scene.isCounting(amount) else {
      return false
    }
    guard
      text.amounts.contains(where: {
        $0.index < amount.index && amount.sentence - $0.sentence <= 1 && text.isTokenRate($0)
      })
    else { return false }
    let before = scene.segment(of: amount).lowerBound..<amount.tokens.lowerBound
    return text.has(
      ["get", "gets", "give", "gives", "reach", "reaches", "see", "does", "do", "roughly"],
      in: before)
      && !text.has(["over", "/"], in: (amount.tokens.lowerBound - 1)..<amount.tokens.lowerBound)
  }

  private static let bound = Words.lemmas(
    "ceiling bound roof limit maximum max most tops theoretical cap decode")
  private static let aggregate = Words.lemmas(
    "batch batched aggregate total throughput together concurrent everybody")
  private static let split = Words.lemmas("split tensor parallel tp shard sharded together")
}
