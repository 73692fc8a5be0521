// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
public import Quantities
import Rehearsal

/// Two attempts side by side: what changed in levels, evidence, failures, numbers, words and time, and both answers.
public struct ComparisonPage: Page {
  private let comparison: AttemptComparison

  /// Creates the page of two rounds that have been read; the one that began first stands first.
  public init(_ one: Attempt, _ other: Attempt) {
    comparison = AttemptComparison(one, other)
  }

  public func render() -> String {
    Layout("Then and now", width: .wide, with: .comparison) {
      ComparisonView(comparison: comparison).body
    }.render()
  }

  /// Returns the comparison as a file that stands alone.
  ///
  /// - Parameters:
  ///   - moment: When it is made.
  ///   - version: The version of the program that makes it.
  /// - Returns: The whole document.
  public func file(madeAt moment: Instant, by version: String) -> String {
    StandaloneFile(
      name: "Then and now", sheets: [.roundStyle, .scorecardStyle, .comparisonStyle, .paperStyle],
      madeAt: moment,
      version: version, content: ComparisonView(comparison: comparison).body
    ).text()
  }
}
