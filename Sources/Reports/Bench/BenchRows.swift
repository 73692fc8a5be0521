// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InterviewContent

extension BenchReport {
  /// One row for each answer, as comma-separated values below a header: every figure of the report can be computed from them.
  ///
  /// Levels are written `PS1:4 PS2:-`, the hyphen for a criterion that was not assessed; flags are separated by spaces.
  public var rows: String {
    let header = [
      "id", "question_id", "kind", "group", "words", "digit_groups", "raters", "label_band", "band",
      "score", "label_levels", "levels", "label_flags", "flags", "quotes", "exact_quotes",
    ]
    return ([header] + answers.map(row)).map { DelimitedText.line($0) + "\n" }.joined()
  }

  private func row(of answer: AssessedAnswer) -> [String] {
    let label = answer.label
    return [
      answer.id, answer.question.name, answer.kind.rawValue, grouping?.group(of: answer) ?? "",
      "\(answer.words)", "\(answer.digitGroups)", "\(label.ratings.count)",
      ExhibitCSV.number(label.band), answer.isScored ? "\(answer.band)" : "",
      answer.score.map { "\($0)" } ?? "", Self.levels(label.levels),
      Self.levels(answer.levels.mapValues { $0.map(Double.init) }), Self.flags(label.flags),
      Self.flags(answer.flags), "\(answer.quotes.count)", "\(answer.quotes.exact)",
    ]
  }

  private static func levels(_ levels: [String: Double?]) -> String {
    levels.sorted { $0.key < $1.key }
      .map { "\($0.key):\($0.value.map(ExhibitCSV.number) ?? "-")" }.joined(separator: " ")
  }

  private static func flags(_ flags: Set<String>) -> String {
    flags.sorted().joined(separator: " ")
  }
}
