// SPDX-License-Identifier: Apache-2.0

/// A value of a JSON text.
enum ConfigJSON: Equatable, Sendable {
  case null
  case flag(Bool)
  /// A number as it is written, so that none is rounded before it is judged.
  case number(String)
  case text(String)
  case list([ConfigJSON])
  case object([String: ConfigJSON])

  /// The value in a few words of a message.
  var shown: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let literal): literal.shortened
    case .text(let text): "\"\(text.shortened)\""
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// A number of a JSON text, read as a whole one.
enum WholeNumber: Equatable {
  case exact(Int)
  /// Whole or infinite, but larger than any `Int`.
  case immense
  case notWhole

  /// Reads a literal; `4096`, `4096.0` and `4.096e3` are the same number, as JSON has it.
  init(literal: String) {
    if let number = Int(literal) {
      self = .exact(number)
    } else if let number = Double(literal), !number.isNaN {
      self = WholeNumber(number)
    } else {
      self = .notWhole
    }
  }

  private init(_ number: Double) {
    if let exact = Int(exactly: number) {
      self = .exact(exact)
    } else {
      self = number.rounded() == number ? .immense : .notWhole
    }
  }
}

extension String {
  /// The text for a message: at most 40 characters, none that steers a terminal.
  var shortened: String {
    var kept = ""
    for scalar in unicodeScalars.prefix(40) {
      kept.unicodeScalars.append(scalar.isHarmless ? scalar : "\u{FFFD}")
    }
    return unicodeScalars.dropFirst(40).isEmpty ? kept : kept + "..."
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmless: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      false
    default: true
    }
  }
}
