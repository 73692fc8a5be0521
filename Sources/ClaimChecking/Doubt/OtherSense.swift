// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Asks of every number that comes out whether its words are about what was calculated: the arithmetic may be right, and the sense not.
struct OtherSense {
  let scene: Scene

  /// Returns what the words speak of that was not calculated; nil when nothing is.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isOfWhatRunsAtOnce(finding, amount) {
      return "What runs at once takes as long as the slowest of it."
    }
    if isOfAttention(finding, amount) {
      return "The work of attention does not grow as its length does."
    }
    if isOfPart(finding, amount) { return "Only a part of the peak may be meant." }
    if isOfYear(finding, amount) { return "The limit is one of a month." }
    if isOfOthers(finding, amount) { return "It may be about a cache and not about weights." }
    if isWithCache(finding, amount) { return "More than the weights is counted." }
    if isReadAtOnce(finding, amount) { return "A step reads the experts that it meets, not all." }
    if isDeniedLimit(finding, amount) { return "A limit that nobody passes is the other limit." }
    if isSumOfChances(finding, amount) { return "Shares that follow each other do not add up." }
    if isOfBothArms(finding, amount) { return "Both arms may share the traffic." }
    if hasOtherBits(finding, amount) { return "Another number format stands beside it." }
    return isHalfTheWork(finding, amount) ? "Each weight takes two operations for a token." : nil
  }

  /// Whether times are added up that do not follow each other.
  private func isOfWhatRunsAtOnce(_ finding: Finding, _ amount: Amount) -> Bool {
    amount.quantity.dimension == .duration
      && (finding.operations.contains(.sum) || isTimeOfSeveral(finding))
      && Self.atOnce.stands(in: scene.context(of: amount, back: 1), of: scene.text)
      && !Self.inTurn.stands(in: scene.segment(of: amount), of: scene.text)
  }

  /// Whether a number is multiplied with a time.
  private func isTimeOfSeveral(_ finding: Finding) -> Bool {
    finding.isArithmetic && finding.operations.contains(.product)
      && !finding.operations.contains(.quotient)
  }

  private static let atOnce: PhraseList = [
    ["at", "once"], ["parallel"], ["simultaneously"], ["concurrently"], ["side", "by", "side"],
    ["same", "time"], ["all", "together"],
  ]
  private static let inTurn: PhraseList = [
    ["sequence"], ["sequentially"], ["serial"], ["after", "the", "other"], ["one", "by", "one"],
    ["in", "turn"],
  ]

  /// Whether what is told of attention grows only as the numbers beside it do.
  private func isOfAttention(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.isArithmetic
      && (amount.quantity.style == .factor
        || scene.text.form(amount.tokens.lowerBound - 1) == "times")
      && [scene.segment(of: amount), scene.context(of: amount, back: 1)].contains {
        scene.text.has(["attention"], in: $0) && !scene.text.has(Self.linear, in: $0)
      }
  }

  private static let linear = Words.lemmas("memory cache kv decode reads")

  /// Whether a time follows from the peak of a device of which the text takes a part.
  private func isOfPart(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.inputs.contains { $0.from == .catalogue && $0.name.hasPrefix("peak of") }
      && scene.text.has(Self.partly, in: scene.context(of: amount, back: 1))
  }

  private static let partly = Words.lemmas(
    "half third quarter utilization utilisation mfu efficiency achieve achieved sustained effective"
  )

  /// Whether a limit of a month is told for a year.
  private func isOfYear(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.kind == .datedFact && finding.formula.contains("monthly")
      && scene.text.has(Self.years, in: scene.sentence(of: amount))
  }

  private static let years = Words.lemmas("year yearly annual annually")

  /// Whether the size of weights is told of users, or of a context.
  private func isOfOthers(_ finding: Finding, _ amount: Amount) -> Bool {
    [.weightsMemory, .quantization].contains(finding.kind)
      && (scene.text.has(Self.others, in: scene.segment(of: amount))
        || scene.text.has(
          phrase: ["for", "the", "cache"],
          in: amount.tokens.upperBound..<(amount.tokens.upperBound + 5)))
  }

  private static let others = Words.lemmas("user session conversation request chat context")

  /// Whether the size of weights is told of weights and cache: `with the cache nine gigs`.
  private func isWithCache(_ finding: Finding, _ amount: Amount) -> Bool {
    guard [.weightsMemory, .quantization].contains(finding.kind) else { return false }
    let segment = scene.segment(of: amount)
    let last = scene.text.amounts(in: segment.lowerBound..<amount.tokens.lowerBound).last
    let before = (last?.tokens.upperBound ?? segment.lowerBound)..<amount.tokens.lowerBound
    let behind = amount.tokens.upperBound..<min(amount.tokens.upperBound + 4, segment.upperBound)
    return [before, behind].contains { Self.cacheToo.stands(in: $0, of: scene.text) }
  }

  private static let cacheToo: PhraseList = [
    ["with", "cache"], ["with", "the", "cache"], ["with", "kv"], ["with", "the", "kv"],
    ["including", "cache"], ["including", "the", "cache"], ["including", "kv"],
    ["including", "the", "kv"], ["cache", "included"], ["cache", "and", "all"],
    ["with", "everything"], ["all", "in"],
  ]

  /// Whether all weights of a mixture are said to be read: `each step reads all 141 billion`.
  private func isReadAtOnce(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.kind == .moe && finding.formula == "all weights"
      && scene.text.has(Self.reading, in: scene.segment(of: amount))
  }

  private static let reading = Words.lemmas(
    "read reads reading stream streams touch touches move moves decode step compute computes")

  /// Whether a limit is one that nobody or nothing passes: `nobody gets more than 12`.
  private func isDeniedLimit(_ finding: Finding, _ amount: Amount) -> Bool {
    amount.quantity.limit != nil && finding.kind != .datedFact
      && scene.text.has(Self.nobody, in: scene.before(amount))
  }

  private static let nobody: WordSet = ["nobody", "nothing", "none", "never", "no-one"]

  /// Whether a share is multiplied with how often it comes: `twenty tests at 5%, so 100%`, `4% a month, so 48% a year`.
  private func isSumOfChances(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, [.percent, .fraction].contains(amount.quantity.style),
      finding.operations.contains(.product), !finding.operations.contains(.quotient),
      finding.inputs.count == 2
    else { return false }
    let taken = scene.text.amounts(in: scene.context(of: amount)).filter {
      $0.index != amount.index && finding.takes($0)
    }
    return taken.contains { $0.quantity.style == .percent }
      && taken.contains { $0.quantity.dimension != .ratio && $0.value == $0.value.rounded() }
  }

  /// Whether users for each arm are divided by those of all arms: `6,400 per arm, 800 a week in total`.
  private func isOfBothArms(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard finding.isArithmetic, amount.quantity.dimension == .duration,
      finding.operations.contains(.quotient)
    else { return false }
    return text.amounts(in: scene.context(of: amount)).contains { other in
      finding.takes(other)
        && text.has(
          ["arm", "group", "variant", "side"],
          in: other.tokens.upperBound..<(other.tokens.upperBound + 3))
    }
  }

  /// Whether the part of the sentence names bits of a weight, and none that were calculated with.
  private func hasOtherBits(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let bits = finding.inputs.first(where: { $0.name == "bits of a weight" }) else {
      return false
    }
    let own = scene.sentence(of: amount)
    let formats = scene.text.formats.filter { own.contains($0.tokens.lowerBound) }
    if !formats.isEmpty, formats.allSatisfy({ !($0.thing.bits ~= bits.value) }) { return true }
    let named = scene.text.amounts(in: scene.segment(of: amount)).filter {
      $0.quantity.dimension == .bits && $0.quantity.per == nil
    }
    return !named.isEmpty && !named.contains { $0.quantity.number == bits.value }
  }

  /// Whether the work of a prompt is the product of weights and tokens, without the two operations of each.
  private func isHalfTheWork(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.kind == .prefillTime && finding.isArithmetic && finding.inputs.count == 2
      && finding.inputs.contains { $0.unit == "parameters" }
      && finding.inputs.contains { $0.unit == "tokens" }
  }
}
