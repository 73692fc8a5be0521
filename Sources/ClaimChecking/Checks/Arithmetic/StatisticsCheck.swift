// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics
import Quantities

/// Checks statistics: sample sizes and durations of tests, results of a test, half-widths, rule of three, many comparisons.
struct StatisticsCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    if let growth = SampleGrowth().finding(for: amount, in: scene) { return growth }
    return sampleSize(amount, scene) ?? testDuration(amount, scene) ?? result(amount, scene)
      ?? halfWidth(amount, scene) ?? ruleOfThree(amount, scene) ?? comparisons(amount, scene)
  }

  // MARK: Planning

  /// `200 people in each arm is plenty to see ten percent become twelve`, `for 5% against 7.5% I want 1,550 per arm`.
  private func sampleSize(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .count, amount.value >= 20, isPeople(amount, scene),
      let rates = rates(amount, scene)
    else { return nil }
    let wide = scene.context(of: amount, back: 1)
    guard let plan = try? RateTestPlan(baseRate: rates.0),
      let unpooled = try? RateTestPlan(baseRate: rates.0, form: .unpooled),
      let pooledSize = try? plan.sampleSize(toFind: rates.1 - rates.0).control,
      let unpooledSize = try? unpooled.sampleSize(toFind: rates.1 - rates.0).control
    else { return nil }
    let isPerArm = text.has(
      ["arm", "arms", "group", "groups", "variant", "side", "each", "per"],
      in: scene.segment(of: amount))
    let factor = isPerArm ? 1.0 : 2.0
    let low = Double(min(pooledSize, unpooledSize)) * factor * 0.93,
      high = Double(max(pooledSize, unpooledSize)) * factor
    let isEnough = text.has(Cues.plentyEnough, in: scene.segment(of: amount))
    let isShort =
      text.has(Cues.notNt, in: scene.segment(of: amount))
      || scene.text.reading.negated[scene.segment(of: amount)].contains(true)
    let inputs = [
      ClaimInput("rate", rates.0 * 100, "%", from: rates.origin),
      ClaimInput("rate to be found", rates.1 * 100, "%", from: rates.origin),
    ]
    let formula = "two rates, 5% two-sided, 80% power"
    if isEnough || isShort {
      let suffices = amount.value >= low * 0.95
      let clearly = amount.value >= low || amount.value < low * 0.8
      guard clearly else { return nil }
      return Finding(
        kind: .statistics, verdict: suffices == !isShort ? .right : .wrong, expected: low...high,
        formula: formula, inputs: inputs, source: "RateTestPlan, pooled and unpooled",
        stated: amount.value)
    }
    guard text.has(Cues.needNeeds, in: wide) else { return nil }
    return .compare(
      amount, to: low...high, as: .statistics, unit: .plain, formula: formula, inputs: inputs,
      source: "RateTestPlan, pooled and unpooled")
  }

  private func isPeople(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let end = amount.tokens.upperBound
    return text.has(Cues.peopleUsers, in: end..<(end + 4))
  }

  /// Two rates of a test: `ten percent become twelve`, `5% against 7.5%`, a base rate with a relative lift.
  private func rates(_ amount: Amount, _ scene: Scene) -> (
    Double, Double, origin: ClaimInput.Origin
  )? {
    let text = scene.text
    let context = scene.context(of: amount, back: 1)
    let near = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index != amount.index
    }
    for (index, first) in near.enumerated()
    where first.quantity.style == .percent && first.value > 0 && first.value < 0.9 {
      guard index + 1 < near.count else { continue }
      let second = near[index + 1]
      let isBare =
        second.quantity.dimension == .count && second.quantity.unit.isEmpty && second.value < 100
      let between = first.tokens.upperBound..<second.tokens.lowerBound
      guard second.quantity.style == .percent || isBare, between.count <= 4,
        text.has(
          ["to", "become", "becomes", "against", "versus", "vs", "and", "from", ">"], in: between)
      else { continue }
      let other = isBare ? second.value / 100 : second.value
      guard other > 0, other < 1, other != first.value else { continue }
      return (min(first.value, other), max(first.value, other), .text)
    }
    return nil
  }

  /// `Ninety accounts arrive per day, so seventeen days`.
  private func testDuration(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .duration, amount.value >= 86_400,
      text.has(
        ["so", "need", "needs", "takes", "run", "runs", "is", "makes", "means", "then", "after"],
        in: scene.local(of: amount)),
      text.has(Cues.testArm, in: scene.context(of: amount, back: 1))
    else { return nil }
    let context = scene.context(of: amount, back: 2)
    guard
      let size = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .count && isPeople($0, scene) && $0.value >= 100
      }),
      let traffic = scene.amount(
        for: amount, back: 1,
        where: { other, _ in
          other.quantity.dimension == .rate && other.quantity.per?.noun == "day"
            && other.index != amount.index
        })
    else { return nil }
    let perDay = traffic.thing.value * 86_400
    let isPerArm = text.has(
      ["arm", "group", "each", "variant", "side"],
      in: size.tokens.upperBound..<(size.tokens.upperBound + 4))
    let days = size.value * (isPerArm ? 2 : 1) / perDay
    let finding = Finding.compare(
      amount, to: (days * 86_400)...(days * 86_400), as: .statistics,
      unit: .init(name: "days", size: 86_400),
      formula:
        "\(isPerArm ? "2 x " : "")\(NumberText.short(size.value)) / \(NumberText.short(perDay)) a day",
      inputs: [
        ClaimInput("sample", size.value, "", from: .text),
        ClaimInput("a day", perDay, "", from: traffic.origin),
      ], source: "sample / traffic")
    guard finding.verdict == .wrong else { return finding }
    // Only where nothing else could be the sample or the traffic, and the time is said to follow.
    let counts = text.amounts.count {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && $0.quantity.dimension == .count && $0.value >= 100
    }
    let follows = text.has(
      ["so", "need", "needs", "takes", "makes", "means", "is", "="],
      in: (amount.tokens.lowerBound - 4)..<amount.tokens.lowerBound)
    let isWithin = ["in", "by", "within", "over", "for"].contains(
      text.form(amount.tokens.lowerBound - 1) ?? "")
    return counts == 1 && follows && !isWithin && traffic.origin == .text ? finding : nil
  }

  // MARK: Results

  /// z, p and intervals of the two groups of the exhibit.
  private func result(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    if let exhibits = scene.exhibits, let groups = TwoGroups(exhibits),
      let finding = difference(amount, scene, groups)
    {
      return finding
    }
    guard let exhibits = scene.exhibits, amount.quantity.dimension == .count,
      amount.quantity.unit.isEmpty, amount.value < 20, amount.value > 0
    else { return nil }
    let before = (amount.tokens.lowerBound - 5)..<amount.tokens.lowerBound
    let isP = text.has(["p"], in: before) || text.has(phrase: ["p", "value"], in: before)
    let isZ = !isP && text.has(["z"], in: before)
    guard isZ || isP, let test = TwoGroups(exhibits)?.test else { return nil }
    let expected = isZ ? abs(test.z) : test.pValue
    let finding = Finding.compare(
      amount, to: expected...expected, as: .statistics, unit: .plain,
      formula: isZ
        ? "difference / pooled standard error"
        : "two-sided p of z = \(NumberText.short(abs(test.z)))",
      inputs: TwoGroups(exhibits)?.inputs ?? [], source: "pooled test of two proportions")
    return finding.verdict == .right
      ? finding : .open(.statistics, "It may be the result of another test.")
  }

  /// The difference of two groups in points, and as a share of the first.
  private func difference(_ amount: Amount, _ scene: Scene, _ groups: TwoGroups) -> Finding? {
    let text = scene.text
    let segment = scene.local(of: amount)
    let test = groups.test
    if amount.quantity.style == .points, !text.has(["interval", "from"], in: segment) {
      let finding = Finding.compare(
        amount, to: abs(test.difference)...abs(test.difference), as: .exhibit, unit: .points,
        formula: "difference of the two rates", inputs: groups.inputs, source: Finding.exhibit)
      return finding.verdict == .right ? finding : nil
    }
    guard amount.quantity.style == .percent, text.has(["relative", "uplift", "lift"], in: segment),
      let relative = test.relativeChange
    else { return nil }
    return .compare(
      amount, to: abs(relative)...abs(relative), as: .statistics, unit: .percent,
      formula: "rate of the variant / rate of the control - 1", inputs: groups.inputs,
      source: Finding.exhibit)
  }

  /// `n = 400 at 90%: plus or minus 2.9 points`.
  private func halfWidth(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.style == .points || amount.quantity.style == .percent else { return nil }
    let before = (amount.tokens.lowerBound - 4)..<amount.tokens.lowerBound
    guard
      text.has(phrase: ["plus", "or", "minus"], in: before) || text.has(["±"], in: before)
        || text.has(phrase: ["+", "-"], in: before)
        || text.form(amount.tokens.lowerBound - 1) == "±"
    else { return nil }
    let context = scene.context(of: amount, back: 1)
    guard
      let size = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .count && $0.value >= 20
      }),
      let rate = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.style == .percent && $0.value < 1
      }),
      let proportion = try? Proportion(
        successes: (rate.value * size.value).whole, trials: size.value.whole)
    else { return nil }
    let expected = 1.96 * (rate.value * (1 - rate.value) / size.value).squareRoot()
    let wilson = proportion.wilson().halfWidth
    let finding = Finding.compare(
      amount, to: min(expected, wilson)...max(expected, wilson), as: .statistics, unit: .points,
      formula: "1.96 x sqrt(p (1 - p) / n)",
      inputs: [
        ClaimInput("n", size.value, "", from: .text),
        ClaimInput("rate", rate.value * 100, "%", from: .text),
      ], source: "95% interval of a rate")
    let counts = text.amounts.count {
      context.contains($0.tokens.lowerBound) && $0.quantity.dimension == .count && $0.value >= 20
    }
    return finding.verdict == .wrong && counts > 1 ? nil : finding
  }

  /// `300 and none wrong: the upper bound is 1%`.
  private func ruleOfThree(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.style == .percent else { return nil }
    let context = scene.context(of: amount, back: 2)
    guard text.has(["none", "zero", "no", "0"], in: context),
      text.has(["bound", "upper", "rule"], in: context),
      let size = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .count && $0.value >= 20
      })
    else { return nil }
    guard !scene.isLevel(amount) else { return nil }
    let expected = 3 / size.value
    let finding = Finding.compare(
      amount, to: expected...expected, as: .statistics, unit: .percent,
      formula: "3 / \(NumberText.short(size.value))",
      inputs: [ClaimInput("n", size.value, "", from: .text)], source: "rule of three, 95%")
    let isBound =
      text.has(["bound", "upper", "three"], in: scene.sentence(of: amount))
      && text.has(["none", "zero", "no", "0"], in: scene.context(of: amount, back: 1))
    if finding.verdict == .wrong,
      size.sentence != amount.sentence
        || !text.has(["bound", "bounds", "upper", "most"], in: scene.local(of: amount))
    {
      return nil
    }
    return isBound ? finding : nil
  }

  /// `Twenty metrics at five percent: a 64% chance that one lights up`.
  private func comparisons(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.style == .percent else { return nil }
    let context = scene.context(of: amount, back: 1)
    guard
      text.has(["chance", "probability", "likely", "risk", "odds"], in: scene.local(of: amount)),
      let count = text.amounts.last(where: {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .count
          && text.has(Cues.metricsMetric, in: $0.tokens.upperBound..<($0.tokens.upperBound + 3))
      }), count.value >= 2, count.value <= 10_000
    else { return nil }
    let level =
      text.amounts.last {
        context.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.style == .percent && $0.value <= 0.1
      }?.value ?? 0.05
    guard
      let expected = try? MultipleComparisons.familyWiseError(
        level: level, comparisons: Int(count.value))
    else { return nil }
    return .compare(
      amount, to: expected...expected, as: .statistics, unit: .percent,
      formula: "1 - (1 - \(NumberText.short(level)))^\(NumberText.short(count.value))",
      inputs: [
        ClaimInput("comparisons", count.value, "", from: .text),
        ClaimInput("level", level, "", from: .text),
      ], source: "independent tests")
  }
}
