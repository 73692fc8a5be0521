// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue

/// Finds the rules of law or of a licence that a sentence speaks of.
enum RuleCues {
  /// A rule with its phrases as tokens.
  private struct Compiled {
    let rule: Regulation
    let cues: [[AnswerReading.Token]]
    let exceptions: [[String]]
  }

  /// A rule that is spoken of, with its phrase and how far away that stands.
  private struct Found {
    let rule: Regulation
    let place: Range<Int>
    let distance: Int
  }

  private static let compiled = Catalogue.regulations.map { rule in
    Compiled(
      rule: rule, cues: rule.cues.map { Reading($0).tokens },
      exceptions: rule.exceptions.map { $0.split(separator: " ").map(String.init) })
  }

  /// The lemmas that phrases begin with.
  private static let firsts = WordIndex(
    compiled.flatMap { $0.cues.compactMap(\.first?.lemma) })

  /// The phrases by the number of their first lemma: a rule, and which of its phrases.
  private static let starts: [[(rule: Int, cue: Int)]] = {
    var starts: [Int: [(rule: Int, cue: Int)]] = [:]
    for (rule, entry) in compiled.enumerated() {
      for (cue, tokens) in entry.cues.enumerated() {
        guard let first = tokens.first.flatMap({ firsts.number(lemmaOf: $0) }) else { continue }
        starts[first, default: []].append((rule, cue))
      }
    }
    return (0..<(starts.keys.max() ?? -1) + 1).map { starts[$0] ?? [] }
  }()

  /// Returns the rules whose phrases stand in a sentence, the one whose phrase is nearest to some tokens first.
  static func rules(
    near tokens: Range<Int>, in sentence: Range<Int>, of text: Passage
  ) -> [(rule: Regulation, place: Range<Int>)] {
    let found = places(in: sentence, of: text).compactMap { rule, places -> Found? in
      let entry = compiled[rule]
      let all = places.sorted { ($0.cue, $0.place.lowerBound) < ($1.cue, $1.place.lowerBound) }
        .map(\.place)
      guard
        let nearest = all.min(by: { distance($0, tokens) < distance($1, tokens) }),
        !isApart(nearest, tokens, text)
      else { return nil }
      let first = max(sentence.lowerBound, nearest.lowerBound - reach)
      let around = first..<min(sentence.upperBound, nearest.upperBound + reach)
      guard !entry.exceptions.contains(where: { text.has(phrase: $0, in: around) }) else {
        return nil
      }
      return Found(rule: entry.rule, place: nearest, distance: distance(nearest, tokens))
    }
    return found.sorted { $0.distance < $1.distance }.map { ($0.rule, $0.place) }
  }

  /// Returns where the phrases of rules stand in a sentence, in the order of the rules.
  private static func places(
    in sentence: Range<Int>, of text: Passage
  ) -> [(rule: Int, places: [(cue: Int, place: Range<Int>)])] {
    var found: [Int: [(cue: Int, place: Range<Int>)]] = [:]
    for start in sentence {
      guard let first = firsts.number(lemmaOf: text.tokens[start]) else { continue }
      for (rule, cue) in starts[first] {
        let words = compiled[rule].cues[cue]
        guard start + words.count <= sentence.upperBound,
          words.indices.allSatisfy({ text.tokens[start + $0].hasLemma(of: words[$0]) })
        else { continue }
        found[rule, default: []].append((cue, start..<(start + words.count)))
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many words around a phrase may say that another rule is meant.
  private static let reach = 6

  /// Whether a phrase behind the tokens stands in another part of the sentence, and so speaks of something else.
  private static func isApart(_ cue: Range<Int>, _ tokens: Range<Int>, _ text: Passage) -> Bool {
    guard cue.lowerBound >= tokens.upperBound else { return false }
    return text.tokens[tokens.upperBound..<cue.lowerBound]
      .contains { [",", ";", "and", "but"].contains($0.form) }
  }

  private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    if a.overlaps(b) { return 0 }
    return a.upperBound <= b.lowerBound
      ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }
}
