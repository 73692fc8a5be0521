// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Runs the checks over the amounts of a text.
struct ClaimFinder {
  private let scene: Scene
  private let misused: MisusedFigures

  init(scene: Scene) {
    self.scene = scene
    misused = MisusedFigures(in: scene)
  }

  /// Checks whose verdict goes before that of a calculation that is written out: its arithmetic may be right and its formula wrong.
  private static let first: [any Check] = [
    MisquoteCheck(), SharedShareCheck(), ActiveMemoryCheck(), KeptShareCheck(), DecodeCheck(),
    CacheCheck(), CapacityCheck(), FineCheck(),
  ]

  /// The checks, the most specific first: the first that speaks about an amount decides.
  private static let checks: [any Check] = [
    ConversionCheck(), PartsCheck(), ProductCheck(), RuleCheck(), PriceCheck(), QuantizeCheck(),
    GenerationCheck(), ScalingCheck(), ExpertsCheck(), FitCheck(), CacheCheck(),
    LoadCheck(), PrefillCheck(), DecodeCheck(), LittleCheck(), ReliabilityCheck(),
    StatisticsCheck(), CostCheck(), WeightsCheck(), ChangeCheck(),
    PerplexityCheck(), ExhibitCheck(),
  ]

  func claims() -> [Claim] {
    var findings: [(Amount, Finding)] = []
    var covered: Set<Int> = []
    var equations: [Int: Finding] = [:]
    for amount in scene.text.amounts where !amount.isName {
      equations[amount.index] = EquationCheck().finding(for: amount, in: scene)
    }
    let operands = Set(equations.values.flatMap(\.covers))
    var wrong: Set<Int> = []
    var unfollowed: Set<Int> = []
    for amount in scene.text.amounts
    where !amount.isName && !covered.contains(amount.index) && !operands.contains(amount.index) {
      let equation = equations[amount.index]
      let found = finding(for: amount, equation: equation)
      let isWritten = equation != nil && equation?.formula == found?.formula
      guard let finding = weighed(found, amount, isWritten, wrong, unfollowed) else { continue }
      // What rests on a number that is wrong, or that was concluded and could not be followed, is not called right.
      if finding.verdict == .wrong { wrong.insert(amount.index) }
      if finding.verdict == .uncheckable, !finding.isQuoted, Ground(amount, in: scene).isConcluded,
        !TrainingMemory.isOfParameter(amount, scene.text),
        !isGiven(amount), Premise(scene: scene).reason(finding, amount) == nil
      {
        unfollowed.insert(amount.index)
      }
      covered.formUnion(finding.covers)
      findings.append((amount, finding))
    }
    let decided = findings.filter { $0.1.verdict != .uncheckable }
    findings.removeAll {
      $0.1.verdict == .uncheckable
        && (isOvershadowed($0.0, $0.1, by: decided)
          || !$0.1.isQuoted && isPremise($0.0, of: decided))
    }
    findings.removeAll { covered.contains($0.0.index) && !$0.1.covers.contains($0.0.index) }
    let spoken = findings.filter { $0.1.verdict != .uncheckable }.map {
      $0.1.span ?? quoteSpan($0.0)
    }
    let fits = FitPhrases().findings(in: scene, taken: spoken).map { span, finding in
      let given = scene.text.amounts.first { span.contains($0.tokens.lowerBound) && isGiven($0) }
      return (span, given.map { notGiven(finding, $0) } ?? finding)
    }
    findings.removeAll { finding in
      finding.1.verdict == .uncheckable
        && fits.contains { $0.0.overlaps(finding.1.span ?? quoteSpan(finding.0)) }
    }
    let licences =
      fits.map { claim(at: $0.0, $0.1) }
      + (LicenceCheck().findings(in: scene) + DateCheck().findings(in: scene)).map {
        claim(at: $0.0, $0.1)
      }
    return (findings.map { asGiven(claim($0.0, $0.1), $0.0) } + licences).sorted {
      ($0.start, $0.end) < ($1.start, $1.end)
    }
  }

  /// Doubts what was found, and looks for a working where nothing was decided.
  private func weighed(
    _ found: Finding?, _ amount: Amount, _ isWritten: Bool, _ wrong: Set<Int>,
    _ unfollowed: Set<Int>
  ) -> Finding? {
    let doubt = Doubt(scene: scene)
    guard let found, found.verdict != .uncheckable else {
      guard found?.isCertain != true, !CalculationPlace(amount, in: scene.text).isOperand,
        let working = WorkingsCheck().finding(
          for: amount, in: scene, after: wrong.union(unfollowed))
      else { return found }
      let doubted = doubt.applied(to: working, of: amount, isWritten: false)
      return settled(resting(doubted, on: wrong), amount)
    }
    var result = doubt.applied(to: found, of: amount, isWritten: isWritten)
    if result.verdict == .right,
      restsOn(unfollowed.filter { scene.text.amounts[$0].quantity.style != .factor }, result)
    {
      result.verdict = .uncheckable
      result.reason = "It follows from a number that could not be followed."
    }
    return settled(resting(result, on: wrong), amount)
  }

  /// Takes a verdict back that rests on a number that was called wrong.
  private func resting(_ finding: Finding, on wrong: Set<Int>) -> Finding {
    guard finding.verdict != .uncheckable, restsOn(wrong, finding) else { return finding }
    var result = finding
    result.verdict = .uncheckable
    result.reason = "It follows from a number that is wrong."
    return result
  }

  /// Takes a right verdict back where a figure is used for something else, and a wrong one where the question gives it.
  private func settled(_ finding: Finding, _ amount: Amount) -> Finding {
    guard finding.verdict == .right, let reason = misused.reason(finding, of: amount) else {
      return notGiven(finding, amount)
    }
    var result = finding
    result.verdict = .uncheckable
    result.reason = reason
    return result
  }

  /// Takes a wrong verdict back where the question itself gives the figure.
  private func notGiven(_ finding: Finding, _ amount: Amount) -> Finding {
    guard finding.verdict == .wrong,
      !Self.readsExhibits.contains(finding.kind) || isOfText(finding), isGiven(amount)
    else { return finding }
    return .open(finding.kind, "The question gives this figure, and what it is about may differ.")
  }

  /// The kinds that ask whether a figure of the exhibits is used for what it stands for.
  private static let readsExhibits: Set<ClaimKind> = [.exhibit, .consistency, .statistics]

  /// Whether a finding rests on numbers of the text alone, beside which a figure of the exhibits may stand.
  private func isOfText(_ finding: Finding) -> Bool {
    finding.isArithmetic && finding.inputs.allSatisfy { $0.from == .text }
  }

  /// Whether an amount stands in the exhibits as it is: what the question says is not held against the answer.
  private func isGiven(_ amount: Amount) -> Bool {
    scene.numbers?.entries.contains { entry in
      entry.amount.quantity.dimension == amount.quantity.dimension
        && abs(entry.amount.value - amount.value) <= 1e-6 * abs(amount.value)
    } == true
  }

  /// Whether one of the numbers that a finding takes from the text was called wrong.
  private func restsOn(_ wrong: Set<Int>, _ finding: Finding) -> Bool {
    !finding.isArithmetic && finding.kind != .consistency
      && wrong.contains { finding.takes(scene.text.amounts[$0]) }
  }

  /// Whether an open amount stands beside one that was decided, as what led to it.
  private func isOvershadowed(
    _ amount: Amount, _ finding: Finding, by decided: [(Amount, Finding)]
  ) -> Bool {
    finding.expected == nil && OpenClaim.isPremiseLike(amount, in: scene)
      && decided.contains { $0.0.sentence == amount.sentence && $0.0.index > amount.index }
  }

  /// Whether an amount that cannot be checked is what a checked one rests on.
  private func isPremise(_ amount: Amount, of decided: [(Amount, Finding)]) -> Bool {
    decided.contains {
      $0.0.index != amount.index && abs($0.0.sentence - amount.sentence) <= 2
        && $0.1.inputs.contains { input in
          input.from == .text
            && (input.value == amount.quantity.number
              || Self.units.contains {
                abs(input.value * $0 - amount.value) <= 1e-6 * abs(amount.value)
              })
        }
    }
  }

  /// What the units of inputs hold of those of amounts.
  private static let units = [1, 1e9, 1e12, 1024, 0.01]

  private func finding(for amount: Amount, equation: Finding?) -> Finding? {
    if scene.isForecast(amount) || scene.isLevel(amount) {
      return OpenClaim.finding(for: amount, in: scene)
    }
    for check in Self.first where !(equation != nil && check is CacheCheck) {
      if let finding = check.finding(for: amount, in: scene),
        finding.verdict != .uncheckable || finding.expected != nil
      {
        return finding
      }
    }
    if let equation { return ShortCalculation(scene: scene).judged(equation, of: amount) }
    for check in Self.checks {
      if let finding = check.finding(for: amount, in: scene) { return finding }
    }
    return OpenClaim.finding(for: amount, in: scene)
  }

  /// From here on a number is that of the question and hardly another one.
  private static let telling = 13.0

  /// Says of a claim that cannot be checked that the question has its number, where it does.
  private func asGiven(_ claim: Claim, _ amount: Amount) -> Claim {
    // So small a count stands for many things.
    let isTelling = amount.quantity.dimension == .ratio || amount.quantity.number >= Self.telling
    guard claim.verdict == .uncheckable, isTelling, isGiven(amount) else { return claim }
    var claim = claim
    claim.isGiven = true
    if claim.reason == OpenClaim.reason { claim.reason = "The question has this figure." }
    return claim
  }

  private func claim(_ amount: Amount, _ finding: Finding) -> Claim {
    let text = scene.text
    let span = finding.span ?? quoteSpan(amount)
    let bytes =
      text.tokens[span.lowerBound].range
      .lowerBound..<text.tokens[span.upperBound - 1].range.upperBound
    let (unit, size) = shown(amount, finding)
    return Claim(
      start: bytes.lowerBound, end: bytes.upperBound, text: text.reading.slice(bytes),
      kind: finding.kind, verdict: finding.verdict,
      stated: .init(
        value: finding.stated.map { $0 / size }
          ?? (finding.unit.name.isEmpty ? amount.quantity.number : amount.value / size), unit: unit),
      expected: finding.expected.map {
        .init(low: $0.lowerBound / size, high: $0.upperBound / size, unit: unit)
      },
      formula: finding.formula, inputs: finding.inputs,
      tolerance: amount.quantity.isApproximate ? Comparison.approximate : Comparison.plain,
      source: finding.source, reason: finding.reason)
  }

  /// The unit in which stated and expected values are shown, with its size: that of the finding, else that of the amount.
  private func shown(_ amount: Amount, _ finding: Finding) -> (unit: String, size: Double) {
    if !finding.unit.name.isEmpty { return (finding.unit.name, finding.unit.size) }
    let (number, value) = (amount.quantity.number, amount.value)
    guard let stated = finding.stated, number != 0 else { return (amount.quantity.unit, 1) }
    // What is told for a day or a million of something may have been held against what it is for one.
    let one = (amount.quantity.per?.seconds ?? 1) * (amount.quantity.per?.multiple ?? 1)
    let divisor = [1, one].first { abs(stated * $0 - value) <= 1e-9 * abs(value) }
    return (amount.quantity.unit, divisor.map { value / number / $0 } ?? 1)
  }

  /// A claim that rests on words and no amount.
  private func claim(at span: Range<Int>, _ finding: Finding) -> Claim {
    let text = scene.text
    let bytes =
      text.tokens[span.lowerBound].range
      .lowerBound..<text.tokens[span.upperBound - 1].range.upperBound
    return Claim(
      start: bytes.lowerBound, end: bytes.upperBound, text: text.reading.slice(bytes),
      kind: finding.kind, verdict: finding.verdict,
      stated: .init(value: (finding.stated ?? 0) / finding.unit.size, unit: finding.unit.name),
      expected: finding.expected.map {
        .init(
          low: $0.lowerBound / finding.unit.size, high: $0.upperBound / finding.unit.size,
          unit: finding.unit.name)
      }, formula: finding.formula, inputs: finding.inputs, tolerance: 0, source: finding.source,
      reason: finding.reason)
  }

  /// The words around an amount that make the claim: its part of the sentence, not reaching over other amounts' words.
  private func quoteSpan(_ amount: Amount) -> Range<Int> {
    let segment = scene.segment(of: amount)
    let amounts = scene.text.amounts
    let before = amounts[..<amount.index].last(where: Self.mayClaim)?.tokens.upperBound ?? 0
    let behind =
      amounts[(amount.index + 1)...].first(where: Self.mayClaim)?.tokens.lowerBound
      ?? scene.text.tokens.count
    let start = max(segment.lowerBound, amount.tokens.lowerBound - 10, before)
    let end = min(segment.upperBound, amount.tokens.upperBound + 5, behind, nextThought(amount))
    return min(start, amount.tokens.lowerBound)..<max(end, amount.tokens.upperBound)
  }

  /// Where words behind an amount begin what follows from it, which is claimed by itself: `160 KiB a token, that's room for`.
  private func nextThought(_ amount: Amount) -> Int {
    let tokens = scene.text.tokens
    let places = amount.tokens.upperBound..<min(amount.tokens.upperBound + 5, tokens.count)
    return places.first { Self.opening.contains(formOf: tokens[$0]) } ?? tokens.count
  }

  private static let opening: WordSet = [
    "that", "so", "which", "then", "hence", "therefore", "makes", "means", "=", "→",
  ]

  /// Whether an amount may be claimed itself, and is no name or size that another one is about.
  private static func mayClaim(_ amount: Amount) -> Bool {
    !amount.isName && amount.quantity.dimension != .parameters
      && amount.quantity.dimension != .bits
  }
}
