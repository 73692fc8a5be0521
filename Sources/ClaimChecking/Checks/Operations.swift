// SPDX-License-Identifier: Apache-2.0

/// What a formula does with its numbers, read off its words: `3 x 8 / 2`.
struct Operations: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let product = Operations(rawValue: 1)
  static let quotient = Operations(rawValue: 2)
  static let sum = Operations(rawValue: 4)
  static let difference = Operations(rawValue: 8)
  /// One is taken from a quotient at the end, so that it is a change: `130 / 100 - 1`.
  static let change = Operations(rawValue: 16)
}

extension Operations {
  /// Reads a formula, whose signs stand between spaces.
  init(of formula: String) {
    self = []
    var (last, sign) = (UInt8(0), UInt8(0))
    for byte in formula.utf8 {
      if byte == Self.space, last == Self.space { formUnion(Self.named(sign)) }
      (last, sign) = (sign, byte)
    }
    if formula.hasSuffix("- 1") { insert(.change) }
  }

  private static let space = UInt8(ascii: " ")

  /// The operation of a sign.
  private static func named(_ sign: UInt8) -> Operations {
    switch sign {
    case UInt8(ascii: "x"): .product
    case UInt8(ascii: "/"): .quotient
    case UInt8(ascii: "+"): .sum
    case UInt8(ascii: "-"): .difference
    default: []
    }
  }
}

extension Finding {
  /// What its formula does with the numbers.
  var operations: Operations { Operations(of: formula) }

  /// Where findings come from that put numbers of the text together.
  static let arithmetic = "arithmetic"
  /// Where findings come from that rest on figures of the question.
  static let exhibit = "exhibit"

  /// How the sources of findings begin that rest on published tests and lists.
  static let test = "published test, ", list = "list price, "

  /// Whether it rests on what somebody published, and not on a calculation alone.
  var isPublished: Bool { source.hasPrefix(Self.test) || source.hasPrefix(Self.list) }

  /// Whether numbers were put together because they stand there.
  var isArithmetic: Bool { source == Self.arithmetic }
  /// Whether it rests on figures of the question.
  var isOfExhibit: Bool { source == Self.exhibit }
}
