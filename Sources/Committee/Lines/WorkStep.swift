// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent

/// One thing to work on before the next campaign: the card it stands on, where in the answer it matters, and what would have been better.
public struct WorkStep: Hashable, Sendable, Codable {
  public let place: CardPlace
  public let role: String
  public let band: Band
  /// Where in the answer it matters.
  public let moment: String
  /// What was said there; nil when nothing was.
  public let said: CardQuote?
  /// What would have been better.
  public let better: String

  /// Where it is from, such as `Team fit, item 2 (Platform engineer), leaning no`.
  public var source: String { "\(place.title) (\(role)), \(band.title.lowercased())" }
}

/// Picks what to work on first: the weightiest step of each of the weakest cards that are not on the hiring side.
struct WorkStepFinder {
  let cards: [InterviewCard]

  /// How many are shown at most: more would not be remembered.
  private static let most = 3

  /// Returns the steps, those of the weakest cards first; no line of a rubric comes twice.
  func steps() -> [WorkStep] {
    var named: Set<Criterion.ID> = []
    var steps: [WorkStep] = []
    for card in weakest where steps.count < Self.most {
      let step = card.assessment?.nextSteps.first { !named.contains($0.criterion) }
      guard let step, let band = card.countedBand else { continue }
      named.insert(step.criterion)
      steps.append(
        WorkStep(
          place: card.place, role: card.role, band: band, moment: step.moment,
          said: step.said.flatMap { CardQuote($0, in: card) }, better: step.better))
    }
    return steps
  }

  private var weakest: [InterviewCard] {
    cards.filter { $0.countedBand?.passes == false }.sorted {
      ($0.countedBand?.rawValue ?? 0, $0.place) < ($1.countedBand?.rawValue ?? 0, $1.place)
    }
  }
}
