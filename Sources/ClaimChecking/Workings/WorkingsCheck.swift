// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks for a way in which an amount may have come about, where no check of its own knows the words it is said with.
///
/// Right: a working agrees, and the words say that the number follows. Wrong: every input of the one working that its words name is known,
/// the number misses it clearly, by a usual slip or with nothing else that could be meant, and no other working agrees.
struct WorkingsCheck {
  private static let topical: [any WorkingSource] = [
    MemoryWorkings(), PromptWorkings(), SpeedWorkings(), FlowWorkings(), ChanceWorkings(),
    SampleWorkings(), CostWorkings(), DeviceWorkings(), RatioWorkings(), CrossingWorkings(),
  ]

  /// Returns what is found out about an amount; nil when nothing is.
  ///
  /// - Parameters:
  ///   - amount: The amount.
  ///   - scene: What stands around it.
  ///   - wrong: The amounts before it that were called wrong: what rests on one of them is not right.
  /// - Returns: What was found.
  func finding(for amount: Amount, in scene: Scene, after wrong: Set<Int>) -> Finding? {
    let ground = Ground(amount, in: scene)
    guard !ground.isTold, amount.quantity.limit == nil || ground.isSaidToFollow else { return nil }
    guard !ground.models(back: 1).contains(where: { $0.model.isClosed }) else { return nil }
    var known: [Working] = []
    for source in Self.topical {
      for working in source.workings(on: ground) {
        if Self.agrees(working, ground, working.certainty != .possible) {
          return right(working, ground, after: wrong)
        }
        if working.certainty != .possible { known.append(working) }
      }
    }
    guard ground.isConcluded || known.isEmpty && Self.mayTell(ground) else { return nil }
    let arithmetic = ArithmeticWorkings().workings(on: ground)
    // They are all of one kind and unit.
    let stated = arithmetic.first.map { Self.stated(ground, $0) } ?? []
    let chance = ChanceAgreement(scene: scene, amount: amount)
    let fit = arithmetic.first {
      Self.agrees($0, stated, ground, false)
        && !chance.explains($0.inputs, $0.formula, $0.value.lowerBound, stated.first ?? 0)
        && !chance.isFetched($0.inputs, $0.formula)
    }
    if let fit {
      guard known.isEmpty, fit.uses.isDisjoint(with: wrong), Self.isTelling(ground, fit)
      else { return nil }
      return Self.finding(fit, .right, ground)
    }
    return miss(known.isEmpty ? arithmetic.filter { $0.certainty != .possible } : known, ground)
  }

  private func right(_ fit: Working, _ ground: Ground, after wrong: Set<Int>) -> Finding? {
    guard fit.uses.isDisjoint(with: wrong), Self.isCalledFor(fit, ground) else { return nil }
    return Self.finding(fit, .right, ground)
  }

  /// Whether some working agrees with an amount that was called wrong: one that its words name, or a product or sum that fits closely.
  func explains(_ amount: Amount, in scene: Scene) -> Bool {
    let ground = Ground(amount, in: scene)
    let isNamed = Self.topical.contains { source in
      source.workings(on: ground).contains { Self.agrees($0, ground, false) }
    }
    // Shares agree with too many quotients.
    return isNamed
      || amount.quantity.dimension != .ratio && Self.digits(ground) >= 2
        && ArithmeticWorkings().workings(on: ground).contains {
          Self.agrees($0, ground, false) && Self.isTelling(ground, $0)
        }
  }

  // MARK: Right

  /// Whether a working gives the number: within the rounding of speech when nothing else is meant, closer else.
  private static func agrees(_ working: Working, _ ground: Ground, _ isMain: Bool) -> Bool {
    agrees(working, stated(ground, working), ground, isMain)
  }

  private static func agrees(
    _ working: Working, _ stated: [Double], _ ground: Ground, _ isMain: Bool
  ) -> Bool {
    let quantity = ground.amount.quantity
    let isLong = !isMain && working.kind == .cost && isOfMany(working)
    let spread =
      isMain
      ? (quantity.isApproximate ? 0.15 : 0.10)
      : isLong ? 0.01 : quantity.isApproximate ? 0.06 : 0.035
    return stated.contains { value in
      guard value > 0, working.value.lowerBound > 0 else { return false }
      let scale = quantity.value > 0 ? value / quantity.value : 1
      let low = quantity.low * scale, high = quantity.high * scale
      switch quantity.limit {
      case .atMost:
        return working.value.lowerBound <= high * (1 + spread)
          && working.value.upperBound * 2 >= high
      case .atLeast:
        return working.value.upperBound >= low * (1 - spread) && working.value.lowerBound <= low * 2
      case nil:
        return working.value.lowerBound <= high * (1 + spread)
          && working.value.upperBound >= low / (1 + spread)
          && (working.kind != .reliability || Odds.agree(value, working.value.lowerBound))
      }
    }
  }

  /// Whether so many numbers are multiplied that among those that might be some product comes near any amount.
  private static func isOfMany(_ working: Working) -> Bool {
    working.formula.split(separator: " ").count { $0 == "x" || $0 == "/" } >= 4
  }

  private static func stated(_ ground: Ground, _ working: Working) -> [Double] {
    stated(ground, working.kind, working.unit, isArithmetic: working.source == Finding.arithmetic)
  }

  /// The values that the amount may mean in the dimension of workings of a kind and unit.
  static func stated(
    _ ground: Ground, _ kind: ClaimKind, _ unit: Finding.ShownUnit, isArithmetic: Bool
  ) -> [Double] {
    let quantity = ground.amount.quantity
    switch kind {
    case .weightsMemory, .quantization, .kvCache, .fitsOnDevice:
      return unit == .plain ? [quantity.value] : ground.readings(as: .memory)
    case .prefillTime where unit == .teraflop: return [quantity.value]
    case .prefillTime, .loadTime: return ground.readings(as: .duration)
    case .reliability where unit == .percent: return ground.readings(as: .ratio)
    case .cost where !isArithmetic:
      return [
        quantity.dimension == .rate
          ? quantity.value * (quantity.per?.seconds ?? 1) : quantity.value
      ]
    default: break
    }
    if isArithmetic, let (_, value) = Scale.of(ground.amount) {
      return value == quantity.value ? [value] : [value, quantity.value]
    }
    return [quantity.value]
  }

  /// Whether the words ask for a working: what only may be meant must be said to follow.
  private static func isCalledFor(_ working: Working, _ ground: Ground) -> Bool {
    working.certainty != .possible || ground.isSaidToFollow || ground.hasFormat
  }

  /// Whether agreement with a product could say something, whichever it is.
  private static func mayTell(_ ground: Ground) -> Bool {
    ground.isSaidToFollow || digits(ground) >= 3
  }

  /// How many digits a number is written with, zeros at its ends left out.
  private static func digits(_ ground: Ground) -> Int {
    NumberText.short(ground.amount.quantity.number).utf8
      .filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .drop { $0 == UInt8(ascii: "0") }.reversed().drop { $0 == UInt8(ascii: "0") }.count
  }

  /// Whether agreement says something: a number of one digit agrees with many products.
  private static func isTelling(_ ground: Ground, _ working: Working) -> Bool {
    let digits = digits(ground)
    let isClose =
      working.value.lowerBound > 0
      && stated(ground, working).contains { abs($0 / working.value.lowerBound - 1) < 0.012 }
    let isExact =
      working.value.lowerBound > 0
      && stated(ground, working).contains { abs($0 / working.value.lowerBound - 1) < 0.004 }
    guard ground.isSaidToFollow else { return digits >= 3 && isExact }
    if ground.amount.quantity.dimension == .ratio {
      let miss = abs(ground.amount.value - working.value.lowerBound)
      return miss <= 0.006 || miss <= 0.012 * ground.amount.value
    }
    let isNear = ground.amount.quantity.isApproximate && working.inputs.count <= 2
    return isClose || isNear && digits >= 2
  }

  // MARK: Wrong

  private func miss(_ workings: [Working], _ ground: Ground) -> Finding? {
    guard ground.isConcluded, ground.amount.quantity.limit == nil else { return nil }
    var found: Working?
    for working in workings {
      let stated = Self.stated(ground, working)
      guard stated.count == 1, let value = stated.first, value > 0 else { return nil }
      let above = value / working.value.upperBound, below = working.value.lowerBound / value
      guard max(above, below) > 1.3 else { return nil }
      if found == nil, working.certainty == .firm || working.explains(value) { found = working }
    }
    return found.map { Self.finding($0, .wrong, ground) }
  }

  private static func finding(_ working: Working, _ verdict: Verdict, _ ground: Ground) -> Finding {
    let value = stated(ground, working).first ?? ground.amount.value
    return Finding(
      kind: working.kind, verdict: verdict, expected: working.value, unit: working.unit,
      formula: working.formula, inputs: working.inputs, source: working.source, stated: value)
  }
}
