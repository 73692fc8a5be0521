// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent

/// What the committee found: items, vetoes, contrasts, worries, and its last question.
struct PacketFindings {
  let decision: CommitteeDecision

  /// The sections in order.
  var all: [PacketSection] { [items, vetoes, contrasts, risks, closing] }

  private var items: PacketSection {
    PacketSection(
      title: "Six items",
      blocks: [.words(CommitteeDecision.agenda)] + decision.items.flatMap(blocks))
  }

  private func blocks(of item: ItemFinding) -> [PacketBlock] {
    [.heading("\(item.item.title): \(item.level.title.lowercased())")]
      + [.words("\(item.item.question) \(item.meaning)")]
      + (item.best.map { [.quote($0.words, why: "Best: \($0.why)")] } ?? [])
      + (item.worst.map { [.quote($0.words, why: "Worst: \($0.why)")] } ?? [])
      + [.list(item.mechanisms.map(line))]
  }

  private func line(_ mechanism: MechanismFinding) -> String {
    let advice = mechanism.status == .found ? "" : " \(mechanism.advice)"
    return "\(mechanism.name): \(mechanism.status.title).\(advice)"
  }

  private var vetoes: PacketSection {
    let found = decision.vetoes.flatMap { veto -> [PacketBlock] in
      [
        .heading("\(veto.id.title): \(veto.isOpen ? "stands" : "lifted")"),
        .words("\(veto.id.rule) \(veto.note)"),
      ] + veto.words.map { .quote($0, why: "Raised by") }
        + (veto.lifted.map { [.quote($0, why: "Lifted by")] } ?? [])
    }
    let checked = VetoID.allCases.filter { $0 != .sampleSize || decision.isStrict }.map(\.title)
    return PacketSection(
      title: "Vetoes",
      blocks: found.isEmpty
        ? [.words("None. Looked for: \(checked.joined(separator: "; ")).")] : found)
  }

  private var contrasts: PacketSection {
    PacketSection(
      title: "Habits and their opposites",
      blocks: decision.contrasts.flatMap { contrast -> [PacketBlock] in
        let advice = contrast.side == .good ? "" : " \(contrast.advice)"
        return [.words("\(contrast.title): \(contrast.side.title.lowercased()).\(advice)")]
          + (contrast.good.map { [.quote($0, why: "Shown")] } ?? [])
          + (contrast.bad.map { [.quote($0, why: "The opposite")] } ?? [])
      })
  }

  private var risks: PacketSection {
    let blocks = decision.risks.flatMap { risk -> [PacketBlock] in
      [.words("\(risk.id.title): seen \(risk.count == 1 ? "once" : "\(risk.count) times").")]
        + risk.words.map { .quote($0, why: "") }
    }
    return PacketSection(
      title: "What the committee worries about",
      blocks: blocks.isEmpty ? [.words("Nothing in the cards gives cause.")] : blocks)
  }

  private var closing: PacketSection {
    let closing = decision.closing
    return PacketSection(
      title: ClosingAnswer.question,
      blocks: [.words(closing.verdict.sentence)]
        + closing.inFavour.map { .quote($0.words, why: "For: \($0.why)") }
        + closing.against.map { .quote($0.words, why: "Against: \($0.why)") })
  }
}
