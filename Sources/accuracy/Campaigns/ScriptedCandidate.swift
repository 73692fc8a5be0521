// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics
import Rehearsal

/// A candidate who speaks from labelled answers, always in the same manner.
enum ScriptedCandidate: String, CaseIterable {
  case strong, solid
  case empty = "fluent but empty"
  case rude = "technical but rude"
  case gamer, silent

  /// Returns what the candidate may say to the open question of a round, the first choice first; empty when they are silent.
  ///
  /// A follow-up is met with another answer to the same question, or with silence when there is none left.
  func texts(in round: Round, from corpus: CampaignCorpus, seed: UInt64) -> [String] {
    let entries = corpus.answers[round.start.question.id] ?? []
    let draw = ParameterDraw(seed: seed)
    let name = "\(round.id)-\(round.exchanges.count)"
    switch self {
    case .silent: return []
    case .gamer: return [gaming(round, entries, draw, name)]
    case .strong, .solid, .empty, .rude: break
    }
    let said = round.exchanges.compactMap(\.answer?.text)
    let fresh = mine(among: entries).map(\.text).filter { text in
      !said.contains { $0.contains(text) }
    }
    guard !fresh.isEmpty else { return [] }
    let first = draw.whole(name, in: 0...(fresh.count - 1))
    let turned = Array(fresh[first...] + fresh[..<first])
    return self == .rude ? turned.map { Self.rudeness(draw, name) + " " + $0 } : turned
  }

  /// Whether the candidate answers what was asked, when one of the answers does.
  var isAttentive: Bool { self == .strong || self == .solid || self == .rude }

  /// The answers in this candidate's manner; where a question has none, those nearest to it.
  private func mine(among entries: [CampaignCorpus.Entry]) -> [CampaignCorpus.Entry] {
    let straight = entries.filter { !$0.isCrossed && $0.voice != "keyword soup" }
    let fitting = straight.filter(isMine)
    guard fitting.isEmpty else { return fitting }
    let target = self == .empty ? 1.0 : self == .solid ? 4.5 : 6.0
    let nearest = straight.map { abs($0.band - target) }.min() ?? 0
    return straight.filter { abs($0.band - target) == nearest }
  }

  private func isMine(_ entry: CampaignCorpus.Entry) -> Bool {
    switch self {
    case .strong, .rude: entry.band >= 5.5
    case .solid: (3.5...5).contains(entry.band)
    case .empty: entry.band <= 2
    case .gamer, .silent: false
    }
  }

  private static func rudeness(_ draw: ParameterDraw, _ name: String) -> String {
    let words = [
      "That is a stupid question, anybody competent knows this.",
      "You clearly have not understood how this works, so I will say it slowly.",
      "I am right here and you are wrong, there is nothing to discuss.",
      "Frankly your team is wasting my time with this.",
    ]
    return words[draw.whole("rude-\(name)", in: 0...(words.count - 1))]
  }

  /// Lists of terms, the question given back, and the words of a soup.
  private func gaming(
    _ round: Round, _ entries: [CampaignCorpus.Entry], _ draw: ParameterDraw, _ name: String
  ) -> String {
    let question = round.start.question
    switch draw.whole(name, in: 0...2) {
    case 0: return [question.prompt, question.exhibits ?? ""].joined(separator: " ")
    case 1:
      let soups = entries.filter { $0.voice == "keyword soup" }
      if let soup = soups.first { return soup.text }
      return Self.soup
    default: return Self.soup
    }
  }

  private static let soup = """
    KV cache, p95 latency, guardrail metric, minimum detectable effect, cohort, segment, hypothesis, \
    trade-off, 4-bit quantization, mixture of experts, retrieval, fine-tuning, unit economics, cost per \
    task, 350 ms, 80% power, 14,100 users, rollback, canary, evaluation set, open weights, EU AI Act, \
    audit log, data residency, ownership, stakeholder, post-mortem, root cause, reversible decision.
    """
}
