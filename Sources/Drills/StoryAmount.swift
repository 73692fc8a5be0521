// SPDX-License-Identifier: Apache-2.0

package import AnswerAssessment
package import AnswerReading
package import Quantities

/// An amount of a story, as it is compared with the same amount said at another time.
package struct StoryAmount: Hashable, Sendable {
  /// How far two values of one amount may lie apart, as a share of the larger one: rounding.
  package static let rounding = 0.05
  /// The same where one of them is called approximate.
  package static let aboutRounding = 0.10

  package let quantity: TextQuantity
  /// What it measures; only amounts of one measure are compared.
  package let measure: Measure
  /// The currency, as its sign; nil where none is named.
  package let currency: String?
  /// What is counted, as meanings of the words behind the number; empty for amounts with a unit.
  package let counted: Set<String>
  /// The amount as written, with what it counts.
  package let quote: Quote

  /// What an amount measures.
  package enum Measure: Hashable, Sendable {
    case part, points, factor, rate
    case other(Dimension)
  }

  /// Returns the amounts of a text in order, without days, percentiles, and words such as "one" and "two".
  package static func all(in reading: Reading) -> [StoryAmount] {
    reading.quantities.compactMap { StoryAmount($0, in: reading) }
  }

  private init?(_ quantity: TextQuantity, in reading: Reading) {
    guard quantity.dimension != .date, quantity.dimension != .percentile else { return nil }
    let isCount = quantity.dimension == .count
    let isWritten = reading.tokens[quantity.tokens.lowerBound].kind == .word
    if isCount, isWritten, quantity.high <= 2, quantity.per == nil { return nil }
    if isCount, isWritten, Self.isTimeOfDay(quantity, in: reading) { return nil }
    self.quantity = quantity
    measure = Self.measure(of: quantity)
    currency = quantity.dimension == .money ? Self.currencies[quantity.unit] : nil
    let behind = isCount ? Self.words(behind: quantity, in: reading) : []
    counted = Set(behind.compactMap { StoryWords.meaning(of: reading.tokens[$0]) })
    let end = behind.last.map { reading.tokens[$0].range.upperBound } ?? quantity.range.upperBound
    let range = quantity.range.lowerBound..<max(end, quantity.range.upperBound)
    quote = Quote(start: range.lowerBound, end: range.upperBound, text: reading.slice(range))
  }

  private static func measure(of quantity: TextQuantity) -> Measure {
    switch quantity.style {
    case .percent, .fraction: .part
    case .points: .points
    case .factor: .factor
    case .plain:
      quantity.dimension == .count && quantity.per?.seconds != nil
        || quantity.dimension == .rate ? .rate : .other(quantity.dimension)
    }
  }

  /// Whether a number is an hour of the day: "at six in the morning".
  private static func isTimeOfDay(_ quantity: TextQuantity, in reading: Reading) -> Bool {
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return start > 0 && reading.tokens[start - 1].form == "at"
      && (end == reading.tokens.count || reading.tokens[end].kind == .sign
        || WordLists.functionWords.contains(formOf: reading.tokens[end]))
  }

  /// The words of content right behind a number, at most three.
  private static func words(behind quantity: TextQuantity, in reading: Reading) -> [Int] {
    let start = quantity.tokens.upperBound
    let end = min(start + 3, reading.tokens.count)
    guard start < end else { return [] }
    let sentence = reading.sentences[reading.clauses[reading.clause(of: start)].sentence]
    return Array(
      (start..<min(end, sentence.tokens.upperBound)).prefix {
        reading.tokens[$0].kind == .word
          && !WordLists.functionWords.contains(formOf: reading.tokens[$0])
      })
  }

  private static let currencies: [String: String] = [
    "€": "€", "eur": "€", "euro": "€", "euros": "€", "$": "$", "usd": "$", "dollar": "$",
    "dollars": "$", "buck": "$", "bucks": "$", "£": "£", "gbp": "£", "pound": "£", "pounds": "£",
    "chf": "CHF",
  ]
}

extension StoryAmount {
  /// Whether two amounts measure the same, whatever their units and values.
  package func isComparable(with other: StoryAmount) -> Bool {
    if let currency, let theirs = other.currency, currency != theirs { return false }
    if let per = quantity.per?.noun, let theirs = other.quantity.per?.noun, per != theirs {
      guard quantity.per?.seconds != nil, other.quantity.per?.seconds != nil else { return false }
    }
    return measure == other.measure || isBareShare(of: other) || other.isBareShare(of: self)
      || isRateWithoutTime(of: other) || other.isRateWithoutTime(of: self)
  }

  /// Whether two amounts are the same within rounding, also in another unit.
  package func agrees(with other: StoryAmount) -> Bool {
    guard isComparable(with: other) else { return false }
    let time = quantity.per?.seconds.flatMap { mine in
      other.quantity.per?.seconds.map { (mine, $0) }
    }
    let (own, theirs) = (ends(over: time?.0), other.ends(over: time?.1))
    let isAbout = quantity.isApproximate || other.quantity.isApproximate
    let share = isAbout ? Self.aboutRounding : Self.rounding
    let slack = share * max(abs(own.high), abs(theirs.high)) + 1e-12
    return own.low <= theirs.high + slack && theirs.low <= own.high + slack
  }

  /// Whether another amount is the same number without the unit.
  package func isNumber(of other: StoryAmount) -> Bool {
    measure == .other(.count) && other.measure != .other(.count)
      && abs(quantity.number - other.quantity.number) <= Self.rounding
        * abs(other.quantity.number)
  }

  private func ends(over seconds: Double?) -> (low: Double, high: Double) {
    let divisor = seconds.map { $0 * (quantity.per?.multiple ?? 1) } ?? 1
    return (quantity.low / divisor, quantity.high / divisor)
  }

  /// Whether this is a bare number such as 0.91 where the other one is a part such as 91%.
  private func isBareShare(of other: StoryAmount) -> Bool {
    measure == .other(.count) && other.measure == .part && quantity.value <= 1
      && counted.isEmpty
  }

  private func isRateWithoutTime(of other: StoryAmount) -> Bool {
    measure == .other(.count) && other.measure == .rate && other.quantity.dimension == .count
  }
}
