// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent
import Quantities

/// All stories of a person beside what is asked and what was told: computed from them, and stored nowhere.
public struct StoryBank: Sendable {
  /// The stories, in their order.
  public let entries: [StoryEntry]
  /// The five kinds of story of the loop, then the questions, in the order given.
  public let prompts: [BankPrompt]
  /// Amounts with two values.
  public let conflicts: [NumberConflict]
  /// Amounts that were left out when a story was told, the latest telling first.
  public let leftOut: [LeftOutNumbers]
  /// Stories on which too much rests, the heaviest first.
  public let overlaps: [StoryOverlap]
  /// What was found in each round.
  private let told: [String: ToldRound]

  /// Reads a bank.
  ///
  /// `questions` are all of the library, of which those about past experience are asked for a story; `rounds` are those that are over, in
  /// any order; the assessor finds the evidence in stories. `earlier` is a bank that was read before with the same questions and assessor:
  /// where its stories are the same, rounds that it knows are not read again.
  ///
  /// - Complexity: Each text is read once.
  public init(
    stories: [Story], questions: [Question], rounds: [RehearsedRound], assessor: Assessor,
    after earlier: StoryBank? = nil
  ) {
    let plain = StoryReader.plain(assessor)
    let texts = stories.map { StoryText($0, by: plain) }
    let asked = StoryPrompt.five + questions.filter { $0.kind == .behavioral }.map(StoryPrompt.init)
    let finder = CoverageFinder(asked)
    let coverage = texts.map(finder.coverage)
    let known = earlier.flatMap { $0.entries.map(\.story) == stories ? $0.told : nil }
    let history = StoryHistory(texts, rounds, known: known ?? [:])
    told = history.told
    entries = texts.indices.map { index in
      StoryEntry(
        story: stories[index], review: StoryReader.review(texts[index]),
        coverage: coverage[index], tellings: history.tellings[index])
    }
    prompts = BankPrompt.all(of: asked, coverage: coverage.flatMap { $0 })
    conflicts = texts.flatMap(StoryConsistency.conflicts) + history.conflicts
    leftOut = history.leftOut
    overlaps = StoryOverlap.all(in: prompts, of: stories)
  }

  /// The prompts that no story covers fully, in their order.
  public var gaps: [BankPrompt] { prompts.filter(\.isGap) }
  /// The stories by when they were last told, those never told first.
  public var byLastTold: [StoryEntry] {
    entries.enumerated().sorted { left, right in
      let (one, other) = (left.element.lastTold?.endedAt, right.element.lastTold?.endedAt)
      guard one != other else { return left.offset < right.offset }
      guard let one else { return true }
      return other.map { one < $0 } ?? false
    }
    .map(\.element)
  }

  /// Returns what a story covers of a prompt; nil when nothing.
  public func coverage(of prompt: String, by story: StoryID) -> StoryCoverage? {
    prompts.first { $0.prompt.id == prompt }?.coverage.first { $0.story == story }
  }
}

/// A story of the bank with all that is known about it.
public struct StoryEntry: Hashable, Sendable, Identifiable {
  public let story: Story
  public let review: StoryReview
  /// The prompts that it covers, in their order.
  public let coverage: [StoryCoverage]
  /// The rounds in which it was told, the latest first.
  public let tellings: [StoryTelling]

  public var id: StoryID { story.id }
  /// The last round in which it was told; nil when it was told in none.
  public var lastTold: StoryTelling? { tellings.first }
}

/// A prompt with the stories that cover it.
public struct BankPrompt: Hashable, Sendable, Identifiable {
  public let prompt: StoryPrompt
  /// The stories that cover it, the best first.
  public let coverage: [StoryCoverage]

  public var id: String { prompt.id }
  /// Whether no story covers it fully.
  public var isGap: Bool { !coverage.contains { $0.strength >= .full } }
  /// The gap in a sentence; nil when there is none.
  public var gap: String? {
    guard isGap else { return nil }
    return coverage.isEmpty
      ? "No story for: \(prompt.title)" : "Only partly covered: \(prompt.title)"
  }

  /// Returns all prompts with the stories that cover them.
  static func all(of prompts: [StoryPrompt], coverage: [StoryCoverage]) -> [BankPrompt] {
    let byPrompt = Dictionary(grouping: coverage, by: \.prompt)
    return prompts.map { prompt in
      let own = (byPrompt[prompt.id] ?? []).enumerated().sorted { left, right in
        left.element.strength == right.element.strength
          ? left.offset < right.offset : left.element.strength > right.element.strength
      }
      return BankPrompt(prompt: prompt, coverage: own.map(\.element))
    }
  }
}
