// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Testing

@Suite struct `A story` {
  @Test func `gives each of its parts by name`() {
    let story = Story(
      id: "s", title: "t", situation: "a", constraint: "b", decision: "c", numbers: "d",
      learning: "e", writtenAt: Instant(millisecondsSince1970: 0))
    #expect(StoryPart.allCases.map { story[$0] } == ["a", "b", "c", "d", "e"])
  }
}
