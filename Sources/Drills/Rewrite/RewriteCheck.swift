// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import Quantities
import SpacedRepetition

/// Reads a passage that was written anew: the failure must be gone, nothing else may be lost, and something must stand in its place.
struct RewriteCheck {
  let key: ExplanationKey
  let drill: Drill
  let judge: DrillChecker.Judge

  func result(of answer: DrillAnswer) -> DrillResult {
    guard let rewrite = key.rewrite else {
      return result(.again, "There is no passage to rewrite.")
    }
    let words = Self.words(answer.text)
    guard !words.isEmpty else { return result(.again, "Nothing was written.") }
    guard words != Self.words(rewrite.passage) else {
      return result(.again, "It is the same passage, word for word.")
    }
    let change = RewriteChange(
      before: rewrite.passage.isEmpty ? nil : judge(key.question, rewrite.passage),
      after: judge(key.question, answer.text), flag: rewrite.flag)
    return rated(change, answer, words: words.count)
  }

  private func rated(_ change: RewriteChange, _ answer: DrillAnswer, words: Int) -> DrillResult {
    let missed = change.missed
    if let first = missed.first {
      return result(.again, "\(first.name).", found: change.found, missed: missed)
    }
    guard let best = change.best else {
      return result(.again, "The flag is gone, but nothing that counts stands in its place.")
    }
    if answer.tookHint { return result(.again, "A hint was taken.", found: change.found) }
    if words * 100 > key.mostWords * 115 {
      return result(
        .hard, "It is right and too long: \(words) words, \(key.mostWords) at most.",
        found: change.found)
    }
    if best < .three {
      return result(
        .hard, "The flag is gone; what stands in its place is only named.", found: change.found)
    }
    if answer.elapsed > drill.target + drill.target {
      return result(.hard, "It is right and took more than twice the time.", found: change.found)
    }
    let isEasy = change.rises && best >= .four && answer.elapsed <= drill.target
    return result(
      isEasy ? .easy : .good,
      isEasy
        ? "The flag is gone, and the passage shows more than before." : "The flag is gone.",
      found: change.found)
  }

  private func result(
    _ rating: Rating, _ reason: String, found: [DrillFinding] = [], missed: [DrillFinding] = []
  ) -> DrillResult {
    DrillResult(
      rating: rating, reason: reason, found: found, missed: missed,
      reference: key.rewrite.map { [$0.better] } ?? [])
  }

  private static func words(_ text: String) -> [String] { Reading(text).tokens.map(\.form) }
}

/// What became of a passage: both readings side by side.
struct RewriteChange {
  /// How the passage was read; nil when there was none.
  let before: Assessment?
  let after: Assessment
  let flag: FlagID

  /// What speaks against it, the weightiest first.
  var missed: [DrillFinding] {
    if after.score == nil {
      return [DrillFinding(name: after.notices.first ?? "It could not be read")]
    }
    let still = after.flags.filter { $0.id == flag }
      .map { DrillFinding(name: "“\($0.name)” is still there", quote: $0.quote) }
    let known = Set(before?.flags.map(\.id) ?? [])
    // What a whole answer lacks, a passage may lack.
    let new = after.flags.filter { $0.id != flag && $0.quote != nil && !known.contains($0.id) }
      .map { DrillFinding(name: "“\($0.name)” came in with it", quote: $0.quote) }
    let lost = levels.filter { $0.now < $0.then }
      .map { DrillFinding(name: "“\($0.name)” was shown before and is gone") }
    return still + new + lost
  }

  /// What is shown now, each with its words.
  var found: [DrillFinding] {
    after.criteria.filter { ($0.level ?? .one) >= .three && !$0.quotes.isEmpty }
      .map { DrillFinding(name: $0.name, quote: $0.quotes.first) }
  }

  /// The highest level that rests on words; nil when there is none above 1.
  var best: Level? {
    let shown = after.criteria.filter { !$0.quotes.isEmpty }.compactMap(\.level).max()
    return shown.flatMap { $0 > .one ? $0 : nil }
  }

  /// Whether some line stands higher than before.
  var rises: Bool { before == nil || levels.contains { $0.now > $0.then } }

  private var levels: [(name: String, then: Level, now: Level)] {
    let then = Dictionary(
      before?.criteria.map { ($0.id, $0.level ?? .one) } ?? [], uniquingKeysWith: { $1 })
    return after.criteria.compactMap { line in
      then[line.id].map { (line.name, $0, line.level ?? .one) }
    }
  }
}
