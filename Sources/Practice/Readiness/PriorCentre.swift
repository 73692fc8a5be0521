// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import ProductAnalytics

/// Where abilities are thought to lie before any round, from the pass rates of the loop.
struct PriorCentre {
  private let centres: [QuestionKind: Double]
  private let usual: Double

  /// A kind takes the rate of the first stage that asks it and states one; a kind without takes the mean of those stated.
  init(_ loop: Loop, model: ReadinessModel) {
    let people = (model.abilitySpread * model.abilitySpread + model.cardSpread * model.cardSpread)
      .squareRoot()
    var scores: [QuestionKind: Double] = [:]
    var stated: [Double] = []
    for stage in loop.stages {
      guard let rate = stage.appointment.passRate, rate > 0, rate < 1 else { continue }
      let score = NormalDistribution.quantile(rate)
      stated.append(score)
      for kind in StageCards(stage).kinds where scores[kind] == nil { scores[kind] = score }
    }
    let centre = { (score: Double) in 3.5 + model.passRateWeight * score * people }
    centres = scores.mapValues(centre)
    usual = centre(stated.reduce(0, +) / Double(max(1, stated.count)))
  }

  subscript(kind: QuestionKind) -> Double { centres[kind] ?? usual }
}

extension ReadinessModel {
  /// Where the ability in a kind is thought to lie before any round, in bands.
  public func centre(of kind: QuestionKind, in loop: Loop) -> Double {
    PriorCentre(loop, model: self)[kind]
  }
}
