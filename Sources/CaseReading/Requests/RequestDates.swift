// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// Finds dates and lengths of time in a request: "since 12 May", "the last two weeks".
struct RequestDates {
  let tokens: [Token]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let numbers = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "couple": 2, "few": 3,
  ]
  private static let lengths = ["day": 1, "week": 7, "fortnight": 14, "month": 28]

  /// The first date, written as the calendar writes it; nil when there is none.
  var date: String? {
    for index in tokens.indices {
      guard let day = Int(tokens[index].form), (1...31).contains(day) else { continue }
      for near in [index + 1, index + 2, index + 3, index - 1] where tokens.indices.contains(near) {
        guard let month = Self.month(tokens[near].form) else { continue }
        let between = tokens[min(index, near) + 1..<max(index, near)].map(\.form)
        guard between.allSatisfy({ ["th", "st", "nd", "rd", "of"].contains($0) }) else { continue }
        return "\(day) \(month.prefix(1).uppercased())\(month.dropFirst())"
      }
    }
    return nil
  }

  /// The month of a word or of its first letters; nil when it is none.
  static func month(_ word: String) -> String? {
    guard word.utf8.count >= 3 else { return nil }
    return months.first { $0 == word || ($0.hasPrefix(word) && word.utf8.count <= 4) }
  }

  /// The length of the stretch of time that ends now, in days; nil when none is named.
  var lastDays: Int? {
    for index in tokens.indices
    where ["last", "past", "latest", "recent"].contains(tokens[index].form) {
      var next = index + 1
      var count = 1
      if next < tokens.count, let number = number(tokens[next].form) {
        count = number
        next += 1
      }
      if next < tokens.count, tokens[next].form == "of" { next += 1 }
      guard next < tokens.count, let length = Self.lengths[tokens[next].lemma] else { continue }
      return count * length
    }
    return nil
  }

  private func number(_ word: String) -> Int? {
    Self.numbers[word] ?? Int(word).flatMap { (1...999).contains($0) ? $0 : nil }
  }
}

/// The periods of a cut, with what has to be said about them.
struct RequestPeriods {
  let ids: [Period.ID]
  var note: String?
}

extension RequestPeriods {
  /// Chooses the periods for a request.
  ///
  /// - Parameters:
  ///   - wish: what the request names.
  ///   - split: what the rows are.
  ///   - dates: the dates and lengths of the request.
  ///   - world: what can be asked.
  ///   - previous: the cut that it leans on; nil when there is none.
  init(
    _ wish: RequestWish, split: Cut.Split?, dates: RequestDates, world: RequestWorldView,
    previous: Cut?
  ) {
    var named = world.schema.periods.map(\.id).filter(wish.periods.contains)
    var note: String?
    if named.isEmpty, let days = dates.lastDays, let nearest = world.nearestPeriod(ofDays: days) {
      named = [nearest.period.id]
      if nearest.period.days.count != days {
        note = "There is no period of \(days) days; the nearest is \(nearest.period.label)."
      }
    }
    if let date = dates.date, let remark = world.remark(on: date, for: named) { note = remark }
    let isCourse = split == .day || split == .week
    if isCourse {
      let before = previous.flatMap { $0.periods.count == 1 ? $0.periods.first : nil }
      let chosen = named.count == 1 ? named.first : named.isEmpty ? before : nil
      ids = (chosen ?? world.longestPeriod).map { [$0] } ?? []
    } else if named.count == 1, wish.hasComparison, world.usualPeriods.contains(named[0]) {
      ids = world.usualPeriods
    } else if !named.isEmpty {
      ids = named
    } else if let previous, previous.split != .day, previous.split != .week {
      ids = previous.periods
    } else {
      ids = world.usualPeriods
    }
    self.note = note
  }
}

extension RequestWorldView {
  /// The period that ends last and is nearest to a length.
  func nearestPeriod(ofDays days: Int) -> (period: Period, distance: Int)? {
    let end = schema.periods.map(\.days.upperBound).max()
    return schema.periods.filter { $0.days.upperBound == end }
      .map { ($0, abs($0.days.count - days)) }.min { $0.1 < $1.1 }
  }

  /// What has to be said when a date is named at which no period begins.
  func remark(on date: String, for named: [Period.ID]) -> String? {
    let periods = schema.periods.filter { named.isEmpty || named.contains($0.id) }
    let bounds = periods.flatMap { [$0.days.lowerBound, $0.days.upperBound + 1] }
    guard !bounds.contains(where: { calendar.text($0) == date }) else { return nil }
    let list = schema.periods.map { period in
      "\(period.label) from \(calendar.text(period.days.lowerBound)) to "
        + calendar.text(period.days.upperBound)
    }
    return "No period begins on \(date); there is \(list.joined(separator: ", "))."
  }
}
