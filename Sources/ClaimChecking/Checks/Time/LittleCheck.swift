// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks Little's law: requests in flight = rate x time that each stays.
///
/// Source: J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9(3), 1961.
struct LittleCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    let inFlight =
      amount.quantity.per == nil && isFlight(amount, text)
      && !text.has(["slot"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 3))
    if inFlight { return flight(amount, scene) }
    if text.isRequestRate(amount) { return rate(amount, scene) }
    return nil
  }

  private func flight(_ amount: Amount, _ scene: Scene) -> Finding? {
    guard let rate = scene.amount(for: amount, back: 2, where: { $1.isRequestRate($0) }),
      let time = scene.amount(for: amount, back: 2, where: { isStay($0, $1) }),
      rate.origin == .text || time.origin == .text,
      rate.origin == .exhibit || rate.thing.index < amount.index,
      time.origin == .exhibit || time.thing.index < amount.index
    else { return nil }
    let finding = Finding.compare(
      amount,
      to: (rate.thing.quantity.low * time.thing.quantity.low)...(rate.thing.quantity.high
        * time.thing.quantity.high), as: .littlesLaw, unit: .plain,
      formula:
        "\(NumberText.short(rate.thing.value)) per second x \(NumberText.short(time.thing.value)) s",
      inputs: [scene.input("rate", rate, "1/s"), scene.input("time in the system", time, "s")],
      source: "Little's law: in flight = rate x time")
    let isNear = (rate.distance ?? 0) <= 1 && (time.distance ?? 0) <= 1
    return finding.verdict == .wrong && !isNear ? nil : finding
  }

  private func rate(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard
      let flight = scene.amount(
        for: amount, back: 1, exhibits: false, where: { isFlight($0, $1) || $1.isConcurrency($0) }),
      flight.thing.index < amount.index,
      let time = scene.amount(for: amount, back: 1, exhibits: false, where: { isStay($0, $1) }),
      time.thing.index < amount.index,
      text.has(Self.conclusions, in: scene.sentence(of: amount))
    else { return nil }
    let finding = Finding.compare(
      amount,
      to: (flight.thing.value / time.thing.quantity.high)...(flight.thing.value
        / time.thing.quantity.low), as: .littlesLaw, unit: .perSecond,
      formula: "\(NumberText.short(flight.thing.value)) / \(NumberText.short(time.thing.value)) s",
      inputs: [scene.input("in flight", flight, ""), scene.input("time in the system", time, "s")],
      source: "Little's law: rate = in flight / time")
    return finding.verdict == .wrong && !isConclusion(amount, time.thing, scene) ? nil : finding
  }

  /// Whether a rate of requests is said to follow from a time: in a part that concludes, with no other rate between them.
  private func isConclusion(_ amount: Amount, _ time: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let before =
      max(time.tokens.upperBound, amount.tokens.lowerBound - 8)..<amount.tokens.lowerBound
    return amount.quantity.per?.seconds ?? 1 <= 60 && amount.sentence - time.sentence <= 1
      && text.has(Self.conclusions, in: before)
      && !text.has(["each", "per", "card", "gpu", "one"], in: before)
      && !text.amounts.contains {
        $0.index > time.index && $0.index < amount.index && $0.quantity.per?.seconds != nil
      }
  }

  private func isStay(_ amount: Amount, _ passage: Passage) -> Bool {
    passage.isDuration(amount) && amount.value < 3600 && amount.quantity.unit.isEmpty == false
  }

  private func isFlight(_ amount: Amount, _ passage: Passage) -> Bool {
    guard amount.quantity.dimension == .count else { return false }
    let end = amount.tokens.upperBound
    let sentence = passage.sentence(amount.sentence)
    return passage.has(Self.flight, in: end..<max(end, min(end + 3, sentence.upperBound)))
  }

  private static let flight = Words.lemmas(
    "flight concurrent concurrently concurrency simultaneous simultaneously slots slot parallel"
  ).union(["slot", "once"])
  private static let conclusions = Words.lemmas(
    "so then that makes hence thus therefore gives means = takes doing handles 's like")
}
