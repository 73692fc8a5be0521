// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Practice questions that were made of release notes, as JSON and as text.
public struct NotesReport {
  private let questions: [Question]

  /// Gathers questions.
  public init(_ questions: [Question]) {
    self.questions = questions
  }

  /// The form that scripts rely on; an entry is a question file as `rehearse --question` reads it.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("questions from-notes"),
      "questions": .list(questions.map(Self.json)),
    ]
  }

  /// Returns one question alone, such as for a file that `rehearse --question` reads.
  public static func json(_ question: Question) -> JSONValue {
    [
      "id": .text(question.id.name), "kind": .text(question.kind.rawValue),
      "prompt": .text(question.prompt), "exhibits": .optional(question.exhibits),
      "family": .optional(question.family),
      "looksFor": .texts(question.guide?.looksFor ?? []),
    ]
  }

  /// Returns all of it, with a line end at the end.
  public func text(style: TerminalStyle) -> String {
    let parts = questions.enumerated().map { place, question in
      var lines = [style.bold("\(place + 1). \(question.kind.title)"), style.wrap(question.prompt)]
      if let exhibits = question.exhibits, !exhibits.isEmpty {
        lines.append(style.wrap(exhibits, indent: "    "))
      }
      if let guide = question.guide, !guide.looksFor.isEmpty {
        lines.append("What a reader looks for:")
        lines += guide.looksFor.map { style.wrap("- \($0)", indent: "  ") }
      }
      return lines.joined(separator: "\n")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
