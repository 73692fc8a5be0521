// SPDX-License-Identifier: Apache-2.0

/// The stories of one text: those that can be kept, and what is wrong with the others.
public struct StoryBatch: Hashable, Sendable {
  /// The stories that can be kept, in their order; no two have the same title.
  public let forms: [StoryForm]
  /// The stories that cannot, in their order.
  public let refused: [Refused]

  /// A story that cannot be kept, and why.
  public struct Refused: Hashable, Sendable, CustomStringConvertible {
    /// The line on which it begins, from 1.
    public let line: Int
    public let title: String
    /// All that is wrong with it, each in a sentence or two.
    public let reasons: [String]

    /// All that is wrong with it, on one line.
    public var reason: String { reasons.joined(separator: " ") }

    public var description: String {
      title.isEmpty ? "Line \(line): \(reason)" : "Line \(line), “\(title)”: \(reason)"
    }
  }

  /// Reads Markdown as ``StoryMarkdown`` does.
  public init(_ text: String) {
    var forms: [StoryForm] = []
    var refused: [Refused] = []
    var lines: [String: Int] = [:]
    for entry in StoryMarkdown.entries(of: text) {
      let title = entry.form.cleanTitle
      let reasons = Self.reasons(against: entry.form, first: lines[title])
      if reasons.isEmpty {
        forms.append(entry.form)
        lines[title] = entry.line
      } else {
        refused.append(
          Refused(line: entry.line, title: String(title.prefix(80)), reasons: reasons))
      }
    }
    self.forms = forms
    self.refused = refused
  }

  private static func reasons(against form: StoryForm, first line: Int?) -> [String] {
    let problems = form.problems
    guard problems.isEmpty else { return problems.map(\.description) }
    guard let line else { return [] }
    return ["A story with this title begins in line \(line) already. Give it another title."]
  }
}
