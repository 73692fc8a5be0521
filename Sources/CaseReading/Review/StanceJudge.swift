// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// Makes one stance for each mechanism of all that an answer says of it.
struct StanceJudge {
  private(set) var stances: [CaseReview.Stance] = []
  private(set) var isShotgun = false

  init(_ findings: [StanceReader.Finding], in reading: Reading) {
    var last: [Mechanism.ID: StanceReader.Finding] = [:]
    var order: [Mechanism.ID] = []
    for finding in findings {
      guard let before = last[finding.mechanism] else {
        last[finding.mechanism] = finding
        order.append(finding.mechanism)
        continue
      }
      // What is said last counts; what is only suspected or listed takes nothing back.
      let isFirm = finding.kind == .named || finding.kind == .ruledOut
      let wasFirm = before.kind == .named || before.kind == .ruledOut
      guard isFirm || !wasFirm else { continue }
      var merged = finding
      // What is said again is quoted where it was said first: a repetition is set aside when the answer is read.
      if before.kind == finding.kind {
        merged.sentence = before.sentence
        merged.tokens = before.tokens
      }
      if before.kind == .named, finding.kind == .named {
        merged.isRanked = before.isRanked || finding.isRanked
        merged.isHedged = before.isHedged && finding.isHedged
      }
      last[finding.mechanism] = merged
    }
    sortOut(&last)
    stances = order.compactMap { last[$0] }.map { finding in
      CaseReview.Stance(
        mechanism: finding.mechanism, kind: finding.kind, isHedged: finding.isHedged,
        passage: reading.passage(ofSentence: finding.sentence, around: finding.tokens))
    }
  }

  /// Keeps the one that is put before the others; three or more without an order name nothing.
  private mutating func sortOut(_ last: inout [Mechanism.ID: StanceReader.Finding]) {
    let named = last.values.filter { $0.kind == .named }
    let ranked = named.filter(\.isRanked)
    let count = last.values.count { $0.kind == .named || $0.kind == .listed }
    if ranked.count == 1, named.count > 1 {
      for finding in named where !finding.isRanked { last[finding.mechanism]?.kind = .listed }
    } else if count >= 3 {
      isShotgun = true
      for finding in named { last[finding.mechanism]?.kind = .listed }
    }
  }
}
