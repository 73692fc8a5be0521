// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The units that a number in a text may carry.
enum Units {
  /// A unit: what it measures and how many base units it holds.
  struct Unit {
    let dimension: Dimension
    let factor: Double
  }

  /// Units by the lemma of their first word.
  ///
  /// Decimal prefixes are decimal (GB is 10⁹ bytes), those with an i are binary.
  ///
  /// Source: Bureau International des Poids et Mesures, "The International System of Units", 9th edition, 2019; IEC 80000-13:2008.
  static let byWord: [String: Unit] = {
    let table: [(Dimension, Double, String)] = [
      (.ratio, 0.01, "% percent percentage pct pp ppt point"),
      (.ratio, 0.0001, "bp bps"),
      (.ratio, 1, "x × tim fold"),
      (.duration, 1e-6, "µs us microsecond"),
      (.duration, 1e-3, "ms millisecond msec"),
      (.duration, 1, "s sec second"),
      (.duration, 60, "min minut"),
      (.duration, 3600, "h hr hour"),
      (.duration, 86_400, "d day"),
      (.duration, 604_800, "week wk sprint"),
      (.duration, 2_629_746, "month"),
      (.duration, 7_889_238, "quarter"),
      (.duration, 31_556_952, "year yr"),
      (.memory, 1, "byte b"),
      (.memory, 1e3, "kb kilobyt"),
      (.memory, 1e6, "mb megabyt"),
      (.memory, 1e9, "gb gigabyt gig"),
      (.memory, 1e12, "tb terabyt"),
      (.memory, 1024, "kib"),
      (.memory, 1_048_576, "mib"),
      (.memory, 1_073_741_824, "gib"),
      (.money, 1, "€ eur euro $ usd dollar £ gbp pound chf"),
      (.money, 0.01, "cent ct"),
      (.rate, 1, "qps rps"),
      (.tokens, 1, "token tok"),
      (.parameters, 1, "parameter param"),
      (.bits, 1, "bit"),
    ]
    var units: [String: Unit] = [:]
    for (dimension, factor, words) in table {
      for word in words.split(separator: " ") {
        units[Lemma.of(String(word))] = Unit(dimension: dimension, factor: factor)
      }
    }
    return units
  }()

  /// Words that multiply the number before them.
  static let multipliers: [String: Double] = [
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
    "hundred": 100, "dozen": 12,
  ]

  /// Numbers written as words.
  ///
  /// "one" is left out: it is mostly a pronoun.
  static let numberWords: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    "dozen": 12, "half": 0.5, "third": 1.0 / 3, "twice": 2, "double": 2, "triple": 3,
  ]

  /// Signs that stand before an amount of money.
  static let currencySigns: Set<String> = ["€", "$", "£", "usd", "eur", "gbp"]
}
