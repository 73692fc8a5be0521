// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// What an item is made of, as data.
struct ItemRule {
  let item: CommitteeItem
  let mechanisms: [Mechanism]
  /// From how many mechanisms on the item is at ``ItemLevel/partial`` and at ``ItemLevel/strong``.
  let some: Int
  let strong: Int
  /// Failures that speak against the item.
  let adverse: Set<FlagID>
  /// Outcomes of follow-ups that speak against it.
  let adverseOutcomes: Set<ExchangeOutcome.Verdict>
  /// Words of a question that ask for it.
  let askedBy: String
  /// Kinds of question that always ask for it.
  let askedIn: Set<QuestionKind>

  /// A part of an item: it is found when any of these types is specific, or any of these outcomes came about.
  struct Mechanism {
    let id: String
    let name: String
    let types: [EvidenceTypeID]
    var outcomes: Set<ExchangeOutcome.Verdict> = []
    /// The kinds of question whose answers can show it; nil for all.
    var kinds: Set<QuestionKind>?
    let advice: String
  }

  /// Outcomes of follow-ups that show a mechanism.
  var goodOutcomes: Set<ExchangeOutcome.Verdict> {
    mechanisms.reduce(into: []) { $0.formUnion($1.outcomes) }
  }

  /// The level that follows from so many mechanisms.
  ///
  /// `isTouched`: the item was named, asked for, or something speaks against it; `isAdverse`: something speaks against it.
  func level(found: Int, isTouched: Bool, isAdverse: Bool) -> ItemLevel {
    if found >= strong { return isAdverse ? .partial : .strong }
    if found >= some { return .partial }
    return found > 0 || isTouched ? .weak : .notShown
  }

  /// What a level stands for.
  func meaning(of level: ItemLevel, found: Int, isAdverse: Bool) -> String {
    let all = mechanisms.count
    let count = "\(found) of \(all) mechanisms shown"
    return switch level {
    case .notShown: "Nothing of it was said, and nothing asked for it."
    case .weak:
      found == 0
        ? "Asked for or named, and no mechanism shown: a cause with its effect is missing."
        : "\(count); \(some) are needed for more than a weak showing."
    case .partial:
      found >= strong && isAdverse
        ? "\(count), but something in the packet speaks against it."
        : "\(count); \(strong) are needed for a strong showing."
    case .strong: "\(count), and nothing in the packet speaks against it."
    }
  }
}
