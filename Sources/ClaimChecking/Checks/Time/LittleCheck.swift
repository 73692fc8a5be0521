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
    return .compare(
      amount,
      to: (rate.thing.quantity.low * time.thing.quantity.low)...(rate.thing.quantity.high
        * time.thing.quantity.high), as: .littlesLaw, unit: .plain,
      formula:
        "\(NumberText.short(rate.thing.value)) per second x \(NumberText.short(time.thing.value)) s",
      inputs: [scene.input("rate", rate, "1/s"), scene.input("time in the system", time, "s")],
      source: "Little's law: in flight = rate x time")
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
    return .compare(
      amount,
      to: (flight.thing.value / time.thing.quantity.high)...(flight.thing.value
        / time.thing.quantity.low), as: .littlesLaw, unit: .perSecond,
      formula: "\(NumberText.short(flight.thing.value)) / \(NumberText.short(time.thing.value)) s",
      inputs: [scene.input("in flight", flight, ""), scene.input("time in the system", time, "s")],
      source: "Little's law: rate = in flight / time")
  }

  private func isStay(_ amount: Amount, _ passage: Passage) -> Bool {
    passage.isDuration(amount) && amount.value < 3600 && amount.quantity.unit.isEmpty == false
  }

  private func isFlight(_ amount: Amount, _ passage: Passage) -> Bool {
    guard amount.quantity.dimension == .count else { return false }
    let end = amount.tokens.upperBound
    return passage.has(Self.flight.union(["slot", "once"]), in: end..<(end + 3))
  }

  private static let flight = Words.lemmas(
    "flight concurrent concurrently concurrency simultaneous simultaneously slots slot parallel"
  )
  private static let conclusions = Words.lemmas(
    "so then that makes hence thus therefore gives means = takes doing handles 's like")
}
