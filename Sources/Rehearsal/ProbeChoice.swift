// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Picks the follow-up that reacts to what was or was not said.
struct ProbeChoice {
  let round: Round
  let examination: Examination
  let assessment: Assessment
  let rules: RuleSet

  /// How many characters of the person's words are repeated to them.
  private static let longestQuote = 140

  /// Returns the fitting probe of the highest priority as a question; the earlier one in the packs when several are equal.
  ///
  /// A line of the rubric is probed once in a round, so nobody is asked the same in other words. A line for which the question gives no
  /// opening is not probed, and nobody is asked for what is missing in a line that is met already.
  func followUp(among probes: [Probe]) -> FollowUp? {
    let open = probes.enumerated().filter { isOpen($0.element) }
    let byPriority = open.sorted {
      ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset)
    }
    for (_, probe) in byPriority {
      if let occasion = occasion(for: probe.reason) { return question(probe, occasion) }
    }
    return nil
  }

  private func isOpen(_ probe: Probe) -> Bool {
    guard let result = assessment.criteria.first(where: { $0.id == probe.criterion }),
      let level = result.level,
      !round.exchanges.contains(where: { $0.followUp?.criterion == probe.criterion })
    else { return false }
    guard case .missing = probe.reason else { return true }
    return level < .four
  }

  /// What in the answer calls for a probe.
  private struct Occasion {
    let reason: String
    let words: String?
  }

  private func occasion(for reason: Probe.Reason) -> Occasion? {
    switch reason {
    case .missing(let types):
      guard types.allSatisfy({ (examination.grade(of: $0) ?? .mentioned) < .specific }) else {
        return nil
      }
      return Occasion(reason: "Nothing specific was said yet about \(names(types)).", words: nil)
    case .flag(let id):
      return examination.flags.first { $0.id == id }.map {
        Occasion(reason: "\($0.name).", words: $0.quote?.text)
      }
    case .said(let type):
      guard let best = examination.best(of: type), best.grade >= .specific else { return nil }
      return Occasion(
        reason: "You spoke about \(names([type])); this asks for what lies behind it.",
        words: best.quote.text)
    case .unsourcedFigure:
      return UnsourcedFigure(examination: examination, rules: rules).sentence.map {
        Occasion(reason: "A figure was given without saying where it comes from.", words: $0)
      }
    case .claim, .exhibit: return nil
    }
  }

  private func question(_ probe: Probe, _ occasion: Occasion) -> FollowUp? {
    let turn = UInt64(round.exchanges.count)
    let wording = pick(probe.wordings, at: round.start.seed &+ turn)
    let bridge = pick(round.start.interviewer.bridges, at: round.start.seed / 7 &+ turn)
    guard let wording else { return nil }
    let words = Self.shortened(occasion.words ?? "")
    let text = [bridge, wording.replacing("{quote}", with: words)].compactMap(\.self)
    return FollowUp(
      probe: probe.id, criterion: probe.criterion, text: text.joined(separator: " "),
      reason: occasion.reason, reactsTo: occasion.words)
  }

  private func pick(_ wordings: [String], at place: UInt64) -> String? {
    wordings.isEmpty ? nil : wordings[Int(place % UInt64(wordings.count))]
  }

  private func names(_ types: [EvidenceTypeID]) -> String {
    types
      .map { type in rules.evidence.first { $0.id == type }?.name.lowercased() ?? type.name }
      .joined(separator: " or ")
  }

  /// Returns the beginning of a sentence, cut at a space, with an ellipsis when something is left out.
  private static func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > longestQuote else { return line }
    let head = line.prefix(longestQuote)
    let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return cut + "…"
  }
}
