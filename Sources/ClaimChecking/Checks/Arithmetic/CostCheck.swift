// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks money: tokens times prices, hours of devices times their price, and the same sum for a longer time.
struct CostCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    if amount.quantity.style == .factor { return compute(amount, scene) }
    guard isMoney(amount, scene), amount.quantity.style == .plain else { return nil }
    return careful(devices(amount, scene), amount, scene) ?? perMillion(amount, scene)
      ?? careful(tokens(amount, scene), amount, scene) ?? period(amount, scene)
  }

  /// Calls a sum wrong only where it is said to follow: behind "comes to", "so" or "costs", with at most two other sums beside it.
  private func careful(_ finding: Finding?, _ amount: Amount, _ scene: Scene) -> Finding? {
    guard let finding, finding.verdict == .wrong else { return finding }
    let text = scene.text
    let before = (amount.tokens.lowerBound - 6)..<amount.tokens.lowerBound
    let sums = text.amounts.count {
      $0.sentence == amount.sentence && $0.quantity.dimension == .money && $0.index != amount.index
    }
    let follows = text.has(
      ["comes", "come", "costs", "cost", "so", "therefore", "makes", "is", "pay", "pays"],
      in: before)
    return follows && sums <= 2 && !text.has(["+", "plus"], in: scene.segment(of: amount))
      ? finding : nil
  }

  /// Whether a number is money, or a bare number behind "comes to" in a sentence about money.
  private func isMoney(_ amount: Amount, _ scene: Scene) -> Bool {
    if amount.quantity.dimension == .money { return true }
    guard amount.quantity.dimension == .count || amount.quantity.dimension == .rate,
      amount.quantity.unit.isEmpty, !scene.isCounting(amount) || amount.quantity.per != nil
    else { return false }
    let before = scene.segment(of: amount).lowerBound..<amount.tokens.lowerBound
    guard scene.text.has(Cues.comesCome, in: before) else { return false }
    return scene.text.amounts.contains {
      $0.quantity.dimension == .money && abs($0.sentence - amount.sentence) <= 1
    }
  }

  private func value(_ amount: Amount) -> Double {
    amount.quantity.dimension == .rate
      ? amount.value * (amount.quantity.per?.seconds ?? 1) : amount.value
  }

  /// For how long a sum is: said behind it, or in its sentence.
  private func span(_ amount: Amount, _ scene: Scene) -> (hours: Double, name: String)? {
    if let per = amount.quantity.per, let seconds = per.seconds {
      return (seconds / 3600, per.noun)
    }
    let segment = scene.segment(of: amount)
    for (word, hours) in [
      ("month", 730.0), ("year", 8760.0), ("day", 24.0), ("week", 168.0), ("hour", 1.0),
    ] where scene.text.has([word], in: segment) {
      return (hours, word)
    }
    return nil
  }

  /// Devices x price of an hour x hours.
  private func devices(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let context = scene.context(of: amount, back: 1)
    let count = text.amounts.last {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index && text.isCardCount($0)
    }
    let hourly = text.amounts.last {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && $0.quantity.dimension == .money
        && ($0.quantity.per?.noun == "hour" || $0.quantity.per?.noun == "h"
          || $0.quantity.per == nil)
        && $0.value < 100
    }
    guard let count, let hourly, hourly.index > count.index || hourly.quantity.per != nil,
      let span = span(amount, scene), span.hours >= 24,
      count.value <= 512,
      count.sentence == amount.sentence
        || hourly.sentence == count.sentence && amount.sentence - count.sentence <= 1,
      hourly.quantity.per != nil
        || text.has(["night", "clock", "hour", "hours", "hourly"], in: context)
    else { return nil }
    let expected = count.value * hourly.value * span.hours
    let low = span.name == "month" ? count.value * hourly.value * 720 : expected
    return .compare(
      amount, to: low...(span.name == "month" ? count.value * hourly.value * 744 : expected),
      as: .cost, unit: .init(name: hourly.quantity.unit, size: 1),
      formula:
        "\(NumberText.short(count.value)) x \(NumberText.short(hourly.value)) x \(NumberText.short(span.hours)) h",
      inputs: [
        ClaimInput("devices", count.value, "", from: .text),
        ClaimInput("price of an hour", hourly.value, hourly.quantity.unit, from: .text),
      ], source: "devices x price x hours", scale: value(amount) / amount.value)
  }

  /// The price of a million tokens from the price of an hour and tokens per second.
  private func perMillion(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.per?.noun == "token", amount.quantity.per?.multiple == 1e6 else {
      return nil
    }
    let context = scene.context(of: amount, back: 1)
    guard
      let hourly = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .money && ["hour", "h"].contains($0.quantity.per?.noun)
      }),
      let speed = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index && text.isTokenRate($0)
      })
    else { return nil }
    let share = text.amounts.last {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index && $0.index > speed.index
        && $0.quantity.style == .percent
    }
    let expected = hourly.value / (speed.value * 3600 * (share?.value ?? 1)) * 1e6
    return .compare(
      amount, to: expected...expected, as: .cost, unit: .init(name: hourly.quantity.unit, size: 1),
      formula:
        "\(NumberText.short(hourly.value)) / (\(NumberText.short(speed.value)) x 3,600) x 1,000,000",
      inputs: [
        ClaimInput("price of an hour", hourly.value, hourly.quantity.unit, from: .text),
        ClaimInput("tokens per second", speed.value, "tokens/s", from: .text),
      ], source: "price of an hour / tokens in it")
  }

  /// Tokens in and out times the prices of a model or of the text.
  private func tokens(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.per == nil || amount.quantity.per?.multiple == 1 else { return nil }
    guard let prices = TokenPrices(for: amount, in: scene) else { return nil }
    let context = scene.context(of: amount, back: 2)
    var candidates = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && ($0.quantity.dimension == .tokens
          || $0.quantity.dimension == .rate
            && $0.quantity.tokens.contains { text.tokens[$0].lemma == "token" }
          || isTokenLike($0, scene))
        && !prices.uses($0)
    }
    if candidates.isEmpty, let exhibits = scene.exhibits {
      candidates = exhibits.amounts.filter {
        $0.quantity.dimension == .tokens || isTokenLike($0, scene)
      }
    }
    guard let input = candidates.first else { return nil }
    let output = candidates.first { $0 != input && scene.passage(of: $0).isOutput($0) }
    let volume = text.amounts.last { other in
      context.contains(other.tokens.lowerBound) && other.index < amount.index
        && other.quantity.dimension == .count && other.value >= 100 && other != input
        && other != output
        && text.has(
          Self.volume,
          in: other.tokens.lowerBound..<(other.tokens.upperBound + 2))
        && !isTokenLike(other, scene)
    }
    let inTokens = tokensOf(input)
    let outTokens = output.map(tokensOf) ?? 0
    let onlyOut = output == nil && scene.passage(of: input).isOutput(input)
    let one =
      onlyOut
      ? inTokens * (prices.output ?? prices.input) / 1e6
      : (inTokens * prices.input + outTokens * (prices.output ?? prices.input)) / 1e6
    let expected = one * (volume?.value ?? 1)
    guard expected > 0 else { return nil }
    var finding = Finding.compare(
      amount, to: expected...expected, as: .cost, unit: .init(name: prices.currency, size: 1),
      formula: "\(NumberText.short(inTokens)) x \(NumberText.short(prices.input))/M"
        + (output.map {
          " + \(NumberText.short(tokensOf($0))) x \(NumberText.short(prices.output ?? prices.input))/M"
        } ?? "") + (volume.map { ", x \(NumberText.short($0.value))" } ?? ""),
      inputs: prices.inputs + [ClaimInput("tokens in", inTokens, "tokens", from: input.origin)],
      source: prices.source, scale: value(amount) / amount.value)
    if finding.verdict == .wrong, output != nil, volume == nil,
      let part = [inTokens * prices.input, outTokens * (prices.output ?? prices.input)].first(
        where: {
          Comparison(amount.quantity).verdict(against: ($0 / 1e6)...($0 / 1e6)) == .right
        })
    {
      // One of the two parts was meant: "three cents for reading".
      finding.verdict = .right
      finding.expected = (part / 1e6)...(part / 1e6)
    }
    let counts = text.amounts.filter {
      scene.sentence(of: amount).contains($0.tokens.lowerBound) && $0.index < amount.index
        && $0.quantity.dimension == .count && scene.isCounting($0) && $0.value > 1
        && $0 != volume && $0 != input && $0 != output
    }
    if finding.verdict == .wrong, !counts.isEmpty {
      let products =
        [counts[0].value]
        + (counts.count > 1 ? [counts[1].value, counts[0].value * counts[1].value] : [])
      guard
        let fit = products.first(where: {
          Comparison(amount.quantity, scale: value(amount) / amount.value).verdict(
            against: (expected * $0)...(expected * $0)) == .right
        })
      else { return .open(.cost, "It is not clear what the price is multiplied with.") }
      finding.verdict = .right
      finding.expected = (expected * fit)...(expected * fit)
      finding.formula += " x \(NumberText.short(fit))"
    }
    if finding.verdict == .wrong, output != nil, prices.output == nil {
      return .open(.cost, "The price of tokens out is not given.")
    }
    let isDaily = text.has(["day", "daily", "month", "year"], in: scene.segment(of: amount))
    if finding.verdict == .wrong, isDaily, input.quantity.per?.seconds == nil, volume == nil {
      finding = .open(.cost, "The tokens of that time are not given.")
    }
    if finding.verdict == .wrong,
      scene.isPrivate(amount) || input.origin == .exhibit && prices.source.hasPrefix(Finding.list)
        || amount.sentence - input.sentence > 1 || isSaidBefore(amount, text)
    {
      return nil
    }
    return finding
  }

  /// Whether a sum was named before and is only taken up.
  private func isSaidBefore(_ amount: Amount, _ text: Passage) -> Bool {
    text.amounts.contains {
      $0.index < amount.index && $0.quantity.dimension == .money && $0.value == amount.value
    }
  }

  private func tokensOf(_ amount: Amount) -> Double {
    amount.quantity.dimension == .rate
      ? amount.value * (amount.quantity.per?.seconds ?? 1) : amount.value
  }

  /// A bare number that stands for tokens: `300 out`, `1k in and 200 out`.
  private func isTokenLike(_ amount: Amount, _ scene: Scene) -> Bool {
    amount.quantity.dimension == .count
      && ["in", "out"].contains(scene.passage(of: amount).form(amount.tokens.upperBound) ?? "")
      && amount.value >= 20
  }

  /// A sum for a longer time than the sum before it: `8,760 a month … over a year`.
  private func period(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let context = scene.context(of: amount, back: 1)
    guard let later = span(amount, scene),
      let before = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && (isMoney($0, scene)
            || $0.quantity.per?.seconds != nil && $0.quantity.dimension == .rate)
          && span($0, scene) != nil
      }),
      let earlier = span(before, scene), later.hours > earlier.hours * 1.5,
      text.has(Cues.overYear, in: scene.sentence(of: amount))
    else { return nil }
    if before.quantity.dimension == .rate,
      !text.amounts.contains(where: {
        $0.quantity.dimension == .money && abs($0.sentence - amount.sentence) <= 1
      })
    {
      return nil
    }
    let factor: ClosedRange<Double> =
      earlier.name == "day" && later.name == "year"
      ? 250...365
      : earlier.name == "day" && later.name == "month"
        ? 20...31 : (later.hours / earlier.hours * 0.98)...(later.hours / earlier.hours * 1.02)
    let base = value(before)
    let finding = Finding.compare(
      amount, to: (base * factor.lowerBound)...(base * factor.upperBound), as: .cost,
      unit: .init(name: before.quantity.unit, size: 1),
      formula: "\(NumberText.short(base)) x \(NumberText.short(factor.upperBound))",
      inputs: [ClaimInput("a \(earlier.name)", base, before.quantity.unit, from: .text)],
      source: "the same for a longer time", scale: value(amount) / amount.value)
    return finding.verdict == .wrong && !isSameSum(before, amount, scene) ? nil : finding
  }

  /// Whether a sum for a longer time can only be the one before it: no devices, people or things are counted beside them.
  private func isSameSum(_ before: Amount, _ amount: Amount, _ scene: Scene) -> Bool {
    let between = before.tokens.upperBound..<amount.tokens.lowerBound
    let text = scene.text
    guard isMoney(before, scene),
      !text.has(["×", "x", "*", "/", "+", "plus", "each", "per"], in: between)
    else { return false }
    let context = scene.context(of: amount)
    return !text.amounts.contains { other in
      context.contains(other.tokens.lowerBound) && other.index < amount.index
        && other.index != before.index
        && (text.isCardCount(other) && other.value > 1 && span(before, scene)?.name == "hour"
          || other.quantity.dimension == .money && other.index > before.index)
    }
  }

  /// `ten times the compute on every token`: the ratio of the active weights of two models.
  private func compute(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let segment = scene.segment(of: amount)
    guard
      text.has(["compute", "flop", "flops"], in: segment),
      text.has(
        ["compute", "flop", "flops", "more"],
        in: amount.tokens.upperBound..<(amount.tokens.upperBound + 4)),
      !text.has(["attention", "cache"], in: segment)
    else { return nil }
    var named = scene.models(inSentenceOf: amount)
    if named.count < 2, let exhibits = scene.exhibits { named = exhibits.models.map(\.thing) }
    let sizes = named.compactMap { $0.active.map { ($0.lowerBound + $0.upperBound) / 2 } }
    guard let low = sizes.min(), let high = sizes.max(), high > low * 1.2 else { return nil }
    return .compare(
      amount, to: (high / low)...(high / low), as: .cost, unit: .factor,
      formula: "\(NumberText.short(high / 1e9))B / \(NumberText.short(low / 1e9))B",
      inputs: [
        ClaimInput("active weights", high / 1e9, "B", from: .text),
        ClaimInput("active weights", low / 1e9, "B", from: .text),
      ],
      source: "2 operations for each active weight and token")
  }

  private static let volume = Words.sequence.union(["million"])
}
