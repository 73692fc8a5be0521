// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// An assessment in the words that every text for the terminal uses.
extension Assessment {
  /// The kind of question, the band and the score in a line.
  var headline: String {
    guard let score, let band else { return "\(kind.title): not assessed" }
    return "\(kind.title): \(Self.words(score, band))"
  }

  /// Returns a band and a score, such as `band 4 of 6, leaning yes · 52 of 100`.
  static func words(_ score: Int, _ band: Band) -> String {
    "band \(band.rawValue) of 6, \(band.title.lowercased()) · \(score) of 100"
  }
}

extension CriterionResult {
  /// The level with both other readings, and the weight.
  var levelText: String {
    "\(level.map { "\($0.rawValue)/5\(rangeText)" } ?? "not assessed")  (weight \(weight))"
  }

  private var rangeText: String {
    guard let low, let high, low < high else { return "" }
    return " (\(low.rawValue) to \(high.rawValue) on a stricter or looser reading)"
  }
}
