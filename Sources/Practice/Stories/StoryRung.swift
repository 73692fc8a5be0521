// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Drills

/// A time in which a whole story is told.
public enum StoryRung: Int, Hashable, Sendable, Codable, CaseIterable {
  case thirty = 30
  case sixty = 60
  case ninety = 90

  /// The time in seconds.
  public var seconds: Int { rawValue }

  /// The most words: 150 a minute, as for explanations.
  public var mostWords: Int { rawValue * 150 / 60 }

  /// What a telling of this time has to hold of each part: all of them touched in 90 seconds, the decision and what came of it in 30.
  ///
  /// Ours. A telling is shorter than what was written, so less of each part is asked for than of the part alone.
  func sections(of story: Story) -> [StorySection] {
    parts.compactMap { part in
      let text = story[part]
      guard !text.isEmpty else { return nil }
      let amounts = part == .numbers ? amounts(of: StoryAmount.all(in: Reading(text)).count) : 0
      return StorySection(
        name: StoryMarkdown.title(of: part), text: text, amounts: amounts, share: Self.share)
    }
  }

  private var parts: [StoryPart] {
    switch self {
    case .thirty: [.decision, .numbers]
    case .sixty: [.situation, .decision, .numbers]
    case .ninety: StoryPart.allCases
    }
  }

  /// One amount in 30 seconds, half of them in 60, all in 90.
  private func amounts(of all: Int) -> Int {
    switch self {
    case .thirty: min(1, all)
    case .sixty: (all + 1) / 2
    case .ninety: all
    }
  }

  /// The share of the words of content of each part that a telling has to hold; ours.
  private static let share = 0.1
}
