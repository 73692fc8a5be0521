// SPDX-License-Identifier: Apache-2.0

public import AnswerReading
import Quantities

/// Finds the numbers that a text claims and recomputes them.
///
///     ClaimChecker().claims(in: "70B in bf16 is 140 GB")[0].verdict  // right
///
/// A number is compared with what follows from the text itself, from the exhibits of the question, or from the catalogue of models,
/// devices, prices and facts. What cannot be followed is uncheckable; nothing is called wrong unless everything that it rests on is known.
public struct ClaimChecker: Sendable {
  private let exhibits: Passage?
  private let numbers: ExhibitNumbers?

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - prompt: The question, whose figures may be used; nil when there is none.
  ///   - exhibits: The data of the question; nil when there are none.
  public init(prompt: String? = nil, exhibits: String? = nil) {
    let given = [exhibits, prompt].compactMap(\.self).filter { !$0.isEmpty }
    let passage = given.isEmpty ? nil : Passage(given.joined(separator: "\n\n"), origin: .exhibit)
    self.exhibits = passage
    numbers = passage.map { ExhibitNumbers($0) }
  }

  /// Returns the claims of a text in the order in which they stand.
  ///
  /// - Complexity: O(*n*) in the length of the text, which is read in blocks of some sentences; O(*m*) in the length of the exhibits.
  public func claims(in text: String) -> [Claim] { claims(in: Reading(text)) }

  /// Returns the claims of a text that was read before.
  ///
  /// - Complexity: As for a text.
  public func claims(in reading: Reading) -> [Claim] {
    TextBlock.blocks(of: reading).flatMap { block in
      let scene = Scene(
        text: Passage(block.reading, origin: .text), exhibits: exhibits, numbers: numbers)
      return ClaimFinder(scene: scene).claims().compactMap { block.placed($0) }
    }
  }
}
