// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics
import Quantities

/// Samples of tests: their size for two rates, their duration at a traffic, the half-width of a rate, the bound after no failure.
struct SampleWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let quantity = ground.amount.quantity
    if quantity.dimension == .count, quantity.value >= 20, quantity.per?.seconds == nil {
      return sizes(ground)
    }
    if quantity.dimension == .duration, quantity.value >= 43_200 { return durations(ground) }
    if quantity.style == .points || quantity.style == .percent { return widths(ground) }
    return []
  }

  // MARK: Size

  private func sizes(_ ground: Ground) -> [Working] {
    guard ground.contextSays(Self.testing, back: 2) else { return [] }
    let pairs = rates(ground)
    let isTotal = ground.says(Self.total)
    let isArm = ground.says(Self.arm)
    return pairs.prefix(3).flatMap { low, high -> [Working] in
      guard let pooled = try? RateTestPlan(baseRate: low),
        let unpooled = try? RateTestPlan(baseRate: low, form: .unpooled),
        let first = try? pooled.sampleSize(toFind: high - low).control,
        let second = try? unpooled.sampleSize(toFind: high - low).control
      else { return [] }
      let arm = (Double(min(first, second)) * 0.93)...(Double(max(first, second)))
      let both = (arm.lowerBound * 2)...(arm.upperBound * 2)
      func make(_ value: ClosedRange<Double>, _ certainty: Working.Certainty) -> Working {
        Working(
          kind: .statistics, value: value, formula: "two rates, 5% two-sided, 80% power",
          inputs: [
            ClaimInput("rate", low * 100, "%", from: .text),
            ClaimInput("rate to be found", high * 100, "%", from: .text),
          ], source: "RateTestPlan, pooled and unpooled", certainty: certainty,
          slips: [0.5, 2, 0.25, 4, 0.1, 10, 0.01])
      }
      let certainty: Working.Certainty = pairs.count == 1 ? .known : .possible
      if isTotal { return [make(both, certainty)] }
      if isArm { return [make(arm, certainty)] }
      return [make(arm, .possible), make(both, .possible)]
    }
  }

  private static let testing = Words.lemmas(
    "power powered arm arms sample significant significance detect test variant group control see")
  private static let total = Words.lemmas("total altogether both overall together")
  private static let arm = Words.lemmas("arm arms group groups variant variants side each per")

  /// Two rates side by side of which at least one is called a percentage: `4% go to 5%`, `5 against 7 percent`.
  private func rates(_ ground: Ground) -> [(Double, Double)] {
    let ordered = ground.near.sorted { $0.index < $1.index }
    var result: [(Double, Double)] = []
    for (first, second) in zip(ordered, ordered.dropFirst()) {
      let between = first.tokens.upperBound..<second.tokens.lowerBound
      guard between.count <= 5,
        [first, second].contains(where: { $0.quantity.style == .percent })
          || ordered.contains(where: { $0.quantity.style == .percent })
            && ground.text.form(first.tokens.lowerBound - 1) == "from",
        let low = rate(first), let high = rate(second), low != high,
        ground.text.has(Self.links, in: between)
      else { continue }
      let pair = (min(low, high), max(low, high))
      if !result.contains(where: { $0 == pair }) { result.append(pair) }
    }
    return result
  }

  private static let links = Words.lemmas(
    "to become becomes against versus vs and from go goes into over > →")

  private func rate(_ amount: Amount) -> Double? {
    if amount.quantity.style == .percent, amount.value > 0, amount.value < 0.98 {
      return amount.value
    }
    guard amount.quantity.dimension == .count, amount.quantity.unit.isEmpty, amount.value > 0,
      amount.value < 98
    else { return nil }
    return amount.value / 100
  }

  // MARK: Duration

  private func durations(_ ground: Ground) -> [Working] {
    guard ground.contextSays(Self.testing, back: 2) else { return [] }
    let samples = ground.before.filter {
      $0.quantity.dimension == .count && $0.value >= 50 && $0.quantity.per?.seconds == nil
    }
    let traffic = ground.all.filter {
      $0.quantity.dimension == .rate && $0.quantity.per?.seconds ?? 0 >= 3600 && $0.value > 0
    }
    let own = traffic.filter { $0.origin == .text }
    return samples.prefix(3).flatMap { sample in
      (own.isEmpty ? traffic : own).prefix(3).flatMap { rate -> [Working] in
        let isArm = ground.text.has(
          Self.arm, in: sample.tokens.upperBound..<(sample.tokens.upperBound + 5))
        let one = sample.value / rate.value
        let isClear = samples.count == 1 && own.count == 1
        func make(_ factor: Double, _ certainty: Working.Certainty) -> Working {
          Working(
            kind: .statistics, value: (one * factor)...(one * factor),
            unit: .init(name: "days", size: 86_400),
            formula:
              "\(factor == 2 ? "2 x " : "")\(NumberText.short(sample.value)) / \(NumberText.short(rate.value * 86_400)) a day",
            inputs: [
              ClaimInput("sample", sample.value, "", from: .text),
              ClaimInput("a day", rate.value * 86_400, "", from: rate.origin),
            ], source: "sample / traffic", certainty: certainty, slips: [0.5, 0.1, 10],
            uses: [sample.index])
        }
        return isArm
          ? [make(2, isClear ? .known : .possible)] : [make(1, .possible), make(2, .possible)]
      }
    }
  }

  // MARK: Widths

  private func widths(_ ground: Ground) -> [Working] {
    let first = ground.amount.tokens.lowerBound
    let text = ground.text
    let isWidth =
      text.has(phrase: ["plus", "or", "minus"], in: (first - 5)..<first)
      || text.has(phrase: ["plus", "minus"], in: (first - 4)..<first)
      || text.has(["±", "margin", "interval", "error"], in: (first - 6)..<first)
        && ground.contextSays(Self.interval)
    let sizes = ground.before.filter {
      $0.quantity.dimension == .count && $0.value >= 20 && $0.quantity.per == nil
    }
    if isWidth {
      let shares = ground.before.compactMap { rate($0) }.filter { $0 > 0.01 }
      let parts = sizes.flatMap { whole in
        ground.before.filter { $0.quantity.dimension == .count && $0.value < whole.value }.map {
          $0.value / whole.value
        }
      }
      let isClear = sizes.count == 1
      return sizes.prefix(3).flatMap { size in
        (shares + parts.filter { $0 > 0.01 } + (shares.isEmpty && parts.isEmpty ? [0.5] : []))
          .prefix(4).map { share in
            let half = 1.96 * (share * (1 - share) / size.value).squareRoot()
            return Working(
              kind: .statistics, value: half...(half * 1.02), unit: .points,
              formula: "1.96 x sqrt(p (1 - p) / n)",
              inputs: [
                ClaimInput("n", size.value, "", from: .text),
                ClaimInput("rate", share * 100, "%", from: .text),
              ], source: "95% interval of a rate",
              certainty: isClear && shares.count == 1 ? .firm : .possible)
          }
      }
    }
    guard ground.contextSays(Self.none, back: 1), ground.contextSays(Self.upper, back: 2) else {
      return []
    }
    return sizes.prefix(2).map { size in
      Working(
        kind: .statistics, value: (3 / size.value)...(3 / size.value), unit: .percent,
        formula: "3 / \(NumberText.short(size.value))",
        inputs: [ClaimInput("n", size.value, "", from: .text)], source: "rule of three, 95%")
    }
  }

  private static let interval = Words.lemmas("interval margin confidence plus minus ± error")
  private static let none = Words.lemmas("none zero no 0 never without nothing")
  private static let upper = Words.lemmas("bound upper rule most still could up")
}
