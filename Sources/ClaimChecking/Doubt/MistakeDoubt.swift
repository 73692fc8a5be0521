// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Asks of every number that seems wrong whether the evidence is whole: whichever check found it, something else may be meant.
struct MistakeDoubt {
  let scene: Scene

  /// Returns what is missing for a wrong verdict; nil when nothing is.
  func reason(_ finding: Finding, _ amount: Amount, isWritten: Bool) -> String? {
    if isForecast(finding, amount) { return "It is what somebody expects." }
    if isBeforeRate(finding, amount) { return "The speed stands behind it." }
    return OtherMeaning(scene: scene).reason(finding, amount, isWritten: isWritten)
      ?? OtherReading(scene: scene).reason(finding, amount) ?? gap(finding, amount, isWritten)
  }

  /// Whether rates of the question are held against what something would do: `better texts would lift it to 20 percent`.
  private func isForecast(_ finding: Finding, _ amount: Amount) -> Bool {
    let first = min(scene.segment(of: amount).lowerBound, amount.tokens.lowerBound)
    return finding.kind == .statistics && finding.inputs.contains { $0.from == .exhibit }
      && scene.text.has(
        ["would", "could", "will", "'ll", "'d"], in: first..<amount.tokens.lowerBound)
  }

  /// Whether a number without a unit stands where a speed follows: `24B at four bits, that's twelve, so 23 tokens a second`.
  private func isBeforeRate(_ finding: Finding, _ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return finding.kind == .decodeBound && amount.quantity.dimension == .count
      && amount.quantity.unit.isEmpty
      && scene.text.amounts(in: end..<max(end, scene.sentence(of: amount).upperBound)).contains {
        scene.text.isTokenRate($0)
      }
  }

  /// Why a miss is hard to believe: no usual slip leads to the number, and not all that the sentence says went into what it should be.
  private func gap(_ finding: Finding, _ amount: Amount, _ isWritten: Bool) -> String? {
    guard finding.kind != .datedFact, let miss = Miss(finding, of: amount) else { return nil }
    if miss.times > Self.farthest { return "It lies so far off that something else must be meant." }
    if isWritten || isExact(finding) { return nil }
    let places = InputPlaces(
      finding.inputs, of: amount, in: scene, formula: finding.formula)
    if places.hasUnusedBeside { return "Another number stands in the same part of the sentence." }
    // A change that misses by little may be that of something else which moved with it.
    let isSmall = miss.times < Self.small && finding.inputs.contains { $0.name == "from" }
    if miss.isUsual || places.areComplete && !isSmall { return nil }
    let isClear = places.farthest <= 1 && !places.hasUnused && miss.times >= Self.clear
    return isClear ? nil : "What it rests on may be something else, and no usual slip explains it."
  }

  /// From how many times on a miss is rather one of reading.
  private static let farthest = 64.0
  /// From how many times on a miss needs no explanation when its inputs stand close by.
  private static let clear = 2.5

  /// Up to how many times a change may be that of something beside it.
  private static let small = 1.4

  /// Whether a finding rests on a list, a fact or a time said again, and on nothing that was chosen, or says itself which slip was made.
  private func isExact(_ finding: Finding) -> Bool {
    finding.isKnown || finding.isPublished || Self.lists.contains(finding.source)
      || finding.inputs.count == 1 && finding.inputs[0].name == "time"
      || finding.kind == .moe && !finding.reason.isEmpty
  }

  private static let lists: Set<String> = [
    "model catalogue", "sum of the parts", "parts of a whole make 100%",
  ]
}

extension Finding {
  /// Whether it compares with a fact or with the memory of devices, and follows from no choice among numbers.
  var isKnown: Bool {
    kind == .datedFact || source == "memory needed against memory of the devices"
  }
}
