// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import Practice

/// What was found or missed in an answer to a drill, as JSON.
enum DrillFindingJSON {
  /// Returns a finding: its name, and the words with their bytes where there are any.
  static func value(_ finding: DrillFinding) -> JSONValue {
    ["name": .text(finding.name), "quote": quote(finding.quote)]
  }

  /// Returns a quote, or `null`.
  static func quote(_ quote: Quote?) -> JSONValue {
    guard let quote else { return .null }
    return ["start": .number(quote.start), "end": .number(quote.end), "text": .text(quote.text)]
  }

  /// Returns words of a story with the part they stand in, or `null`.
  static func quote(_ quote: StoryQuote?) -> JSONValue {
    guard let quote else { return .null }
    return Self.quote(quote.quote).adding(["part": .text(quote.part.rawValue)])
  }
}
