// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import InterviewContent
import Quantities
import Testing

@testable import Practice

private let now = Instant(millisecondsSince1970: 5)

@Suite struct `Cards of a story` {
  @Test func `are five parts and three tellings, each with a name of its own`() {
    let cards = StoryCards.cards(for: StorySamples.whole, at: now)
    #expect(cards.count == 8)
    #expect(Set(cards.map(\.id)).count == 8)
    for card in cards {
      let drill = StoryCards.drill(for: card, of: StorySamples.whole)
      #expect(drill?.kind == .story)
      #expect(StoryCards.drill(for: card, of: StorySamples.hollow) == nil)
    }
  }

  @Test func `are made of what is written alone`() {
    #expect(StoryCards.cards(for: StorySamples.story(), at: now).isEmpty)
    #expect(StoryCards.cards(for: StorySamples.story(decision: "x"), at: now).count == 1)
    #expect(StoryCards.drill(for: StoryPart.numbers, of: StorySamples.story(decision: "x")) == nil)
  }

  @Test func `tell the whole in 75, 150 and 225 words`() {
    #expect(StoryRung.allCases.map(\.mostWords) == [75, 150, 225])
    let drills = StoryRung.allCases.map { StoryCards.drill(for: $0, of: StorySamples.whole) }
    let keys = drills.compactMap { drill -> StoryKey? in
      if case .story(let key) = drill?.key { key } else { nil }
    }
    #expect(keys.map(\.mostWords) == [75, 150, 225])
    #expect(keys.map { $0.sections?.count } == [2, 3, 5])
  }

  @Test func `of an older log are read without prompts and without sections`() throws {
    let old = """
      {"id":"s","title":"t","situation":"a","constraint":"b","decision":"c","numbers":"d","learning":"e","writtenAt":7}
      """
    let story = try JSONDecoder().decode(Story.self, from: Data(old.utf8))
    #expect(story.covers == [])
    #expect(story.learning == "e")
    let key = try JSONDecoder().decode(
      StoryKey.self, from: Data(#"{"story":"s","part":"numbers","text":"5%"}"#.utf8))
    #expect(key.sections == nil)
    let written = StorySamples.story(covers: ["q"])
    let data = try JSONEncoder().encode(written)
    #expect(try JSONDecoder().decode(Story.self, from: data) == written)
  }
}
