// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

extension StanceReader {
  /// How firmly a mention is named as the cause at a cue.
  func judged(
    _ place: Int, _ kind: CaseReview.Stance.Kind, _ cue: PhraseFinder<Cue>.Match
  ) -> Finding {
    let mention = mentions[place]
    var finding = Finding(
      mechanism: mention.mechanism, kind: kind, sentence: sentence, tokens: mention.tokens)
    guard kind == .named else { return finding }
    let own = reading.clauses[reading.clause(of: mention.tokens.lowerBound)]
    let other = reading.clauses[reading.clause(of: cue.tokens.lowerBound)]
    let span =
      min(
        own.tokens.lowerBound, other.tokens.lowerBound)..<max(
        own.tokens.upperBound, other.tokens.upperBound)
    finding.isHedged = own.isHedged || other.isHedged
    finding.isRanked = has(.rank, within: span)
    let isSaid = own.modality == .asserted && other.modality == .asserted
    let isDoubted = has(.doubt, within: span) && !finding.isRanked
    if !isSaid || isDoubted || has(.glance, within: span) { finding.kind = .suspected }
    return finding
  }

  private func has(_ cue: Cue, within span: Range<Int>) -> Bool {
    cues.contains { $0.value == cue && span.contains($0.tokens.lowerBound) }
  }

  /// Adds mechanisms from which the change is said to follow: "they cannot get through, which is why it fell".
  func addResults(_ kinds: inout [Int: Finding]) {
    let clauses = reading.clauses(in: sentence)
    for index in clauses.indices {
      let clause = clauses[index]
      let span = clause.tokens
      switch clause.marker?.kind {
      case .result where clause.modality == .asserted && clause.tense != .imperative:
        guard has(.effect, within: span), clause.person != .firstSingular,
          let cue = cues.first(where: { $0.value == .effect && span.contains($0.tokens.lowerBound) }
          ),
          let last = mentions.lastIndex(where: { $0.tokens.upperBound <= span.lowerBound }),
          kinds[last] == nil
        else { continue }
        kinds[last] = judged(last, .named, cue)
      case .time:
        // "After it went live only this group fell": time alone is no cause, time and place together are.
        guard
          let place = mentions.firstIndex(where: { span.contains($0.tokens.lowerBound) }),
          kinds[place] == nil,
          let cue = cues.first(where: { $0.value == .effect })
        else { continue }
        let sentenceRange = reading.sentences[sentence].tokens
        kinds[place] = judged(place, .named, cue)
        if !has(.localised, within: sentenceRange) { kinds[place]?.kind = .suspected }
      default: continue
      }
    }
    addPronouns(&kinds)
  }

  /// Adds what "it" is said to be: "it is the sign-on step", "this is a mix shift".
  private func addPronouns(_ kinds: inout [Int: Finding]) {
    for (place, mention) in mentions.enumerated()
    where kinds[place] == nil || kinds[place]?.kind == .suspected {
      var index = mention.tokens.lowerBound - 1
      let first = reading.sentences[sentence].tokens.lowerBound
      while index > first, Self.softeners.contains(reading.tokens[index].form) { index -= 1 }
      guard index > first, ["is", "'s", "was"].contains(reading.tokens[index].form),
        ["it", "this", "that"].contains(reading.tokens[index - 1].form)
      else { continue }
      let cue = PhraseFinder<Cue>.Match(value: .noun, tokens: index..<(index + 1), denies: false)
      kinds[place] = judged(place, .named, cue)
    }
  }

  private static let softeners: Set<String> = [
    "the", "a", "an", "mostly", "mainly", "all", "really", "simply", "just", "largely", "only",
    "clearly", "probably", "new", "in", "fact", "likely", "most", "almost", "certainly",
  ]

  /// Turns names in a row, and names among many, into a list.
  func withoutLists(_ findings: [Finding]) -> [Finding] {
    let named = Set(findings.filter { $0.kind == .named }.map(\.mechanism))
    let standing = Set(mentions.map(\.mechanism))
      .subtracting(findings.filter { $0.kind == .ruledOut }.map(\.mechanism))
    guard named.count >= 3 || standing.count >= 4 else { return findings }
    return findings.map { finding in
      guard finding.kind == .named, !finding.isRanked else { return finding }
      var listed = finding
      listed.kind = .listed
      return listed
    }
  }
}
