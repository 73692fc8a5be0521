// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

extension CriterionReading {
  /// What the runs said and what both readers say together, in a sentence.
  public var summary: String {
    let counting = runs.filter { $0.void == nil }.compactMap { $0.level?.rawValue }
    guard counting.count == runs.count, !counting.isEmpty else {
      return "Second reader: nothing that counts, so \(standing.rawValue) stays."
    }
    let said = counting.map { "\($0)" }
    let list = [said.dropLast().joined(separator: ", "), said.last ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " and ")
    return "Second reader: \(list); both readers together: \(combined.rawValue)."
  }

  /// Why runs do not count, and why the level of both is not that of the model; a sentence each.
  public var remarks: [String] {
    let voids = runs.compactMap(\.void).map(\.text)
    return voids + [hold == .void ? nil : hold?.text].compactMap(\.self)
  }
}
