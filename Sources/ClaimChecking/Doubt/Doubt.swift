// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Decides whether a number that seems wrong may be meant in another way, so that nothing should be said.
///
/// A wrong verdict that is itself wrong does more harm than silence.
struct Doubt {
  let scene: Scene

  /// Returns a finding as it is, or an open one when a verdict rests on one reading among several.
  ///
  /// A finding is written when it judges a calculation that the text writes out before the amount.
  func applied(to finding: Finding, of amount: Amount, isWritten: Bool) -> Finding {
    guard let doubt = doubt(finding, amount, isWritten) else { return finding }
    var result = finding
    result.verdict = .uncheckable
    result.reason = doubt
    return result
  }

  private func doubt(_ finding: Finding, _ amount: Amount, _ isWritten: Bool) -> String? {
    if !isWritten, GenericStatement(scene: scene).covers(finding, amount) {
      return "It is said of things in general."
    }
    if OtherTest(scene: scene).isTold(of: finding, amount) {
      return "It was calculated for 5%, two sides and 80% power."
    }
    if UnpublishedModel(scene: scene).isTold(of: finding, amount) {
      return "Nobody published the model that it rests on."
    }
    if isLaterStep(finding, amount) { return "What comes after loading takes a time of its own." }
    return switch finding.verdict {
    case .wrong where finding.isCertain: untold(amount)
    case .wrong:
      reason(finding, amount, isWritten)
        ?? MistakeDoubt(scene: scene).reason(finding, amount, isWritten: isWritten)
    case .right:
      reported(finding, amount, isWritten) ?? vague(finding, amount)
        ?? AgreementDoubt(scene: scene).reason(finding, amount, isWritten: isWritten)
    case .uncheckable: nil
    }
  }

  /// Whether a time is that of a step behind the load: `our warm-up afterwards is forty`.
  private func isLaterStep(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.kind == .loadTime && scene.text.has(Self.later, in: scene.segment(of: amount))
  }

  private static let later: WordSet = [
    "warm-up", "warmup", "warms", "afterwards", "compile", "compiles", "compiling",
  ]

  /// Why a number that agrees is not the speaker's; facts of the catalogue, figures of the question and written calculations hold whoever says them.
  private func reported(_ finding: Finding, _ amount: Amount, _ isWritten: Bool) -> String? {
    guard !isWritten, finding.kind != .datedFact, !finding.isOfExhibit, !finding.isQuoted,
      Report(scene: scene).covers(amount)
        || scene.isMeasured(amount) && !Report(scene: scene).isAgreed(amount)
    else { return nil }
    return "It is told as what somebody else says."
  }

  /// Why a number that agrees says nothing: much could be meant, and it lies in the midst of that.
  private func vague(_ finding: Finding, _ amount: Amount) -> String? {
    if finding.isOfExhibit, isDenied(amount) { return "The text says that it is not so." }
    if arePoints(finding, amount) { return "Points and percent are not told apart." }
    if isOtherShare(finding, amount) { return "The share may be that of something else." }
    let isSize = [.quantization, .weightsMemory].contains(finding.kind)
    guard let expected = finding.expected, expected.lowerBound > 0, finding.kind != .fitsOnDevice,
      expected.upperBound > (isSize ? Self.widestSize : Self.widest) * expected.lowerBound,
      amount.quantity.limit == nil
    else { return nil }
    let stated = finding.stated ?? amount.value
    let isAtEnd = [expected.lowerBound, expected.upperBound].contains { end in
      max(stated / end, end / stated) <= 1.12
    }
    return isAtEnd ? nil : "Much between two numbers could be meant."
  }

  /// Whether a percentage that is called a change is the difference of two: `from 62% to 68%, six percent up`.
  private func arePoints(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard amount.quantity.style == .percent, text.has(Self.changes, in: scene.segment(of: amount)),
      !text.has(["relative", "relatively", "points"], in: scene.segment(of: amount))
    else { return false }
    let before = scene.context(of: amount, back: 1).lowerBound..<amount.tokens.lowerBound
    let shares = text.amounts(in: before).filter {
      $0.quantity.style == .percent
        && ($0.sentence == amount.sentence || CalculationPlace($0, in: text).isEndOfChange)
    }
    let pairs =
      zip(shares, shares.dropFirst()).map { ($0.value, $1.value) }
      + (scene.numbers?.changes ?? []).filter { $0.from.quantity.style == .percent }.map {
        ($0.from.value, $0.to.value)
      }
    return pairs.contains { from, to in
      abs(abs(to - from) - amount.value) < 0.03 * amount.value
        && abs(abs(to / from - 1) - amount.value) > 0.05 * amount.value
    }
  }

  private static let changes = Words.lemmas(
    "up down fell fall falls dropped drop drops rose rise rises grew grow more less fewer higher lower gain lift lost loss increase decrease"
  )

  /// Whether a share that comes out is said of what it is not a share of: of those who do not, or of the memory of a mixture.
  private func isOtherShare(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .ratio else { return false }
    let text = scene.text
    let segment = scene.segment(of: amount)
    let isOfMemory =
      text.has(Self.memory, in: segment)
      && text.has(["active"], in: scene.context(of: amount, back: 1))
    let isOfOthers =
      finding.kind == .exhibit
      && text.has(["never", "not", "n't"], in: amount.tokens.upperBound..<segment.upperBound)
    return isOfMemory || isOfOthers
  }

  private static let memory = Words.lemmas("memory load loaded loads resident vram ram gpu")

  /// Whether a number is denied right before it: `not 2.5 s`.
  private func isDenied(_ amount: Amount) -> Bool {
    let first = amount.tokens.lowerBound
    return ["not", "n't", "never"].contains {
      [scene.text.form(first - 1), scene.text.form(first - 2)].contains($0)
    }
  }

  /// From how many times its low end on the high end of what is expected leaves too much open.
  private static let widest = 1.5
  /// The same of the size of weights, where several models may be meant by a name.
  private static let widestSize = 2.2

  /// Why a text does not stand for a number; nil when it does.
  private func untold(_ amount: Amount) -> String? {
    if isDenied(amount) { return "The text says that it is not so." }
    return Hearsay(scene: scene).covers(amount)
      ? "It is told as what others say, or taken back." : nil
  }

  private func reason(_ finding: Finding, _ amount: Amount, _ isWritten: Bool) -> String? {
    if let untold = untold(amount) { return untold }
    if !isWritten, let rival = Rival(scene: scene).reason(finding, amount) { return rival }
    let place = CalculationPlace(amount, in: scene.text)
    if !isWritten, place.isOperand { return "It is a part of a longer calculation." }
    if Self.told.contains(finding.kind), !isWritten {
      if place.isEndOfChange { return "It is one end of a change." }
      if isTarget(amount) { return "It is what is aimed at." }
      if follows(amount) { return "It follows from other numbers beside it." }
    }
    if Self.derived.contains(finding.kind), !Self.plain.contains(finding.source),
      !isConclusion(amount)
    {
      return "It is not said to follow from what stands before it."
    }
    if OtherFactor(scene: scene).explains(finding, amount) {
      return "Another number beside it may be a factor of it."
    }
    return !isWritten && (Self.told.union(Self.derived)).contains(finding.kind)
      && WorkingsCheck().explains(amount, in: scene)
      ? "It follows from the numbers beside it in another way." : nil
  }

  /// Kinds of claims whose numbers come from what the text tells and not from physics or law.
  private static let told: Set<ClaimKind> = [
    .exhibit, .statistics, .consistency, .cost, .latencyBudget, .reliability,
  ]

  /// Kinds of claims whose formula is one of several that could lead to a number.
  private static let derived: Set<ClaimKind> = [
    .cost, .littlesLaw, .prefillTime, .latencyBudget, .reliability, .statistics,
  ]

  /// Sources of findings that need no word for a conclusion, since their numbers stand in one list or calculation.
  private static let plain: Set<String> = [Finding.arithmetic, "sum of the parts", Finding.exhibit]

  /// Whether a word or sign right before an amount says that it follows, is so, or is enough.
  private func isConclusion(_ amount: Amount) -> Bool {
    let text = scene.text
    let first = amount.tokens.lowerBound
    return text.has(Self.conclusions, in: (first - 5)..<first)
      || text.has(Self.sufficing, in: scene.segment(of: amount))
  }

  private static let conclusions = Words.lemmas(
    "= → ≈ so is are be 's makes gives comes costs takes means hence thus therefore then works needs need doing does at in : leaves yields around about talking"
  )
  private static let sufficing = Words.lemmas("plenty enough suffices")

  /// Whether an amount is wished for: `target 60%`, `our goal is 40%`.
  private func isTarget(_ amount: Amount) -> Bool {
    scene.text.has(Self.aims, in: scene.segment(of: amount))
  }

  private static let aims = Words.lemmas("target goal threshold aim")

  /// Whether an amount is the product or the quotient of two others before it in its sentence.
  private func follows(_ amount: Amount) -> Bool {
    let stated = Self.number(amount)
    guard stated > 0 else { return false }
    let before = scene.text.amounts.filter {
      $0.sentence == amount.sentence && $0.index < amount.index && !$0.isName
    }.suffix(6).map(Self.number).filter { $0 > 0 && $0 != 1 }
    for first in before.indices {
      for second in before.indices where first < second {
        let (a, b) = (before[first], before[second])
        if [a * b, a / b, b / a].contains(where: { abs($0 / stated - 1) <= 0.02 }) { return true }
      }
    }
    return false
  }

  /// The number as it was written; a share of one when it is one.
  private static func number(_ amount: Amount) -> Double {
    amount.quantity.dimension == .ratio ? amount.value : amount.quantity.number
  }
}
