// SPDX-License-Identifier: Apache-2.0

public import Drills
import InterviewContent
public import Quantities

/// Makes the cards of a story and their drills: its parts from memory, and the whole in 30, 60 and 90 seconds.
public enum StoryCards {
  /// The topic of all cards of stories.
  public static let topic = "stories"
  /// The time for a word, typed: ours, as it only says when an answer is slow.
  private static let secondsPerWord = 1.5
  /// The shortest time for a drill.
  private static let shortest = 60

  /// Returns the cards of a story: one for each part that is written, and three for the whole when at least two are.
  public static func cards(for story: Story, at instant: Instant) -> [Card] {
    let written = StoryPart.allCases.filter { !story[$0].isEmpty }
    let parts = written.map { part in
      Card(
        id: CardID("story-\(story.id)-\(part.rawValue)"),
        title: "\(story.title): \(StoryMarkdown.title(of: part).lowercased())", topic: topic,
        origin: .story(id: story.id, part: part), addedAt: instant)
    }
    guard written.count >= 2 else { return parts }
    return parts
      + StoryRung.allCases.map { rung in
        Card(
          id: CardID("story-\(story.id)-\(rung.seconds)s"),
          title: "\(story.title) in \(rung.seconds) seconds", topic: topic,
          origin: .telling(id: story.id, rung: rung), addedAt: instant)
      }
  }

  /// Returns the drill of a part; nil when nothing is written there.
  public static func drill(for part: StoryPart, of story: Story) -> Drill? {
    let text = story[part]
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let name = StoryMarkdown.title(of: part).lowercased()
    return Drill(
      template: "story-\(story.id)-\(part.rawValue)", seed: 0,
      prompt:
        "From memory: the \(name) of your story “\(story.title)”. Your own words will do; the amounts must be right.",
      target: target(words: wordCount(of: text)),
      key: .story(StoryKey(story: story.title, part: name, text: text)),
      hint: hint(of: text))
  }

  /// Returns the drill of the whole story in a time; nil when none of the parts that it asks for is written.
  public static func drill(for rung: StoryRung, of story: Story) -> Drill? {
    let sections = rung.sections(of: story)
    guard !sections.isEmpty else { return nil }
    let text = StoryPart.allCases.map { story[$0] }.filter { !$0.isEmpty }
      .joined(separator: "\n\n")
    let names = sections.map { $0.name.lowercased() }.joined(separator: ", ")
    return Drill(
      template: "story-\(story.id)-\(rung.seconds)s", seed: 0,
      prompt:
        "Tell “\(story.title)” in \(rung.seconds) seconds: at most \(rung.mostWords) words, with \(names).",
      target: target(words: rung.mostWords),
      key: .story(
        StoryKey(
          story: story.title, part: "\(rung.seconds) seconds", text: text, sections: sections,
          mostWords: rung.mostWords)))
  }

  /// Returns the drill of a card of a story; nil for a card of something else, and where nothing is written any more.
  public static func drill(for card: Card, of story: Story) -> Drill? {
    switch card.origin {
    case .story(let id, let part) where id == story.id: drill(for: part, of: story)
    case .telling(let id, let rung) where id == story.id: drill(for: rung, of: story)
    default: nil
    }
  }

  private static func wordCount(of text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }

  private static func target(words: Int) -> Seconds {
    Seconds(max(shortest, Int(Double(words) * secondsPerWord)))
  }

  /// The first words of a part, when it has more than twice as many.
  private static func hint(of text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2 * hintWords else { return nil }
    return words.prefix(hintWords).joined(separator: " ") + " …"
  }

  private static let hintWords = 5
}
