// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Foundation
import InterviewContent
import Quantities
import Storage

/// Fills a folder with the data of a year of daily use, on which the speed of the pages is measured.
///
/// Everything goes through the desks that page and terminal use, at times of its own. The same numbers, day and packs give the same data.
struct YearOfData {
  let folder: String
  /// How many campaigns are taken to their decision.
  let campaigns: Int
  /// How many reviews are spread over the deck.
  let reviews: Int
  /// The day after the last one of the year.
  let until: Day

  /// The days over which all of it is spread.
  static let days = 365

  /// Writes the data, and returns what there is to visit as lines of a name, a tab and a value.
  func write() throws -> String {
    let file = (folder as NSString).appendingPathComponent(RoundStore.fileName)
    guard !FileManager.default.fileExists(atPath: file) else { throw YearProblem.notEmpty(folder) }
    // Nothing here is worth a wait for the disk after each of some 50,000 commits.
    let store = try RoundStore(folder: folder, pragmas: ["synchronous = OFF"])
    let library = try PackLibrary.embedded()
    let calendar = YearCalendar(until: until)
    try YearPractice(store: store, library: library, calendar: calendar).write(reviews: reviews)
    let names = try YearCampaigns(store: store, library: library, calendar: calendar)
      .write(campaigns)
    return names.map { "\($0.name)\t\($0.value)\n" }.joined()
  }
}

/// The moments of the year.
struct YearCalendar {
  let start: Instant
  let until: Day

  init(until: Day) {
    self.until = until
    let first = until.adding(days: -YearOfData.days) ?? until
    start = Instant(millisecondsSince1970: 0) + Seconds.minutes(first.daysSince1970 * 24 * 60)
  }

  /// Returns a moment of the year: the part of it that lies behind, from 0 to 1.
  func moment(_ part: Double) -> Instant {
    start + Seconds(Int(part * Double(YearOfData.days) * 86_400))
  }
}

extension Day {
  /// The days from 1 January 1970 to this one.
  fileprivate var daysSince1970: Int {
    Day(year: 1970, month: 1, day: 1).map { days(since: $0) } ?? 0
  }
}

/// A reason why no year can be written.
enum YearProblem: Error, CustomStringConvertible {
  case notEmpty(String)

  var description: String {
    switch self {
    case .notEmpty(let folder): "there are data in \(folder); name a folder without any"
    }
  }
}
