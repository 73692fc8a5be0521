// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InferenceEconomics
import Quantities

extension Scene {
  /// Whether tokens are written as thousands, which may mean 1,000 or 1,024 each.
  func isBinaryThousands(_ found: Found<Amount>) -> Bool {
    passage(of: found.thing).isThousands(found.thing)
  }
}

/// The cache of one token: from dimensions in the text or the exhibits, or from the catalogue.
struct BytesPerToken {
  let range: ClosedRange<Double>
  let formula: String
  let inputs: [ClaimInput]
  let source: String
  /// The models of the catalogue that are meant; none where the dimensions stand in the text, and for a size that many models have.
  private var shapes: [ModelShape] = []
  /// The bytes of an element.
  private var width = 2.0

  /// Finds what the cache of a token takes for an amount; nil when nothing says it.
  init?(for amount: Amount, in scene: Scene) {
    let bytes = (Self.cacheBits(for: amount, in: scene) ?? 16) / 8
    if let dimensions = Self.dimensions(for: amount, in: scene) {
      let perToken = 2 * dimensions.layers * dimensions.heads * dimensions.width * bytes
      self.init(
        range: perToken...perToken,
        formula:
          "2 x \(NumberText.short(dimensions.layers)) layers x \(NumberText.short(dimensions.heads)) KV heads x \(NumberText.short(dimensions.width)) x \(NumberText.short(bytes)) bytes",
        inputs: [
          ClaimInput("layers", dimensions.layers, "", from: dimensions.origin),
          ClaimInput("KV heads", dimensions.heads, "", from: dimensions.origin),
          ClaimInput("head size", dimensions.width, "", from: dimensions.origin),
          ClaimInput("bytes", bytes, "B", from: .text),
        ], source: "2 x layers x KV heads x head size x bytes")
      return
    }
    let stated = Self.stated(for: amount, in: scene)
    // What the sentence itself tells goes before the catalogue.
    if let stated, stated.distance == 0, !Self.isWrong(stated.thing, scene) {
      self.init(stated, scene)
      return
    }
    if let model = scene.model(for: amount), !model.thing.shapes.isEmpty,
      let known = Self(model.thing, bytes)
    {
      self = known
      return
    }
    guard let stated else { return nil }
    self.init(stated, scene)
  }

  /// The cache of a token that the text tells before an amount which is not one itself.
  private static func stated(for amount: Amount, in scene: Scene) -> Scene.Found<Amount>? {
    guard amount.quantity.per?.noun != "token" else { return nil }
    return scene.amount(
      for: amount, back: 4,
      where: { other, _ in
        other.quantity.dimension == .memory && other.quantity.per?.noun == "token"
      })
  }

  /// Whether what the text tells of a token is not what its model keeps.
  private static func isWrong(_ stated: Amount, _ scene: Scene) -> Bool {
    guard let known = Self(for: stated, in: scene) else { return false }
    return Comparison(stated.quantity).verdict(against: known.range) == .wrong
  }

  private init(_ stated: Scene.Found<Amount>, _ scene: Scene) {
    self.init(
      range: stated.thing.value...stated.thing.value,
      formula: "\(NumberText.short(stated.thing.value / 1024)) KiB per token",
      inputs: [scene.input("cache of a token", stated, "KiB", size: 1024)],
      source: "the figure given before")
  }

  private init(range: ClosedRange<Double>, formula: String, inputs: [ClaimInput], source: String) {
    self.range = range
    self.formula = formula
    self.inputs = inputs
    self.source = source
  }

  /// The source of what follows from the dimensions of the catalogue.
  static let ofCatalogue =
    "2 x layers x KV heads x head size x bytes, dimensions of the catalogue"

  private init?(_ model: NamedModel, _ bytes: Double) {
    let perToken = model.shapes.map { KVCache(of: $0).bytesPerToken.value * bytes / 2 }.filter {
      $0 > 0
    }
    guard let low = perToken.min(), let high = perToken.max() else { return nil }
    // A bare size may mean models with very different caches; the common ones decide.
    let median = perToken.sorted()[perToken.count / 2]
    let range = model.isBareSize && high > low * 1.3 ? median...median : low...high
    self.init(
      range: range,
      formula:
        "cache of a token of \(model.name) = \(NumberText.short(range.lowerBound / 1024)) KiB",
      inputs: [
        ClaimInput(
          "cache of a token of \(model.name)", range.lowerBound / 1024, "KiB", from: .catalogue)
      ],
      source: Self.ofCatalogue)
    if !model.isBareSize { shapes = model.shapes }
    width = bytes
  }

  /// Returns the cache of so many tokens where layers keep a window or a state only; nil where each token takes the same.
  func kept(of tokens: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard tokens.upperBound < 1e9 else { return nil }
    let least = shapes.map { KVCache(of: $0).bytes(tokens: Int(tokens.lowerBound)).value }
    let most = shapes.map { KVCache(of: $0).bytes(tokens: Int(tokens.upperBound)).value }
    guard let low = least.min(), let high = most.max(), low > 0, high >= low else { return nil }
    let kept = (low * width / 2)...(high * width / 2)
    return kept.upperBound < 0.9 * range.lowerBound * tokens.lowerBound ? kept : nil
  }

  /// The width of cached numbers when the text names one for the cache: `8-bit cache`, `fp8 KV`.
  private static func cacheBits(for amount: Amount, in scene: Scene) -> Double? {
    let context = scene.sentence(of: amount)
    return scene.text.formats.last { format in
      context.contains(format.tokens.lowerBound)
        && (format.tokens.upperBound..<(format.tokens.upperBound + 2)).contains {
          Words.cache.contains(scene.text.lemma($0) ?? "")
        }
    }.map { $0.thing.bits.lowerBound }
  }

  private static func dimensions(
    for amount: Amount, in scene: Scene
  ) -> (layers: Double, heads: Double, width: Double, origin: ClaimInput.Origin)? {
    if let exhibits = scene.exhibits,
      let found = dimensions(in: exhibits, exhibits.reading.sentences.indices.map { $0 })
    {
      return (found.0, found.1, found.2, .exhibit)
    }
    let sentences = Array(max(0, amount.sentence - 2)...amount.sentence)
    return dimensions(in: scene.text, sentences).map { ($0.0, $0.1, $0.2, .text) }
  }

  private static func dimensions(in passage: Passage, _ sentences: [Int]) -> (
    Double, Double, Double
  )? {
    func value(before words: [[String]]) -> Double? {
      passage.amounts.last { amount in
        sentences.contains(amount.sentence)
          && words.contains { phrase in
            phrase.enumerated().allSatisfy { passage.lemma(amount.tokens.upperBound + $0) == $1 }
          }
      }?.value
    }
    let layers = value(before: [["layer"]])
    let heads = value(before: [["kv", "head"], ["key"], ["head"]])
    let width = passage.amounts.last { amount in
      sentences.contains(amount.sentence)
        && (passage.has(
          phrase: ["head", "size"], in: (amount.tokens.lowerBound - 3)..<amount.tokens.lowerBound)
          || passage.has(
            phrase: ["head", "dim"], in: (amount.tokens.lowerBound - 3)..<amount.tokens.lowerBound)
          || passage.lemma(amount.tokens.upperBound) == "head"
            && ["size", "dim", "width"].contains(passage.form(amount.tokens.upperBound + 1))
          || [64, 80, 96, 112, 128, 192, 256].contains(amount.value)
            && amount.quantity.dimension == .count && heads != nil && amount.value != heads)
    }?.value
    guard let layers, let heads, let width else { return nil }
    return (layers, heads, width)
  }
}
