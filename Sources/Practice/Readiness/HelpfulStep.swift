// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
import ProductAnalytics
import Quantities

/// One thing to do next, with what it would do to the loop's probability if it came out so.
public struct HelpfulStep: Hashable, Sendable {
  /// What is done, and how it is taken to come out.
  public enum Action: Hashable, Sendable {
    /// One more round in real mode, one band above what is expected now.
    case round(kind: QuestionKind, band: Band)
    /// The first round in real mode of a kind, one band above what is expected now; without it there is no figure for the loop.
    case firstRound(kind: QuestionKind, band: Band)
    /// A flag that is a veto does not come up again, and one round of the kind shows it: reckoned as if it had never been raised.
    case withoutFlag(id: FlagID, name: String, kind: QuestionKind)
  }

  public let action: Action
  /// How long it takes, in minutes: one item of the kind in this loop.
  public let minutes: Int
  /// What it adds to the loop's probability, in parts of 1: in four cases of five between `low` and `high`.
  public let change: ProbabilityInterval

  /// What it adds for each hour.
  public var changePerHour: Double { change.mean * 60 / Double(max(1, minutes)) }

  /// The step as a person reads it.
  public var text: String {
    switch action {
    case .round(let kind, let band):
      "A round of “\(kind.title)” in real mode with band \(band.rawValue): \(figures)."
    case .firstRound(let kind, let band):
      "A first round of “\(kind.title)” in real mode; with band \(band.rawValue): \(figures)."
    case .withoutFlag(_, let name, let kind):
      "The flag “\(name)” gone, shown in a round of “\(kind.title)”: \(figures)."
    }
  }

  /// What it adds, or in words that nothing of it shows.
  private var figures: String {
    let time = "in \(minutes) minutes"
    let (low, high) = (points(change.low), points(change.high))
    guard low == high else { return "\(low) to \(high) points \(time)" }
    return low == "0" ? "under 0.1 points either way \(time)" : "\(low) points \(time)"
  }

  private func points(_ share: Double) -> String {
    let text = FigureText.number(share * 100, digits: 1)
    // Nothing is nothing, from whichever side it was rounded.
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return "0" }
    return share > 0 ? "+" + text : text
  }
}

/// Tries steps out in the model and keeps those that move the loop most.
struct HelpFinder {
  let reckoning: ReadinessReckoning

  /// How many steps are shown.
  private static let shown = 3

  init(_ reckoning: ReadinessReckoning) { self.reckoning = reckoning }

  /// The steps: first rounds that a figure needs before others, then by what they add for each hour.
  func steps() -> [HelpfulStep] {
    let points = reckoning.model.comparisonPoints
    let before = reckoning.posterior.odds(points: points).map(\.whole)
    let tried = candidates().map { action, changed in
      let after = changed.odds(points: points).map(\.whole)
      return HelpfulStep(
        action: action, minutes: minutes(of: action.kind),
        change: ProbabilityInterval(of: zip(after, before).map(-)))
    }
    let sorted = tried.enumerated().sorted { left, right in
      (left.element.rank, -left.element.changePerHour, left.offset)
        < (right.element.rank, -right.element.changePerHour, right.offset)
    }
    return sorted.prefix(Self.shown).map(\.element)
  }

  private func candidates() -> [(HelpfulStep.Action, AbilityPosterior)] {
    var table = reckoning.likelihoods
    let missing = Set(reckoning.gaps(reckoning.rule.kinds).map(\.kind))
    let rounds = reckoning.rule.kinds.compactMap {
      kind -> (HelpfulStep.Action, AbilityPosterior)? in
      guard let known = reckoning.posterior.kinds[kind] else { return nil }
      let expected = reckoning.posterior.ability(of: kind).band(0.5).rounded()
      let band = Band(rawValue: min(6, Int(expected) + 1)) ?? .strongHire
      var changed = reckoning.posterior
      changed.kinds[kind] = known.after(table.row(band, isReal: true, hints: 0))
      return (
        missing.contains(kind)
          ? .firstRound(kind: kind, band: band) : .round(kind: kind, band: band), changed
      )
    }
    return rounds + flags()
  }

  private func flags() -> [(HelpfulStep.Action, AbilityPosterior)] {
    guard reckoning.rule.hasCommittee else { return [] }
    let vetoes = reckoning.vetoes
    return vetoes.alone.union(VetoEvidence.repeated).sorted().compactMap { id in
      let last = reckoning.book.rounds.last { round in
        round.assessment?.flags.contains { $0.id == id } == true
      }
      guard let last, let flag = last.assessment?.flags.first(where: { $0.id == id }) else {
        return nil
      }
      var changed = reckoning.posterior
      changed.vetoes = vetoes.rate(of: vetoes.alone, without: [id])
      changed.repeated = vetoes.rate(of: VetoEvidence.repeated, without: [id])
      return (.withoutFlag(id: id, name: flag.name, kind: last.question.kind), changed)
    }
  }

  /// The shortest item of a kind in the loop, from 5 minutes; 30 for a kind that the loop does not ask.
  private func minutes(of kind: QuestionKind) -> Int {
    let lengths = reckoning.loop.stages.flatMap { stage in
      stage.items.isEmpty
        ? (stage.kinds.contains(kind) ? [(stage.preparation, stage.discussion)] : [])
        : stage.items.filter { $0.kind == kind }.map { ($0.preparation, $0.discussion) }
    }
    return lengths.map { preparation, discussion in
      max(5, Int(clamping: (preparation.milliseconds + discussion.milliseconds) / 60_000))
    }.min() ?? 30
  }
}

extension HelpfulStep {
  fileprivate var rank: Int {
    guard case .firstRound = action else { return 1 }
    return 0
  }
}

extension HelpfulStep.Action {
  /// The kind of round that it takes.
  public var kind: QuestionKind {
    switch self {
    case .round(let kind, _), .firstRound(let kind, _), .withoutFlag(_, _, let kind): kind
    }
  }
}
