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

  /// Returns what the candidate says to the open question of a round; nothing when they are silent or have no such answer.
  func text(in round: Round, from corpus: CampaignCorpus, seed: UInt64) -> String {
    let exchange = round.exchanges.count - 1
    let entries = corpus.answers[round.start.question.id] ?? []
    let fitting = entries.filter(isMine)
    let draw = ParameterDraw(seed: seed)
    let name = "\(round.id)-\(exchange)"
    switch self {
    case .silent: return ""
    case .gamer: return gaming(round, entries, draw, name)
    case .strong, .solid, .empty, .rude: break
    }
    if let followUp = round.exchanges[exchange].followUp {
      return reply(to: followUp, round, fitting, draw, name)
    }
    guard !fitting.isEmpty else { return "" }
    let said = fitting[draw.whole(name, in: 0...(fitting.count - 1))].text
    return self == .rude ? Self.rudeness(draw, name) + " " + said : said
  }

  /// Whether an answer is in this candidate's manner.
  private func isMine(_ entry: CampaignCorpus.Entry) -> Bool {
    switch self {
    case .strong: entry.band >= 5.5 && !entry.isCrossed
    case .solid: (3.5...5).contains(entry.band) && !entry.isCrossed
    case .rude: entry.band >= 5 && !entry.isCrossed
    case .empty: entry.band <= 2 && !entry.isCrossed && entry.voice != "keyword soup"
    case .gamer, .silent: false
    }
  }

  /// A follow-up is met with another answer to the same question: good ones hold what was asked for, empty ones go round it.
  private func reply(
    to followUp: FollowUp, _ round: Round, _ fitting: [CampaignCorpus.Entry],
    _ draw: ParameterDraw, _ name: String
  ) -> String {
    let said = Set(round.exchanges.compactMap(\.answer?.text))
    let fresh = fitting.map(\.text).filter { !said.contains($0) }
    let head = self == .rude ? Self.rudeness(draw, name) : ""
    guard !fresh.isEmpty else { return head }
    return head + " " + fresh[draw.whole(name, in: 0...(fresh.count - 1))]
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
      return Self.terms
    default: return Self.terms
    }
  }

  private static let terms = """
    KV cache, p95 latency, guardrail metric, minimum detectable effect, cohort, segment, hypothesis, \
    trade-off, 4-bit quantization, mixture of experts, retrieval, fine-tuning, unit economics, cost per \
    task, 350 ms, 80% power, 14,100 users, rollback, canary, evaluation set, open weights, EU AI Act, \
    audit log, data residency, ownership, stakeholder, post-mortem, root cause, reversible decision.
    """
}
