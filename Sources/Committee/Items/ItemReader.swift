// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Finds what the packet shows of the six items.
struct ItemReader {
  let packet: PacketReading

  /// Returns the findings in the order of the items.
  func findings() -> [ItemFinding] { ItemRule.all.map(finding) }

  private func finding(_ rule: ItemRule) -> ItemFinding {
    let mechanisms = rule.mechanisms.map(mechanism)
    let against = adverse(rule)
    let found = mechanisms.count { $0.status == .found }
    let isNamed = mechanisms.contains { $0.status == .named }
    let wasAsked = isAsked(rule)
    let isTouched = isNamed || wasAsked || against.isAdverse
    let level = rule.level(found: found, isTouched: isTouched, isAdverse: against.isAdverse)
    let best = best(rule)
    return ItemFinding(
      item: rule.item, level: level,
      meaning: rule.meaning(of: level, found: found, isAdverse: against.isAdverse),
      wasAsked: wasAsked, best: best,
      worst: against.worst ?? named(mechanisms, besides: best),
      mechanisms: mechanisms)
  }

  private func mechanism(_ mechanism: ItemRule.Mechanism) -> MechanismFinding {
    let shown = packet.best(of: mechanism.types, in: mechanism.kinds)?.words
    let turn = packet.outcomes(mechanism.outcomes).first
    let named = packet.best(of: mechanism.types, from: .mentioned, in: mechanism.kinds)?.words
    let status: MechanismFinding.Status =
      if shown != nil || turn != nil { .found } else if named != nil { .named } else { .missing }
    return MechanismFinding(
      id: mechanism.id, name: mechanism.name, status: status,
      words: shown ?? turn.flatMap { $0.card.words($0.outcome.quote) } ?? named,
      advice: mechanism.advice)
  }

  /// The best words of an item: of a piece, or of a follow-up that went well when there is no piece.
  private func best(_ rule: ItemRule) -> ItemQuote? {
    if let best = bestPiece(rule) { return best }
    for (card, outcome) in packet.outcomes(rule.goodOutcomes) {
      if let words = card.words(outcome.quote) {
        return ItemQuote(words: words, why: outcome.reason)
      }
    }
    return nil
  }

  /// The best piece of an item, out of the answers to questions that ask for it where these have one.
  private func bestPiece(_ rule: ItemRule) -> ItemQuote? {
    let asking = Set(packet.cards.filter { asks($0, for: rule) }.map(\.card.place))
    let shown = rule.mechanisms.flatMap { mechanism in
      packet.pieces(of: mechanism.types, in: mechanism.kinds).map { ($0, mechanism.name) }
    }
    let wanted = shown.filter { asking.contains($0.0.words.place) }
    let best = (wanted.isEmpty ? shown : wanted)
      .reduce(nil as (Piece, String)?) { best, next in
        guard let best else { return next }
        return next.0.isBetter(than: best.0) ? next : best
      }
    return best.map { ItemQuote(words: $0.0.words, why: $0.1) }
  }

  /// What speaks against an item, and its words where it has some.
  private func adverse(_ rule: ItemRule) -> (isAdverse: Bool, worst: ItemQuote?) {
    let outcomes = packet.outcomes(rule.adverseOutcomes)
    let flags = packet.flags(rule.adverse)
    let quotes =
      outcomes.compactMap { card, outcome in
        card.words(outcome.quote).map { ItemQuote(words: $0, why: outcome.reason) }
      }
      + flags.compactMap { card, flag in
        card.words(flag.quote).map { ItemQuote(words: $0, why: flag.name) }
      } + wrongFigures(rule)
    return (!outcomes.isEmpty || !flags.isEmpty, quotes.first)
  }

  /// Numbers that were recomputed and wrong: words against the economics, which do not hold its level down by themselves.
  private func wrongFigures(_ rule: ItemRule) -> [ItemQuote] {
    guard rule.item == .inferenceEconomics else { return [] }
    return packet.cards.flatMap { card in
      card.card.countedBand == nil
        ? []
        : card.card.wrongClaims.compactMap { claim in
          card.words(claim).map { ItemQuote(words: $0, why: "A number that is wrong") }
        }
    }
  }

  /// The first words that name a mechanism without its effect, and are not the best words as well.
  private func named(_ mechanisms: [MechanismFinding], besides best: ItemQuote?) -> ItemQuote? {
    mechanisms.first { $0.status == .named && $0.words != best?.words }.flatMap { mechanism in
      mechanism.words.map {
        ItemQuote(words: $0, why: "\(mechanism.name): named without its effect")
      }
    }
  }

  /// Whether a question of a card that counts asks for an item, or a follow-up put it to the test.
  private func isAsked(_ rule: ItemRule) -> Bool {
    if !packet.outcomes(rule.adverseOutcomes.union(rule.goodOutcomes)).isEmpty { return true }
    return packet.cards.contains { asks($0, for: rule) }
  }

  /// Whether the question of a card that counts asks for an item.
  private func asks(_ card: CardReading, for rule: ItemRule) -> Bool {
    guard card.card.countedBand != nil else { return false }
    let question = card.card.question
    let text = [question.prompt, question.exhibits ?? ""].joined(separator: "\n")
    return rule.askedIn.contains(question.kind)
      || CommitteeReader.rules.contains(rule.askedBy, in: text)
  }
}
