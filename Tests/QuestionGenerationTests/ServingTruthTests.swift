// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import QuestionGeneration
import Testing

/// Whether the figures that a question about a simulated service shows bear out what it calls true.
struct ServingTruthTests {
  private static let seeds = 0..<12 as Range<UInt64>

  private func exhibits(_ id: String, _ seed: UInt64) throws -> (lines: [String], truth: [String]) {
    let family = try #require(QuestionFamilies.family(id))
    let lines = (family.question(seed: seed).exhibits ?? "").split(separator: "\n").map(String.init)
    return (lines, family.reference(seed: seed).map(\.value))
  }

  private func preemptions(_ line: String) throws -> Int {
    let words = line.split(separator: " ")
    let place = try #require(words.firstIndex { $0.hasPrefix("preemption") })
    return try #require(Int(words[place - 1].filter(\.isNumber)))
  }

  @Test func `the cause of a regression is the one that its figures show, and every cause occurs`()
    throws
  {
    var seen: Set<String> = []
    for seed in Self.seeds {
      let (lines, truth) = try exhibits("serving-regression", seed)
      let cause = truth[0]
      seen.insert(cause)
      let lost = try preemptions(lines[4])
      #expect(try preemptions(lines[3]) == 0, "seed \(seed)")
      #expect(cause.contains("shrank") == (lost > 0), "seed \(seed)")
      #expect(
        cause.contains("prefix cache is off") == lines[4].contains(" 0% of prompt tokens"),
        "seed \(seed)")
    }
    #expect(seen.count >= 3)
  }

  @Test func `a promise that is kept today breaks at twice the traffic with the same cards`() throws
  {
    for seed in Self.seeds {
      let (lines, truth) = try exhibits("doubled-traffic", seed)
      #expect(lines[0].hasPrefix("Two "), "seed \(seed)")
      let cards = try #require(Int(truth[2]))
      #expect((3...8).contains(cards), "seed \(seed)")
    }
  }

  @Test
  func `keeping a copy spares callers, and more come during a start than those it leaves waiting`()
    throws
  {
    for seed in Self.seeds {
      let (lines, truth) = try exhibits("morning-start", seed)
      let words = lines[2].split(separator: " ")
      let place = try #require(words.firstIndex(of: "wait"))
      let late = try #require(Int(words[place - 1].filter(\.isNumber)))
      let left = try #require(Int(truth[0].filter(\.isNumber)))
      #expect(left * 4 < late, "seed \(seed)")
    }
  }
}
