// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The units that a number in a text may carry.
enum Units {
  /// A unit: what it measures and how many base units it holds.
  struct Unit: Sendable {
    let dimension: Dimension
    let factor: Double
    var style = TextQuantity.Style.plain
  }

  /// Units by the lemma of their first word.
  ///
  /// Decimal prefixes are decimal (GB is 10⁹ bytes), those with an i are binary.
  ///
  /// Source: Bureau International des Poids et Mesures, "The International System of Units", 9th edition, 2019; IEC 80000-13:2008.
  static let byWord: WordTable<Unit> = {
    let table: [(Dimension, Double, TextQuantity.Style, String)] = [
      (.ratio, 0.01, .percent, "% percent percentage pct"),
      (.ratio, 0.01, .points, "point pp ppt pts"),
      (.ratio, 0.0001, .points, "bp bps"),
      (.ratio, 1, .factor, "x × times time fold"),
      (.duration, 1e-6, .plain, "µs us microsecond"),
      (.duration, 1e-3, .plain, "ms millisecond msec milli millis"),
      (.duration, 1, .plain, "s sec second"),
      (.duration, 60, .plain, "min minute"),
      (.duration, 3600, .plain, "h hr hour"),
      (.duration, 86_400, .plain, "d day"),
      (.duration, 604_800, .plain, "week wk sprint"),
      (.duration, 2_629_746, .plain, "month"),
      (.duration, 7_889_238, .plain, "quarter"),
      (.duration, 31_556_952, .plain, "year yr"),
      (.memory, 1, .plain, "byte b"),
      (.memory, 1e3, .plain, "kb kilobyte"),
      (.memory, 1e6, .plain, "mb megabyte meg"),
      (.memory, 1e9, .plain, "gb gigabyte gig giga"),
      (.memory, 1e12, .plain, "tb terabyte"),
      (.memory, 1024, .plain, "kib kibibyte"),
      (.memory, 1_048_576, .plain, "mib mebibyte"),
      (.memory, 1_073_741_824, .plain, "gib gibibyte"),
      (.bandwidth, 1.25e8, .plain, "gbit gigabit gbps gbe"),
      (.bandwidth, 1.25e5, .plain, "mbit megabit mbps"),
      (.operations, 1, .plain, "flop flops"),
      (.operations, 1e9, .plain, "gflop gflops gigaflop gigaflops"),
      (.operations, 1e12, .plain, "tflop tflops teraflop teraflops tf"),
      (.operations, 1e15, .plain, "pflop pflops petaflop petaflops"),
      (.money, 1, .plain, "€ eur euro $ usd dollar buck £ gbp pound chf"),
      (.money, 0.01, .plain, "cent ct ¢"),
      (.rate, 1, .plain, "qps rps"),
      (.tokens, 1, .plain, "token tok"),
      (.parameters, 1, .plain, "parameter param"),
      (.bits, 1, .plain, "bit"),
    ]
    var units: [(String, Unit)] = []
    for (dimension, factor, style, words) in table {
      for word in words.split(separator: " ") {
        units.append(
          (
            Lemma.of(String(word)), Unit(dimension: dimension, factor: factor, style: style)
          ))
      }
    }
    // Of two units with the same lemma the later one counts.
    return WordTable(units.reversed())
  }()

  /// Whether a unit says which part or multiple of something is meant.
  static func isPart(_ word: String) -> Bool { byWord[word]?.dimension == .ratio }

  /// Lengths of time that an amount may be for, in seconds, by lemma.
  static let times: WordTable<Double> = {
    var times: [(String, Double)] = []
    for word in byWord.words {
      guard let unit = byWord[word], unit.dimension == .duration, unit.factor >= 1 else { continue }
      times.append((word, unit.factor))
    }
    return WordTable(times)
  }()

  /// Adverbs that say for which time an amount is.
  static let adverbs: WordTable<String> = [
    "daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year",
  ]

  /// Signs that stand before an amount of money.
  static let currencySigns: WordSet = ["€", "$", "£", "usd", "eur", "gbp"]
}
