// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import SpacedRepetition

/// Reads the answer to a contrast drill: which of the two passes, and a reason in one's own words.
///
/// The side alone is worth nothing, since a coin finds it half of the time, and words copied from the question or from the two answers are
/// no reason.
struct ContrastCheck {
  let key: ContrastKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    guard !DrillLimits.isTooLong(answer.text) else {
      return result(.again, "The answer is far too long to be read: a sentence or two is enough.")
    }
    let points = PointReading(
      answer.text, points: key.reasons, sources: [key.question, key.first, key.second])
    guard let takesFirst = SideReader(reading: points.reading).takesFirst else {
      return result(.again, "It does not say which answer passes: write “first” or “second”.")
    }
    guard takesFirst == key.firstPasses else {
      return result(.again, "The other answer passes.")
    }
    return result(of: answer, with: points)
  }

  /// Returns how an answer with the right side is read.
  private func result(of answer: DrillAnswer, with points: PointReading) -> DrillResult {
    let pairs = zip(key.reasons, points.quotes)
    let found = pairs.compactMap { reason, quote in
      quote.map { DrillFinding(name: reason.name, quote: $0) }
    }
    let missed = pairs.compactMap { reason, quote in
      quote == nil ? DrillFinding(name: reason.name) : nil
    }
    let (rating, reason) = rating(of: answer, reasons: found.count, points)
    return result(rating, reason, found: found, missed: missed)
  }

  private func rating(
    of answer: DrillAnswer, reasons: Int, _ points: PointReading
  ) -> (Rating, String) {
    if answer.tookHint { return (.again, "The hint was looked at.") }
    if points.isWordList { return (.again, "A list of words is no reason: write a sentence.") }
    if reasons == 0 {
      return (
        .again,
        "The side is right, but a coin finds it half of the time: say in your own words why."
      )
    }
    if answer.elapsed > drill.target.doubled { return (.hard, "Right, but slow.") }
    if reasons > 1, answer.elapsed <= drill.target {
      return (.easy, "Right, in time and for more than one reason.")
    }
    return (.good, "Right, with a reason that holds.")
  }

  private func result(
    _ rating: Rating, _ reason: String, found: [DrillFinding] = [], missed: [DrillFinding]? = nil
  ) -> DrillResult {
    DrillResult(
      rating: rating, reason: reason, found: found,
      missed: missed ?? key.reasons.map { DrillFinding(name: $0.name) },
      reference: ["The \(key.firstPasses ? "first" : "second") answer passes.", key.why])
  }
}
