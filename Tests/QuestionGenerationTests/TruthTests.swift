// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import QuestionGeneration
import Testing

/// Recomputes what is said to be true from the figures of the question, with formulas written out here.
struct TruthTests {
  private static let seeds = 0..<12 as Range<UInt64>

  /// The texts of an exchange, and the numbers in them in order.
  private struct Talk {
    let prompt: [Double]
    let exhibits: [Double]
    let wrong: Pushback
    let right: Pushback

    init(_ id: String, _ seed: UInt64) throws {
      let question = try #require(QuestionFamilies.family(id)).question(seed: seed)
      prompt = numbers(question.prompt)
      exhibits = numbers(question.exhibits ?? "")
      let said = try #require(question.pushbacks)
      wrong = try #require(said.first { !$0.isRight })
      right = try #require(said.first { $0.isRight })
    }
  }

  private func each(_ id: String, _ check: (Talk) throws -> Void) throws {
    for seed in Self.seeds { try check(Talk(id, seed)) }
  }

  private func expect(_ text: String, tells value: Double, within share: Double = 0.006) {
    let told = numbers(text).contains { abs($0 - value) <= share * abs(value) }
    #expect(told, "\(value) is not in: \(text)")
  }

  @Test func `steps that must all be right`() throws {
    try each("talk-agent-steps") { talk in
      let (steps, rate) = (talk.prompt[0], talk.prompt[1] / 100)
      expect(talk.wrong.truth, tells: pow(rate, steps) * 100)
      let noticed = talk.exhibits[0] / 100
      expect(talk.right.argument, tells: pow(rate + (1 - rate) * noticed * rate, steps) * 100)
    }
  }

  @Test func `users that a difference needs`() throws {
    try each("talk-few-users") { talk in
      let (p, d) = (talk.prompt[0] / 100, talk.prompt[1] / 100)
      let mean = p + d / 2
      let spread =
        1.959964 * (2 * mean * (1 - mean)).squareRoot()
        + 0.841621 * (p * (1 - p) + (p + d) * (1 - p - d)).squareRoot()
      expect(talk.wrong.truth, tells: (spread / d) * (spread / d))
      let weeks = (2 * (spread / d) * (spread / d) / talk.exhibits[0] / 7).rounded(.up)
      expect(talk.right.argument, tells: weeks, within: 1 / weeks + 1e-9)
    }
  }

  @Test func `no incident so far`() throws {
    try each("talk-no-incident") { talk in
      expect(talk.wrong.truth, tells: (1 - pow(0.05, 1 / talk.prompt[1])) * 100)
      let more = numbers(talk.right.argument)[0]
      let bound = (1 - pow(0.05, 1 / more)) * 100
      expect(talk.right.truth, tells: bound)
      #expect(bound < talk.prompt[0])
    }
  }

  @Test func `a changed mix`() throws {
    try each("talk-mix") { talk in
      let (before, after) = (talk.prompt[2] / 100, talk.prompt[3] / 100)
      let (one, two) = (talk.exhibits[0], talk.exhibits[1])
      expect(
        talk.prompt.map { "\($0)" }.joined(separator: " "), tells: one * (1 - before) + two * before
      )
      expect(talk.wrong.truth, tells: one * (1 - after) + two * after)
      let fell = numbers(talk.right.argument)
      expect(talk.right.truth, tells: after * (fell[0] - fell[1]), within: 0.02)
    }
  }

  @Test func `one of many metrics`() throws {
    try each("talk-one-of-many") { talk in
      expect(talk.wrong.truth, tells: (1 - pow(0.95, talk.prompt[0])) * 100)
      expect(talk.right.truth, tells: talk.prompt[0] * numbers(talk.right.argument)[0])
    }
  }

  @Test func `the worst come nearer to the mean`() throws {
    try each("talk-worst-recovered") { talk in
      let (first, mean) = (talk.prompt[0], talk.prompt[1])
      expect(talk.wrong.truth, tells: mean + talk.exhibits[0] / 100 * (first - mean))
    }
  }

  @Test func `a judge with errors`() throws {
    try each("talk-judge") { talk in
      let (seen, finds, spares) = (
        talk.prompt[0] / 100, talk.exhibits[0] / 100, talk.exhibits[1] / 100
      )
      expect(
        talk.wrong.truth, tells: (seen + spares - 1) / (finds + spares - 1) * 100, within: 0.02)
    }
  }

  @Test func `slow calls in a chain`() throws {
    try each("talk-call-tails") { talk in
      let calls = talk.prompt[0]
      expect(talk.wrong.truth, tells: (1 - pow(0.95, calls)) * 100)
      expect(talk.right.argument, tells: calls - talk.exhibits[0] + 1)
    }
  }

  @Test func `waiting near the limit`() throws {
    try each("talk-nearly-full") { talk in
      let (before, use, service) = (talk.prompt[0] / 100, talk.prompt[1] / 100, talk.prompt[2])
      let waits = [before, use].map { service * $0 / (1 - $0) }
      for wait in waits { expect(talk.wrong.truth, tells: wait < 1000 ? wait : wait / 1000) }
    }
  }

  @Test func `a peak against a mean`() throws {
    try each("talk-mean-load") { talk in
      let (mean, card, peak) = (talk.prompt[0], talk.prompt[1], talk.exhibits[0])
      expect(talk.wrong.truth, tells: (mean * peak / card).rounded(.up))
      let patient = numbers(talk.right.argument)[0] / 100
      expect(talk.right.argument, tells: (mean * peak * (1 - patient) / card).rounded(.up))
    }
  }

  @Test func `caches of many sessions`() throws {
    try each("talk-four-bits") { talk in
      let said = numbers(talk.right.argument)
      // 80 layers, 8 key-value heads of 128, keys and values, 2 bytes, in pages of one token.
      let bytes = 80.0 * 8 * 128 * 2 * 2
      expect(talk.right.argument, tells: said[0] * said[1] * bytes / 1e9)
    }
  }

  @Test func `experts that a batch touches`() throws {
    try each("talk-active-weights") { talk in
      let tail = talk.exhibits.suffix(2)
      let (experts, chosen) = (tail.first ?? 1, tail.last ?? 1)
      let batch = numbers(talk.right.argument)[0]
      expect(talk.right.truth, tells: (1 - pow(1 - chosen / experts, batch)) * 100)
    }
  }

  @Test func `a whole file with each question`() throws {
    try each("talk-long-window") { talk in
      let tokens = try #require(talk.prompt.first)
      let prices = talk.exhibits.filter { $0 < 20 }
      expect(talk.wrong.truth, tells: tokens * prices[prices.count - 3] / 1e6, within: 0.01)
    }
  }

  @Test func `drafts and how many are accepted`() throws {
    try each("talk-drafts") { talk in
      let (length, accept, cost) = (talk.prompt[0], talk.exhibits[0] / 100, talk.exhibits[1] / 100)
      let tokens = (1 - pow(accept, length + 1)) / (1 - accept)
      expect(talk.wrong.truth, tells: tokens / (length * cost + 1))
    }
  }
}

/// Returns the numbers of a text in order; those inside names, such as `H100` or `8B`, are left out.
private func numbers(_ text: String) -> [Double] {
  var found: [Double] = []
  for word in text.split(whereSeparator: { " \n()^/x=".contains($0) }) {
    var digits = word.filter { $0 != "," && $0 != "%" }
    while let last = digits.last, ".;:?".contains(last) { digits.removeLast() }
    if let number = Double(digits), number.isFinite { found.append(number) }
  }
  return found
}
