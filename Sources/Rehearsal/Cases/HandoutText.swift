// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import ProductAnalytics

/// What was handed out and asked for, as plain text: for the terminal, the reader of answers and the checker of numbers.
public struct HandoutText: Sendable {
  private let handout: CaseHandout

  /// Creates a writer.
  public init(_ handout: CaseHandout) {
    self.handout = handout
  }

  /// The setting, the constraints, the change log and every exhibit, one statement or row on a line.
  public var text: String {
    let about =
      [handout.setting] + ["Constraints:"] + handout.constraints.map { "- \($0)" }
      + ["Change log:"] + handout.changes.map { "- \($0.date): \($0.text)" }
    return ([about.joined(separator: "\n")] + handout.exhibits.map(Self.table))
      .joined(separator: "\n\n")
  }

  /// Returns an exhibit as lines: its heading, a line for each row with the names of its columns, its note.
  public static func table(_ exhibit: Exhibit) -> String {
    let rows = exhibit.rows.indices.map { row in
      let cells = exhibit.columns.indices.dropFirst().compactMap { column -> String? in
        let head = exhibit.columns[column]
        guard head.role != .low, head.role != .high, exhibit.rows[row][column] != .missing else {
          return nil
        }
        // A comma would part the name from its value.
        return "\(head.name.replacing(",", with: "")) \(exhibit.text(row: row, column: column))"
      }
      let name = exhibit.columns.isEmpty ? "" : exhibit.text(row: row, column: 0)
      return "\(name): \(cells.joined(separator: ", "))."
    }
    let note = exhibit.note.isEmpty ? [] : [exhibit.note]
    return (["\(exhibit.title)."] + rows + note).joined(separator: "\n")
  }
}

extension Question {
  /// Creates the question that a case asks; its name is that of the case.
  public init(_ made: ProductCase, handout: CaseHandout) {
    self.init(
      id: Question.ID(made.id), kind: .problemSolving, prompt: made.story.prompt,
      exhibits: HandoutText(handout).text)
  }
}
