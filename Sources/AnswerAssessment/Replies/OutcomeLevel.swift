// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// The result of one criterion after the follow-ups that probed it.
struct OutcomeLevel {
  let result: CriterionResult
  let criterion: Criterion?
  let effects: [OutcomeEffect]

  /// The result with its level held down or raised, and why.
  var adjusted: CriterionResult {
    let effects = OutcomeEffect.standing(of: self.effects)
    guard let start = start(effects) else { return result }
    let raising = effects.filter { $0.least != nil }.max { ($0.least ?? .one) < ($1.least ?? .one) }
    let holding = effects.filter { $0.highest != nil }
      .min { ($0.highest ?? .five) < ($1.highest ?? .five) }
    func moved(_ level: Level) -> Level {
      min(max(level, raising?.least ?? .one), holding?.highest ?? .five)
    }
    let level = moved(start)
    guard level != result.level else { return result }
    let cause = level < max(start, raising?.least ?? .one) ? holding : raising
    return changed(
      to: level, low: moved(result.low ?? start), high: moved(result.high ?? start),
      by: cause ?? holding ?? raising)
  }

  /// The level that effects start from: that of the text, or 1 where only the follow-up gave an opening.
  private func start(_ effects: [OutcomeEffect]) -> Level? {
    if let level = result.level { return level }
    guard effects.contains(where: \.opens) else { return nil }
    return effects.contains { $0.outcome.verdict == .conceded } ? .two : .one
  }

  private func changed(
    to level: Level, low: Level, high: Level, by effect: OutcomeEffect?
  ) -> CriterionResult {
    let words = effect.map { OutcomeWords(outcome: $0.outcome) }
    let rose = level > (result.level ?? .one)
    let before = result.level == nil ? nil : result.reason
    let verb = rose ? "Raised to" : "Held at"
    let own = words.map { "\(verb) \(level.rawValue) by \($0.place): \($0.reason)" }
    let quotes = [effect?.outcome.quote].compactMap(\.self).filter { !result.quotes.contains($0) }
    return CriterionResult(
      id: result.id, name: result.name, weight: result.weight, level: level, low: min(low, level),
      high: max(high, level), meaning: criterion?.anchors.meaning(of: level) ?? result.meaning,
      reason: [before, own].compactMap(\.self).joined(separator: " "),
      quotes: (result.quotes + quotes).sorted { $0.start < $1.start },
      nextStep: rose || level == .five ? result.nextStep : words?.better ?? result.nextStep)
  }
}

/// An outcome in words.
struct OutcomeWords {
  let outcome: ExchangeOutcome

  /// Where it was.
  var place: String { "the reply to follow-up \(outcome.exchange)" }

  /// Why, with the words that decided.
  var reason: String {
    guard let quote = outcome.quote else { return outcome.reason }
    return "\(outcome.reason) “\(quote.text)”"
  }

  /// What would have been better.
  var better: String {
    switch outcome.verdict {
    case .collapsed:
      "Stay with what you said, or say which fact moves you and redo what rests on it."
    case .evaded: "Answer what was asked, or say how you would find it out."
    case .capitulated:
      "Test the argument before you give in: say what decides, with a figure."
    case .rebuffed: "Say in a calm sentence which step of the argument fails, and why."
    case .stubborn, .conceded:
      "Say which part of the argument is right, redo the figures with it, and say what changes."
    case .ignored: "Name what has changed and what you now do, drop or measure differently."
    case .improved, .held, .challenged, .updated, .adapted: ""
    }
  }
}

/// The next steps that follow from replies that held a level down.
struct OutcomeSteps {
  let criteria: [CriterionResult]
  let effects: [OutcomeEffect]

  /// Returns steps with those of the replies in the place of others on the same criterion, the weightiest first.
  func merged(into steps: [NextStep]) -> [NextStep] {
    let own = effects.filter { holds($0) }.map { effect in
      let words = OutcomeWords(outcome: effect.outcome)
      let name = criteria.first { $0.id == effect.criterion }?.name ?? effect.criterion.name
      return NextStep(
        criterion: effect.criterion, moment: "\(name): \(words.place)",
        said: effect.outcome.quote, better: words.better)
    }
    let first = Dictionary(own.map { ($0.criterion, $0) }, uniquingKeysWith: { old, _ in old })
    let kept = steps.map { first[$0.criterion] ?? $0 }
    let known = Set(kept.map(\.criterion))
    let more = own.filter { !known.contains($0.criterion) && first[$0.criterion] == $0 }
    let all = (kept + more).enumerated().sorted {
      (urgency($1.element), $0.offset) < (urgency($0.element), $1.offset)
    }
    return all.prefix(NextSteps.most).map(\.element)
  }

  /// Whether an effect is what holds its criterion below 4.
  private func holds(_ effect: OutcomeEffect) -> Bool {
    guard let highest = effect.highest,
      let level = criteria.first(where: { $0.id == effect.criterion })?.level
    else { return false }
    return level == highest && level < .four
  }

  /// The weight of a criterion times the levels that it lacks to 5, as for all next steps.
  private func urgency(_ step: NextStep) -> Int {
    guard let result = criteria.first(where: { $0.id == step.criterion }), let level = result.level
    else { return 0 }
    return result.weight * (5 - level.rawValue)
  }
}
