// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// Where the stories of a bank were told, and what their amounts were there.
struct StoryHistory {
  /// The tellings of each story, the latest first.
  let tellings: [[StoryTelling]]
  /// The conflicts between the bank and the rounds, the latest round first.
  let conflicts: [NumberConflict]
  let leftOut: [LeftOutNumbers]

  init(_ stories: [StoryText], _ rounds: [RehearsedRound]) {
    let finder = TellingFinder(stories)
    let places = Dictionary(
      stories.indices.map { (stories[$0].story.id, $0) }, uniquingKeysWith: { first, _ in first })
    var tellings = Array(repeating: [StoryTelling](), count: stories.count)
    var conflicts: [NumberConflict] = []
    var leftOut: [LeftOutNumbers] = []
    if !stories.isEmpty {
      for round in rounds.sorted(by: { ($1.endedAt, $1.id) < ($0.endedAt, $0.id) }) {
        let text = RoundText(round)
        guard let telling = finder.telling(in: text), let place = places[telling.story] else {
          continue
        }
        tellings[place].append(telling)
        let found = StoryConsistency.compare(stories[place], with: text)
        conflicts += found.conflicts
        if let missing = found.leftOut { leftOut.append(missing) }
      }
    }
    self.tellings = tellings
    self.conflicts = conflicts
    self.leftOut = leftOut
  }
}
