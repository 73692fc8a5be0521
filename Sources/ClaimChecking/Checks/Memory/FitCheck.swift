// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks whether a model fits on devices: weights, and the cache when it is named, against memory.
struct FitCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard let claim = FitClaim(amount, in: scene), !isOfSequences(claim, amount, scene) else {
      return nil
    }
    let training = TrainingMemory(around: amount.tokens, in: scene)
    if let training, training.bytes == nil {
      var left = Finding.open(
        .fitsOnDevice, "Training takes more than the weights, and how much is not told.")
      left.isCertain = true
      return left
    }
    guard let capacity = capacity(amount, claim, scene) else {
      return .open(.fitsOnDevice, "The memory of the device is not given.")
    }
    guard let need = need(amount, claim, scene, training) else {
      return .open(.fitsOnDevice, "The size or the number format of the model is not given.")
    }
    let finding = judge(claim, need, capacity, amount)
    return finding?.verdict == .wrong
      && (isForSpeed(claim, need, scene) || isOutForMore(claim, amount, scene)) ? nil : finding
  }

  /// Whether conversations or users are what fits: that is a matter of their caches.
  private func isOfSequences(_ claim: FitClaim, _ amount: Amount, _ scene: Scene) -> Bool {
    let subject = claim.span.lowerBound..<max(claim.span.lowerBound, amount.tokens.lowerBound)
    return scene.text.has(Words.sequence, in: subject)
      && !scene.text.models.contains { subject.contains($0.tokens.lowerBound) }
  }

  /// Whether more than the weights may be what does not fit: caches or tokens are spoken of.
  private func isOutForMore(_ claim: FitClaim, _ amount: Amount, _ scene: Scene) -> Bool {
    let context = scene.context(of: amount, back: 2)
    return claim.meaning == .doesNotFit
      && (scene.text.has(Words.cache, in: context)
        || scene.text.amounts(in: context).contains { $0.quantity.dimension == .tokens })
  }

  /// Whether more devices than memory asks for may be wanted for speed: nothing says that they are filled.
  private func isForSpeed(_ claim: FitClaim, _ need: Size, _ scene: Scene) -> Bool {
    claim.meaning == .needs && claim.cards * 40e9 > need.range.upperBound
      && !scene.text.has(Self.filling, in: claim.span)
  }

  private static let filling = Words.lemmas("occupy occupies fill fills")

  private struct Size {
    let range: ClosedRange<Double>
    let inputs: [ClaimInput]
    let formula: String
  }

  /// The memory of one device, with inputs.
  private func capacity(_ amount: Amount, _ claim: FitClaim, _ scene: Scene) -> Size? {
    let text = scene.text
    let context = scene.context(of: amount)
    if claim.isDeviceMemory {
      return Size(
        range: amount.value...amount.value,
        inputs: [ClaimInput("memory of a device", amount.value / 1e9, "GB", from: .text)],
        formula: "")
    }
    let device = scene.device(for: amount)
    let stated = text.amounts.last {
      context.contains($0.tokens.lowerBound) && $0.index != amount.index
        && ($0.quantity.dimension == .memory
          || $0.quantity.dimension == .count && $0.value >= 8 && $0.value <= 1024
            && !scene.isCounting($0))
        && scene.isDeviceMemory($0)
    }
    if let stated, let bytes = memoryOfOne(stated, claim, device?.thing, amount, scene) {
      return Size(
        range: bytes...bytes,
        inputs: [ClaimInput("memory of a device", bytes / 1e9, "GB", from: .text)],
        formula: "")
    }
    if let device, let low = device.thing.memory.min(), let high = device.thing.memory.max(),
      device.origin == .text || scene.exhibits != nil
    {
      return Size(
        range: min(low, low / 1.0737)...high,
        inputs: [
          ClaimInput("memory of \(device.thing.name)", high / 1.073741824e9, "GB", from: .catalogue)
        ], formula: "")
    }
    guard let exhibits = scene.exhibits,
      let memory = exhibits.amounts.first(where: {
        $0.quantity.dimension == .memory && $0.quantity.per == nil
      })
    else { return nil }
    return Size(
      range: memory.value...memory.value,
      inputs: [ClaimInput("memory of a device", memory.value / 1e9, "GB", from: .exhibit)],
      formula: "")
  }

  /// The memory of one device where so much is told of it, or of a box of several; nil when it is more than one has and nothing says of how many.
  private func memoryOfOne(
    _ stated: Amount, _ claim: FitClaim, _ device: NamedDevice?, _ amount: Amount, _ scene: Scene
  ) -> Double? {
    let text = scene.text
    let told = stated.quantity.dimension == .memory ? stated.value : stated.value * 1e9
    if isOfAll(told, claim, device) { return told / claim.cards }
    let end = amount.tokens.upperBound
    // "It fits on one box" is about all that stands in it.
    guard !text.has(Self.boxes, in: end..<(end + 3)) else { return told }
    let first = stated.tokens.lowerBound
    let beside = text.devices.last {
      $0.tokens.upperBound <= first && first - $0.tokens.upperBound <= 3
    }?.thing
    guard let box = beside, let most = box.memory.max(), told > 1.5 * most else { return told }
    let one = told / (box.count ?? 1)
    return one <= 1.1 * most ? one : nil
  }

  private static let boxes = Words.lemmas(
    "box boxes node nodes machine machines server servers host hosts system systems")

  /// Whether memory is told of all devices together: `eight H200s with 1.1 TB`.
  private func isOfAll(_ bytes: Double, _ claim: FitClaim, _ device: NamedDevice?) -> Bool {
    let most = device?.memory.max() ?? Self.largest
    return claim.cards > 1 && bytes > 1.5 * most && bytes / claim.cards <= 1.1 * most
  }

  /// More bytes than one device has.
  private static let largest = 300e9

  private func need(
    _ amount: Amount, _ claim: FitClaim, _ scene: Scene, _ training: TrainingMemory?
  ) -> Size? {
    let text = scene.text
    let context = scene.context(of: amount, back: 2)
    // Memory that was just stated for weights or cache comes first.
    let stated = text.amounts.filter {
      context.lowerBound <= $0.tokens.lowerBound && $0.tokens.lowerBound < claim.span.upperBound
        && scene.bytes(of: $0) != nil && $0.quantity.per == nil
        && $0.index != amount.index && !scene.isDeviceMemory($0) && scene.topic(of: $0) != .device
    }
    let model = scene.model(for: amount)
    // "39B active" is the part of a model that computes, not what must fit.
    if let model, model.thing.isBareSize,
      text.has(["active", "activates"], in: scene.context(of: amount, back: 2))
    {
      return nil
    }
    if let model, let total = model.thing.total, let bytes = training?.bytes {
      return trained(model, total, bytes)
    }
    if let model, let total = model.thing.total {
      let format = scene.format(for: amount)
      let bits = format?.thing.bits ?? scene.exhibits?.formats.first?.thing.bits ?? 4...16
      let low = total.lowerBound * bits.lowerBound / 8
      let high = total.upperBound * bits.upperBound / 8
      return Size(
        range: low...high,
        inputs: [
          ClaimInput(
            "weights of \(model.thing.name)", total.lowerBound / 1e9, "B",
            from: model.thing.entries.isEmpty ? model.origin : .catalogue),
          ClaimInput("bits of a weight", bits.lowerBound, "bit", from: format?.origin ?? .text),
        ],
        formula:
          "\(NumberText.short(total.lowerBound / 1e9))B x \(NumberText.short(bits.lowerBound)) bits / 8"
      )
    }
    if let model, model.thing.isClosed { return nil }
    guard let last = stated.last, let bytes = scene.bytes(of: last) else { return nil }
    return Size(
      range: bytes...bytes, inputs: [ClaimInput("memory needed", bytes / 1e9, "GB", from: .text)],
      formula: "\(NumberText.short(bytes / 1e9)) GB")
  }

  /// What training takes: weights times the bytes of each that the text tells.
  private func trained(
    _ model: Scene.Found<NamedModel>, _ total: ClosedRange<Double>, _ bytes: Double
  ) -> Size {
    Size(
      range: (total.lowerBound * bytes)...(total.upperBound * bytes),
      inputs: [
        ClaimInput(
          "weights of \(model.thing.name)", total.lowerBound / 1e9, "B",
          from: model.thing.entries.isEmpty ? model.origin : .catalogue),
        ClaimInput("bytes of a parameter", bytes, "B", from: .text),
      ],
      formula:
        "\(NumberText.short(total.lowerBound / 1e9))B x \(NumberText.short(bytes)) bytes")
  }

  /// How full the memory may be for "it fits" to be right: weights that fill it leave no room for a cache.
  private static let full = 0.95

  private func judge(_ claim: FitClaim, _ need: Size, _ capacity: Size, _ amount: Amount)
    -> Finding?
  {
    let least = need.range.lowerBound / capacity.range.upperBound
    let most = need.range.upperBound / capacity.range.lowerBound
    let inputs = need.inputs + capacity.inputs
    let formula =
      "\(need.formula) against \(NumberText.short(capacity.range.lowerBound / 1e9)) GB each"
    let expected = max(1, least.rounded(.up))...max(1, most.rounded(.up))
    var finding = Finding(
      kind: .fitsOnDevice, verdict: .uncheckable, expected: expected, unit: .cards,
      formula: formula, inputs: inputs,
      source: "memory needed against memory of the devices", stated: claim.cards, span: claim.span)
    switch claim.meaning {
    case .needs:
      // The smallest memory that the device may have must do.
      let fewest = (need.range.lowerBound / capacity.range.lowerBound).rounded(.up)
      if claim.cards + 0.01 >= fewest, claim.cards <= most.rounded(.up) + 0.01 {
        finding.verdict = .right
      } else if claim.cards < least * 0.97 || claim.cards > (most * 1.5).rounded(.up) + 1 {
        finding.verdict = .wrong
      }
    case .fits:
      if most <= claim.cards * Self.full {
        finding.verdict = .right
      } else if least > claim.cards * 1.03 {
        finding.verdict = .wrong
      }
    case .doesNotFit:
      if least > claim.cards * 1.0 {
        finding.verdict = .right
      } else if most < claim.cards * 0.9 {
        finding.verdict = .wrong
      }
    }
    return finding
  }
}
