// SPDX-License-Identifier: Apache-2.0

/// Why a story cannot be taken as it is.
public enum StoryProblem: Error, Hashable, Sendable {
  case emptyTitle
  case titleTooLong(bytes: Int)
  /// None of the parts holds a word.
  case noText
  case partTooLong(part: StoryPart, bytes: Int)
  /// More prompts are marked than a story may have.
  case tooManyPrompts(Int)
  /// The name of a prompt is empty, or has a space or a comma in it.
  case badPrompt(String)
}

extension StoryProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .emptyTitle: "The story has no title. Give it a few words."
    case .titleTooLong(let bytes):
      "The title has \(bytes) bytes. \(StoryForm.mostTitleBytes) are the most."
    case .noText: "No part of the story holds a word. Write at least one."
    case .partTooLong(let part, let bytes):
      "The part \(part.rawValue) has \(bytes) bytes. \(StoryForm.mostPartBytes) are the most."
    case .tooManyPrompts(let count):
      "The story is marked for \(count) prompts. \(StoryForm.mostPrompts) are the most."
    case .badPrompt(let name): "“\(name)” is no name of a prompt: it must have no space in it."
    }
  }
}

/// All that is wrong with a story at once, in the order of the form.
public struct StoryProblems: Error, Hashable, Sendable, CustomStringConvertible {
  public let problems: [StoryProblem]

  /// Creates the list.
  public init(_ problems: [StoryProblem]) {
    self.problems = problems
  }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
