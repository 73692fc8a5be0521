// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Attacks by kind, made once.
struct AttackSuite: Sendable {
  let attacks: [Attack.Kind: [Attack]]

  /// Makes all attacks on the questions that the wording model was fitted on.
  init(on questions: [Question]) {
    let ids = questions.map(\.id.name)
    attacks = Dictionary(
      uniqueKeysWithValues: Attack.Kind.allCases.map { kind in
        (kind, Self.attacks(of: kind, on: questions, ids))
      })
  }

  private static func attacks(
    of kind: Attack.Kind, on questions: [Question], _ ids: [String]
  ) -> [Attack] {
    switch kind {
    case .commaSoup: Soups.commas(200, for: questions)
    case .spaceSoup: Soups.spaces(200, for: questions)
    case .shuffled: Soups.shuffled(200)
    case .template: Templates.attacks(200, for: questions)
    case .copy: Copies.attacks(60, of: questions)
    case .swapOtherKind: swaps(of: HonestAnswer.strong, questions).otherKind(30)
    case .swapSameKind: swaps(of: HonestAnswer.strong, questions).sameKind(30)
    case .padded: Paddings.attacks(60, for: questions)
    case .doubled: Paddings.doubled()
    case .doubledSentences: Paddings.doubledSentences()
    case .promptAppended: Paddings.promptAppended(for: questions)
    case .instruction: Instructions.attacks(for: ids)
    case .hidden: OtherTexts.hidden(for: ids)
    case .nothing: OtherTexts.nothing(for: ids)
    case .otherLanguage: OtherTexts.otherLanguages()
    case .negated: NegatedPair.attacks
    case .absurd: AbsurdFigure.attacks
    case .circling, .restated, .denied: EmptyForms.attacks(kind)
    }
  }

  private static func swaps(of answers: [HonestAnswer], _ questions: [Question]) -> Swaps {
    Swaps(answers: answers, written: questions, targets: questions)
  }

  /// Makes the attacks that any question can be put to, fewer of each, on questions that nothing was fitted on.
  ///
  /// `all` holds the questions that the swapped answers were written for. A story told for another question about the past is left out
  /// of the swaps: nothing tells it from one told for this question, see docs/assessor.md.
  init(onNew questions: [Question], among all: [Question]) {
    let ids = questions.map(\.id.name)
    let strong = HonestAnswer.strong + HonestAnswer.toNewQuestions.filter { $0.strength == .strong }
    let swaps = Swaps(answers: strong, written: all, targets: questions)
    let noStories = Swaps(
      answers: strong, written: all, targets: questions.filter { $0.kind != .behavioral })
    attacks = [
      .commaSoup: Soups.commas(45, for: questions),
      .spaceSoup: Soups.spaces(45, for: questions),
      .template: Templates.attacks(60, for: questions),
      .copy: Copies.attacks(30, of: questions),
      .swapOtherKind: swaps.otherKind(60),
      .swapSameKind: noStories.sameKind(40),
      .instruction: Instructions.attacks(for: ids),
      .hidden: OtherTexts.hidden(for: ids),
      .nothing: OtherTexts.nothing(for: ids),
    ]
  }
}
