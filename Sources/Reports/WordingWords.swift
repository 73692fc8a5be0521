// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

extension ExplainedWording {
  /// The weight and the heaviest phrases in a line; nil where nothing weighs anything.
  public var line: String? {
    guard !phrases.isEmpty else { return nil }
    let shown = phrases.map { "“\($0.quote.text)” \($0.weightText)" }
    return "Wording \(weightText): \(shown.joined(separator: ", "))"
  }
}
