// SPDX-License-Identifier: Apache-2.0

import Workbench

/// The number that a question, a case or a campaign is drawn from, as it was typed into its ``SeedField``.
public struct TypedSeed: Hashable, Sendable {
  /// What was typed, without spaces around it; empty where a new number is wanted.
  public let text: String

  /// What is said where it is no number.
  public static let advice =
    "The number is a whole one from 0 to \(UInt64.max); leave it empty for a new one."

  /// How many numbers are drawn from where nobody named one: short enough to be told and typed.
  private static let drawn: UInt64 = 1_000_000

  /// Reads what was typed; nothing where a new number is wanted.
  public init(_ typed: String = "") {
    text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The number; nil where none was typed.
  public var number: UInt64? { UInt64(text.withoutThousandsMarks) }

  /// Whether something was typed that is no number.
  public var isWrong: Bool { !text.isEmpty && number == nil }

  /// Returns the number, or a short new one where the field was left empty; nil where it holds something else.
  public func number(orNew draw: () -> UInt64) -> UInt64? {
    text.isEmpty ? draw() % Self.drawn : number
  }
}
