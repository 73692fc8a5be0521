// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What an amount may rest on: the amounts before it, nearest first, those behind it in its sentence, and those of the exhibits.
///
/// A class, because what it finds is asked for by many workings and kept.
final class Ground {
  let amount: Amount
  let scene: Scene

  /// How many amounts are looked at on each side, so that a long list costs no more than a short one.
  private static let most = 14

  init(_ amount: Amount, in scene: Scene) {
    self.amount = amount
    self.scene = scene
  }

  /// The amounts before it in its sentence and in the three before, nearest first.
  private(set) lazy var before: [Amount] = {
    let context = scene.context(of: amount)
    return Array(
      scene.text.amounts(in: context.lowerBound..<amount.tokens.lowerBound)
        .filter(Self.isUsable).reversed().prefix(Self.most))
  }()
  /// The amounts behind it in its sentence.
  private(set) lazy var behind: [Amount] = Array(
    scene.text.amounts(in: amount.tokens.upperBound..<scene.sentence(of: amount).upperBound)
      .filter(Self.isUsable).prefix(Self.most / 2))
  /// The amounts of the exhibits.
  private(set) lazy var given: [Amount] = Array(
    (scene.exhibits?.amounts ?? []).lazy.filter(Self.isUsable).prefix(40))
  /// The bytes that the weights of the models named may take, the nearest first.
  private(set) lazy var footprints = Footprint.find(on: self)
  /// What the cache of one token may take, the most certain first.
  private(set) lazy var tokenCaches = TokenCache.find(on: self)

  private static func isUsable(_ amount: Amount) -> Bool {
    !amount.isName && amount.quantity.dimension != .date
      && amount.quantity.dimension != .percentile && amount.value.isFinite
  }

  var text: Passage { scene.text }
  /// The amounts of the text, those before first.
  private(set) lazy var near = before + behind
  /// All amounts, those of the text first.
  private(set) lazy var all = before + behind + given

  /// The passage in which an amount stands.
  func passage(of other: Amount) -> Passage { scene.passage(of: other) }

  /// How many sentences before the amount another one stands; nil for exhibits.
  func distance(to other: Amount) -> Int? {
    other.origin == .exhibit ? nil : amount.sentence - other.sentence
  }

  // MARK: How the amount is said

  /// Whether words or signs before the amount say that it follows: `so`, `that's`, `makes`, `=`, `comes to`.
  private(set) lazy var isSaidToFollow: Bool = {
    let first = amount.tokens.lowerBound
    let start = max(scene.sentence(of: amount).lowerBound, first - 7)
    return text.has(Self.following, in: start..<first)
  }()

  /// Whether words right before the amount call it a result, strictly enough to call it wrong.
  private(set) lazy var isConcluded: Bool = {
    let first = amount.tokens.lowerBound
    let start = max(scene.sentence(of: amount).lowerBound, first - 6)
    return text.has(Self.concluding, in: start..<first)
  }()

  private static let concluding = Words.lemmas(
    "= → ≈ so is makes make gives give comes come costs cost takes take means mean hence thus therefore then needs need get gets leaves leave wait waits burn burns drops drop lands land adds equals just only remains maximum : want"
  ).union(["'s"])

  private static let following = Words.lemmas(
    "= → ≈ so is are makes make gives give comes come costs cost takes take means mean hence thus therefore then needs need land lands get gets leaves leave wait waits want wants burn burns : about serve serves be eats eat adds bill pay pays lasts equals works overall altogether"
  ).union(["'s"])

  /// Whether the amount is somebody's own figure, hearsay, a plan or a guess, which nothing here can confirm.
  var isTold: Bool {
    if scene.isPrivate(amount) || scene.isRumour(amount) || scene.isForecast(amount) {
      return true
    }
    return OwnFigures.stand(beside: amount, in: scene)
  }

  /// Whether any of the words stands in the amount's part of the sentence.
  func says(_ words: WordSet) -> Bool { text.has(words, in: scene.local(of: amount)) }

  /// Whether any of the words stands in the amount's sentence.
  func sentenceSays(_ words: WordSet) -> Bool { text.has(words, in: scene.sentence(of: amount)) }

  /// Whether any of the words stands in the amount's sentence or so many before.
  func contextSays(_ words: WordSet, back: Int = 1) -> Bool {
    text.has(words, in: scene.context(of: amount, back: back))
  }

  /// Whether an amount of memory stands in one part of the sentence with a number format, which says that it is that of the weights.
  var hasFormat: Bool {
    let segment = scene.segment(of: amount)
    return amount.quantity.dimension == .memory
      && text.formats.contains { segment.contains($0.tokens.lowerBound) }
  }

  // MARK: Readings

  /// The values that the amount may mean in a dimension: its own, or those of a bare number that leaves the unit out.
  func readings(as dimension: Dimension) -> [Double] {
    let quantity = amount.quantity
    if quantity.dimension == dimension { return [quantity.value] }
    guard quantity.dimension == .count, quantity.unit.isEmpty, quantity.per == nil,
      !scene.isCounting(amount)
    else { return [] }
    switch dimension {
    case .memory:
      if scene.isNumberOfThings(amount) || scene.isOutputSpeed(amount) { return [] }
      let isSpeed = before.contains {
        (distance(to: $0) ?? 9) <= 1 && (text.isTokenRate($0) || text.isBandwidth($0))
      }
      return !isSpeed && quantity.value >= 1 && quantity.value < 10_000
        ? [quantity.value * 1e9] : []
    case .duration:
      let units = Set(
        near.filter { $0.quantity.dimension == .duration && $0.quantity.number > 0 }
          .map { $0.value / $0.quantity.number })
      return units.map { quantity.value * $0 }
    case .money:
      return near.contains { $0.quantity.dimension == .money } ? [quantity.value] : []
    case .ratio: return quantity.value < 100 ? [quantity.value / 100] : []
    default: return []
    }
  }

  // MARK: Things named

  /// The models named before the amount within some sentences, else behind it in its sentence, else in the exhibits; nearest first.
  func models(back: Int = Scene.memory) -> [(model: NamedModel, distance: Int?)] {
    mentions(text.models, scene.exhibits?.models ?? [], back: back).map { ($0.thing, $0.distance) }
  }

  func formats(back: Int = Scene.memory) -> [(format: NumberFormat, distance: Int?)] {
    let all = mentions(text.formats, scene.exhibits?.formats ?? [], back: back)
    // One in the sentence itself is meant before those of the sentences before.
    let own = all.filter { $0.distance == 0 }
    return (own.isEmpty ? all : own).map { ($0.thing, $0.distance) }
  }

  func devices(back: Int = Scene.memory) -> [(device: NamedDevice, distance: Int?)] {
    mentions(text.devices, scene.exhibits?.devices ?? [], back: back).map {
      ($0.thing, $0.distance)
    }
  }

  private func mentions<Thing>(
    _ own: [Mention<Thing>], _ given: [Mention<Thing>], back: Int
  ) -> [(thing: Thing, distance: Int?)] {
    let context = scene.context(of: amount, back: back)
    let first = amount.tokens.lowerBound
    let inside = own.filter { context.contains($0.tokens.lowerBound) }
    let before = inside.filter { $0.tokens.lowerBound < first }.reversed()
    let behind = inside.filter { $0.tokens.lowerBound >= first }
    let found = (Array(before) + behind).map {
      ($0.thing, Optional(amount.sentence - text.sentence(at: $0.tokens.lowerBound)))
    }
    return found.isEmpty ? given.prefix(6).map { ($0.thing, nil) } : Array(found.prefix(6))
  }
}

/// Figures that nothing here can confirm: own measurements, contracts and plans, and what others said.
enum OwnFigures {
  static func stand(beside amount: Amount, in scene: Scene) -> Bool {
    let wide = scene.wideSegment(of: amount)
    return phrases.stands(in: wide, of: scene.text)
  }

  private static let phrases: PhraseList = [
    ["we", "measured"], ["we", "saw"], ["we", "'ve", "seen"], ["they", "'ve", "seen"],
    ["we", "got"], ["i", "got"], ["mine", "did"], ["mine", "does"], ["we", "were", "at"],
    ["we", "'re", "at"], ["we", "are", "at"], ["they", "tell", "me"], ["told", "me"],
    ["my", "estimate"], ["my", "guess"], ["our", "best"], ["our", "bench"], ["our", "benchmark"],
    ["our", "dashboard"], ["in", "our"], ["on", "our"], ["at", "our", "place"], ["our", "bill"],
    ["our", "current"], ["our", "own"], ["my", "own"], ["our", "peak"], ["our", "traffic"],
    ["our", "contract"],
    ["in", "the", "pilot"], ["in", "my", "last"], ["last", "quarter"], ["last", "month"],
    ["last", "time"], ["last", "week"], ["yesterday"], ["the", "vendor"], ["the", "sales", "deck"],
    ["promises"], ["promised"], ["allegedly"], ["supposedly"], ["rumour"], ["competitor"],
    ["a", "friend"], ["somebody"], ["someone"], ["i", "think", "we"], ["we", "tested"],
    ["i", "remember"], ["if", "i", "recall"], ["i", "forget"], ["clocked"], ["benchmarked"],
  ]
}
