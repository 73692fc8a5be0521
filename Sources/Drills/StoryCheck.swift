// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities
import SpacedRepetition

/// Reads the answer to a story drill: a part from memory, or the whole in a given time.
///
/// Amounts count before words: whoever tells another number than was written is asked about it. Words are compared by meaning, so that
/// a retelling passes and another story does not. Whether it is told well is for the assessor to say.
struct StoryCheck {
  /// The share of the words of content of a part from which its content was recalled.
  ///
  /// Tuned on one half of the pairs in `StoryRecallPairs` and scored on the other, see docs/stories.md.
  static let contentShare = 0.22
  /// The share from which nearly all of it was there.
  static let fullShare = 0.6
  /// From how many times the target on an answer is slow.
  ///
  /// Source: the grading notes of fsrs4anki as docs/stories.md quotes them.
  static let slowFactor: Int64 = 2

  let key: StoryKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    let reading = Reading(answer.text)
    let sections =
      key.sections
      ?? [
        StorySection(name: key.part, text: key.text, amounts: .max, share: Self.contentShare)
      ]
    let recalls = sections.map { StoryRecall(of: $0, in: reading) }
    let verdict = verdict(on: recalls, reading, answer)
    return DrillResult(
      rating: verdict.rating, reason: verdict.reason, found: recalls.flatMap(\.found),
      missed: recalls.flatMap(\.missed) + verdict.missed, reference: [key.text])
  }

  private struct Verdict {
    let rating: Rating
    let reason: String
    var missed: [DrillFinding] = []
  }

  private func verdict(
    on recalls: [StoryRecall], _ reading: Reading, _ answer: DrillAnswer
  ) -> Verdict {
    if reading.tokens.isEmpty { return Verdict(rating: .again, reason: "Nothing was written.") }
    if answer.tookHint { return Verdict(rating: .again, reason: "The hint was looked at.") }
    let amounts = recalls.flatMap(\.missingAmounts)
    if !amounts.isEmpty {
      return Verdict(
        rating: .again, reason: "These amounts are missing: \(amounts.joined(separator: ", ")).")
    }
    let thin = recalls.filter { !$0.hasContent }
    if !thin.isEmpty {
      let names = thin.map(\.section.name).joined(separator: ", ")
      return Verdict(rating: .again, reason: "Too little of this was told: \(names).")
    }
    return passed(recalls, reading, answer)
  }

  private func passed(
    _ recalls: [StoryRecall], _ reading: Reading, _ answer: DrillAnswer
  ) -> Verdict {
    let words = reading.tokens.count { $0.kind != .sign }
    if let most = key.mostWords, words > most {
      let name = "\(words) words, and \(most) is the most"
      return Verdict(
        rating: .hard, reason: "All of it is there, and it is too long: \(name).",
        missed: [DrillFinding(name: name)])
    }
    let bare = recalls.flatMap(\.withoutUnit)
    if !bare.isEmpty {
      return Verdict(
        rating: .hard, reason: "A number stands without its unit: \(bare.joined(separator: ", ")).")
    }
    if answer.elapsed.milliseconds > Self.slowFactor * drill.target.milliseconds {
      return Verdict(rating: .hard, reason: "All of it is there, and it took long.")
    }
    let isFull = recalls.allSatisfy(\.isFull)
    return isFull && answer.elapsed <= drill.target
      ? Verdict(rating: .easy, reason: "Nearly all of it was there, with its amounts, in time.")
      : Verdict(rating: .good, reason: "The amounts and what happened were there, in time.")
  }
}
