// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Finds where interviewers disagree: by two levels or more on what can be compared, or by bands on both sides of the line.
struct DisagreementFinder {
  let cards: [InterviewCard]

  /// From how many levels on two interviewers disagree.
  static let fewestLevels = 2

  /// Criteria of different rubrics that ask for the same thing; any other criterion is compared with itself only.
  ///
  /// Names of criteria of the embedded rubrics; a rubric of one's own is compared criterion by criterion.
  private static let themes: [(subject: String, criteria: [Criterion.ID])] = [
    ("Framing of the problem", ["PS2", "SC1"]),
    ("Measures and targets", ["PS5", "PR2", "SC3", "BE4"]),
    ("Figures and data", ["PS4", "PR5", "TE2"]),
    ("Choice under limits", ["PS3", "PR4", "TE3", "BE3"]),
    ("Economics", ["TE5", "EX3"]),
    ("Ownership", ["BE2", "TF3", "EX4"]),
    ("Learning", ["BE5", "TF2"]),
  ]

  /// Returns the disagreements: on levels in the order of the themes, then on bands in the order of the stages.
  func findings() -> [Disagreement] { onLevels + onBands }

  /// A level with the card it stands on.
  private struct Reading {
    let card: InterviewCard
    let result: CriterionResult
    let level: Level
  }

  private var readings: [Reading] {
    cards.filter { $0.countedBand != nil }.flatMap { card in
      (card.assessment?.criteria ?? []).compactMap { result in
        result.level.map { Reading(card: card, result: result, level: $0) }
      }
    }
  }

  private var onLevels: [Disagreement] {
    let all = readings
    let themed = Set(Self.themes.flatMap(\.criteria))
    var alone: [Criterion.ID] = []
    for reading in all
    where !themed.contains(reading.result.id) && !alone.contains(reading.result.id) {
      alone.append(reading.result.id)
    }
    let groups =
      Self.themes.map { theme in
        (theme.subject, all.filter { theme.criteria.contains($0.result.id) })
      }
      + alone.map { id in
        let own = all.filter { $0.result.id == id }
        return (own.first?.result.name ?? id.name, own)
      }
    return groups.compactMap(widest)
  }

  /// The widest pair of a group, of two interviewers; nil when they are closer than ``fewestLevels``.
  private func widest(_ subject: String, _ readings: [Reading]) -> Disagreement? {
    var best: (high: Reading, low: Reading)?
    for high in readings {
      for low in readings where low.card.interviewer != high.card.interviewer {
        let gap = high.level.rawValue - low.level.rawValue
        guard gap >= Self.fewestLevels else { continue }
        if gap > best.map({ $0.high.level.rawValue - $0.low.level.rawValue }) ?? 0 {
          best = (high, low)
        }
      }
    }
    return best.map {
      Disagreement(subject: subject, high: side($0.high), low: side($0.low))
    }
  }

  private func side(_ reading: Reading) -> Disagreement.Side {
    Disagreement.Side(
      place: reading.card.place, role: reading.card.role,
      judgement: "\(reading.level.rawValue) of 5",
      words: reading.result.quotes.lazy.compactMap { CardQuote($0, in: reading.card) }.first,
      reason: reading.result.reason)
  }

  /// For each stage the strongest and the weakest card on both sides of the line; where no stage is split, those of the whole loop.
  private var onBands: [Disagreement] {
    let stages = Dictionary(grouping: cards, by: \.place.stageNumber).sorted { $0.key < $1.key }
    let inStages = stages.compactMap { _, own in
      split(own, subject: "The band in \(own.first?.place.stageTitle ?? "")")
    }
    if !inStages.isEmpty { return inStages }
    return [split(cards, subject: "The band, across stages")].compactMap(\.self)
  }

  private func split(_ cards: [InterviewCard], subject: String) -> Disagreement? {
    let banded = cards.compactMap { card in card.countedBand.map { (card: card, band: $0) } }
    let order = banded.sorted {
      $0.band == $1.band ? $0.card.place < $1.card.place : $0.band > $1.band
    }
    for high in order where high.band.passes {
      for low in order.reversed()
      where !low.band.passes && low.card.interviewer != high.card.interviewer {
        return Disagreement(
          subject: subject, high: side(high.card, high.band, best: true),
          low: side(low.card, low.band, best: false))
      }
    }
    return nil
  }

  /// A band with the words of its best or its worst criterion; of a failure first, where there is one.
  private func side(_ card: InterviewCard, _ band: Band, best: Bool) -> Disagreement.Side {
    let criteria = (card.assessment?.criteria ?? []).filter { $0.level != nil }
    let ordered = criteria.sorted {
      let (left, right) = ($0.level?.rawValue ?? 0, $1.level?.rawValue ?? 0)
      if left != right { return best ? left > right : left < right }
      return $0.weight > $1.weight
    }
    let flag = best ? nil : card.assessment?.flags.first { $0.quote != nil }
    let words =
      flag?.quote.flatMap { CardQuote($0, in: card) }
      ?? ordered.lazy.compactMap { $0.quotes.first.flatMap { CardQuote($0, in: card) } }.first
    let reason = flag?.name ?? ordered.first.map { "\($0.name): \($0.reason)" } ?? ""
    return Disagreement.Side(
      place: card.place, role: card.role, judgement: band.title, words: words, reason: reason)
  }
}
