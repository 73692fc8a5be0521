// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Finds the models that a text names, by the names that people speak.
struct ModelNames: Sendable {
  static let shared = ModelNames()

  /// Entries by the forms of a name, joined.
  private let byName: [String: [Int]]
  /// Dense entries by their size in billions, as it stands in their names.
  private let bySize: [Int: [Int]]
  /// What a name may begin with: the forms that stand at the start of one.
  private let starts: WordSet
  private let longest = 7

  private init() {
    var byName: [String: [Int]] = [:]
    var bySize: [Int: [Int]] = [:]
    for (index, entry) in Catalogue.models.enumerated() {
      for name in Self.spoken(entry) where !(byName[name]?.contains(index) ?? false) {
        byName[name, default: []].append(index)
      }
      if let size = Self.size(of: entry) { bySize[size, default: []].append(index) }
    }
    self.byName = byName
    starts = NameStarts.all(of: Array(byName.keys) + Array(Self.closed))
    self.bySize = bySize
  }

  /// Returns the mentions in order; no two overlap.
  func mentions(in reading: Reading) -> [Mention<NamedModel>] {
    let tokens = reading.tokens
    let sizes = reading.quantities.filter {
      $0.value >= 1e8 && ($0.dimension == .parameters || isSize($0, in: reading))
    }
    var result: [Mention<NamedModel>] = []
    var index = 0
    while index < tokens.count {
      if let found = named(at: index, in: tokens) ?? sized(at: index, sizes, in: reading) {
        result.append(found)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// Whether so many billions are the weights of a model: a number format follows, `3.8 billion in fp16`.
  private func isSize(_ quantity: TextQuantity, in reading: Reading) -> Bool {
    guard quantity.dimension == .count, quantity.per == nil, quantity.value < 5e12 else {
      return false
    }
    let next = quantity.tokens.upperBound
    guard next + 1 < reading.tokens.count, ["in", "at"].contains(reading.tokens[next].form) else {
      return false
    }
    return ["fp16", "bf16", "fp8", "int8", "int4", "fp32", "fp4"].contains(
      reading.tokens[next + 1].form)
  }

  private func named(at index: Int, in tokens: [AnswerReading.Token]) -> Mention<NamedModel>? {
    guard NameStarts.mayBegin(at: index, in: tokens, within: longest, starts) else { return nil }
    var joined = ""
    var best: (name: String, end: Int)?
    for end in index..<min(index + longest, tokens.count) where tokens[end].kind != .sign {
      joined += tokens[end].form
      guard starts.contains(joined) else { break }
      if byName[joined] != nil || Self.closed.contains(joined) { best = (joined, end + 1) }
      if end + 1 < tokens.count, tokens[end + 1].kind == .sign { break }
    }
    guard let best else { return nil }
    let words = tokens[index..<best.end].map(\.form).joined(separator: " ")
    let entries = (byName[best.name] ?? []).map { Catalogue.models[$0] }
    return Mention(thing: NamedModel(words, entries), tokens: index..<best.end)
  }

  /// A model named by its size alone, such as "a 7B" or "seventy billion parameters".
  private func sized(
    at index: Int, _ sizes: [TextQuantity], in reading: Reading
  ) -> Mention<NamedModel>? {
    guard let quantity = sizes.first(where: { $0.tokens.lowerBound == index }) else { return nil }
    let behind = quantity.tokens.upperBound
    let next = (behind..<(behind + 2)).map {
      $0 < reading.tokens.count ? reading.tokens[$0].form : ""
    }
    guard !next.contains("active"), !next.contains("activated") else { return nil }
    let billions = quantity.value / 1e9
    let isWhole = billions.rounded() == billions
    let entries = (isWhole ? bySize[Int(billions)] ?? [] : []).map { Catalogue.models[$0] }
    let known = NamedModel("\(NumberText.short(billions))B", entries, isBareSize: true)
    let low = min(quantity.value, known.total?.lowerBound ?? quantity.value)
    let high = max(quantity.value, known.total?.upperBound ?? quantity.value)
    let model = NamedModel(
      name: known.name, total: low...high, active: low...high, entries: entries, isBareSize: true)
    return Mention(thing: model, tokens: quantity.tokens)
  }

  /// The size in the name of a dense model, in whole billions.
  private static func size(of entry: ModelEntry) -> Int? {
    guard let shape = entry.shape else { return nil }
    let parameters = shape.parameters
    guard parameters.active.value > parameters.total.value * 0.9 else { return nil }
    let words = entry.name.split(separator: " ")
    guard let word = words.first(where: { $0.last == "B" && Int($0.dropLast()) != nil }) else {
      return nil
    }
    return Int(word.dropLast())
  }

  /// The names that people speak for an entry, as forms joined without spaces.
  private static func spoken(_ entry: ModelEntry) -> Set<String> {
    var words = entry.name.lowercased()
      .split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "/" }).map(String.init)
      .filter { !$0.hasPrefix("(") && !$0.hasSuffix(")") && $0 != "dense" && $0 != "moderation" }
    words.removeAll { $0.hasPrefix("v0.") || $0.first == "a" && $0.hasSuffix("b") && $0.count <= 5 }
    guard !words.isEmpty else { return [] }
    var names: Set<String> = [words.joined()]
    let isSize: (String) -> Bool = { $0.hasSuffix("b") && ($0.first?.isNumber ?? false) }
    let bare = words.filter { !isSize($0) || $0.contains("x") }
    if bare.count > 1 || bare.first?.contains(where: \.isNumber) == true {
      names.insert(bare.joined())
    }
    let size = words.first { isSize($0) }
    let family = bare.filter { !($0.first?.isNumber ?? false) || $0.contains("x") }
    if let size, !family.isEmpty { names.insert((family + [size]).joined()) }
    // Without its version a name means every version.
    if family.count > 1 { names.insert(family.joined()) }
    for name in names where name.hasPrefix("mistral") && name.count > 9 {
      names.insert(String(name.dropFirst("mistral".count)))
    }
    if words.contains("nemo") { names.insert("nemo") }
    if words.contains("codestral"), words.contains("22b") { names.insert("codestral") }
    if let mixture = words.first(where: { $0.contains("x") && isSize($0) }) {
      names.insert(mixture)
      // The family alone means each size of it.
      if let family = words.first, family != mixture { names.insert(family) }
    }
    if words.first?.hasPrefix("qwen2.5") == true, let size { names.insert("qwen" + size) }
    return names.filter {
      $0.count > 3 && Int($0) == nil && !isSizeOnly($0) && !plainWords.contains($0)
    }
  }

  /// Words of every day that are left of a name when its maker is taken off.
  private static let plainWords: Set<String> = ["small", "medium", "large", "saba", "moderation"]

  private static func isSizeOnly(_ name: String) -> Bool {
    name.hasSuffix("b") && Double(name.dropLast()) != nil
  }

  /// Models whose sizes nobody published.
  private static let closed: Set<String> = [
    "gpt4", "gpt4o", "gpt5", "gpt3.5", "gpt4.1", "claude", "gemini", "sonnet", "opus", "chatgpt",
    "grok", "o1", "o3", "haiku", "gpt4turbo", "copilot",
  ]
}
