// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities
import InferenceEconomics

/// Checks the memory of the KV cache: for a token, for a sequence, for many sequences.
///
/// Formula: `KVCache` of `InferenceEconomics`.
struct CacheCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    if let ratio = ratio(amount, scene) { return ratio }
    guard let stated = scene.bytes(of: amount), isAboutCache(amount, scene),
      !isInFormat(amount, scene),
      !scene.text.has(Self.rests, in: scene.local(of: amount))
    else { return nil }
    let scale = stated / amount.value
    if Self.unshared.stands(in: scene.sentence(of: amount), of: scene.text) {
      var open = Finding.open(.kvCache, "Without shared heads it follows from the query heads.")
      open.isCertain = true
      return open
    }
    guard let perToken = BytesPerToken(for: amount, in: scene) else {
      if let model = scene.model(for: amount), model.thing.isClosed {
        return .open(.kvCache, "The architecture of \(model.thing.name) is not published.")
      }
      return .open(.kvCache, "The dimensions that the cache follows from are not given.")
    }
    if amount.quantity.per?.noun == "token" || isPerToken(amount, scene) {
      let finding = Finding.compare(
        amount, to: perToken.range, as: .kvCache, unit: .kibibytes, formula: perToken.formula,
        inputs: perToken.inputs, source: perToken.source, scale: scale)
      return inKnownFormat(finding, amount, scene, scale)
    }
    guard let tokens = scene.amount(for: amount, where: { $1.isContextLength($0) }) else {
      return .open(.kvCache, "The length of the context is not given.")
    }
    return inKnownFormat(
      inWindows(total(amount, scene, perToken, tokens, scale), amount, perToken, tokens, scale),
      amount, scene, scale)
  }

  private static let unshared: PhraseList = [
    ["without", "grouped"], ["without", "gqa"], ["no", "gqa"], ["without", "shared"],
    ["without", "sharing"], ["without", "the", "grouped"], ["without", "the", "sharing"],
  ]

  /// Whether a number format right behind an amount says that it is the weights: `47 gigs in bf16, so some 33 stay for cache`.
  private func isInFormat(_ amount: Amount, _ scene: Scene) -> Bool {
    let end = amount.tokens.upperBound
    let part = scene.segment(of: amount)
    return scene.text.formats.contains { (end..<(end + 3)).contains($0.tokens.lowerBound) }
      && !scene.text.has(Words.cache, in: part)
  }

  /// Takes a wrong verdict back where layers of the model keep a window only, and gives the right one to what they keep.
  private func inWindows(
    _ finding: Finding, _ amount: Amount, _ perToken: BytesPerToken,
    _ tokens: Scene.Found<Amount>, _ scale: Double
  ) -> Finding {
    guard finding.verdict == .wrong,
      let kept = perToken.kept(of: tokens.thing.quantity.low...tokens.thing.quantity.high)
    else { return finding }
    let again = Finding.compare(
      amount, to: kept, as: .kvCache, unit: .gigabytes,
      formula: "cache of \(NumberText.short(tokens.thing.value)) tokens, windows counted",
      inputs: finding.inputs, source: "layers of the catalogue, some of which keep a window only",
      scale: scale)
    return again.verdict == .right
      ? again
      : .open(.kvCache, "Some layers keep a window only, so not every token adds to the cache.")
  }

  /// Takes a wrong verdict back when a format that is named nearby, if it is that of the cache, makes it right.
  private func inKnownFormat(
    _ finding: Finding, _ amount: Amount, _ scene: Scene, _ scale: Double
  ) -> Finding {
    guard finding.verdict == .wrong, let expected = finding.expected else { return finding }
    let context = scene.context(of: amount, back: 2)
    let comparison = Comparison(amount.quantity, scale: scale)
    let isOther = scene.text.formats.contains { format in
      let (low, high) = (format.thing.bits.lowerBound / 16, format.thing.bits.upperBound / 16)
      return context.contains(format.tokens.lowerBound)
        && comparison.verdict(
          against: (expected.lowerBound * low)...(expected.upperBound * high)) == .right
    }
    // Of two amounts beside one word the one that comes out right is the cache.
    let isTaken = scene.text.amounts.contains {
      $0.sentence == amount.sentence && $0.index != amount.index
        && $0.quantity.dimension == .memory
        && Comparison($0.quantity).verdict(against: expected) == .right
    }
    return isOther || isTaken
      ? .open(.kvCache, "What it is the memory of, or in which format, is not clear.") : finding
  }

  private func lengths(_ amount: Amount, _ scene: Scene) -> Int {
    scene.text.amounts.count { $0.sentence == amount.sentence && scene.text.isContextLength($0) }
  }

  /// `Mixtral needs eight times the cache of the 7B`: the ratio of the caches of a token.
  private func ratio(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard amount.quantity.style == .factor || amount.quantity.style == .fraction,
      text.has(Words.cache, in: scene.local(of: amount))
    else { return nil }
    let named = text.models.filter { sentence.contains($0.tokens.lowerBound) }
    guard named.count == 2, named[1].tokens.lowerBound >= amount.tokens.upperBound,
      !named.contains(where: \.thing.isClosed)
    else { return nil }
    let caches = named.map { $0.thing.shapes.map { KVCache(of: $0).bytesPerToken.value }.sorted() }
    guard let first = caches[0].first, let firstMost = caches[0].last, !caches[1].isEmpty else {
      return nil
    }
    let second = named[1].thing.isBareSize ? [caches[1][caches[1].count / 2]] : caches[1]
    guard let low = second.first, let high = second.last, low > 0 else { return nil }
    let ratio = (first / high)...(firstMost / low)
    let isTakenOff = scene.isTakenOff(amount)
    guard !isTakenOff || ratio.upperBound < 1 else { return nil }
    let rest = (1 - ratio.upperBound)...(1 - ratio.lowerBound)
    return .compare(
      amount, to: isTakenOff ? rest : ratio, as: .kvCache, unit: .factor,
      formula: "\(NumberText.short(first / 1024)) KiB / \(NumberText.short(low / 1024)) KiB",
      inputs: named.enumerated().map {
        ClaimInput(
          "cache of a token of \($1.thing.name)", ($0 == 0 ? first : low) / 1024, "KiB",
          from: .catalogue)
      }, source: "experts replace the feed-forward part; they add no keys or values")
  }

  /// Words of what is left beside the cache.
  private static let rests = Words.lemmas(
    "leaves leave left spare free remain remains headroom saves saved")

  private func isAboutCache(_ amount: Amount, _ scene: Scene) -> Bool {
    // More for one token than any cache holds: the weights, which are read for each.
    if amount.quantity.per?.noun == "token", amount.value < 2e7 { return true }
    if Self.isOfModel(amount, scene) { return false }
    if scene.topic(of: amount) == .cache { return true }
    guard amount.quantity.dimension == .memory, scene.topic(of: amount) != .device else {
      return false
    }
    let segment = scene.segment(of: amount)
    if scene.text.models.contains(where: { segment.contains($0.tokens.lowerBound) }),
      scene.text.formats.contains(where: { segment.contains($0.tokens.lowerBound) })
    {
      return false
    }
    // A chat of so many tokens takes memory: the cache of what was said before.
    let sentence = scene.sentence(of: amount)
    let isAfterCache =
      scene.text.has(Words.cache, in: scene.context(of: amount, back: 2))
      || scene.text.amounts.contains {
        $0.index < amount.index && $0.quantity.per?.noun == "token"
          && $0.quantity.dimension == .memory
      }
    return isAfterCache
      && scene.text.amounts.contains {
        sentence.contains($0.tokens.lowerBound) && $0.index != amount.index
          && scene.text.isContextLength($0)
      }
      && !scene.text.has(["weight", "weights"], in: scene.segment(of: amount))
  }

  /// Whether the model is what takes the memory: `so the model takes 12 GB, and the cache is small`.
  static func isOfModel(_ amount: Amount, _ scene: Scene) -> Bool {
    let segment = scene.segment(of: amount)
    let before = segment.lowerBound..<amount.tokens.lowerBound
    return scene.text.has(taking, in: before) && scene.text.has(models, in: before)
      && !scene.text.has(Words.cache, in: segment)
      && !scene.text.amounts(in: segment).contains { scene.text.isContextLength($0) }
  }

  private static let taking = Words.lemmas("take takes need needs weigh weighs occupy occupies")
  private static let models: WordSet = ["model", "models", "weights", "weight"]

  private func isPerToken(_ amount: Amount, _ scene: Scene) -> Bool {
    let segment = scene.segment(of: amount)
    // Behind another amount of memory the words belong to that one.
    let start =
      scene.text.amounts.last {
        $0.index < amount.index && segment.contains($0.tokens.lowerBound)
          && $0.quantity.dimension == .memory
      }.map { min($0.tokens.upperBound + 3, amount.tokens.lowerBound) } ?? segment.lowerBound
    let own = start..<segment.upperBound
    return ["each", "a", "per"].contains { scene.text.has(phrase: [$0, "token"], in: own) }
  }

  private func total(
    _ amount: Amount, _ scene: Scene, _ perToken: BytesPerToken,
    _ tokens: Scene.Found<Amount>, _ scale: Double
  ) -> Finding {
    // 32k is 32,000 or 32,768 tokens: the cache is taken between the two.
    let length =
      tokens.thing.quantity
      .low...(tokens.thing.quantity.high * (scene.isBinaryThousands(tokens) ? 1.024 : 1))
    let oneLow = perToken.range.lowerBound * length.lowerBound
    let oneHigh = perToken.range.upperBound * length.upperBound
    let one = oneLow...oneHigh
    var inputs = perToken.inputs + [scene.input("tokens", tokens, "tokens")]
    var formula = "\(perToken.formula) x \(NumberText.short(length.lowerBound)) tokens"
    let sequences = scene.amount(for: amount, back: 1, exhibits: false) { other, passage in
      passage.isConcurrency(other) && other.value > 1
    }
    let isEach =
      scene.text.has(["each", "one", "per", "single"], in: scene.segment(of: amount))
      || amount.quantity.per != nil
    let ofToken = Finding.compare(
      amount, to: perToken.range, as: .kvCache, unit: .kibibytes, formula: perToken.formula,
      inputs: perToken.inputs, source: perToken.source, scale: scale)
    if ofToken.verdict == .right { return ofToken }
    let single = Finding.compare(
      amount, to: one, as: .kvCache, unit: .gigabytes, formula: formula, inputs: inputs,
      source: perToken.source, scale: scale)
    if single.verdict == .wrong, tokens.distance != 0 || lengths(amount, scene) > 1 {
      return .open(.kvCache, "It is not clear which context is meant.")
    }
    guard let sequences, !(isEach && sequences.distance != 0) else { return single }
    let many = (one.lowerBound * sequences.thing.value)...(one.upperBound * sequences.thing.value)
    inputs.append(scene.input("sequences", sequences, ""))
    formula += " x \(NumberText.short(sequences.thing.value))"
    let all = Finding.compare(
      amount, to: many, as: .kvCache, unit: .gigabytes, formula: formula, inputs: inputs,
      source: perToken.source, scale: scale)
    let isBehind = sequences.thing.tokens.lowerBound >= scene.segment(of: amount).upperBound
    if single.verdict != .right, sequences.distance == 0, !isEach, !isBehind {
      let isOther = scene.text.amounts.contains {
        $0.sentence == amount.sentence && $0.quantity.dimension == .count && $0.value > 1
          && Comparison(amount.quantity, scale: scale).verdict(
            against: (one.lowerBound * $0.value)...(one.upperBound * $0.value)) == .right
      }
      return all.verdict == .wrong && isOther
        ? .open(.kvCache, "It is not clear how many are meant.") : all
    }
    return all.verdict == .right ? all : single
  }
}
