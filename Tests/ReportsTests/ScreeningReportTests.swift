// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import Reports
import Screening
import TestSupport
import Testing

struct ScreeningReportTests {
  @Test func `a screening is what its golden file says`() throws {
    let style = TerminalStyle(width: 72, isStyled: false)
    let text = ScreeningText(ScreeningSamples.report(), style: style).text()
    let difference = try GoldenFile("screening.txt").difference(from: text)
    #expect(difference == nil)
  }

  @Test func `its JSON is what its golden file says, and what is missing is null`() throws {
    let json = try JSONText.pretty(ScreeningJSON(ScreeningSamples.report())) + "\n"
    let difference = try GoldenFile("screening.json").difference(from: json)
    #expect(difference == nil)
    for part in ["\"level\" : null", "\"cut\" : null", "\"solving\" : null"] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test func `what would be cut is in the JSON`() throws {
    let json = try JSONText.line(ScreeningJSON(ScreeningSamples.report(words: 1001)))
    #expect(json.contains(#""cut":{"end":5004,"start":5000,"text":"word"}"#))
  }

  @Test func `a report comes back from JSON as it was`() throws {
    let report = ScreeningSamples.report()
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(ScreeningReport.self, from: data) == report)
  }
}
