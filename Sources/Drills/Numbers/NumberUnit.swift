// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// The unit of a key, as amounts of a text are held against it.
struct NumberUnit {
  /// The unit as the key writes it.
  let name: String
  let dimension: Dimension
  /// How many base units of the dimension one of it is.
  let factor: Double
  /// For shares: percent, points of a percentage, or a multiple.
  let style: TextQuantity.Style
  /// The lemma of what is counted; nil for units that measure.
  let noun: String?

  /// Reads the unit of a key.
  init(_ name: String) {
    self.name = name
    let (scale, rest) = Self.scaled(name)
    if let unit = Self.known[rest] {
      (dimension, factor, style) = (unit.0, unit.1 * scale, unit.2)
      noun = nil
    } else if let time = Self.perTime(rest) {
      (dimension, factor, style) = (.rate, scale / time, .plain)
      noun = nil
    } else {
      (dimension, factor, style) = (.count, scale, .plain)
      noun = Reading.tokens(of: rest).last?.lemma
    }
  }

  /// Whether a number says nothing without it.
  var matters: Bool {
    switch dimension {
    case .memory, .duration, .bandwidth, .money: true
    case .ratio: style != .factor
    default: false
    }
  }

  /// Returns whether a question names it, so that a bare number can be no other unit.
  func isNamed(in prompt: String) -> Bool {
    let words = Reading.tokens(of: prompt)
    let names = [name.lowercased()] + (Self.spoken[name] ?? [])
    return words.contains { names.contains($0.form) || names.contains($0.lemma) }
  }

  private static func scaled(_ name: String) -> (Double, String) {
    for (word, scale) in [("thousand ", 1e3), ("million ", 1e6), ("billion ", 1e9)]
    where name.hasPrefix(word) {
      return (scale, String(name.dropFirst(word.count)))
    }
    return (1, name)
  }

  private static func perTime(_ name: String) -> Double? {
    guard let slash = name.lastIndex(of: "/") else { return nil }
    return ["s": 1, "min": 60, "h": 3600, "day": 86_400][String(name[name.index(after: slash)...])]
  }

  /// Decimal prefixes are decimal, those with an i are binary.
  ///
  /// Source: IEC 80000-13:2008.
  private static let known: [String: (Dimension, Double, TextQuantity.Style)] = [
    "%": (.ratio, 0.01, .percent), "points": (.ratio, 0.01, .points), "x": (.ratio, 1, .factor),
    "B": (.memory, 1, .plain), "kB": (.memory, 1e3, .plain), "MB": (.memory, 1e6, .plain),
    "GB": (.memory, 1e9, .plain), "TB": (.memory, 1e12, .plain),
    "MiB": (.memory, 1_048_576, .plain), "GiB": (.memory, 1_073_741_824, .plain),
    "ms": (.duration, 1e-3, .plain), "s": (.duration, 1, .plain), "min": (.duration, 60, .plain),
    "hours": (.duration, 3600, .plain), "h": (.duration, 3600, .plain),
    "days": (.duration, 86_400, .plain), "weeks": (.duration, 604_800, .plain),
    "months": (.duration, 2_629_746, .plain), "years": (.duration, 31_556_952, .plain),
    "GB/s": (.bandwidth, 1e9, .plain), "MB/s": (.bandwidth, 1e6, .plain),
    "Gbit/s": (.bandwidth, 1.25e8, .plain), "USD": (.money, 1, .plain),
    "cents": (.money, 0.01, .plain), "tokens": (.tokens, 1, .plain),
    "parameters": (.parameters, 1, .plain), "bits": (.bits, 1, .plain),
    "FLOP/byte": (.operations, 1, .plain),
  ]

  private static let spoken: [String: [String]] = [
    "%": ["percent"], "s": ["second", "seconds"], "min": ["minute", "minutes"],
    "USD": ["dollar", "dollars", "$"], "points": ["point"], "GB/s": ["gb"], "MB/s": ["mb"],
    "Gbit/s": ["gbit"], "ms": ["millisecond", "milliseconds"],
  ]
}
