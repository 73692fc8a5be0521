// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks the work and the time of taking a prompt in: 2 operations for each weight and token.
///
/// Formula: `StepCounter` of `InferenceEconomics`; attention comes on top and is allowed for.
struct PrefillCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    let isWork = amount.quantity.dimension == .operations && amount.quantity.per == nil
    let isTime = amount.quantity.dimension == .duration
    guard isWork || isTime else { return nil }
    let sentence = scene.sentence(of: amount)
    let context = scene.context(of: amount, back: 1)
    guard let tokens = scene.amount(for: amount, back: 2, where: { $1.isContextLength($0) }) else {
      return nil
    }
    if isWork,
      isRate(amount, scene)
        || tokens.origin == .text && tokens.distance == 0 && tokens.thing.index > amount.index
    {
      return nil
    }
    let speaksOfPrompt =
      text.has(Self.cues, in: context) || text.has(["operations"], in: sentence)
      || text.amounts.contains {
        context.contains($0.tokens.lowerBound) && $0.quantity.dimension == .operations
      }
    guard speaksOfPrompt, !text.has(Self.otherLoads, in: sentence), !isDecode(amount, scene) else {
      return nil
    }
    guard let model = scene.model(for: amount) else {
      return isTime && text.has(Self.cues, in: sentence)
        ? .open(.prefillTime, "The model or the device is not named.") : nil
    }
    guard let active = model.thing.active else { return nil }
    let least = 2 * active.lowerBound * tokens.thing.quantity.low
    let most =
      2 * active.upperBound * tokens.thing.quantity.high
      * attention(model.thing, tokens.thing.value)
    let inputs = [
      ClaimInput(
        "active weights of \(model.thing.name)", active.lowerBound / 1e9, "B",
        from: model.thing.entries.isEmpty ? model.origin : .catalogue),
      scene.input("tokens", tokens, "tokens"),
    ]
    let work =
      "2 x \(NumberText.short(active.lowerBound / 1e9))B x \(NumberText.short(tokens.thing.value)) tokens"
    if isWork {
      let finding = Finding.compare(
        amount, to: least...most, as: .prefillTime, unit: .teraflop, formula: work, inputs: inputs,
        source: "2 operations for each weight and token")
      let isNear = tokens.origin == .text && tokens.distance ?? 9 <= 1
      return finding.verdict == .wrong && !isNear ? nil : finding
    }
    guard let speed = speed(amount, scene) else {
      return .open(.prefillTime, "The arithmetic that the device achieves is not given.")
    }
    var finding = Finding.compare(
      amount, to: (least / speed.range.upperBound)...(most / speed.range.lowerBound),
      as: .prefillTime,
      unit: .seconds,
      formula: "\(work) / \(NumberText.short(speed.range.upperBound / 1e12)) TFLOP/s",
      inputs: inputs + speed.inputs,
      source: "2 operations for each weight and token, divided by what the device achieves")
    if scene.isPrivate(amount) {
      finding = .open(.prefillTime, "It is somebody's own measurement.")
    }
    if finding.verdict == .right, let expected = finding.expected,
      expected.upperBound > Self.widest * expected.lowerBound
    {
      finding = .open(.prefillTime, "The share of the peak that is achieved is not given.")
    }
    if finding.verdict == .wrong, isOtherTime(amount, finding, scene) { return nil }
    if finding.verdict == .wrong, !speed.isStated, amount.value > least / speed.range.upperBound {
      finding = .open(
        .prefillTime,
        "It is above the bound of \(NumberText.short(least / speed.range.upperBound)) s; the share of the peak is not given."
      )
    }
    return finding
  }

  /// Whether a time is a budget, or stands behind another that is the prefill's.
  private func isOtherTime(_ amount: Amount, _ finding: Finding, _ scene: Scene) -> Bool {
    let text = scene.text
    if text.has(["step", "batch"], in: scene.segment(of: amount))
      || !text.has(Self.cues, in: scene.sentence(of: amount))
    {
      return true
    }
    if ["of", "under", "budget", "below"].contains(text.form(amount.tokens.lowerBound - 1) ?? "") {
      return true
    }
    guard let expected = finding.expected else { return false }
    return text.amounts.contains {
      $0.sentence == amount.sentence && $0.index < amount.index && text.isDuration($0)
        && Comparison($0.quantity).verdict(against: expected) == .right
    }
  }

  /// Whether a time belongs to decoding: that word, or a bandwidth, stands before it in its sentence and no word for prefill behind that.
  private func isDecode(_ amount: Amount, _ scene: Scene) -> Bool {
    guard amount.quantity.dimension == .duration else { return false }
    // "12.5 ms between tokens": a step of the decode, however long the prompt beside it.
    if scene.text.has(phrase: ["between", "token"], in: scene.segment(of: amount)) { return true }
    let before = scene.before(amount)
    let prompt = scene.text.last(["prefill", "prompt", "ttft"], in: before) ?? -1
    let decode = scene.text.last(["decode", "decoding"], in: before) ?? -1
    let read = scene.text.amounts.last {
      before.contains($0.tokens.lowerBound) && scene.text.isBandwidth($0)
    }
    return max(decode, read?.tokens.lowerBound ?? -1) > prompt
  }

  /// An interval wider than this agrees with almost any time.
  private static let widest = 3.0

  /// How much attention adds to the work of a prompt, at most.
  private func attention(_ model: NamedModel, _ tokens: Double) -> Double {
    guard let shape = model.shapes.first else { return 1.1 }
    return 1 + AttentionShare(shape).overWeights(at: tokens)
  }

  private struct Speed {
    let range: ClosedRange<Double>
    let inputs: [ClaimInput]
    let isStated: Bool
  }

  /// What the devices achieve: a stated rate, or a share of a peak, times their number.
  private func speed(_ amount: Amount, _ scene: Scene) -> Speed? {
    let text = scene.text
    let context = scene.context(of: amount, back: 2)
    let cards =
      text.amounts.last {
        scene.sentence(of: amount).contains($0.tokens.lowerBound)
          && $0.tokens.lowerBound < amount.tokens.lowerBound && text.isCardCount($0)
      }?.value ?? 1
    let share = text.amounts.last {
      context.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < amount.tokens.lowerBound
        && ($0.quantity.style == .percent || $0.quantity.style == .fraction)
        && (text.has(
          ["peak", "utilisation", "utilization", "mfu", "of"],
          in: $0.tokens.upperBound..<($0.tokens.upperBound + 5))
          || text.has(["at"], in: ($0.tokens.lowerBound - 2)..<$0.tokens.lowerBound))
    }
    let rates = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < amount.tokens.lowerBound
        && isSpeed($0, scene)
    }
    if let rate = rates.last {
      var value = rate.quantity.dimension == .operations ? rate.value : rate.value * 1e12
      var inputs = [ClaimInput("arithmetic achieved", value / 1e12, "TFLOP/s", from: .text)]
      if let share, abs(rate.index - share.index) <= 2,
        rate.value > 3e14 || rate.quantity.dimension == .count
      {
        value *= share.value
        inputs.append(ClaimInput("share of the peak", share.value, "", from: .text))
      }
      return Speed(range: (value * cards)...(value * cards), inputs: inputs, isStated: true)
    }
    guard let device = scene.device(for: amount), let peak = device.thing.half else { return nil }
    let factor = share?.value ?? 1
    let mostPeak = (device.thing.eight ?? peak).upperBound
    let hasEight = scene.format(for: amount).map { $0.thing.bits.upperBound <= 9 } ?? false
    let top = hasEight ? mostPeak : peak.upperBound
    let number = device.thing.count ?? cards
    return Speed(
      range: (peak.lowerBound * factor * number)...(top * factor * number),
      inputs: [
        ClaimInput(
          "peak of \(device.thing.name)", peak.upperBound / 1e12, "TFLOP/s", from: .catalogue)
      ]
        + (share.map { [ClaimInput("share of the peak", $0.value, "", from: .text)] } ?? []),
      isStated: share != nil)
  }

  private func isRate(_ amount: Amount, _ scene: Scene) -> Bool {
    isSpeed(amount, scene)
  }

  /// Whether an amount is a speed of arithmetic: operations per second, "teraflops" of a device, or a bare number behind one.
  private static let work = Words.lemmas("work compute computation arithmetic calculation")

  private func isSpeed(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    if amount.quantity.dimension == .operations {
      if amount.quantity.per?.seconds != nil { return true }
      if text.has(["of"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 1)),
        text.has(Self.work, in: amount.tokens.upperBound..<(amount.tokens.upperBound + 3))
      {
        return false
      }
      let segment = scene.segment(of: amount)
      let sentence = scene.sentence(of: amount)
      // "Reading 200,000 tokens is 9,600 teraflops": the work of a prompt.
      if ["is", "are", "makes", "means", "="].contains(
        text.form(amount.tokens.lowerBound - 1) ?? ""),
        text.amounts(in: segment.lowerBound..<amount.tokens.lowerBound).contains(where: {
          text.isContextLength($0)
        })
      {
        return false
      }
      if text.amounts.contains(where: {
        $0.index == amount.index - 1 && $0.sentence == amount.sentence
          && $0.quantity.style == .percent
      }),
        text.devices.contains(where: {
          sentence.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < amount.tokens.lowerBound
        })
      {
        return true
      }
      return text.has(
        [
          "at", "sustained", "achieves", "achieve", "peak", "with", "effective", "l4", "paper",
          "say", "sustain", "get", "gets", "gives", "does", "do", "delivers",
        ], in: segment.lowerBound..<amount.tokens.lowerBound)
        || text.has(
          ["paper", "peak", "effective", "sustained", "usable"],
          in: amount.tokens.upperBound..<segment.upperBound)
    }
    guard amount.quantity.dimension == .count, !scene.isCounting(amount), !amount.isName,
      amount.value >= 5, amount.value < 5000
    else { return false }
    let last = text.form(amount.tokens.lowerBound - 1) ?? ""
    guard
      ["say", "does", "do", "achieves", "at", "sustain", "sustains", "it"].contains(last)
        || last == "the" && text.form(amount.tokens.lowerBound - 2) == "of"
    else { return false }
    return text.amounts.contains {
      $0.index < amount.index && amount.index - $0.index <= 3
        && $0.quantity.dimension == .operations && abs($0.sentence - amount.sentence) <= 1
    }
      || DeviceNames.shared.isPeak(teraflops: amount.value)
  }

  private static let otherLoads = Words.load.subtracting(["read"])
  private static let cues = Words.prompt.union(Words.lemmas("first token ttft flop flops"))
}
