// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Figures that an answer uses for something that they are not the figures of.
///
/// They are not right, and what rests on one of them is not either.
struct MisusedFigures {
  private let scene: Scene
  /// Why a figure is misused, by its place among the amounts of the text.
  private let reasons: [Int: String]
  /// The places of amounts of memory that only the active weights of a mixture take: a token reads no more.
  private let active: Set<Int>

  init(in scene: Scene) {
    self.scene = scene
    var reasons: [Int: String] = [:]
    var active: Set<Int> = []
    for amount in scene.text.amounts where !amount.isName {
      if ActiveMemory(amount, in: scene) != nil {
        active.insert(amount.index)
        reasons[amount.index] = "Memory follows all weights of a mixture, not the active ones."
      } else {
        reasons[amount.index] = Self.reason(amount, scene)
      }
    }
    self.reasons = reasons
    self.active = active
  }

  private static func reason(_ amount: Amount, _ scene: Scene) -> String? {
    guard scene.numbers != nil else { return nil }
    if Misquote(of: amount, in: scene) != nil { return "The question has it in another unit." }
    if ShareBase.differs(for: amount, in: scene) {
      return "The question has it as a share of something else."
    }
    return OtherRole(scene: scene).reason(for: amount)
  }

  /// Returns why a finding that agrees says nothing: its number is misused, or one that it rests on; nil when neither is.
  func reason(_ finding: Finding, of amount: Amount) -> String? {
    if let own = reasons[amount.index] { return own }
    let isRead = Self.read.contains(finding.kind)
    let taken = reasons.keys.sorted().first { place in
      place != amount.index && !(isRead && active.contains(place))
        && finding.takes(scene.text.amounts[place])
    }
    return taken.map { _ in "It rests on a figure that is used for something else." }
  }

  /// Kinds of claims that rest on the weights that are read or computed with.
  private static let read: Set<ClaimKind> = [.decodeBound, .prefillTime, .latencyBudget]
}

extension Finding {
  /// Whether one of the inputs from the text is an amount, in its own unit or in that of the formula.
  func takes(_ amount: Amount) -> Bool { inputs.contains { $0.tells(amount) } }
}

extension ClaimInput {
  /// Whether it is an amount of the text, in its own unit or in that of the formula; a price of some tokens may be that of a million.
  func tells(_ amount: Amount) -> Bool {
    guard from == .text else { return false }
    if value == amount.quantity.number { return true }
    if [1, 1e9, 1e12].contains(where: {
      abs(value * $0 - amount.value) <= 1e-6 * amount.value
    }) {
      return true
    }
    guard amount.quantity.dimension == .money, let per = amount.quantity.per, per.noun == "token",
      per.multiple > 0
    else { return false }
    return abs(value - amount.value / per.multiple * 1e6) <= 1e-6 * value
  }
}
