// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Where the inputs of a finding stand around the amount that it is about.
struct InputPlaces {
  /// How many sentences before the amount the farthest input of the text stands.
  let farthest: Int
  /// Whether another number stands in the sentence up to the end of the amount's part of it, which no input is.
  let hasUnused: Bool
  /// Whether such a number stands before the amount.
  let hasUnusedBefore: Bool
  /// Whether such a number stands in the amount's own part of the sentence, and no change begins at it.
  let hasUnusedBeside: Bool

  init(
    _ inputs: [ClaimInput], of amount: Amount, in scene: Scene, formula: String = ""
  ) {
    let near = scene.text.amounts(in: scene.context(of: amount)).filter {
      $0.index != amount.index
    }
    var used: Set<Int> = []
    var farthest = 0
    for input in inputs {
      if input.unit == "bit" {
        if input.from == .text {
          farthest = max(farthest, scene.format(for: amount)?.distance ?? 0)
        }
        continue
      }
      let places =
        input.name == "growth of the context"
        ? Self.ends(of: input.value, near) : near.filter { Self.gives($0, input) }
      // Two sprints of two weeks are two numbers.
      let main = places.last(where: { $0.index < amount.index }) ?? places.first
      used.formUnion(
        places.filter { $0.quantity.dimension == main?.quantity.dimension }.map(\.index))
      guard input.from == .text,
        let nearest = main
      else { continue }
      farthest = max(farthest, amount.sentence - nearest.sentence)
    }
    self.farthest = farthest
    let segment = scene.segment(of: amount)
    let own = scene.sentence(of: amount).lowerBound..<segment.upperBound
    let written = Set(
      formula.split { !$0.isNumber && $0 != "," && $0 != "." }.map(String.init))
    let formats = Set(scene.text.formats.map(\.tokens.lowerBound))
    let unused = near.filter {
      own.contains($0.tokens.lowerBound) && !used.contains($0.index) && !$0.isName
        && !Self.isOne($0) && !formats.contains($0.tokens.lowerBound)
        && !Self.names.contains($0.quantity.dimension) && !scene.isLevel($0)
        && !written.contains(NumberText.short($0.quantity.number))
        && !written.contains(NumberText.short($0.value))
    }
    hasUnused = !unused.isEmpty
    hasUnusedBefore = unused.contains { $0.index < amount.index }
    hasUnusedBeside = unused.contains {
      segment.contains($0.tokens.lowerBound)
        && scene.text.form($0.tokens.lowerBound - 1) != "from"
    }
  }

  /// Whether everything that the sentence says up to the amount went into it, and nothing of the text that stands elsewhere.
  var areComplete: Bool { farthest == 0 && !hasUnused }

  /// What is rather a name of something than a number to calculate with.
  private static let names: Set<Dimension> = [.parameters, .bits, .date, .percentile]

  /// Whether an amount is one of something, which is no number to calculate with; a quarter may be a fourth.
  private static func isOne(_ amount: Amount) -> Bool {
    amount.value == 1 || amount.quantity.number == 1 && amount.quantity.unit != "quarter"
  }

  /// Whether an input is that amount, in its own unit or in that of the amount; what the catalogue has may be told rounded.
  private static func gives(_ amount: Amount, _ input: ClaimInput) -> Bool {
    let spread = input.from == .catalogue ? 0.01 : 1e-6
    return input.value == amount.quantity.number
      || units.contains { abs(input.value * $0 - amount.value) <= spread * abs(amount.value) }
  }

  /// The amounts that so many times lie between, or that are that many times: `from 8k to 32k` of four times.
  private static func ends(of growth: Double, _ near: [Amount]) -> [Amount] {
    let last = near.suffix(most)
    return last.filter { one in
      one.value == growth
        || last.contains { other in
          abs(other.value - growth * one.value) <= 1e-6 * abs(other.value)
            || abs(one.value - growth * other.value) <= 1e-6 * abs(one.value)
        }
    }
  }

  /// So many amounts before are looked at in pairs.
  private static let most = 24

  private static let units = [1, 1e9, 1e12, 1024, 0.001, 0.01]
}
