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
  /// What was found in each round, by its name.
  let told: [String: ToldRound]

  /// Reads rounds; `known` is what was found in rounds beside the same stories before, and is taken for those that are as they were.
  init(_ stories: [StoryText], _ rounds: [RehearsedRound], known: [String: ToldRound] = [:]) {
    let finder = TellingFinder(stories)
    let places = Dictionary(
      stories.indices.map { (stories[$0].story.id, $0) }, uniquingKeysWith: { first, _ in first })
    var tellings = Array(repeating: [StoryTelling](), count: stories.count)
    var conflicts: [NumberConflict] = []
    var leftOut: [LeftOutNumbers] = []
    var told: [String: ToldRound] = [:]
    if !stories.isEmpty {
      for round in rounds.sorted(by: { ($1.endedAt, $1.id) < ($0.endedAt, $0.id) }) {
        let before = known[round.id].flatMap { $0.round == round ? $0 : nil }
        let found = before ?? ToldRound(round, finder: finder, stories: stories, places: places)
        told[round.id] = found
        guard let telling = found.telling, let place = places[telling.story] else { continue }
        tellings[place].append(telling)
        conflicts += found.conflicts
        if let missing = found.leftOut { leftOut.append(missing) }
      }
    }
    self.told = told
    self.tellings = tellings
    self.conflicts = conflicts
    self.leftOut = leftOut
  }
}

/// What was found in a round beside the stories of a bank.
struct ToldRound: Sendable {
  let round: RehearsedRound
  /// The story that was told; nil when none was.
  let telling: StoryTelling?
  let conflicts: [NumberConflict]
  let leftOut: LeftOutNumbers?

  fileprivate init(
    _ round: RehearsedRound, finder: TellingFinder, stories: [StoryText], places: [StoryID: Int]
  ) {
    self.round = round
    let words = RoundWords(round)
    let candidates = finder.candidates(in: words)
    let text = candidates.isEmpty ? nil : RoundText(words)
    telling = text.flatMap { finder.telling(in: $0, among: candidates) }
    guard let text, let place = telling.flatMap({ places[$0.story] }) else {
      conflicts = []
      leftOut = nil
      return
    }
    let found = StoryConsistency.compare(stories[place], with: text)
    conflicts = found.conflicts
    leftOut = found.leftOut
  }
}
