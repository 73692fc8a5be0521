// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Foundation
import Rehearsal
import Reports
import TestSupport
import Testing

struct ClaimReportTests {
  private let plain = TerminalStyle(width: 72, isStyled: false)

  @Test func `claims are what their golden file says`() throws {
    let json = try JSONText.pretty(ClaimsJSON(Samples.claims, id: "k-1")) + "\n"
    let difference = try GoldenFile("claims.json").difference(from: json)
    #expect(difference == nil)
  }

  @Test func `claims in the terminal are what their golden file says`() throws {
    let text = ClaimsText(Samples.claims, style: plain).text()
    let difference = try GoldenFile("claims.txt").difference(from: text)
    #expect(difference == nil)
  }

  @Test(arguments: [("gb", "14 GB"), ("tb/s", "14 TB/s"), ("%", "14%"), ("gates", "14 gates")])
  func `a unit that was written small is shown as it is written`(unit: String, shown: String) {
    #expect(ClaimInput("weights", 14, unit, from: .text).valueText == shown)
  }

  @Test func `a text without a claim says so`() {
    #expect(ClaimsText([], style: plain).text() == "No number in this text claims anything.\n")
  }

  @Test func `a claim has the keys of the contract, and null where nothing is expected`() throws {
    let line = try JSONText.line(ClaimsJSON(Samples.claims))
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    #expect(object?["id"] is NSNull)
    let claims = try #require(object?["claims"] as? [[String: Any]])
    for claim in claims {
      #expect(
        Set(claim.keys) == [
          "quote", "kind", "verdict", "stated", "expected", "formula", "inputs", "tolerance",
          "source", "reason",
        ])
    }
    #expect(claims.map { $0["expected"] is NSNull } == [true, false, false, true])
    #expect(claims.map { $0["verdict"] as? String } == ["uncheckable", "right", "wrong", "right"])
    let inputs = claims[1]["inputs"] as? [[String: Any]] ?? []
    #expect(inputs.map { $0["from"] as? String } == ["catalogue", "text"])
  }

  @Test func `many numbers that cannot be checked are only counted on a scorecard`() {
    let open = Samples.claims[0]
    let few = ScorecardText(
      Samples.assessment, claims: .init(repeating: open, count: 5), style: plain
    ).text()
    let many = ScorecardText(
      Samples.assessment, claims: .init(repeating: open, count: 6), style: plain
    ).text()
    #expect(few.contains("What it follows from is nowhere."))
    #expect(!many.contains("What it follows from is nowhere."))
    #expect(many.contains("6 numbers: 6 not checkable."))
  }
}
