// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ScreenTests {
  private static let answer =
    "First I would check whether the number is right: compare server logs with client events since the release. If both fell, I would cut weekly engagement by cohort.\n"
  private static let cv =
    "Experience\n- Owned pricing of the API and moved 1,200 accounts to usage-based plans.\n- Cut p95 latency from 4.1 s to 1.3 s.\n"

  private func screen(
    isJSON: Bool = false, cv: Data
  ) async throws -> Ended {
    let folder = try TemporaryFolder()
    try cv.write(to: URL(filePath: folder.path(of: "cv")))
    return try await Tool.run(
      "screen", "--cv", "cv", "--question", "scr-engagement-drop", isJSON ? "--json" : "-",
      input: .text(Self.answer), in: folder)
  }

  @Test func `an application gets both passes, as text and as JSON`() async throws {
    let text = try await screen(cv: Data(Self.cv.utf8))
    #expect(text.status == 0, "\(text.errors)")
    for part in ["First pass", "Second pass", "What the CV shows", "4.1 s to 1.3 s"] {
      #expect(text.output.contains(part), "\(part)")
    }
    let json = try await screen(isJSON: true, cv: Data(Self.cv.utf8))
    let object = try object(json.output)
    #expect(object["version"] as? Int == 1)
    #expect((object["criteria"] as? [Any])?.count == 3)
  }

  @Test func `a CV that cannot be read is a failed rule, and the answer is screened`() async throws
  {
    let run = try await screen(cv: Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("a PNG picture"))
    #expect(run.output.contains("Response quality"))
  }

  @Test func `wrong use says what is right`() async throws {
    let kind = try await Tool.run("screen", "--question", "ps-onboarding", input: .text("x"))
    #expect(kind.status == 64)
    #expect(kind.errors.contains("no screening question"))
    let file = try await Tool.run(
      "screen", "--cv", "none.pdf", "--question", "scr-engagement-drop", input: .text("x"))
    #expect(file.status == 66)
    let pages = try await Tool.run(
      "screen", "--words-per-page", "0", "--question", "scr-engagement-drop", input: .text("x"))
    #expect(pages.status == 64)
  }
}
