// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// What a simulated person has before them.
struct PracticeSetting {
  let cards: Int
  let days: Int
  /// Reviews a day; each takes a minute.
  let reviews: Int

  var title: String { "\(cards) cards, \(days) days, \(reviews) a day" }

  static let all = [
    PracticeSetting(cards: 120, days: 14, reviews: 20),
    PracticeSetting(cards: 120, days: 28, reviews: 20),
    PracticeSetting(cards: 120, days: 28, reviews: 12),
    PracticeSetting(cards: 200, days: 28, reviews: 25),
  ]
}

/// How a simulated person truly forgets; what is scheduled knows the published parameters only.
enum PracticeLearner: String, CaseIterable {
  case known = "as the model says"
  case fast = "true decay 0.35 (published: 0.1542)"
  case weak = "true first stabilities halved"

  var model: MemoryModel {
    var values = MemoryParameters.standard.values
    switch self {
    case .known: break
    case .fast: values[20] = 0.35
    case .weak: for place in 0..<4 { values[place] /= 2 }
    }
    guard let parameters = try? MemoryParameters(values) else {
      preconditionFailure("the published parameters with one changed are parameters")
    }
    return MemoryModel(parameters)
  }
}
