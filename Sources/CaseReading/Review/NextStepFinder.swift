// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// Finds the good next steps that an answer proposes.
struct NextStepFinder: Sendable {
  private let steps: [NextStep]
  private let finder: PhraseFinder<Int>

  init(_ steps: [NextStep]) {
    self.steps = steps
    finder = PhraseFinder(
      steps.enumerated().flatMap { place, step in step.phrases.map { ($0, place) } }, gap: 2)
  }

  /// Returns the steps, each at the first place that proposes it.
  func steps(
    in reading: Reading, copied: [Bool], cues: (Int) -> [PhraseFinder<Cue>.Match]
  ) -> [CaseReview.StepUse] {
    var found: [Int: CaseReview.StepUse] = [:]
    for number in reading.sentences.indices where isProposal(number, in: reading, cues) {
      let range = reading.sentences[number].tokens
      for match in finder.matches(in: range, of: reading.tokens) where found[match.value] == nil {
        let first = match.tokens.lowerBound
        guard !copied[first], match.denies || !reading.negated[first],
          reading.clauses[reading.clause(of: first)].modality != .attributed,
          reading.clauses[reading.clause(of: first)].modality != .asked
        else { continue }
        found[match.value] = CaseReview.StepUse(
          statement: steps[match.value].statement,
          passage: reading.passage(ofSentence: number, around: match.tokens))
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private func isProposal(
    _ number: Int, in reading: Reading, _ cues: (Int) -> [PhraseFinder<Cue>.Match]
  ) -> Bool {
    let sentence = reading.sentences[number]
    guard sentence.kind != .code, sentence.kind != .tableRow, !sentence.isQuestion else {
      return false
    }
    if sentence.kind == .bullet { return true }
    return reading.clauses(in: number).contains {
      [.imperative, .conditional, .future].contains($0.tense)
    } || cues(number).contains { $0.value == .proposal }
  }
}
