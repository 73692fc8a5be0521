// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent

/// What stands in a packet, in order.
struct PacketSections {
  let packet: Packet

  private var decision: CommitteeDecision { packet.decision }

  /// The title of the packet.
  var title: String { "Committee packet: \(packet.candidate)" }

  /// The line under the title.
  var subtitle: String {
    ([packet.loop] + packet.dates.map { "\($0.what) \($0.date)" }).joined(separator: " · ")
  }

  /// Everything but the title.
  var all: [PacketSection] {
    [
      verdict, screening, rule, flip, work, cards, disagreements,
    ].compactMap(\.self) + PacketFindings(decision: decision).all + [transcript]
  }

  private var verdict: PacketSection {
    PacketSection(
      title: "Decision: \(decision.headline)",
      blocks: [
        .words(CommitteeDecision.statement), .words(decision.closest),
        .words(decision.barRaiserSentence),
      ] + (decision.barRaiser.reasons.isEmpty ? [] : [.list(decision.barRaiser.reasons)]))
  }

  private var screening: PacketSection? {
    let outcome = decision.screening.map {
      [($0.advances ? "Passed: " : "Not passed: ") + $0.reason]
    }
    let lines = (outcome ?? []) + packet.screening
    return lines.isEmpty ? nil : PacketSection(title: "Screening", blocks: [.list(lines)])
  }

  private var rule: PacketSection {
    PacketSection(
      title: "The rule and how close it was",
      blocks: [
        .words(
          "All lines must hold. Rule of \(decision.rule.version)\(decision.isStrict ? ", strict" : "")."
        ),
        .table(
          ["Line", "Found and asked for", "How close"],
          decision.lines.map { [$0.id.title, $0.figures, $0.closeness] }),
      ])
  }

  private var flip: PacketSection {
    let flip = decision.flip
    return PacketSection(
      title: "What would have changed it",
      blocks: [.words(flip.heading)] + (flip.lines.isEmpty ? [] : [.list(flip.lines)])
        + (flip.remark.map { [.words($0)] } ?? []))
  }

  private var work: PacketSection? {
    guard let steps = decision.work, !steps.isEmpty else { return nil }
    return PacketSection(
      title: "What to work on first",
      blocks: steps.flatMap { step -> [PacketBlock] in
        [.heading(step.moment), .words("\(step.source).")]
          + (step.said.map { [.quote($0, why: "You said")] } ?? [])
          + [.words("Better: \(step.better)")]
      })
  }

  private var cards: PacketSection {
    PacketSection(
      title: "Cards, side by side",
      blocks: [
        .words("The cards were opened together. Nothing is averaged over interviewers."),
        .table(
          ["Round", "Interviewer", "Band", "Levels", "Numbers"], decision.cards.map(row)),
      ])
  }

  private func row(_ card: CardLine) -> [String] {
    let levels = card.levels.map { "\($0.id.name) \($0.level.map { "\($0.rawValue)" } ?? "–")" }
    let numbers = "\(card.rightClaims) right, \(card.wrongClaims) wrong"
    return [
      title(of: card.place), card.role, card.bandTitle,
      levels.isEmpty ? "–" : levels.joined(separator: ", "),
      card.band == nil || card.rightClaims + card.wrongClaims == 0 ? "–" : numbers,
    ]
  }

  /// A place with what its round was about.
  private func title(of place: CardPlace) -> String {
    let about = packet.transcript.first { $0.place == place }?.title
    return [place.title, about].compactMap(\.self).joined(separator: ": ")
  }

  private var disagreements: PacketSection {
    let blocks = decision.disagreements.flatMap { disagreement -> [PacketBlock] in
      [.heading(disagreement.subject)] + side(disagreement.high) + side(disagreement.low)
    }
    return PacketSection(
      title: "Where they disagree",
      blocks: blocks.isEmpty
        ? [.words("No two interviewers are two levels apart on what can be compared.")] : blocks)
  }

  private func side(_ side: Disagreement.Side) -> [PacketBlock] {
    let words = "\(side.role), \(side.place.title): \(side.judgement). \(side.reason)"
    return [.words(words)] + (side.words.map { [.quote($0, why: "")] } ?? [])
  }

  private var transcript: PacketSection {
    PacketSection(
      title: "Appendix: what was said",
      blocks: packet.transcript.flatMap { part -> [PacketBlock] in
        let state = part.isComplete ? "" : " (not completed)"
        return [
          .heading("\(title(of: part.place)), \(part.role)\(state)"), .words(part.prompt),
        ] + said(part)
      })
  }

  /// What was said to the question, each answer under what it answers.
  private func said(_ part: Packet.Part) -> [PacketBlock] {
    guard let turns = part.turns, !turns.isEmpty else { return [reply(part.text)] }
    return turns.enumerated().flatMap { number, turn in
      let asked = number == 0 ? [] : [PacketBlock.words("\(part.role): \(turn.asked)")]
      return asked + [reply(turn.said ?? "")]
    }
  }

  private func reply(_ text: String) -> PacketBlock {
    text.isEmpty ? .words("Nothing was said.") : .transcript(text)
  }
}
