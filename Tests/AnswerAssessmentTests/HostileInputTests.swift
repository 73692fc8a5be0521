// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import TestSupport
import Testing

struct HostileInputTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `random bytes give a result and valid offsets`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = String(decoding: bytes, as: UTF8.self)
    let result = assessor.assess(text, for: Samples.question)
    for quote in result.criteria.flatMap(\.quotes) {
      #expect(Array(text.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
  }

  @Test(arguments: [
    String(repeating: "retention at least 36% because ", count: 6_000),
    String(repeating: "word\n", count: 2_000),
    String(repeating: "We measure retention. ", count: 9_000),
    String(repeating: "a", count: 200_000), String(repeating: "'", count: 20_000),
    String(repeating: "9", count: 200_000), String(repeating: "\u{202E}", count: 50_000),
    String(repeating: "e\u{301}", count: 60_000), "<script>alert(1)</script>",
  ])
  func `walls of text are read to the end`(text: String) {
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.criteria.count == 3)
    #expect((result.band ?? .strongNoHire) <= .noHire)
  }
}
