// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks chains of steps, errors by volume, time lost, and downtime.
struct ReliabilityCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    chain(amount, scene) ?? downtime(amount, scene) ?? volume(amount, scene)
  }

  /// All of n independent steps work with the n-th power of the probability that one does.
  private func chain(_ amount: Amount, _ scene: Scene) -> Finding? {
    guard isProbability(amount), !isChange(amount, scene) else { return nil }
    let text = scene.text
    let wide = scene.sentence(of: amount)
    let isFailure = text.has(Cues.failFails, in: scene.local(of: amount))
    guard
      isFailure || text.has(Self.whole, in: wide)
        || text.has(phrase: ["end", "to", "end"], in: wide)
        || text.has(phrase: ["the", "claim", "is"], in: wide)
    else { return nil }
    let context = scene.context(of: amount, back: 2)
    guard
      let step = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index && isProbability($0)
          && $0.value >= 0.5
      }),
      let count = scene.amount(for: amount, back: 3, where: { isSteps($0, $1) }),
      text.has(
        ["each", "every", "per", "one", "step", "call", "steps", "calls"], in: scene.local(of: step)
      ),
      count.thing.value >= 2, count.thing.value <= 1000
    else { return nil }
    let expected = (0..<count.thing.value.whole).reduce(1.0) { result, _ in result * step.value }
    var finding = Finding.compare(
      amount, to: expected...expected, as: .reliability, unit: .percent,
      formula: "\(NumberText.short(step.value))^\(NumberText.short(count.thing.value))",
      inputs: [
        ClaimInput("each step", step.value * 100, "%", from: .text),
        scene.input("steps", count, ""),
      ], source: "independent steps: p^n")
    if finding.verdict == .right, !Odds.agree(amount.value, expected) {
      return .open(.reliability, "Near 100% what fails counts, and there it differs.")
    }
    let failure = 1 - expected
    if text.has(
      ["fail", "fails", "failure", "wrong", "break", "breaks"], in: scene.segment(of: amount)),
      Comparison(amount.quantity).verdict(against: failure...failure) == .right
    {
      finding.verdict = .right
      finding.expected = failure...failure
    }
    if finding.verdict == .wrong,
      scene.isForecast(amount) || step.quantity.style == .fraction
        || !text.has(["each", "every", "per"], in: scene.local(of: step))
        || amount.sentence - step.sentence > 1 || step.quantity.limit != nil
        || text.has(["validator", "retry", "retries", "check"], in: scene.segment(of: amount))
    {
      return nil
    }
    return finding
  }

  /// Whether a share is how much more or less of something, or a part of it.
  private func isChange(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    if text.has(
      phrase: ["of", "the", "time"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 3))
    {
      return false
    }
    return ["more", "less", "fewer", "of", "better", "worse", "cheaper", "faster"].contains(
      text.form(amount.tokens.upperBound) ?? "")
      || ["by", "plus", "minus"].contains(text.form(amount.tokens.lowerBound - 1) ?? "")
  }

  private func isProbability(_ amount: Amount) -> Bool {
    (amount.quantity.style == .percent || amount.quantity.style == .fraction) && amount.value > 0.01
      && amount.value < 1
      || amount.quantity.dimension == .count && amount.quantity.unit.isEmpty && amount.value > 0.5
        && amount.value < 1
  }

  private func isSteps(_ amount: Amount, _ passage: Passage) -> Bool {
    guard amount.quantity.dimension == .count, amount.value < 1000 else { return false }
    let end = amount.tokens.upperBound
    return passage.has(Cues.stepSteps, in: end..<(end + 3))
  }

  private static let whole = Words.lemmas(
    "whole overall altogether end-to-end chain compound compounds workflow pipeline"
  )

  /// `99.9% a month, so 43 minutes down`.
  private func downtime(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .duration else { return nil }
    let context = scene.context(of: amount, back: 1)
    guard
      let uptime = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.style == .percent && $0.value >= 0.9 && $0.value < 1
      }),
      amount.index - uptime.index <= 2, text.has(Cues.downDowntime, in: context),
      !["in", "within", "after", "for", "over"].contains(
        text.form(amount.tokens.lowerBound - 1) ?? ""),
      text.has(Self.outages, in: context)
    else { return nil }
    let perYear = text.has(["year", "annual", "annually"], in: context)
    let isMonth = text.has(["month", "monthly"], in: context)
    guard perYear || isMonth else { return nil }
    let isYear = perYear && (!isMonth || isOfYear(amount, text))
    let period = isYear ? 31_536_000.0 : 2_592_000.0
    let expected = (1 - uptime.value) * period
    return .compare(
      amount, to: expected...(expected * 1.015), as: .reliability,
      unit: .init(name: "min", size: 60),
      formula: "(1 - \(NumberText.short(uptime.value))) x \(NumberText.short(period / 60)) min",
      inputs: [ClaimInput("availability", uptime.value * 100, "%", from: .text)],
      source: "(1 - availability) x time")
  }

  /// Whether a year is named right behind an amount: `26 hours a year`.
  private func isOfYear(_ amount: Amount, _ text: Passage) -> Bool {
    if let noun = amount.quantity.per?.noun { return noun == "year" }
    let end = amount.tokens.upperBound
    return (end..<(end + 6)).lazy.compactMap { text.lemma($0) }
      .first { ["year", "month", ","].contains($0) } == "year"
  }

  private static let outages = Words.lemmas(
    "down downtime outage outages unavailable uptime availability sla slo nines")

  /// Errors: rate x volume; and the time that they cost: errors x time of each.
  private func volume(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    if amount.quantity.dimension == .duration, amount.value >= 1800 { return time(amount, scene) }
    guard
      amount.quantity.dimension == .money || amount.quantity.dimension == .count
        || amount.quantity.dimension == .rate, amount.quantity.style == .plain
    else { return nil }
    guard let exhibits = scene.exhibits,
      text.has(
        Cues.wrongError,
        in: amount.quantity.dimension == .money
          ? scene.context(of: amount, back: 1) : scene.segment(of: amount)),
      text.form(amount.tokens.lowerBound - 1) != "="
    else { return nil }
    // A rate in the sentence, a volume in the exhibits.
    let context = scene.context(of: amount, back: 1)
    let number =
      amount.quantity.dimension == .rate
      ? amount.value * (amount.quantity.per?.seconds ?? 1) : amount.value
    let stated = text.amounts.last {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && ($0.quantity.style == .percent || $0.quantity.style == .fraction) && $0.value < 0.5
    }
    let volumes = exhibits.amounts.filter {
      $0.quantity.dimension == .rate && $0.quantity.per?.noun == "day"
    }
    guard let stated, let volume = volumes.first, volumes.count == 1,
      stated.sentence == amount.sentence || amount.quantity.dimension == .money,
      text.has(Self.errors, in: scene.segment(of: stated))
    else { return nil }
    let perDay = volume.value * 86_400
    guard abs(number - perDay) > 0.01 * perDay else { return nil }
    let errors = stated.value * perDay
    let cost = exhibits.amounts.first { $0.quantity.dimension == .money }
    let isMoney = amount.quantity.dimension == .money
    guard !isMoney || cost != nil else { return nil }
    let expected = isMoney ? errors * (cost?.value ?? 0) : errors
    guard isMoney || amount.index > stated.index else { return nil }
    let finding = Finding.compare(
      amount, to: expected...expected, as: .reliability, unit: .plain,
      formula:
        "\(NumberText.short(stated.value)) x \(NumberText.short(perDay)) a day\(isMoney ? " x \(NumberText.short(cost?.value ?? 0))" : "")",
      inputs: [
        ClaimInput("share", stated.value, "", from: .text),
        ClaimInput("a day", perDay, "", from: .exhibit),
      ], source: "rate x volume", scale: number / amount.value)
    let isCounted = text.has(
      Self.errors, in: amount.tokens.upperBound..<(amount.tokens.upperBound + 4))
    return finding.verdict == .wrong && (isMoney || !isCounted) ? nil : finding
  }

  private func time(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let context = scene.context(of: amount, back: 2)
    guard
      let each = scene.amount(
        for: amount,
        where: { other, _ in other.quantity.dimension == .duration && other.value < 1800 }),
      each.thing.index != amount.index || each.origin == .exhibit,
      text.has(Cues.timePeople, in: scene.sentence(of: amount))
    else { return nil }
    // "1,400 in an hour" is a rate.
    if amount.quantity.number == 1, text.form(amount.tokens.lowerBound - 1) == "in" { return nil }
    let counts = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && $0.quantity.dimension == .count && $0.value >= 100
    }.map(\.value)
    let all = scene.numbers.map { $0.products.filter(\.isRest) } ?? []
    let words = scene.numbers?.words(of: text, in: context)
    let named = all.filter { product in words.map { !product.label.isDisjoint(with: $0) } ?? false }
    let derived = (named.isEmpty ? all : named).map(\.value)
    let candidates = (counts + derived).map { $0 * each.thing.value }
    let others = all.map { $0.value * each.thing.value }
    let fitting = (candidates + others).filter {
      Comparison(amount.quantity).verdict(against: $0...$0) == .right
    }
    if Set(derived.map { $0.rounded() }).count > 1, let fit = fitting.first,
      candidates.contains(where: { isUnitSlip($0 / fit) })
    {
      return .open(.reliability, "More than one count of the exhibit could be meant.")
    }
    guard let right = fitting.first else {
      // Minutes for hours, or hours for days: a count that fits but for the unit.
      guard let near = candidates.first(where: { isUnitSlip($0 / amount.value) }) else {
        return nil
      }
      return Finding(
        kind: .reliability, verdict: .wrong, expected: near...near,
        unit: .init(name: "h", size: 3600),
        formula:
          "\(NumberText.short(near / each.thing.value)) x \(NumberText.short(each.thing.value)) s",
        inputs: [scene.input("time of each", each, "s")],
        source: "errors x time of each", stated: amount.value)
    }
    return .compare(
      amount, to: right...right, as: .reliability, unit: .init(name: "h", size: 3600),
      formula:
        "\(NumberText.short(right / each.thing.value)) x \(NumberText.short(each.thing.value)) s",
      inputs: [scene.input("time of each", each, "s")], source: "errors x time of each")
  }

  private func isUnitSlip(_ ratio: Double) -> Bool {
    [60.0, 1 / 60.0, 24, 3600].contains { abs(ratio / $0 - 1) < 0.05 }
  }

  private static let errors = Words.lemmas(
    "wrong error errors mistake mistakes miss misses bad failures")
}
