// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether what holds of reading a prompt is told of writing an answer, or the other way round.
struct OtherPhase {
  let scene: Scene

  /// Returns what holds of the other phase; nil when nothing does.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isSquareOfDecode(finding, amount) {
      return "One new token looks back at each token once: that grows linearly."
    }
    return isBandwidthOfPrefill(finding, amount)
      ? "The prefill is bound by compute, and not by bandwidth." : nil
  }

  /// Whether attention is told to grow with the square where tokens are written one by one.
  private func isSquareOfDecode(_ finding: Finding, _ amount: Amount) -> Bool {
    let sentence = scene.sentence(of: amount)
    return finding.kind == .attentionScaling && finding.formula.hasSuffix("^2")
      && (scene.text.has(Self.decode, in: sentence) || Self.isOneToken(sentence, scene.text))
      && !scene.text.has(Self.prefill, in: sentence)
  }

  private static let decode = Words.lemmas("decode decodes decoding generation generate generated")
  /// Whether words speak of one new token, which looks at all that stand before it: its attention grows as the cache does.
  static func isOneToken(_ range: Range<Int>, _ text: Passage) -> Bool {
    oneByOne.stands(in: range, of: text)
  }

  private static let oneByOne: PhraseList = [
    ["new", "token"], ["each", "token"], ["per", "token"], ["every", "token"], ["next", "token"],
    ["one", "token"], ["generated", "token"], ["token", "written"], ["a", "token", "at"],
    ["per", "generated"], ["looks", "back"],
    ["one", "query"], ["each", "step"], ["per", "step"], ["decode", "step"],
  ]
  static let prefill = Words.lemmas(
    "prefill prefills prefilling prompt prompts first ingest ingestion input ttft")

  /// Whether a change of bandwidth is told of the time to read a prompt: `4.8 against 3.35 TB/s, so the prefill is 43% faster`.
  private func isBandwidthOfPrefill(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard amount.quantity.dimension == .ratio, text.has(Self.prefill, in: scene.segment(of: amount))
    else { return false }
    return text.amounts(in: scene.context(of: amount, back: 1)).contains {
      $0.index < amount.index && finding.takes($0)
        && (text.isBandwidth($0) || text.has(Self.bandwidth, in: scene.segment(of: $0)))
    }
  }

  private static let bandwidth = Words.lemmas("bandwidth hbm")
}
