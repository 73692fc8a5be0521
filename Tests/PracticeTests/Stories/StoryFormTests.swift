// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Testing

@testable import Practice

private let now = Instant(millisecondsSince1970: 5)

@Suite struct `The form of a story` {
  @Test func `names everything that is wrong at once`() {
    let form = StoryForm(
      title: " ", parts: [.numbers: String(repeating: "é", count: 2001)],
      covers: ["a b", "story-other"])
    #expect(
      throws: StoryProblems([
        .emptyTitle, .partTooLong(part: .numbers, bytes: 4002), .badPrompt("a b"),
      ])
    ) { try form.story(id: "s", at: now) }
    #expect(StoryForm().problems == [.emptyTitle, .noText])
    #expect(
      StoryForm(title: String(repeating: "t", count: 201), parts: [.decision: "x"]).problems
        == [.titleTooLong(bytes: 201)])
  }

  @Test func `takes the returns of a browser and white space off, and nothing else`() throws {
    let form = StoryForm(
      title: " A\r\nB ", parts: [.decision: "\r\n one\r\n\r\n  two \r"], covers: ["q", "q", " "])
    let story = try form.story(id: "s", at: now)
    #expect(story.title == "A B")
    #expect(story.decision == "one\n\n  two")
    #expect(story.covers == ["q"])
    #expect(story.writtenAt == now)
  }

  @Test func `gives a story back as it was`() throws {
    let story = StorySamples.whole
    #expect(try StoryForm(story).story(id: story.id, at: story.writtenAt) == story)
  }
}

@Suite struct `Stories as Markdown` {
  private func again(_ stories: [Story]) throws -> [Story] {
    let forms = StoryMarkdown.forms(of: StoryMarkdown.text(of: stories))
    return try zip(forms, stories).map { try $0.story(id: $1.id, at: $1.writtenAt) }
  }

  @Test func `come back as they were, whatever stands in them`() throws {
    let hostile = [
      "# no title\n## Situation\n\\# nor this\n\\\\## nor that", "- list\n\n\n* two\n   # indented",
      "```\n# code\n```", "<script>\n&amp;", "#", "a\u{2028}b", "🇫🇷e\u{301}\n#🇩🇪",
    ]
    var stories = [StorySamples.whole, StorySamples.hollow]
    for (number, text) in hostile.enumerated() {
      stories.append(
        StorySamples.story(
          "h\(number)", situation: text, numbers: text,
          learning: number.isMultiple(of: 2) ? text : "",
          covers: ["story-other", "beh-migration"]))
    }
    #expect(StoryMarkdown.forms(of: StoryMarkdown.text(of: stories)).count == stories.count)
    #expect(try again(stories) == stories)
  }

  @Test func `are kept one by one, and what is wrong with the others is named by its line`() {
    let text =
      "# One\n## Numbers\n5%\n\n# Two\n\n# One\n## Numbers\n6%\n# Three\n## Covers\n- a b\n## Numbers\n7%\n# Four\n1\n"
    let batch = StoryBatch(text)
    #expect(batch.forms.map(\.title) == ["One", "Four"])
    #expect(batch.forms.first?.parts == [.numbers: "5%"])
    #expect(batch.refused.map(\.line) == [5, 7, 10])
    #expect(batch.refused.map(\.title) == ["Two", "One", "Three"])
    #expect(
      batch.refused[1].description
        == "Line 7, “One”: A story with this title begins in line 1 already. Give it another title."
    )
  }

  @Test func `lose no text of a file that was written by hand`() throws {
    let text = """
      words before
      # One
      intro
      ## Background
      who was there
      ## My decision: cut the scope
      because of time
      ### Result
      5%
      ## Covers
      - story-other
      and a remark
      # Two
      """
    let forms = StoryMarkdown.forms(of: text)
    #expect(forms.map(\.title) == ["", "One", "Two"])
    #expect(forms[0].parts == [.situation: "words before"])
    #expect(forms[1].parts[.situation] == "intro\n## Background\nwho was there")
    #expect(forms[1].parts[.decision] == "My decision: cut the scope\nbecause of time")
    #expect(forms[1].parts[.numbers] == "5%\nand a remark")
    #expect(forms[1].covers == ["story-other"])
    #expect(StoryMarkdown.forms(of: "").isEmpty)
    #expect(StoryMarkdown.forms(of: " \n\r\n").isEmpty)
  }
}
