// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Foundation
import Testing

/// Passages as people may say them, with the verdicts that hold.
///
/// Written and labelled by a language model.
struct PassageTests {
  /// A passage with what should be said of the words that claim something.
  struct Passage: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let exhibits: String?
    let prompt: String?
    let text: String
    let claims: [Label]

    struct Label: Decodable, Sendable {
      let quote: String
      let verdict: Verdict
    }

    var testDescription: String { id }

    static let all: [Passage] = {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/passages.jsonl")
      let lines = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return lines.split(separator: "\n").compactMap {
        try? JSONDecoder().decode(Passage.self, from: Data($0.utf8))
      }
    }()
  }

  @Test func `the passages are there`() {
    #expect(Passage.all.count >= 60)
  }

  @Test(arguments: Passage.all)
  func `a passage that was read rightly stays so`(_ passage: Passage) {
    for label in passage.claims {
      let found = Expectation(passage.text, label.quote, label.verdict)
        .verdicts(prompt: passage.prompt, exhibits: passage.exhibits)
      #expect(found.contains(label.verdict), "\(label.quote): \(found)")
    }
  }

  @Test(arguments: Passage.all.filter { $0.exhibits != nil })
  func `without its exhibits nothing more is called wrong`(_ passage: Passage) {
    let given = ClaimChecker(prompt: passage.prompt, exhibits: passage.exhibits)
      .claims(in: passage.text).filter { $0.verdict == .wrong }
    for claim in ClaimChecker().claims(in: passage.text) where claim.verdict == .wrong {
      #expect(given.contains { $0.start < claim.end && $0.end > claim.start }, "\(claim.text)")
    }
  }
}
