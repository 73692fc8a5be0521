// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Picks the few things that would help most next time.
struct NextSteps {
  let judgement: Judgement
  let criteria: [CriterionResult]
  /// The rule of each criterion.
  let rules: [CriterionLevel]

  /// How many are shown at most: more would not be remembered.
  static let most = 3

  /// Returns the steps, the weightiest first: the weight of a criterion times the levels it lacks to 5.
  ///
  /// Only criteria below level 4 count.
  func steps() -> [NextStep] {
    let lacking = criteria.indices
      .compactMap { place in
        criteria[place].level.map { (place, criteria[place].weight * (5 - $0.rawValue), $0) }
      }
      .filter { $0.2 <= .three }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return lacking.prefix(Self.most).map { step(for: criteria[$0.0], rules[$0.0]) }
  }

  private func step(for result: CriterionResult, _ rule: CriterionLevel) -> NextStep {
    let criterion = rule.criterion
    let said = rule.cap?.flag.quote ?? rule.support.first?.quote
    return NextStep(
      criterion: criterion.id, moment: moment(of: said, criterion), said: said,
      better: Self.joined(result.nextStep, criterion.advice))
  }

  /// Returns what would raise the level and the advice for the line as one text; what one of them says already is said once.
  private static func joined(_ step: String, _ advice: String) -> String {
    if advice.isEmpty || step.holds(advice) { return step }
    return step.isEmpty || advice.holds(step) ? advice : "\(step) \(advice)"
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

extension String {
  /// Whether the bytes of another text stand in a text; a search by characters costs many times as much.
  fileprivate func holds(_ other: String) -> Bool {
    let (all, part) = (Array(utf8), Array(other.utf8))
    guard let first = part.first, part.count <= all.count else { return part.isEmpty }
    return (0...(all.count - part.count)).contains {
      all[$0] == first && all[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
