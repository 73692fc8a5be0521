// SPDX-License-Identifier: Apache-2.0

/// The words that English makes numbers of.
enum NumberWords {
  static let small: WordTable<Double> = [
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  /// Words that multiply what stands before them.
  static let scales: WordTable<Double> = [
    "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9,
    "billions": 1e9, "trillion": 1e12, "trillions": 1e12,
  ]

  /// Letters that multiply the digits that they are glued to.
  static let suffixes: WordTable<Double> = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "tn": 1e12,
  ]

  /// What "a", "two" or "three" of these parts make.
  static let parts: WordTable<Double> = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
  ]

  /// Words that multiply something else, by themselves.
  static let factors: WordTable<Double> = [
    "twice": 2, "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "triple": 3, "triples": 3,
    "tripled": 3, "tripling": 3, "quadruple": 4, "quadruples": 4, "quadrupled": 4,
    "quadrupling": 4, "thrice": 3, "halve": 0.5, "halves": 0.5, "halved": 0.5, "halving": 0.5,
    "tenfold": 10, "twofold": 2, "fivefold": 5, "threefold": 3, "fourfold": 4, "sixfold": 6,
    "sevenfold": 7, "eightfold": 8, "ninefold": 9, "twelvefold": 12, "twentyfold": 20,
    "hundredfold": 100, "thousandfold": 1000,
  ]

  /// Words that a number in words may begin with.
  static let first = WordSet(
    Array(small.words) + Array(factors.words)
      + ["half", "halves", "a", "an", "one", "hundred", "dozen", "point"])

  /// Things of which "one" is meant as a number.
  static let countedAsOne: WordSet = [
    "card", "gpu", "cpu", "node", "machine", "device", "accelerator", "chip", "copy", "replica",
    "h100", "h200", "a100", "l4", "l40s", "b200", "mi300x", "t4", "billion", "contract",
    "percent", "point", "second", "minut", "hour", "day", "week", "month", "year", "gigabyt",
    "gig", "gb", "megabyt", "meg", "terabyt", "token", "request", "millisecond", "dollar", "euro",
    "cent", "byte", "bit", "user", "sequence", "call", "step",
  ]
}
