// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// What was not done earns nothing.
struct NegationTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  @Test func `each positive sentence shows its evidence`() throws {
    let silent = try NegatedPair.all.filter { pair in
      try grade(of: pair.type, in: pair.positive, to: pair.question) == nil
    }
    #expect(NegatedPair.all.count == 40)
    let count = silent.count
    #expect(count == 0, "\(summary(of: silent, \.positive))")
  }

  @Test func `each denied sentence loses its evidence`() throws {
    let kept = try NegatedPair.all.filter { pair in
      let before = try grade(of: pair.type, in: pair.positive, to: pair.question) ?? .specific
      let after = try grade(of: pair.type, in: pair.negative, to: pair.question)
      return after.map { $0 >= before || $0 >= .specific } ?? false
    }
    let count = kept.count
    // Two are known to pass: completion that was never broken down, and a guardrail that was not set.
    #expect(count <= 2, "\(summary(of: kept, \.negative))")
  }

  @Test func `no denied sentence gets a higher level than the positive one`() throws {
    let above = try NegatedPair.all.filter { pair in
      let positive = try #require(reader.assessEvidence(pair.positive, to: pair.question))
      let negative = try #require(reader.assessEvidence(pair.negative, to: pair.question))
      return negative.isAbove(positive)
    }
    let count = above.count
    #expect(count == 0, "\(summary(of: above, \.negative))")
  }

  private func grade(of type: String, in text: String, to question: String) throws -> Grade? {
    try #require(reader.examine(text, to: question)).grade(of: EvidenceTypeID(type))
  }

  private func summary(of pairs: [NegatedPair], _ text: (NegatedPair) -> String) -> String {
    "\(pairs.count) of \(NegatedPair.all.count)\n"
      + pairs.map { "\($0.type): \(text($0))" }.joined(separator: "\n")
  }
}
