// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import SpacedRepetition

/// Reads the answer to an explanation drill: its key points by their words, and the lines of the rubric that decide by the assessor.
struct ExplanationCheck {
  let key: ExplanationKey
  let drill: Drill
  let judge: DrillChecker.Judge

  func result(of answer: DrillAnswer) -> DrillResult {
    guard !DrillLimits.isTooLong(answer.text) else {
      return refused("The answer is far too long: \(key.mostWords) words are asked for.")
    }
    let points = PointReading(
      answer.text, points: key.points + [TradeOffWords.point], sources: [key.question.prompt])
    guard points.words > 0 else { return refused("Nothing was written.") }
    let assessment = judge(key.question, answer.text)
    if let reason = refusal(assessment, points) { return refused(reason) }
    let reading = ExplanationReading(
      key: key, answer: answer, target: drill.target, points: points, assessment: assessment)
    if let line = reading.unread {
      return DrillResult(
        rating: .again, reason: "Nothing in the answer speaks to “\(line)”.", found: [],
        missed: [DrillFinding(name: line)], reference: [])
    }
    let (rating, reason) = reading.rating
    return DrillResult(
      rating: rating, reason: reason, found: reading.found, missed: reading.missed,
      reference: reading.reference)
  }

  /// Returns why an answer is none; nil when it is one.
  private func refusal(_ assessment: Assessment, _ points: PointReading) -> String? {
    if let gaming = assessment.flags.first(where: { $0.id == Assessor.gamingFlag }) {
      return gaming.message
    }
    if points.isWordList { return "A list of words is no explanation: write sentences." }
    guard assessment.score == nil else { return nil }
    return assessment.notices.first ?? "The answer could not be read."
  }

  private func refused(_ reason: String) -> DrillResult {
    DrillResult(
      rating: .again, reason: reason, found: [],
      missed: key.points.map { DrillFinding(name: $0.name) }, reference: key.reference)
  }
}

extension ExplanationKey {
  /// What an answer has to say, a line each.
  var reference: [String] { points.map { "It says: \($0.name)." } }
}
