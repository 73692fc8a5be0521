// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Picks the few things that would help most next time.
struct NextSteps {
  let judgement: Judgement
  let criteria: [CriterionResult]

  /// How many are shown at most: more would not be remembered.
  static let most = 3

  /// Returns the steps, the weightiest first: the weight of a criterion times the levels it lacks to 5.
  ///
  /// Only criteria below level 4 count.
  func steps() -> [NextStep] {
    let lacking = criteria.enumerated()
      .compactMap { place, result in result.level.map { (place, result, 5 - $0.rawValue) } }
      .filter { $0.2 >= 2 }
      .sorted { ($1.1.weight * $1.2, $0.0) < ($0.1.weight * $0.2, $1.0) }
    return lacking.prefix(Self.most).compactMap { step(for: $0.1) }
  }

  private func step(for result: CriterionResult) -> NextStep? {
    guard let criterion = judgement.rubric.criteria.first(where: { $0.id == result.id }) else {
      return nil
    }
    let rule = judgement.level(of: criterion)
    let said = rule.cap?.flag.quote ?? rule.support.first?.quote
    return NextStep(
      criterion: criterion.id, moment: moment(of: said, criterion), said: said,
      better: Self.joined(result.nextStep, criterion.advice))
  }

  /// Returns what would raise the level and the advice for the line as one text; what one of them says already is said once.
  private static func joined(_ step: String, _ advice: String) -> String {
    if advice.isEmpty || step.contains(advice) { return step }
    return step.isEmpty || advice.contains(step) ? advice : "\(step) \(advice)"
  }

  private func moment(of quote: Quote?, _ criterion: Criterion) -> String {
    guard let quote else { return "\(criterion.name): nothing in the answer speaks to it" }
    let length = max(1, judgement.examination.reading.text.utf8.count)
    let place =
      switch quote.start * 3 / length {
      case 0: "early in the answer"
      case 1: "in the middle of the answer"
      default: "late in the answer"
      }
    return "\(criterion.name): \(place)"
  }
}
