// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// All attacks, made once.
struct AttackSuite: Sendable {
  let attacks: [Attack.Kind: [Attack]]

  /// Makes the attacks on the questions of the program.
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
    case .swapOtherKind: Swaps.otherKind(30, for: questions)
    case .swapSameKind: Swaps.sameKind(30, for: questions)
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
    }
  }
}
