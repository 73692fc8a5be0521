// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
public import Quantities

/// Help that was taken in coach mode, at the price that the line of the rubric it is about reaches no more than a middle level.
public struct Hint: Hashable, Sendable, Codable {
  /// The exchange in which it was taken, counted from zero.
  public let exchange: Int
  public let criterion: Criterion.ID
  /// What was said.
  public let text: String

  /// Creates a hint.
  public init(exchange: Int, criterion: Criterion.ID, text: String) {
    self.exchange = exchange
    self.criterion = criterion
    self.text = text
  }

  /// The highest level of a line of the rubric on which a hint was taken; ours: what was shown with help is not yet one's own.
  public static let highest = Level.three
  /// The price in words.
  public static let price =
    "A hint holds its line of the rubric at \(highest.rawValue) in this round."
}

extension Interviewer {
  /// Returns the event that gives a hint on what the answer lacks most, what stands in the box included.
  ///
  /// - Throws: ``RoundError/noHint`` outside coach mode and when nothing is left to hint at, ``RoundError/over`` after the end.
  public func hint(_ round: Round, at now: Instant) throws(RoundError) -> [RoundEvent] {
    guard round.end == nil else { throw .over }
    guard round.start.mode == .coach, let open = round.exchanges.last, open.answer == nil else {
      throw .noHint
    }
    let said = round.exchanges.map { $0.answer?.text ?? $0.draft.text }
    let assessment = assessor.assess(
      said.joined(separator: "\n\n"), for: round.questionWithData)
    guard let line = weakest(of: assessment, without: Set(round.hints.map(\.criterion))) else {
      throw .noHint
    }
    return [
      .hintGiven(
        hint: Hint(
          exchange: round.exchanges.count - 1, criterion: line.id,
          text: "\(line.name): \(line.advice)"))
    ]
  }

  /// The line of the rubric that costs most as the answer stands; nil when none is below 4.
  private func weakest(
    of assessment: Assessment, without hinted: Set<Criterion.ID>
  ) -> Criterion? {
    let open = assessment.criteria.filter { result in
      !hinted.contains(result.id) && result.level.map { $0 < .four } == true
    }
    let weakest = open.max { left, right in
      (left.weight * left.missing, right.id) < (right.weight * right.missing, left.id)
    }
    return assessor.rubric(of: assessment.kind).criteria.first { $0.id == weakest?.id }
  }
}

extension CriterionResult {
  /// How many levels it lacks to 5.
  fileprivate var missing: Int { 5 - (level?.rawValue ?? 5) }
}

extension Round {
  /// Returns an assessment at the price of the hints that were taken.
  func priced(_ assessment: Assessment, by assessor: Assessor) -> Assessment {
    hints.isEmpty
      ? assessment
      : assessor.held(
        assessment, Set(hints.map(\.criterion)), at: Hint.highest,
        because: "Held at \(Hint.highest.rawValue): a hint was taken on it.")
  }
}
