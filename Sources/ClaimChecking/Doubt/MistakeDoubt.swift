// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Asks of every number that seems wrong whether the evidence is whole: whichever check found it, something else may be meant.
struct MistakeDoubt {
  let scene: Scene

  /// Returns what is missing for a wrong verdict; nil when nothing is.
  func reason(_ finding: Finding, _ amount: Amount, isWritten: Bool) -> String? {
    other(finding, amount, isWritten) ?? gap(finding, amount, isWritten)
  }

  // MARK: Something else

  private func other(_ finding: Finding, _ amount: Amount, _ isWritten: Bool) -> String? {
    if !Self.facts.contains(finding.kind), HeldAgainst(scene: scene).covers(amount) {
      return "It is held against something else, or a condition."
    }
    if isInput(finding, amount) { return "It is one of the numbers that it would follow from." }
    if finding.unit == .cards, let cards = finding.stated, cards != cards.rounded() {
      return "Devices are counted whole."
    }
    if isSumOfSome(finding, amount) || isPartOfList(finding) {
      return "Only some of the parts may be meant."
    }
    if isWritten, PartialCalculation.stands(before: amount, in: scene) {
      return "More may belong to the calculation."
    }
    if isUnnamedChange(finding, amount) { return "It is not said to be the change." }
    if isOtherFormat(finding, amount) { return "Another number format may be meant." }
    if isOtherFigure(finding, amount) { return "All weights or the active ones may be meant." }
    if isRest(finding, amount) { return "It may be what is left, or only a part." }
    return nil
  }

  /// Kinds that compare with something known, whatever word stands before.
  private static let facts: Set<ClaimKind> = [.datedFact, .fitsOnDevice]

  /// Whether an amount stands among the inputs in the same unit; in some formulas the input is what people usually say for the result.
  private func isInput(_ finding: Finding, _ amount: Amount) -> Bool {
    guard !Self.repeating.contains(finding.kind), finding.source != "exhibit" else { return false }
    let quantity = amount.quantity
    return finding.inputs.contains { input in
      input.value == quantity.number
        && (input.unit == quantity.unit || quantity.unit.isEmpty
          || Self.plain.contains(input.name))
    }
  }

  private static let repeating: Set<ClaimKind> = [
    .reliability, .statistics, .moe, .attentionScaling, .fitsOnDevice, .datedFact,
  ]
  private static let plain: Set<String> = ["number", "part", "each"]

  /// Whether some parts in a row make the total: what stands before them may be what it is measured by.
  private func isSumOfSome(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.source == "sum of the parts" else { return false }
    let values = finding.inputs.map(\.value)
    for first in values.indices {
      var sum = 0.0
      for place in first..<values.count {
        sum += values[place]
        let isSome = place > first && place - first + 1 < values.count
        if isSome, abs(sum / amount.quantity.number - 1) <= 0.02 { return true }
      }
    }
    return false
  }

  /// Whether shares make less than all: a list need not be whole.
  private func isPartOfList(_ finding: Finding) -> Bool {
    guard finding.source == "parts of a whole make 100%" else { return false }
    return finding.stated ?? 1 < 1 || finding.span.map { slice(of: $0).contains("|") } ?? false
  }

  private func slice(of span: Range<Int>) -> String {
    let tokens = scene.text.tokens
    return scene.text.reading.slice(
      tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound)
  }

  /// Whether a share beside two numbers is not called their change: `1,360 against 1,265, even at 36%`.
  private func isUnnamedChange(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.source == "arithmetic", finding.inputs.contains(where: { $0.name == "from" }),
      amount.quantity.style != .factor
    else { return false }
    let text = scene.text
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    if ["and", "with", "at"].contains(text.form(first - 1) ?? "") { return true }
    return !text.has(Self.changes, in: (first - 4)..<(end + 4))
      && !text.has(Self.results, in: (first - 3)..<first)
  }

  private static let changes = Words.lemmas(
    "up down fall fell drop dropped rise rose grow grew growth more less few fewer high higher low lower gain lift lose lost loss increase decrease reduce reduction relative relatively cut change uplift win jump improvement better worse faster slower smaller bigger of by plus minus + - −"
  )
  private static let results = Words.lemmas("so is makes make means = → i.e").union(["'s"])

  /// Whether the format stands in another sentence, and the number would be right in another format.
  private func isOtherFormat(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .weightsMemory || finding.kind == .quantization,
      let expected = finding.expected,
      let bits = finding.inputs.first(where: { $0.unit == "bit" })?.value, bits > 0,
      !scene.text.formats.contains(where: {
        scene.sentence(of: amount).contains($0.tokens.lowerBound)
      })
    else { return false }
    let stated = finding.stated ?? amount.value
    return [4.0, 8, 16, 32].contains { other in
      let factor = other / bits
      return stated >= expected.lowerBound * factor * 0.94
        && stated <= expected.upperBound * factor * 1.06
    }
  }

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

  /// Whether memory is called free, added or saved rather than taken.
  private func isRest(_ finding: Finding, _ amount: Amount) -> Bool {
    Self.sizes.contains(finding.kind) && scene.text.has(Self.rests, in: scene.segment(of: amount))
  }

  private static let sizes: Set<ClaimKind> = [.weightsMemory, .quantization, .kvCache]
  private static let rests = Words.lemmas(
    "left free spare remaining remain remains overhead plus shard shards saved save saves")

  // MARK: Gaps

  /// Why a miss is hard to believe: no usual slip leads to the number, and not all that the sentence says went into what it should be.
  private func gap(_ finding: Finding, _ amount: Amount, _ isWritten: Bool) -> String? {
    guard finding.kind != .datedFact, let miss = Miss(finding, of: amount) else { return nil }
    if miss.times > Self.farthest { return "It lies so far off that something else must be meant." }
    if isWritten || isExact(finding) || miss.isUsual { return nil }
    let places = InputPlaces(finding.inputs, of: amount, in: scene)
    if places.areComplete { return nil }
    let isClear = places.farthest <= 1 && !places.hasUnused && miss.times >= Self.clear
    return isClear ? nil : "What it rests on may be something else, and no usual slip explains it."
  }

  /// From how many times on a miss is rather one of reading.
  private static let farthest = 64.0
  /// From how many times on a miss needs no explanation when its inputs stand close by.
  private static let clear = 2.5

  /// Whether a finding rests on a list, a fact or a time said again, and on nothing that was chosen.
  private func isExact(_ finding: Finding) -> Bool {
    finding.kind == .fitsOnDevice || finding.source.contains("SourceID")
      || Self.lists.contains(finding.source)
      || finding.inputs.count == 1 && finding.inputs[0].name == "time"
  }

  private static let lists: Set<String> = [
    "model catalogue", "sum of the parts", "parts of a whole make 100%",
  ]
}
