// SPDX-License-Identifier: Apache-2.0

/// Simulated users or requests in columns; every exhibit and every answer is a cut of one such table.
public struct EventTable: Equatable, Sendable {
  /// How many rows there are.
  public private(set) var count = 0
  /// The day of each row.
  private(set) var days: [Int16] = []
  /// For each breakdown the code of each row.
  private(set) var codes: [[UInt8]]
  /// The outcomes of each row.
  private(set) var outcomes: [OutcomeSet] = []
  /// For each measure the value of each row; not a number where there is none.
  private(set) var measures: [[Float]]
  /// Whether no row comes before one of an earlier day.
  private var isInOrder = true

  /// Creates an empty table for so many breakdowns (0 to 16) and measures (0 to 8).
  public init(breakdowns: Int, measures: Int, capacity: Int = 0) {
    precondition((0...16).contains(breakdowns), "a row holds the codes of at most 16 breakdowns")
    precondition((0...8).contains(measures), "a row holds at most 8 measures")
    codes = Array(repeating: [], count: breakdowns)
    self.measures = Array(repeating: [], count: measures)
    days.reserveCapacity(capacity)
    outcomes.reserveCapacity(capacity)
    for place in codes.indices { codes[place].reserveCapacity(capacity) }
    for place in self.measures.indices { self.measures[place].reserveCapacity(capacity) }
  }

  /// Adds a row at the end.
  public mutating func append(_ row: EventRow) {
    count += 1
    let day = Int16(clamping: row.day)
    if let last = days.last, day < last { isInOrder = false }
    days.append(day)
    outcomes.append(row.outcomes)
    for place in codes.indices { codes[place].append(row.codes[place]) }
    for place in measures.indices { measures[place].append(row.measures[place]) }
  }

  /// Returns the rows among which all rows of some days are: no others where the rows are in order, else all.
  func rows(of period: ClosedRange<Int>) -> Range<Int> {
    guard isInOrder else { return 0..<count }
    return rows(before: period.lowerBound)..<rows(before: period.upperBound + 1)
  }

  /// Returns how many rows come before a day, in a table in order.
  private func rows(before day: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(days[middle]) < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether two tables hold the same bits; a missing measure equals a missing one.
  public static func == (left: EventTable, right: EventTable) -> Bool {
    left.days == right.days && left.codes == right.codes && left.outcomes == right.outcomes
      && left.measures.map { $0.map(\.bitPattern) } == right.measures.map { $0.map(\.bitPattern) }
  }
}
