// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the scheduler reaches on the day against due cards first, with simulated learners, as a section of `docs/practice.md`.
struct PracticeAccuracy {
  let seeds: Int

  /// The table of mean recalls on the day.
  func text() -> String {
    var lines = [
      "| learner | setting | due first | ours | difference | seeds won |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
    for learner in PracticeLearner.allCases {
      for setting in PracticeSetting.all {
        let pairs = (1...seeds).map { seed in
          let trial = PracticeTrial(setting, truth: learner.model, seed: UInt64(seed))
          return (trial.recall(.dueFirst), trial.recall(.ours))
        }
        let dueFirst = Self.mean(pairs.map(\.0))
        let ours = Self.mean(pairs.map(\.1))
        let cells = [
          learner.rawValue, setting.title, Self.text(dueFirst), Self.text(ours),
          (ours < dueFirst ? "" : "+") + Self.text(ours - dueFirst),
          "\(pairs.count { $0.1 > $0.0 }) of \(seeds)",
        ]
        lines.append("| \(cells.joined(separator: " | ")) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func text(_ value: Double) -> String { String(format: "%.3f", value) }
}
