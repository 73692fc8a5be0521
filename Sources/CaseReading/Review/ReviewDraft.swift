// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// A review before its sentences are written.
struct ReviewDraft {
  let stances: [CaseReview.Stance]
  let isShotgun: Bool
  var basis: CaseReview.Basis?
  let figuresRight: [CaseReview.FigureUse]
  let figuresWrong: [CaseReview.FigureUse]
  let nextSteps: [CaseReview.StepUse]
  let test: ProposedTest
  let requests: RequestScore?

  func finished(key: AnswerKey, names: [Mechanism.ID: String]) -> CaseReview {
    CaseReview(
      cause: key.cause.mechanism.id, stances: stances, isShotgun: isShotgun, basis: basis,
      figuresRight: figuresRight, figuresWrong: figuresWrong, nextSteps: nextSteps, test: test,
      requests: requests, sentences: sentences(key, names))
  }

  private func sentences(_ key: AnswerKey, _ names: [Mechanism.ID: String]) -> [String] {
    var result = [causeSentence(key)]
    for stance in stances where stance.mechanism != key.cause.mechanism.id {
      guard let decoy = key.decoys.first(where: { $0.mechanism.id == stance.mechanism }) else {
        continue
      }
      switch stance.kind {
      case .named: result.append("Takes \(decoy.mechanism.name) for the cause. \(decoy.reason)")
      case .ruledOut:
        result.append("Rules out \(decoy.mechanism.name), rightly. \(decoy.check.finding)")
      case .suspected, .listed: break
      }
    }
    if !figuresRight.isEmpty {
      result.append(
        "Figures used rightly: \(figuresRight.map { "\($0.name) (\($0.passage.text))" }.joined(separator: "; "))."
      )
    }
    for use in figuresWrong {
      let figure = key.figures.first { $0.id == use.figure }
      let value = FigureText.value(use.value, unit: figure?.unit ?? .share)
      result.append("Says \(use.passage.text) for \(use.name); it is \(value).")
    }
    if nextSteps.isEmpty {
      let good = key.nextSteps.first.map { " A good one: \($0.statement)" } ?? ""
      result.append("Proposes none of the next steps of the key.\(good)")
    } else {
      result += nextSteps.map { "Proposes a good next step: \($0.statement)" }
    }
    result.append(test.sentence)
    return result
  }

  private func causeSentence(_ key: AnswerKey) -> String {
    let cause = key.cause.mechanism
    let truth = "It is \(cause.name). \(key.cause.reason)"
    if isShotgun {
      return
        "Names several causes and puts none before the others, so none counts as named. \(truth)"
    }
    switch stances.first(where: { $0.mechanism == cause.id })?.kind {
    case .named:
      let rest =
        basis == .nothing ? " Nothing was asked or said that shows it, so it may be a guess." : ""
      return "Names the cause: \(cause.name).\(rest)"
    case .suspected: return "Suspects the cause and does not settle on it. \(truth)"
    case .listed: return "Lists the cause among others and does not settle on it. \(truth)"
    case .ruledOut: return "Rules out what is the cause. \(truth)"
    case nil: return "Does not name the cause. \(truth)"
    }
  }
}
