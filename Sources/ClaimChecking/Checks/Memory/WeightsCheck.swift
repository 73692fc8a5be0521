// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Checks the memory of weights: their number times the bytes of each.
///
/// Memory follows all weights, not the active ones. Formula and constants: `ParameterCount` and `WeightFormat` of `InferenceEconomics`.
struct WeightsCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard amount.quantity.per == nil, let stated = scene.bytes(of: amount), stated >= 1e7,
      scene.topic(of: amount) == .weights, let model = scene.model(for: amount)
    else { return nil }
    let scale = stated / amount.value
    guard model.distance == 0 || scene.text.has(Self.back, in: scene.local(of: amount)) else {
      return nil
    }
    if model.thing.entries.isEmpty || model.thing.isBareSize, scene.isRumour(amount) {
      return .open(.weightsMemory, "The size is only hearsay.")
    }
    guard isLinked(amount, scene), scene.text.form(amount.tokens.lowerBound - 1) != "from" else {
      return nil
    }
    if let closed = scene.models(inSentenceOf: amount).first(where: \.isClosed) {
      return .open(.weightsMemory, "The size of \(closed.name) is not published.")
    }
    guard let total = model.thing.total else {
      return .open(.weightsMemory, "The size of \(model.thing.name) is not published.")
    }
    if isPart(amount, scene) || isOfIt(amount, scene) { return nil }
    let format = scene.format(for: amount)
    let kind: ClaimKind =
      (format?.thing.bits.upperBound ?? 16) < 16 ? .quantization : .weightsMemory
    guard let format,
      format.distance == 0
        || format.origin == .text && model.distance == 0 && format.distance ?? 9 <= 1
    else {
      return unstated(amount, scene, model, total, scale)
    }
    let low = total.lowerBound * format.thing.bits.lowerBound / 8
    let high = total.upperBound * format.thing.bits.upperBound / 8
    var finding = Finding.compare(
      amount, to: low...high, as: kind, unit: .gigabytes,
      formula:
        "weights x bits / 8 = \(NumberText.short(total.lowerBound / 1e9))B x \(NumberText.short(format.thing.bits.lowerBound)) / 8",
      inputs: [weights(model, total), bits(format)], source: "weights times bytes of each",
      scale: scale)
    if finding.verdict == .wrong,
      isSum(amount, scene) || fitsOther(amount, scene, total, scale)
        || fitsOtherModel(amount, scene, format.thing, scale)
    {
      return .open(kind, "It is not clear which format or which parts are meant.")
    }
    if finding.verdict == .right, isOfMixture(amount, scene, model) {
      return .open(kind, "A mixture is named beside the size: memory follows all its weights.")
    }
    if finding.verdict == .wrong, let active = model.thing.active, model.thing.isMixture,
      case let activeBytes = active.lowerBound * format.thing.bits.lowerBound / 8,
      stated < activeBytes * 1.2, stated > activeBytes * 0.8
    {
      if mayBeRead(amount, scene) { return .open(.moe, "It may be what one token reads.") }
      finding = Finding(
        kind: .moe, verdict: .wrong, expected: finding.expected, unit: .gigabytes,
        formula: finding.formula, inputs: finding.inputs, source: finding.source,
        reason: "Memory follows all the weights; this counts only the active ones.", stated: stated)
    }
    return finding
  }

  /// Whether an amount may be what one token reads: its sentence says so, or speaks of active weights and its own part of no memory.
  private func mayBeRead(_ amount: Amount, _ scene: Scene) -> Bool {
    let sentence = scene.sentence(of: amount)
    guard !scene.text.has(Self.streamed, in: sentence) else { return true }
    let place = scene.text.has(Self.read, in: sentence) ? scene.segment(of: amount) : sentence
    return !scene.text.has(Self.holding, in: place)
  }

  /// Whether a bare size stands beside a mixture that is named: `30B-A3B is a 3B`, `8x7B means 56 billion`.
  private func isOfMixture(
    _ amount: Amount, _ scene: Scene, _ model: Scene.Found<NamedModel>
  ) -> Bool {
    model.thing.isBareSize
      && scene.models(inSentenceOf: amount).contains { named in
        !named.isBareSize && named.variants.contains { $0.active < 0.7 * $0.total }
      }
  }

  /// Whether more than the weights is added up before an amount.
  private func isSum(_ amount: Amount, _ scene: Scene) -> Bool {
    scene.text.has(
      ["+", "plus"], in: scene.sentence(of: amount).lowerBound..<amount.tokens.lowerBound)
  }

  /// Whether an amount is the size of another model that the text or the exhibits name: "the mixture" may be that one.
  private func fitsOtherModel(
    _ amount: Amount, _ scene: Scene, _ format: NumberFormat, _ scale: Double
  ) -> Bool {
    let segment = scene.segment(of: amount)
    guard !scene.text.models.contains(where: { segment.contains($0.tokens.lowerBound) }) else {
      return false
    }
    return (scene.text.models + (scene.exhibits?.models ?? [])).compactMap(\.thing.total).contains {
      let size =
        ($0.lowerBound * format.bits.lowerBound / 8)...($0.upperBound * format.bits.upperBound / 8)
      return Comparison(amount.quantity, scale: scale).verdict(against: size) == .right
    }
  }

  /// Whether an amount is the size in another format that is named nearby, or in 16 bits when its own sentence names none.
  private func fitsOther(
    _ amount: Amount, _ scene: Scene, _ total: ClosedRange<Double>, _ scale: Double
  ) -> Bool {
    let context = scene.context(of: amount, back: 2)
    let segment = scene.local(of: amount)
    let all = scene.text.formats.filter { context.contains($0.tokens.lowerBound) }
    var bits = all.map(\.thing.bits)
    if !all.contains(where: { segment.contains($0.tokens.lowerBound) }) { bits.append(16...16) }
    return bits.contains {
      let size = (total.lowerBound * $0.lowerBound / 8)...(total.upperBound * $0.upperBound / 8)
      return Comparison(amount.quantity, scale: scale).verdict(against: size) == .right
    }
  }

  /// A size without a format: right when it is that of 16 bits, open otherwise.
  private func unstated(
    _ amount: Amount, _ scene: Scene, _ model: Scene.Found<NamedModel>,
    _ total: ClosedRange<Double>, _ scale: Double
  ) -> Finding? {
    let finding = Finding.compare(
      amount, to: (total.lowerBound * 2)...(total.upperBound * 2), as: .weightsMemory,
      unit: .gigabytes, formula: "weights x 2 bytes", inputs: [weights(model, total)],
      source: "weights times bytes of each", scale: scale)
    let isTold = scene.format(for: amount).map { $0.thing.bits.upperBound < 16 } ?? false
    return finding.verdict == .right && !isTold && !model.thing.entries.isEmpty
      && !isOfMixture(amount, scene, model)
      ? finding : .open(.weightsMemory, "The number format of the weights is not given.")
  }

  private func weights(_ model: Scene.Found<NamedModel>, _ total: ClosedRange<Double>) -> ClaimInput
  {
    ClaimInput(
      "weights of \(model.thing.name)", total.lowerBound / 1e9, "B",
      from: model.thing.entries.isEmpty ? model.origin : .catalogue)
  }

  private func bits(_ format: Scene.Found<NumberFormat>) -> ClaimInput {
    ClaimInput("bits of a weight", format.thing.bits.lowerBound, "bit", from: format.origin)
  }

  /// Whether a model stands before the amount in its sentence, or right behind it: `the 14.5 GB of Mistral 7B`.
  private func isLinked(_ amount: Amount, _ scene: Scene) -> Bool {
    let sentence = scene.sentence(of: amount)
    let inside = scene.text.models.filter { sentence.contains($0.tokens.lowerBound) }
    if inside.isEmpty
      || inside.contains(where: { $0.tokens.upperBound <= amount.tokens.lowerBound })
    {
      return true
    }
    return inside.contains {
      $0.tokens.lowerBound - amount.tokens.upperBound <= 4
        && scene.text.has(["of", "for"], in: amount.tokens.upperBound..<$0.tokens.lowerBound)
    }
  }

  /// Words that say that not all weights are meant, but those that one token meets.
  static let read = Words.lemmas(
    "active activated token tokens read reads reading stream streams touch touches move moves decode decoding bandwidth step"
  )

  /// Words that say that weights move, and are not held.
  private static let streamed = Words.lemmas(
    "read reads reading stream streams touch touches move moves decode decoding bandwidth step")

  /// Words that say that all weights are meant: only then are the active ones alone too few.
  static let holding = Words.fit.union(
    Words.lemmas("need needs take takes memory vram ram card cards gpu gpus disk occupy occupies"))

  /// Words that take up a model named before.
  private static let back = Words.lemmas(
    "weights weight model it that makes needs takes becomes drops shrinks is")

  /// Whether memory is said to be that of what was named before: `29 gigs of it`.
  private func isOfIt(_ amount: Amount, _ scene: Scene) -> Bool {
    let end = amount.tokens.upperBound
    return scene.text.form(end) == "of"
      && ["it", "that", "this", "them"].contains(scene.text.form(end + 1) ?? "")
  }

  /// Whether an amount is only a part or a multiple of what a model takes.
  private func isPart(_ amount: Amount, _ scene: Scene) -> Bool {
    let segment = scene.local(of: amount)
    let isForEach = segment.contains {
      scene.text.form($0) == "each" && scene.text.lemma($0 - 1) != "byte"
    }
    return isForEach
      || scene.text.has(
        Self.parts, in: segment)
  }

  private static let parts = Words.lemmas(
    "another extra more additional saves save saved saving less overhead activation activations adapter adapters per training swap total leaves left only free"
  )
}
