// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// A story as it is typed, before it is checked: whatever was typed stays in it.
public struct StoryForm: Hashable, Sendable {
  /// The most bytes of a part: about 650 words, four minutes of talk.
  public static let mostPartBytes = 4000
  /// The most bytes of a title.
  public static let mostTitleBytes = 200
  /// The most prompts that a story can be marked for.
  public static let mostPrompts = 200

  public var title: String
  /// The text of each part; a part without text may be absent.
  public var parts: [StoryPart: String]
  /// The prompts that it is marked for, by name.
  public var covers: [String]

  /// Creates a form.
  public init(title: String = "", parts: [StoryPart: String] = [:], covers: [String] = []) {
    self.title = title
    self.parts = parts
    self.covers = covers
  }

  /// Creates the form in which a story is changed.
  public init(_ story: Story) {
    let parts = Dictionary(uniqueKeysWithValues: StoryPart.allCases.map { ($0, story[$0]) })
    self.init(title: story.title, parts: parts, covers: story.covers)
  }

  /// Returns the story.
  ///
  /// White space around a field and the returns of line ends are taken off; nothing else is changed.
  /// - Throws: ``StoryProblems`` with everything that is wrong.
  public func story(id: StoryID, at instant: Instant) throws(StoryProblems) -> Story {
    let problems = problems
    guard problems.isEmpty else { throw StoryProblems(problems) }
    return Story(
      id: id, title: cleanTitle, situation: clean(.situation), constraint: clean(.constraint),
      decision: clean(.decision), numbers: clean(.numbers), learning: clean(.learning),
      writtenAt: instant, covers: cleanCovers)
  }

  /// Everything that is wrong, in the order of the form; empty when it can be taken.
  public var problems: [StoryProblem] {
    var result: [StoryProblem] = []
    if cleanTitle.isEmpty { result.append(.emptyTitle) }
    if cleanTitle.utf8.count > Self.mostTitleBytes {
      result.append(.titleTooLong(bytes: cleanTitle.utf8.count))
    }
    let texts = StoryPart.allCases.map { ($0, clean($0)) }
    if texts.allSatisfy({ $0.1.isEmpty }) { result.append(.noText) }
    for (part, text) in texts where text.utf8.count > Self.mostPartBytes {
      result.append(.partTooLong(part: part, bytes: text.utf8.count))
    }
    let covers = cleanCovers
    if covers.count > Self.mostPrompts { result.append(.tooManyPrompts(covers.count)) }
    let bad = covers.filter { name in name.contains { $0.isWhitespace || $0 == "," } }
    return result + bad.prefix(Self.mostPrompts).map { .badPrompt($0) }
  }

  private func clean(_ part: StoryPart) -> String { StoryLines.clean(parts[part] ?? "") }

  /// The title, as one line.
  var cleanTitle: String {
    StoryLines.clean(title).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The prompts, each once.
  private var cleanCovers: [String] {
    var seen: Set<String> = []
    return covers.map(StoryLines.clean).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

/// Lines of a text that came from a form or a file.
enum StoryLines {
  /// Returns a text with the line ends of Unix and without white space around it.
  static func clean(_ text: String) -> String {
    let scalars = unix(text).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Returns the lines of a text; never empty.
  static func lines(of text: String) -> [String] {
    unix(text).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  /// Returns a text in which every line ends with a line feed alone.
  private static func unix(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar != "\n" || !wasReturn { result.append(scalar == "\r" ? "\n" : scalar) }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }
}
