// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// A story on which too much rests: a panel that hears it twice hears that there is no other.
public struct StoryOverlap: Hashable, Sendable {
  public let story: StoryID
  public let title: String
  /// The kinds of story that it covers fully.
  public let kinds: [StoryKind]
  /// Those of them that no other story covers fully.
  public let alone: [StoryKind]

  /// From how many of the five kinds a story stands for too much.
  ///
  /// Ours: the loop asks for all five in one sitting, and with four others none has to stand for three.
  static let mostKinds = 3

  /// The overlap in a sentence.
  public var summary: String {
    let names = kinds.map(\.title).joined(separator: ", ")
    return "“\(title)” stands for \(kinds.count) of 5 kinds: \(names)."
  }

  /// Returns the stories that stand for too much, the heaviest first.
  static func all(in prompts: [BankPrompt], of stories: [Story]) -> [StoryOverlap] {
    let kinds = prompts.filter { $0.prompt.question == nil }
    let overlaps = stories.compactMap { overlap(of: $0, in: kinds) }
    let heaviest = overlaps.enumerated().sorted { one, other in
      (other.element.kinds.count, one.offset) < (one.element.kinds.count, other.offset)
    }
    return heaviest.map(\.element)
  }

  private static func overlap(of story: Story, in kinds: [BankPrompt]) -> StoryOverlap? {
    let covered = kinds.filter { covers($0, story.id) }
    guard covered.count >= mostKinds else { return nil }
    let alone = covered.filter { prompt in
      prompt.coverage.count { $0.strength >= .full } == 1
    }
    return StoryOverlap(
      story: story.id, title: story.title, kinds: covered.compactMap(\.prompt.kind),
      alone: alone.compactMap(\.prompt.kind))
  }

  private static func covers(_ prompt: BankPrompt, _ story: StoryID) -> Bool {
    prompt.coverage.contains { $0.story == story && $0.strength >= .full }
  }
}
