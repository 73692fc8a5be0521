// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent

/// What a language model made of a round, for the terminal: its levels beside ours, below a scorecard that was shown before it read.
public struct SecondReadingText {
  private let second: ModelReading
  private let assessment: Assessment
  private let style: TerminalStyle

  /// Creates the text of a reading of what `assessment` is the scorecard of.
  public init(_ second: ModelReading, beside assessment: Assessment, style: TerminalStyle) {
    self.second = second
    self.assessment = assessment
    self.style = style
  }

  /// Returns the whole text, ending in a line feed.
  public func text() -> String {
    let lines = ModelReadingLines(second: second, style: style)
    let criteria: [String] = assessment.criteria.flatMap { result in
      let read = lines.lines(of: result.id)
      let heading = style.bold("\(result.id) \(result.name)") + "  \(result.levelText)"
      return read.isEmpty ? [] : [heading] + read
    }
    return (["", style.bold("Read by a model of your own")] + lines.headline + criteria)
      .joined(separator: "\n") + "\n"
  }
}
