// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// The second pass: a reviewer reads the CV for relevance and experience.
struct ReviewerReading {
  let curriculum: CurriculumReading?

  private typealias Kind = CurriculumEvidence.Kind

  /// How many quotes are shown for a level at most.
  static let mostQuotes = 6

  /// Relevance: how many kinds of this role's work are shown by deeds.
  var relevance: ScreeningCriterion {
    guard let curriculum, curriculum.otherLanguage == nil else {
      return unread(.relevance, Self.relevanceAnchors)
    }
    let kinds = Kind.allCases.filter(\.isRelevance)
    let firm = kinds.filter { !curriculum.evidence(of: $0, .specific).isEmpty }
    let named = kinds.filter {
      !firm.contains($0) && !curriculum.evidence(of: $0, .mentioned).isEmpty
    }
    let hasCore = firm.contains(where: \.isCore)
    let level: Level =
      switch firm.count {
      case 0: named.count >= 2 ? .two : .one
      case 1...2: .three
      case 3: hasCore ? .four : .three
      default: hasCore ? .five : .three
      }
    let reason =
      "With a deed and its result: \(Self.list(firm)). Named only: \(Self.list(named)). Four kinds or more make 5, three make 4, both with models, developers or inference among them; one or two make 3, two names alone 2."
    return ScreeningCriterion(
      id: .relevance, level: level, anchors: Self.relevanceAnchors, reason: reason,
      source: .curriculum,
      quotes: quotes(firm, .specific) + (firm.isEmpty ? quotes(named, .mentioned) : []),
      nextStep: level == .five ? "" : relevanceStep(named, hasCore: hasCore))
  }

  private func relevanceStep(_ named: [Kind], hasCore: Bool) -> String {
    let target = named.first { hasCore || $0.isCore }
    guard let target else {
      return
        "Say of work with models, developers or inference what you did and what came of it, in a line each."
    }
    return
      "You name “\(target.title.lowercased())”; say what you did there and what came of it, with a number."
  }

  /// Experience: decisions of one's own and results with a base.
  var experience: ScreeningCriterion {
    guard let curriculum, curriculum.otherLanguage == nil else {
      return unread(.experience, Self.experienceAnchors)
    }
    let decisions = curriculum.evidence(of: .decision, .specific).count
    let outcomes = curriculum.evidence(of: .outcome, .specific).count
    let named = [Kind.decision, .outcome].contains {
      !curriculum.evidence(of: $0, .mentioned).isEmpty
    }
    let level: Level =
      if decisions >= 2 && outcomes >= 2 {
        .five
      } else if decisions >= 1 && outcomes >= 1 {
        .four
      } else if decisions + outcomes >= 1 {
        .three
      } else {
        named ? .two : .one
      }
    let firm = quotes([.decision, .outcome], .specific)
    return ScreeningCriterion(
      id: .experience, level: level, anchors: Self.experienceAnchors,
      reason:
        "\(decisions) \(decisions == 1 ? "decision" : "decisions") of your own with what came of it, \(outcomes) \(outcomes == 1 ? "result" : "results") with a base. Two of each make 5, one of each 4, one in all 3, deeds without a result 2. Years are not counted.",
      source: .curriculum,
      quotes: firm.isEmpty ? quotes([.decision, .outcome], .mentioned) : firm,
      nextStep: level == .five
        ? ""
        : decisions <= outcomes
          ? "Name one more decision that was yours, and what came of it."
          : "Give one more result from what to what, such as “from 12% to 7%”.")
  }

  private func quotes(_ kinds: [Kind], _ grade: CurriculumEvidence.Grade) -> [Quote] {
    var result: [Quote] = []
    for kind in kinds {
      for piece in curriculum?.evidence(of: kind, grade) ?? []
      where !result.contains(piece.quote) && result.count < Self.mostQuotes {
        result.append(piece.quote)
      }
    }
    return result
  }

  private static func list(_ kinds: [Kind]) -> String {
    kinds.isEmpty ? "none" : kinds.map { $0.title.lowercased() }.joined(separator: ", ")
  }

  private func unread(_ id: ScreeningCriterion.ID, _ anchors: Anchors) -> ScreeningCriterion {
    ScreeningCriterion(
      id: id, level: nil, anchors: anchors, reason: "There was no CV that could be read.",
      source: .curriculum, quotes: [], nextStep: "Hand in a CV in English.")
  }

  static let relevanceAnchors = Anchors(
    one: "nothing of this role's work is named",
    three: "one or two kinds of this role's work are shown by a deed and its result",
    five: "four kinds or more are shown by deeds, models, developers or inference among them")
  static let experienceAnchors = Anchors(
    one: "duties and adjectives",
    three: "one decision of one's own, or one result with what it was before",
    five: "two decisions of one's own and two results with what they were before, or more")
}
