// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Foundation

/// How verdicts on claims agree with labels.
struct ClaimScores {
  private var pairs: [Pair] = []

  /// A label, and the verdict of the claim that lies on it; nil when none does.
  private struct Pair {
    let kind: String
    let label: String
    let verdict: Verdict?
  }

  /// Adds the labels of a passage.
  ///
  /// A claim belongs to the label that shares most of its words with it; one that was taken already comes last.
  mutating func add(_ passage: ClaimPassage, _ claims: [Claim]) {
    var taken: Set<Int> = []
    for label in passage.claims {
      guard let place = passage.text.range(of: label.quote) else { continue }
      let start = passage.text.utf8.distance(from: passage.text.startIndex, to: place.lowerBound)
      let end = start + label.quote.utf8.count
      let best = claims.indices.max {
        Self.fit(claims[$0], start..<end, taken.contains($0))
          < Self.fit(claims[$1], start..<end, taken.contains($1))
      }
      let found = best.flatMap { claims[$0].start < end && claims[$0].end > start ? $0 : nil }
      if let found { taken.insert(found) }
      pairs.append(
        Pair(kind: label.kind, label: label.verdict, verdict: found.map { claims[$0].verdict }))
    }
  }

  /// The share of the longer of two spans that both have; less when the claim was taken.
  private static func fit(_ claim: Claim, _ span: Range<Int>, _ isTaken: Bool) -> Double {
    let both = min(claim.end, span.upperBound) - max(claim.start, span.lowerBound)
    let share = Double(both) / Double(max(claim.end - claim.start, span.count, 1))
    return both > 0 ? share - (isTaken ? 0.5 : 0) : -1
  }

  private func count(_ condition: (Pair) -> Bool) -> Int { pairs.count(where: condition) }

  /// The figures, in the order of ``header``.
  var cells: [String] {
    let checkable = count { $0.label != "uncheckable" }
    let wrong = count { $0.verdict == .wrong }
    let right = count { $0.verdict == .right }
    return [
      "\(pairs.count)",
      Self.share(count { $0.label != "uncheckable" && $0.verdict != nil }, checkable),
      Self.share(
        count { $0.label != "uncheckable" && [.right, .wrong].contains($0.verdict) }, checkable),
      Self.share(count { $0.verdict == .wrong && $0.label == "wrong" }, wrong),
      Self.share(count { $0.verdict == .right && $0.label == "right" }, right),
      Self.share(
        count { $0.verdict == .wrong && $0.label != "wrong" }, count { $0.label != "wrong" }),
    ]
  }

  /// The names of the figures.
  static let header = [
    "labels", "checkable ones found", "of them decided", "“wrong” that is wrong",
    "“right” that is right", "“wrong” said of others",
  ]

  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (Double(part) / Double(whole) * 1000).rounded() / 10
    return "\(tenths)% (\(part)/\(whole))"
  }
}
