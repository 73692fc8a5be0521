// SPDX-License-Identifier: Apache-2.0

/// Stories as Markdown: a title, and a heading for each part.
///
///     # The summary of shifts
///
///     ## Situation
///
///     In March 2024 …
///
///     ## Covers
///
///     - story-compromise
///
/// A line of a story that begins with a number sign has a backslash before it, so that it is no heading.
public enum StoryMarkdown {
  /// The heading above the prompts.
  private static let coversHeading = "covers"

  /// Returns stories as one text, in their order.
  public static func text(of stories: [Story]) -> String {
    stories.map(text).joined(separator: "\n")
  }

  private static func text(of story: Story) -> String {
    var result = "# \(story.title)\n"
    for part in StoryPart.allCases where !story[part].isEmpty {
      let lines = StoryLines.lines(of: story[part]).map(escaped)
      result += "\n## \(title(of: part))\n\n\(lines.joined(separator: "\n"))\n"
    }
    if !story.covers.isEmpty {
      result += "\n## Covers\n\n" + story.covers.map { "- \($0)\n" }.joined()
    }
    return result
  }

  /// Returns the stories of a text as forms; each heading of the first level begins one.
  ///
  /// No text is lost: what stands under another heading stays, with that heading, in the part before it, and what stands before any part
  /// goes into the situation. A heading is read by its word, so `## My decision` is the decision.
  public static func forms(of text: String) -> [StoryForm] { entries(of: text).map(\.form) }

  /// A story as a form, with the line on which it begins, from 1.
  typealias Entry = (line: Int, form: StoryForm)

  /// Returns the stories of a text with their lines.
  static func entries(of text: String) -> [Entry] {
    var reader = MarkdownReader()
    for line in StoryLines.lines(of: text) { reader.take(line) }
    return reader.entries()
  }

  /// The heading of a part.
  static func title(of part: StoryPart) -> String {
    part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()
  }

  private static func escaped(_ line: String) -> String {
    isHeadingLike(line) ? "\\" + line : line
  }

  /// Whether a line is a number sign with any backslashes before it.
  private static func isHeadingLike(_ line: String) -> Bool {
    line.unicodeScalars.drop { $0 == "\\" }.first == "#"
  }

  /// Returns a line without the backslash that kept it from being a heading.
  fileprivate static func unescaped(_ line: String) -> String {
    line.unicodeScalars.first == "\\" && isHeadingLike(line)
      ? String(line.unicodeScalars.dropFirst()) : line
  }

  fileprivate static func heading(_ line: String) -> (level: Int, name: String)? {
    let level = line.unicodeScalars.prefix { $0 == "#" }.count
    let rest = line.unicodeScalars.dropFirst(level)
    guard (1...6).contains(level), rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else {
      return nil
    }
    return (level, StoryLines.clean(String(rest)))
  }

  fileprivate static func section(named name: String) -> Section? {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words == [coversHeading] { return .covers }
    let parts = StoryPart.allCases.filter { part in words.contains { names(part).contains($0) } }
    guard let part = parts.first, parts.count == 1 else { return nil }
    let saysMore = words.contains { !names(part).contains($0) && !smallWords.contains($0) }
    return .part(part, saysMore: saysMore)
  }

  /// Words of a heading that say nothing beside the name of a part.
  private static let smallWords: Set<String> = ["the", "my", "our", "a", "and", "in"]

  private static func names(_ part: StoryPart) -> Set<String> {
    switch part {
    case .situation: ["situation"]
    case .constraint: ["constraint", "constraints"]
    case .decision: ["decision", "decisions", "action"]
    case .numbers: ["numbers", "result", "results"]
    case .learning: ["learning", "learnings", "lesson", "reflection"]
    }
  }

  fileprivate enum Section {
    /// A part, and whether the heading says more than its name.
    case part(StoryPart, saysMore: Bool)
    case covers
  }
}

/// Takes lines of Markdown apart into forms.
private struct MarkdownReader {
  private var done: [StoryMarkdown.Entry] = []
  /// How many lines were taken, and on which of them the form begins.
  private var count = 0
  private var first = 1
  private var form: StoryForm?
  private var part = StoryPart.situation
  private var isInCovers = false

  mutating func take(_ line: String) {
    count += 1
    if let heading = StoryMarkdown.heading(line) {
      if heading.level == 1 {
        finish()
        first = count
        form = StoryForm(title: heading.name)
        return
      }
      switch StoryMarkdown.section(named: heading.name) {
      case .part(let named, let saysMore):
        (part, isInCovers) = (named, false)
        if saysMore { add(heading.name) }
        return
      case .covers:
        isInCovers = true
        return
      case nil: isInCovers = false
      }
    }
    if isInCovers, takePrompt(line) { return }
    add(StoryMarkdown.unescaped(line))
  }

  /// Takes an item of the list of prompts; anything else is text.
  private mutating func takePrompt(_ line: String) -> Bool {
    let text = StoryLines.clean(line)
    if text.isEmpty { return true }
    guard text.hasPrefix("- ") || text.hasPrefix("* ") else { return false }
    var current = form ?? StoryForm()
    current.covers.append(StoryLines.clean(String(text.dropFirst(2))))
    form = current
    return true
  }

  private mutating func add(_ line: String) {
    if form == nil, StoryLines.clean(line).isEmpty { return }
    var current = form ?? StoryForm()
    let before = current.parts[part].map { $0 + "\n" } ?? ""
    current.parts[part] = before + line
    form = current
  }

  private mutating func finish() {
    if var form {
      form.parts = form.parts.mapValues(StoryLines.clean).filter { !$0.value.isEmpty }
      done.append((line: first, form: form))
    }
    form = nil
    (part, isInCovers) = (.situation, false)
  }

  mutating func entries() -> [StoryMarkdown.Entry] {
    finish()
    return done
  }
}
