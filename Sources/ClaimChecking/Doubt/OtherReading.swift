// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number of memory or speed that seems wrong is right of another format, device or part than was taken.
struct OtherReading {
  let scene: Scene

  /// Returns what else may be meant; nil when nothing else can be.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isOtherFormat(finding, amount) { return "Another number format may be meant." }
    if isOtherFigure(finding, amount) { return "All weights or the active ones may be meant." }
    if isOfToldToken(finding, amount) { return "The cache of a token is told beside it." }
    if isBeforeDevice(finding, amount) { return "The device is named only behind it." }
    if Self.sizes.contains(finding.kind), scene.text.form(amount.tokens.lowerBound - 1) == "from" {
      return "It is where a change begins."
    }
    if isRest(finding, amount) { return "It may be what is left, or only a part." }
    if isOfSeveral(finding, amount) { return "Several devices may be meant together." }
    if isOfBareTime(finding, amount) { return "A time beside it without a unit may be meant." }
    if isBelowBound(finding, amount) { return "A real speed lies below the bound." }
    if Self.sizes.contains(finding.kind), OtherMemory(scene: scene).isOfWhole(amount) {
      return "It is the whole of which a part is told."
    }
    if isReduced(finding, amount) { return "What is taken off the list price is told beside it." }
    if isOfSmaller(finding, amount) { return "It follows from another size beside it." }
    return isOtherShare(finding, amount) ? "It may be a share of all the work." : nil
  }

  /// Whether the format stands in another part of what is said, and the number would be right in another one.
  private func isOtherFormat(_ finding: Finding, _ amount: Amount) -> Bool {
    if finding.kind == .loadTime { return isLoadedInOther(finding, amount) }
    guard Self.sizes.contains(finding.kind), let expected = finding.expected else { return false }
    let sentence = scene.sentence(of: amount)
    let formats = scene.text.formats.map(\.tokens.lowerBound).filter { sentence.contains($0) }
    let isElsewhere =
      finding.kind == .kvCache
      ? !formats.isEmpty : formats.isEmpty && finding.inputs.contains { $0.unit == "bit" }
    let end = scene.segment(of: amount).upperBound
    guard isElsewhere, formats.allSatisfy({ $0 >= end }) else { return false }
    let stated = finding.stated ?? amount.value
    return [0.25, 0.5, 2, 4].contains { factor in
      stated >= expected.lowerBound * factor * 0.94
        && stated <= expected.upperBound * factor * 1.06
    }
  }

  /// Whether the sentence tells what the cache of a token takes, and that was not taken.
  private func isOfToldToken(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .kvCache, finding.inputs.contains(where: { $0.name == "layers" }) else {
      return false
    }
    return scene.text.amounts(in: scene.before(amount)).contains {
      $0.quantity.dimension == .memory && $0.value < 1e8 && $0.quantity.per?.noun == "token"
    }
  }

  /// Whether the sentence stores the weights in a format that was not taken: `in fp8 you wait half of it`.
  private func isLoadedInOther(_ finding: Finding, _ amount: Amount) -> Bool {
    let own = scene.sentence(of: amount)
    return !finding.inputs.contains { $0.unit == "bit" }
      && scene.text.formats.contains { own.contains($0.tokens.lowerBound) }
  }

  /// Kinds of claims about how much memory something takes.
  private static let sizes: Set<ClaimKind> = [.weightsMemory, .quantization, .kvCache]

  /// Whether a sentence gives both sizes of a mixture, one of which was taken for the other.
  private func isOtherFigure(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .moe, finding.source == "model catalogue", finding.unit.name == "B",
      let expected = finding.expected, expected.lowerBound > 0
    else { return false }
    return scene.text.amounts(in: scene.sentence(of: amount)).contains { other in
      other.index != amount.index
        && [other.value, other.value * 1e9].contains {
          $0 >= expected.lowerBound * 0.95 && $0 <= expected.upperBound * 1.05
        }
    }
  }

  /// Whether the devices of a sentence are all named behind the amount, in another part of it, and one of them was taken.
  private func isBeforeDevice(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind != .fitsOnDevice,
      finding.inputs.contains(where: { input in
        input.from == .catalogue && Self.ofDevices.contains { input.name.hasPrefix($0) }
      })
    else { return false }
    let sentence = scene.sentence(of: amount)
    let end = scene.segment(of: amount).upperBound
    let devices = scene.text.devices.map(\.tokens.lowerBound).filter { sentence.contains($0) }
    return !devices.isEmpty && devices.allSatisfy { $0 >= end }
  }

  private static let ofDevices = ["peak of", "bandwidth of"]

  /// Whether a speed or a time would be right of all the devices that are named together, or of one of them.
  private func isOfSeveral(_ finding: Finding, _ amount: Amount) -> Bool {
    guard Self.paces.contains(finding.kind), let expected = finding.expected else { return false }
    let stated = finding.stated ?? amount.value
    let counts = scene.text.amounts(in: scene.context(of: amount)).filter {
      $0.index != amount.index && $0.value > 1 && scene.text.isCardCount($0)
    }
    let shares = counts.flatMap { [$0.value, 1 / $0.value] }
    return shares.contains { share in
      let least = expected.lowerBound * share * 0.9
      let most = expected.upperBound * share * 1.1
      return stated >= least && stated <= most
    }
  }

  /// Kinds of claims about how fast devices are.
  private static let paces: Set<ClaimKind> = [.decodeBound, .prefillTime, .loadTime]

  /// Whether memory is called free, added or saved rather than taken.
  private func isRest(_ finding: Finding, _ amount: Amount) -> Bool {
    Self.sizes.contains(finding.kind) && scene.text.has(Self.rests, in: scene.segment(of: amount))
  }

  private static let rests = Words.lemmas(
    "left free spare remaining remain remains overhead plus shard shards saved save saves")

  /// Whether a rate times a number without a unit beside it makes the amount: `200 calls a second at 0.4 each, eighty at once`.
  private func isOfBareTime(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .littlesLaw else { return false }
    let stated = finding.stated ?? amount.value
    let beside = scene.text.amounts(in: scene.before(amount)).filter { !$0.isName && $0.value > 0 }
    let bare = beside.filter { $0.quantity.dimension == .count && $0.quantity.unit.isEmpty }
    return beside.contains { rate in
      rate.quantity.dimension == .rate
        && bare.contains { abs(rate.value * $0.value / stated - 1) <= 0.1 }
    }
  }

  /// Whether a speed is one that a machine reaches and nobody calls a bound: less than the bandwidth allows, and not by much.
  private func isBelowBound(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .decodeBound, amount.quantity.dimension == .rate,
      let expected = finding.expected
    else { return false }
    let share = (finding.stated ?? amount.value) / expected.lowerBound
    return share < 1 && share > 0.4 && !scene.text.has(Self.bounds, in: scene.segment(of: amount))
  }

  private static let bounds = Words.lemmas(
    "bound bounds ceiling roof cap limit theory theoretical theoretically most peak max maximum over so hence therefore gives makes ="
  )

  /// Whether a cost follows from a list price of which something is taken off: a batch, a cached prompt, a half.
  private func isReduced(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.source.hasPrefix(Finding.list)
      && scene.text.has(PriceCheck.reductions, in: scene.context(of: amount, back: 1))
  }

  /// Whether so many of another size beside it make the amount: a hundred adapters of 80 MB.
  private func isOfSmaller(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .weightsMemory || finding.kind == .quantization else { return false }
    let stated = finding.stated ?? amount.value
    let beside = scene.text.amounts(in: scene.before(amount)).filter { !$0.isName && $0.value > 1 }
    let counts = beside.filter { $0.quantity.dimension == .count }
    return beside.contains { size in
      size.quantity.dimension == .memory
        && counts.contains { abs(size.value * $0.value / stated - 1) <= 0.03 }
    }
  }

  /// Whether a share of attention is one of all the work where it was compared with the rest, or the other way round.
  private func isOtherShare(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .attentionScaling, amount.quantity.dimension == .ratio,
      let expected = finding.expected?.lowerBound, expected > 0, expected < 1
    else { return false }
    let stated = finding.stated ?? amount.value
    return [expected / (1 + expected), expected / (1 - expected)].contains {
      max(stated / $0, $0 / stated) <= 1.15
    }
  }
}
