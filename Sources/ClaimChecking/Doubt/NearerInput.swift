// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether the sentence of a number that agrees has an input of its own that was not taken: another model, another number of tokens, a link.
struct NearerInput {
  let scene: Scene

  /// Returns which input stands nearer; nil when none does.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if hasOtherModel(finding, amount) { return "Another model is named beside it." }
    if Rival(scene: scene).hasOtherLength(finding, amount) {
      return "Another number of tokens stands beside it."
    }
    if isOverLink(finding, amount) { return "A link is told in bits, and files in bytes." }
    if hasOtherDevice(finding, amount) { return "Another device is named beside it." }
    if hasOwnRate(finding, amount) { return "Its sentence has another time or rate." }
    if hasLaterLength(finding, amount) { return "Another number of tokens was told since." }
    if leavesPartOut(finding, amount) { return "A part of the list is not added." }
    return isRelative(finding, amount) ? "It is a change in percent, and not in points." : nil
  }

  /// Whether the sentence names a model, and what was taken stands in another one and is none: `a 7B at four bits, the same forty`.
  private func hasOtherModel(_ finding: Finding, _ amount: Amount) -> Bool {
    guard Self.ofModels.contains(finding.kind),
      !finding.inputs.contains(where: { $0.name.contains("weights of ") }),
      scene.models(inSentenceOf: amount).contains(where: { $0.total != nil })
    else { return false }
    let own = scene.text.amounts(in: scene.sentence(of: amount))
    return !own.contains { $0.index != amount.index && finding.takes($0) }
  }

  /// Whether requests in flight follow from a time and a rate told before, while the sentence changes one of them: `cut it to 1.2 s and it
  /// stays at fifty`.
  private func hasOwnRate(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .littlesLaw else { return false }
    let own = scene.text.amounts(in: scene.before(amount))
    let isElsewhere = !own.contains { finding.takes($0) }
    return isElsewhere
      && own.contains { [.duration, .rate, .count].contains($0.quantity.dimension) && !$0.isName }
  }

  /// Whether the tokens of a prompt that were taken were followed by others before the amount: `chunks of 400, ten of them, so 4,000 tokens`.
  private func hasLaterLength(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .prefillTime else { return false }
    let lengths = scene.text.amounts(in: scene.context(of: amount, back: 1)).filter {
      $0.index < amount.index && scene.text.isContextLength($0)
    }
    guard let last = lengths.last, lengths.count > 1 else { return false }
    return !finding.takes(last) && lengths.contains { finding.takes($0) }
  }

  /// Whether a number was fetched from a sentence about another device than the amount's own names.
  private func hasOtherDevice(_ finding: Finding, _ amount: Amount) -> Bool {
    let own = names(in: amount.sentence)
    guard finding.isArithmetic, !own.isEmpty else { return false }
    return scene.text.amounts(in: scene.context(of: amount)).contains { other in
      guard other.sentence < amount.sentence, finding.takes(other) else { return false }
      let theirs = names(in: other.sentence)
      return !theirs.isEmpty && theirs.isDisjoint(with: own)
    }
  }

  private func names(in sentence: Int) -> Set<String> {
    let range = scene.text.sentence(sentence)
    return Set(
      scene.text.devices.filter { range.contains($0.tokens.lowerBound) }.map(\.thing.name))
  }

  /// Whether a sum begins behind a number of the same list: `200, 250, 180, 100, makes 530`.
  private func leavesPartOut(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, finding.operations.contains(.sum) else { return false }
    let before = scene.text.amounts(in: scene.before(amount)).filter { !$0.isName }
    guard let first = before.firstIndex(where: { finding.takes($0) }), first > 0 else {
      return false
    }
    let (left, part) = (before[first - 1], before[first])
    return left.quantity.style == part.quantity.style && left.quantity.unit == part.quantity.unit
      && scene.segment(of: left).lowerBound > scene.sentence(of: amount).lowerBound
      && part.tokens.lowerBound - left.tokens.upperBound <= 4
  }

  private static let ofModels: Set<ClaimKind> = [.decodeBound, .loadTime, .weightsMemory]

  /// Whether bytes are divided by a link that is named without its unit: `140 gigs over ten-gig Ethernet, fourteen`.
  private func isOverLink(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic,
      finding.operations.contains(.quotient) || finding.formula.contains(" over ")
    else { return false }
    return scene.text.amounts(in: scene.context(of: amount)).contains { other in
      other.index != amount.index && finding.takes(other)
        && scene.text.has(
          Self.links, in: other.tokens.lowerBound..<(other.tokens.upperBound + 3))
    }
  }

  private static let links = Words.lemmas("ethernet gigabit gbit network link nic")

  /// Whether points are those of a change in percent that the question has: from 51% to 36% are 15 points and 29%.
  private func isRelative(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.style == .points, finding.isOfExhibit else { return false }
    return (scene.numbers?.changes ?? []).contains { change in
      change.from.value > 0
        && abs(abs(change.to.value / change.from.value - 1) - amount.value) <= 0.006
        && abs(abs(change.to.value - change.from.value) - amount.value) > 0.02
    }
  }
}
