// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// What is known of all abilities of a loop together, and of the rates of vetoes.
struct AbilityPosterior {
  let rule: LoopRule
  let model: ReadinessModel
  var kinds: [QuestionKind: KindPosterior]
  var vetoes: VetoRate
  var repeated: VetoRate

  /// The loop's odds at each point, always at the same places of the posterior.
  func odds(points: Int) -> [LoopOdds] {
    let asked = rule.kinds
    let plan = SamplePlan(points: points, dimensions: asked.count + 3)
    let shared = sharedPlaces(plan.places[0])
    let abilities = asked.enumerated().map { number, kind in
      values(of: kind, shared: shared, at: plan.places[number + 3])
    }
    let spread = model.cardSpread
    return shared.indices.map { point in
      let odds = asked.enumerated().map { number, kind in
        (kind, CardOdds(ability: abilities[number][point], spread: spread))
      }
      return rule.odds(
        of: Dictionary(uniqueKeysWithValues: odds), vetoRate: vetoes.value(plan.places[1][point]),
        repeatedRate: repeated.value(plan.places[2][point]))
    }
  }

  /// The ability of a kind, all that is known taken together.
  func ability(of kind: QuestionKind) -> AbilityQuantiles {
    guard let posterior = kinds[kind] else { return AbilityQuantiles([]) }
    let weights = sharedWeights
    let evidence = posterior.evidence
    return AbilityQuantiles(
      AbilityGrid.values.indices.map { place in
        weights.indices.reduce(0) { sum, shared in
          guard evidence[shared] > 0 else { return sum }
          return sum + weights[shared] * posterior.mass[shared][place] / evidence[shared]
        }
      })
  }

  /// The probability of each value of the shared part, from the rounds of all kinds.
  private var sharedWeights: [Double] {
    var weights = AbilityGrid.sharedWeights
    for kind in QuestionKind.allCases {
      guard let evidence = kinds[kind]?.evidence else { continue }
      weights = AbilityGrid.scaled(zip(weights, evidence).map(*))
    }
    return weights
  }

  private func sharedPlaces(_ places: [Double]) -> [Int] {
    let weights = sharedWeights
    return places.map { place in
      var sum = 0.0
      for (index, weight) in weights.enumerated() {
        sum += weight
        if sum >= place { return index }
      }
      return weights.count - 1
    }
  }

  private func values(of kind: QuestionKind, shared: [Int], at places: [Double]) -> [Double] {
    guard let posterior = kinds[kind] else { return shared.map { _ in 0 } }
    let quantiles = posterior.mass.map(AbilityQuantiles.init)
    return zip(shared, places).map { quantiles[$0].value($1) }
  }
}
