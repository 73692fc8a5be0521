// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Finds the failures that an answer has in all likelihood, though no rule can point at them.
///
/// They hold no level and no band down: they say where to look.
struct LikelyFailures {
  let model: FailureModel
  let view: AnswerView
  let rules: RuleSet

  /// Answers of this band or better are not suspected.
  static let sound = 3.5

  /// The flags that could be raised about an answer: those about its kind of question that no specific evidence clears.
  static func open(in examination: Examination, rules: RuleSet) -> Set<FlagID> {
    let kind = examination.question.kind
    let about = rules.compiledFlags.indices.filter {
      rules.compiledFlags[$0].kinds.contains(kind) && !rules.compiledFlags[$0].isStatement
    }
    let specific = rules.clearings.row(
      of: examination.evidence.filter { $0.grade >= .specific }.map(\.type))
    let cleared = about.filter { rules.clearings.isCleared($0, by: specific) }
    return Set(about.map { rules.compiledFlags[$0].raises }).union([Assessor.wrongNumberFlag])
      .subtracting(cleared.map { rules.compiledFlags[$0].raises })
  }

  /// Returns the flags that are likely at a band and were not raised already, in the order of the model.
  func flags(of examination: Examination, band: Double) -> [FlagResult] {
    guard band < Self.sound, examination.voids.contains(nil) else { return [] }
    let phrases = view.phrases
    let sums = sums(of: phrases, kind: examination.question.kind, weakness: Self.sound - band)
    let open = Self.open(in: examination, rules: rules)
      .subtracting(examination.flags.map(\.id))
    return model.flags.indices.filter { sums[$0] > 0 && open.contains(model.flags[$0]) }
      .map { flag($0, phrases) }
  }

  private func sums(
    of sentences: [[WordingPhrase]], kind: QuestionKind, weakness: Double
  ) -> [Double] {
    let keys = sentences.flatMap { $0.map(\.key) }
    var sums = model.flags.map { _ in 0.0 }
    add("start", 1, to: &sums)
    add("weakness", weakness, to: &sums)
    add("kind-\(kind.rawValue)", 1, to: &sums)
    add("weakness-\(kind.rawValue)", weakness, to: &sums)
    for (group, count) in zip(model.groups, counts(of: keys)) {
      add("count-\(group.name)", Double(count).squareRoot(), to: &sums)
    }
    // In one order, so that rounding is the same in every run.
    let ordered = keys.sorted()
    let distinct = ordered.indices.filter { $0 == 0 || ordered[$0] != ordered[$0 - 1] }
    let share = 1 / Double(max(1, distinct.count)).squareRoot()
    for place in distinct {
      guard let weights = model.phrases[ordered[place]] else { continue }
      for flag in sums.indices { sums[flag] += weights[flag] * share }
    }
    return sums
  }

  /// How often words of each group stand in the answer.
  private func counts(of keys: [UInt64]) -> [Int] {
    var counts = model.groups.map { _ in 0 }
    for key in keys {
      for group in model.groupsOfKeys[key] ?? [] { counts[group] += 1 }
    }
    return counts
  }

  private func add(_ sign: String, _ value: Double, to sums: inout [Double]) {
    guard let weights = model.signs[sign] else { return }
    for flag in sums.indices { sums[flag] += weights[flag] * value }
  }

  private func flag(_ number: Int, _ phrases: [[WordingPhrase]]) -> FlagResult {
    let id = model.flags[number]
    let rule = rules.compiledFlags.first { $0.raises == id }?.rule
    return FlagResult(
      id: id, name: rule?.name ?? Self.wrongNumber.name,
      message: rule?.message ?? Self.wrongNumber.message,
      quote: weightiest(number, phrases).map {
        Quote(of: view.reading.sentences[$0].range, in: view.reading)
      })
  }

  /// The sentence whose phrases weigh most for a flag; nil when none speaks for it.
  private func weightiest(_ flag: Int, _ phrases: [[WordingPhrase]]) -> Int? {
    let sums = phrases.map { sentence in
      Set(sentence.map(\.key)).sorted().reduce(0.0) { $0 + (model.phrases[$1]?[flag] ?? 0) }
    }
    guard let most = sums.max(), most > 0 else { return nil }
    return sums.firstIndex(of: most)
  }

  /// What is said about a figure that nobody could recompute.
  private static let wrongNumber = (
    name: "Wrong number",
    message: """
    A figure here does not hold, or is a share of the wrong group. Say what each figure is a share of, where it is from, and work \
    it out once more.
    """
  )
}
