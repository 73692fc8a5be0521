// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The command `accuracy year FOLDER [UNTIL [CAMPAIGNS REVIEWS]]`.
enum YearCommand {
  private static let usage =
    "say year FOLDER, and if you like the day after the last one (2026-11-30), the campaigns and the reviews"

  static func run(_ words: ArraySlice<String>) throws {
    guard let folder = words.first, let until = Day(words.dropFirst().first ?? "2026-11-30") else {
      Accuracy.refuse(usage)
    }
    let numbers = words.dropFirst(2)
    let counts = numbers.compactMap { Int($0) }.filter { 1...1_000_000 ~= $0 }
    guard counts.count == numbers.count else { Accuracy.refuse(usage) }
    do {
      let year = YearOfData(
        folder: folder, campaigns: counts.first ?? 300, reviews: counts.dropFirst().first ?? 10_000,
        until: until)
      print(try year.write(), terminator: "")
    } catch let problem as YearProblem {
      Accuracy.refuse(problem.description)
    }
  }
}
