// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks for a number beside a claim, unused by its check, by which the claim and what was expected differ.
struct OtherFactor {
  let scene: Scene

  func explains(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let expected = finding.expected, finding.kind != .datedFact, finding.kind != .consistency
    else { return false }
    let stated = finding.stated ?? amount.value
    let scale = amount.value == 0 ? 1 : stated / amount.value
    return (given(finding) + near(finding, amount)).contains { other in
      [other.value, 1 / other.value].contains { factor in
        let times = (expected.lowerBound * factor)...(expected.upperBound * factor)
        guard other.value > Self.most else {
          return Comparison(amount.quantity, scale: scale).verdict(against: times) == .right
        }
        return stated >= times.lowerBound * 0.97 && stated <= times.upperBound * 1.03
      }
    }
  }

  /// Above this, numbers are no usual factors, and must fit closely.
  private static let most = 1000.0

  private func given(_ finding: Finding) -> [Amount] {
    scene.exhibits?.amounts.prefix(60).filter {
      $0.quantity.dimension == .count && $0.value > 1 && $0.value <= Self.most
        && !finding.inputs.map(\.value).contains($0.value)
    } ?? []
  }

  private func near(_ finding: Finding, _ amount: Amount) -> [Amount] {
    scene.text.amounts.filter { other in
      (amount.sentence - 1...amount.sentence).contains(other.sentence)
        && (other.index < amount.index
          || other.index > amount.index
            && scene.segment(of: amount).contains(other.tokens.lowerBound))
        && !other.isName
        && [.count, .ratio].contains(other.quantity.dimension) && other.value > 0
        && other.value != 1 && other.value <= 1e7
        && !finding.inputs.contains {
          $0.value == other.value || $0.value == other.quantity.number
        }
    }
  }
}
