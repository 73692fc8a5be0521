// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Reads what follows a number: a unit, and what the amount is for.
struct UnitReader {
  let bytes: [UInt8]
  let tokens: [Token]

  /// A unit with the index behind it.
  struct Found {
    let unit: Units.Unit
    let name: String
    let end: Int
  }

  /// Returns the unit at an index; nil when none stands there.
  func unit(at index: Int) -> Found? {
    guard let word = lemma(index) else { return nil }
    if word == "go", isGigaoctet(index) {
      return Found(unit: .init(dimension: .memory, factor: 1e9), name: "Go", end: index + 1)
    }
    if Self.kindsOfTokens.contains(formOf: tokens[index]), lemma(index + 1) == "token" {
      return Found(unit: .init(dimension: .tokens, factor: 1), name: "tokens", end: index + 2)
    }
    guard let unit = Units.byWord[word], !isOperator(index) else { return nil }
    let name = tokens[index].form
    if unit.style == .percent, form(index + 1) == "point" || form(index + 1) == "points" {
      return Found(
        unit: .init(dimension: .ratio, factor: 0.01, style: .points), name: "points",
        end: index + 2)
    }
    if unit.dimension == .memory, isGigabitPerSecond(index) {
      return Found(
        unit: .init(dimension: .bandwidth, factor: unit.factor / 8), name: name, end: index + 1)
    }
    if unit.style == .points, ["in", "of"].contains(form(index + 1)), form(index + 2) == "time" {
      return nil
    }
    return Found(unit: unit, name: name, end: index + 1)
  }

  /// Returns what an amount is for, with the index behind it; nil when nothing is said.
  func per(at index: Int) -> (per: TextQuantity.Per, end: Int)? {
    guard tokens.indices.contains(index) else { return nil }
    if let noun = Units.adverbs[formOf: tokens[index]] { return (time(noun), index + 1) }
    if hasSlash(before: index) { return denominator(at: index, isTight: true) }
    switch tokens[index].form {
    case "per": return denominator(at: index + 1, isTight: true)
    case "by" where isScale(index + 1), "a" where isScale(index + 1),
      "the" where isScale(index + 1):
      return denominator(at: index + 1, isTight: true)
    case "a", "an", "each", "every", "the": return denominator(at: index + 1, isTight: false)
    case "in" where form(index + 1) == "a" && form(index + 2) == "second":
      return denominator(at: index + 2, isTight: false)
    default: return nil
    }
  }

  /// Whether a per-time follows here: `per second`, `/s`, `a day`.
  func perTime(at index: Int) -> (per: TextQuantity.Per, end: Int)? {
    per(at: index).flatMap { $0.per.seconds == nil ? nil : $0 }
  }

  private func isScale(_ index: Int) -> Bool { ["million", "thousand"].contains(form(index)) }

  private func denominator(
    at index: Int, isTight: Bool
  ) -> (per: TextQuantity.Per, end: Int)? {
    var next = index
    var multiple = 1.0
    if isTight {
      if ["a", "each", "the"].contains(form(next)) { next += 1 }
      if let digits = form(next), tokens[next].kind == .number,
        let value = NumberReader.value(of: digits)
      {
        multiple = value
        next += 1
      }
      if let scale = form(next).flatMap({ NumberWords.scales[$0] ?? NumberWords.suffixes[$0] }) {
        multiple *= scale
        next += 1
        if ["of"].contains(form(next)) { next += 1 }
        guard let noun = lemma(next), tokens[next].kind == .word, Self.nouns.contains(noun) else {
          return (TextQuantity.Per(noun: "token", multiple: multiple), next)
        }
        return (TextQuantity.Per(noun: noun, multiple: multiple), next + 1)
      }
    }
    if lemma(next) == "gpu" || lemma(next) == "card",
      form(next + 1) == "hour" || form(next + 1) == "h"
    {
      return (time("hour"), next + 2)
    }
    guard let word = lemma(next) else { return nil }
    if Units.times[word] != nil, !(word == "b") {
      return (
        TextQuantity.Per(noun: word, multiple: multiple, seconds: Units.times[word]), next + 1
      )
    }
    if isTight, ["input", "output", "prompt"].contains(word), form(next + 1) == "token" {
      return (TextQuantity.Per(noun: "token", multiple: multiple), next + 2)
    }
    guard tokens[next].kind == .word, Self.nouns.contains(word) else { return nil }
    return (TextQuantity.Per(noun: word, multiple: multiple), next + 1)
  }

  private func time(_ word: String) -> TextQuantity.Per {
    TextQuantity.Per(noun: word, seconds: Units.times[Lemma.of(word)])
  }

  /// Things that amounts are given for.
  private static let nouns = WordSet(
    """
    token tok request call query message mail email ticket document page user seat customer
    account client session sequence conversation card gpu node machine step arm variant group
    answer question task claim call layer head contract retry engineer person team stream
    replica chat summary transcript image report review search run job lookup citizen patient
    """.split(whereSeparator: \.isWhitespace).map { Lemma.of(String($0)) })

  /// Words that may stand between a number and "tokens".
  private static let kindsOfTokens: WordSet = [
    "input", "output", "prompt", "completion", "total", "extra", "relevant", "generated", "new",
    "more", "additional",
  ]

  // MARK: Signs between

  /// Whether the sign of a unit is the sign of a multiplication: a number follows.
  private func isOperator(_ index: Int) -> Bool {
    guard ["x", "×", "times"].contains(tokens[index].form), let next = form(index + 1) else {
      return false
    }
    if tokens[index + 1].kind == .number { return true }
    return Units.currencySigns.contains(next) || NumberWords.small[next] != nil
      || (tokens[index].form == "times" && ["a", "one"].contains(next)
        && form(index + 2).map { NumberWords.scales[$0] != nil || NumberWords.parts[$0] != nil }
          == true)
  }

  /// Whether a slash stands between a token and the one before it.
  func hasSlash(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    return bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
      .contains(UInt8(ascii: "/"))
  }

  /// Whether a token is written with a capital.
  func isCapital(_ index: Int) -> Bool { (65...90).contains(bytes[tokens[index].range.lowerBound]) }

  /// Whether a word is the French gigabyte, which is written with a capital.
  private func isGigaoctet(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count == 2 && bytes[range.lowerBound] == UInt8(ascii: "G")
      && bytes[range.lowerBound + 1] == UInt8(ascii: "o") && index > 0
      && (tokens[index - 1].kind == .number)
  }

  /// Whether a small b before "per second" means bits: `10 Gb/s`.
  private func isGigabitPerSecond(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count == 2 && bytes[range.lowerBound] < 97
      && bytes[range.lowerBound + 1] == UInt8(ascii: "b") && perTime(at: index + 1) != nil
  }

  private func form(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].form : nil
  }

  private func lemma(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].lemma : nil
  }
}
