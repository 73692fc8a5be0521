// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Finds the amounts that a text names.
///
/// A number, an optional multiplier, an optional unit and what it is for make a quantity: `€40k`, `2.4 s`, `7B`, `1,350 calls`,
/// `three weeks`, `15 to 20 ms`, `€0.20/M`. The numbers of list items, ordinals, versions, names, dates, code and addresses are not
/// quantities.
struct QuantityReader {
  private let tokens: [Token]
  private let numbers: NumberReader
  private let units: UnitReader
  private let hedges: HedgeReader
  private let exclusions: NumberExclusions

  init(bytes: [UInt8], tokens: [Token], exclusions: NumberExclusions) {
    self.tokens = tokens
    numbers = NumberReader(bytes: bytes, tokens: tokens)
    units = UnitReader(bytes: bytes, tokens: tokens)
    hedges = HedgeReader(bytes: bytes, tokens: tokens)
    self.exclusions = exclusions
  }

  /// Returns the quantities in order; no two overlap.
  func quantities() -> [TextQuantity] {
    var result: [TextQuantity] = []
    var index = 0
    while index < tokens.count {
      if let quantity = quantity(at: index) {
        // A sign between two numbers, as in `5 $ 7`, belongs to the first.
        let start = max(quantity.tokens.lowerBound, result.last?.tokens.upperBound ?? 0)
        result.append(quantity.starting(at: start, tokens[start].range.lowerBound))
        index = quantity.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func quantity(at index: Int) -> TextQuantity? {
    if let percentile = percentile(at: index) { return percentile }
    if let amount = unitFirst(at: index) { return amount.quantity(hedges) }
    guard !exclusions.contains(index), let number = numbers.number(at: index) else { return nil }
    return range(from: number) ?? amount(of: number)?.quantity(hedges)
  }

  /// Reads `p95` and its like.
  private func percentile(at index: Int) -> TextQuantity? {
    let form = tokens[index].form
    guard tokens[index].kind == .word, form.utf8.first == UInt8(ascii: "p"),
      form.utf8.dropFirst().first.map({ (48...57).contains($0) }) == true,
      let value = Double(form.dropFirst()),
      (1...99.99).contains(value)
    else { return nil }
    return Amount(
      value: value / 100, number: value, dimension: .percentile, unit: "p", style: .plain, per: nil,
      tokens: index..<(index + 1), bytes: tokens[index].range
    ).quantity(hedges)
  }

  /// Reads `a second and a half`, and `a minute` behind words such as "in" or "over".
  private func unitFirst(at index: Int) -> Amount? {
    if form(index + 1) == "quarter", form(index + 2) == "of" { return nil }
    guard Self.articles.contains(formOf: tokens[index]), let found = units.unit(at: index + 1),
      found.unit.dimension != .ratio, tokens[index + 1].form.utf8.count > 1
    else { return nil }
    var number = WrittenNumber(value: 1, tokens: index..<(index + 1))
    var end = found.end
    if let (part, next) = numbers.partOfOne(after: end) {
      number.value += part
      end = next
    } else if found.unit.dimension != .duration || !hedges.isMeasured(before: index) {
      return nil
    }
    return make(
      number.value * found.unit.factor, number, found.unit.dimension, found.name, to: end)
  }

  private static let articles: WordSet = ["a", "an"]

  // MARK: Ranges

  /// Reads `15 to 20 ms`, `2-3 GB` and `between 550 and 650 ms`; a change from one amount to another is no range.
  private func range(from first: WrittenNumber) -> TextQuantity? {
    let isBetween = hedges.isBetween(before: first.tokens.lowerBound)
    guard let joint = hedges.joint(after: first.tokens.upperBound, isBetween: isBetween),
      !exclusions.contains(joint), let second = numbers.number(at: joint),
      first.style == .plain, second.style == .plain,
      !hedges.isChange(before: first.tokens.lowerBound),
      let upper = amount(of: second),
      !(upper.dimension == .count && upper.unit.isEmpty && !isBetween
        && !first.isDigits && second.value != first.value + 1)
    else { return hedges.isBetween(before: first.tokens.lowerBound) ? betweenUnits(first) : nil }
    let factor = first.value == 0 ? 0 : upper.value / second.value
    var low = first.value * (second.value == 0 ? 1 : factor)
    if let lower = amount(of: first), lower.dimension == upper.dimension,
      lower.tokens.upperBound > first.tokens.upperBound
    {
      low = lower.value
    }
    guard low < upper.value else { return nil }
    return upper.quantity(hedges, from: first.tokens.lowerBound, low: low, tokens: tokens)
  }

  /// Reads `between 4 GB and 6 GB`.
  private func betweenUnits(_ first: WrittenNumber) -> TextQuantity? {
    guard let lower = amount(of: first), tokens.indices.contains(lower.tokens.upperBound),
      tokens[lower.tokens.upperBound].form == "and",
      let second = numbers.number(at: lower.tokens.upperBound + 1), let upper = amount(of: second),
      upper.dimension == lower.dimension, lower.value < upper.value
    else { return nil }
    return upper.quantity(
      hedges, from: first.tokens.lowerBound, low: lower.value, tokens: tokens)
  }

  // MARK: Single amounts

  /// A number with its unit, before hedges are looked for.
  private func amount(of number: WrittenNumber) -> Amount? {
    var number = number
    if let scaled = scaled(number) { number = scaled }
    let next = number.tokens.upperBound
    if let billions = parameters(number, at: next) { return billions }
    if let money = moneyBehindSign(number, next) { return money }
    guard let found = units.unit(at: next), number.style != .factor || found.unit.style == .factor
    else {
      return bare(number, next)
    }
    return withUnit(number, found)
  }

  /// Applies `k`, `M`, `million` and their like.
  private func scaled(_ number: WrittenNumber) -> WrittenNumber? {
    let next = number.tokens.upperBound
    guard let form = form(next) else { return nil }
    let scale: Double?
    if let suffix = NumberWords.suffixes[form] {
      scale = number.isDigits && isGlued(next) || form == "mn" || form == "bn" ? suffix : nil
    } else {
      scale =
        number.style == .fraction
        ? nil
        : NumberWords.scales[form]
          ?? (form == "hundred" ? 100 : form == "dozen" ? 12 : nil)
    }
    guard let scale else { return nil }
    var result = number
    result.value *= scale
    result.tokens = number.tokens.lowerBound..<(next + 1)
    return result
  }

  /// Reads the B of a model's size: `7B`, but not `1.5B tokens` and not `$2B`.
  private func parameters(_ number: WrittenNumber, at next: Int) -> Amount? {
    guard form(next) == "b",
      isGlued(next) && number.isDigits || !number.isDigits && units.isCapital(next)
    else { return nil }
    if let sign = number.tokens.lowerBound > 0 ? form(number.tokens.lowerBound - 1) : nil,
      Units.currencySigns.contains(sign)
    {
      return make(
        number.value * 1e9, number, .money, sign, from: number.tokens.lowerBound - 1, to: next + 1)
    }
    if let word = lemma(next + 1), Units.byWord[word]?.dimension == .tokens {
      return make(number.value * 1e9, number, .tokens, "tokens", to: next + 2)
    }
    return make(number.value * 1e9, number, .parameters, "b", to: next + 1)
  }

  private func moneyBehindSign(_ number: WrittenNumber, _ next: Int) -> Amount? {
    let first = number.tokens.lowerBound
    guard first > 0, Units.currencySigns.contains(formOf: tokens[first - 1]),
      tokens[first - 1].kind == .sign
        || tokens[first - 1].range.upperBound + 2 > tokens[first].range.lowerBound
    else { return nil }
    let found = units.per(at: next)
    return make(
      number.value, number, .money, tokens[first - 1].form, per: found?.per, from: first - 1,
      to: found?.end ?? next)
  }

  private func withUnit(_ number: WrittenNumber, _ found: UnitReader.Found) -> Amount? {
    var (value, end) = (number.value * found.unit.factor, found.end)
    var written = number
    if form(end) == "and", form(end + 1) == "a", form(end + 2) == "half", number.style == .plain {
      value += 0.5 * found.unit.factor
      written.value += 0.5
      end += 3
    }
    if let cents = cents(behind: end, of: number, found) {
      value += cents / 100
      written.value += cents / 100
      end += 1
    }
    let per = units.per(at: end)
    if found.unit.dimension == .duration, number.tokens.upperBound == found.end - 1,
      units.hasSlash(before: found.end - 1)
    {
      let noun = tokens[found.end - 1].lemma
      return make(
        number.value / found.unit.factor, written, .rate, "/\(found.name)",
        per: .init(noun: noun, seconds: found.unit.factor), to: found.end)
    }
    if let per, let seconds = per.per.seconds, per.per.seconds != nil {
      switch found.unit.dimension {
      case .memory, .bandwidth:
        return make(value / seconds, written, .bandwidth, found.name, per: per.per, to: per.end)
      case .tokens, .rate:
        return make(value / seconds, written, .rate, found.name, per: per.per, to: per.end)
      case .operations:
        return make(value / seconds, written, .operations, found.name, per: per.per, to: per.end)
      default: break
      }
    }
    return make(
      value, written, found.unit.dimension, found.name, style: found.unit.style,
      per: per?.per, to: per?.end ?? end)
  }

  /// The cents behind whole dollars or euros: `7 dollars 50`, `two dollars fifty`.
  private func cents(
    behind end: Int, of number: WrittenNumber, _ found: UnitReader.Found
  ) -> Double? {
    guard found.unit.dimension == .money, found.unit.factor == 1, number.style == .plain,
      number.value.rounded() == number.value, number.value < 1000,
      ["dollar", "euro", "pound"].contains(lemma(end - 1)), let word = form(end)
    else { return nil }
    if let value = NumberWords.small[word], value >= 10 {
      return form(end + 1).flatMap({ NumberWords.small[$0] }) == nil ? value : nil
    }
    guard word.utf8.count == 2, let value = Double(word), value.rounded() == value,
      form(end + 1) != "%", lemma(end + 1).flatMap({ Units.byWord[$0] }) == nil
    else { return nil }
    return value
  }

  /// A number without a unit: a year, a rate of things, or a count.
  private func bare(_ number: WrittenNumber, _ next: Int) -> Amount? {
    if number.style == .fraction, form(next) == "of", ["a", "an", "the"].contains(form(next + 1)),
      let found = units.unit(at: next + 2), found.unit.dimension != .ratio
    {
      return make(
        number.value * found.unit.factor, number, found.unit.dimension, found.name, style: .plain,
        to: found.end)
    }
    if number.style == .fraction || number.style == .factor {
      return make(number.value, number, .ratio, "", style: number.style, to: next)
    }
    if number.isDigits, number.tokens.count == 1,
      isYear(number.value, tokens[number.tokens.lowerBound].form)
    {
      return make(number.value, number, .date, "", to: next)
    }
    for skipped in 0...3 where next + skipped < tokens.count {
      if skipped > 0, !isNounLike(next + skipped - 1) { break }
      guard let found = units.perTime(at: next + skipped), let seconds = found.per.seconds else {
        continue
      }
      return make(
        number.value / seconds, number, .rate, skipped > 0 ? tokens[next + skipped - 1].form : "",
        per: found.per, to: found.end)
    }
    return make(number.value, number, .count, "", to: next)
  }

  private func isNounLike(_ index: Int) -> Bool {
    tokens[index].kind == .word && !WordLists.functionWords.contains(formOf: tokens[index])
  }

  private func make(
    _ value: Double, _ number: WrittenNumber, _ dimension: Dimension, _ unit: String,
    style: TextQuantity.Style? = nil, per: TextQuantity.Per? = nil, from first: Int? = nil,
    to end: Int
  ) -> Amount? {
    guard value.isFinite, number.value.isFinite else { return nil }
    let first = first ?? number.tokens.lowerBound
    return Amount(
      value: value, number: number.value, dimension: dimension, unit: unit,
      style: style ?? number.style, per: per, tokens: first..<end,
      bytes: tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound)
  }

  private func isYear(_ value: Double, _ written: String) -> Bool {
    written.utf8.count == 4 && value >= 1990 && value <= 2099 && value.rounded() == value
  }

  private func isGlued(_ index: Int) -> Bool {
    tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  private func form(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].form : nil
  }

  private func lemma(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].lemma : nil
  }

  /// An amount before hedges are looked for.
  private struct Amount {
    let value: Double
    let number: Double
    let dimension: Dimension
    let unit: String
    let style: TextQuantity.Style
    let per: TextQuantity.Per?
    let tokens: Range<Int>
    let bytes: Range<Int>

    func quantity(_ hedges: HedgeReader) -> TextQuantity {
      let hedge = hedges.hedge(around: tokens)
      return TextQuantity(
        value: value, low: value, high: value, number: number, dimension: dimension, unit: unit,
        style: style, per: per, isApproximate: hedge.isApproximate, limit: hedge.limit,
        tokens: tokens, range: bytes)
    }

    /// The range from a lower end to this amount.
    func quantity(
      _ hedges: HedgeReader, from first: Int, low: Double, tokens all: [Token]
    ) -> TextQuantity {
      let span = first..<tokens.upperBound
      let hedge = hedges.hedge(around: span)
      let middle = (low + value) / 2
      return TextQuantity(
        value: middle, low: low, high: value, number: value == 0 ? middle : number * middle / value,
        dimension: dimension, unit: unit, style: style, per: per,
        isApproximate: hedge.isApproximate, limit: hedge.limit, tokens: span,
        range: all[first].range.lowerBound..<bytes.upperBound)
    }
  }
}
