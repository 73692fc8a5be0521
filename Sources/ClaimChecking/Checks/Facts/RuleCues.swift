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

  /// Returns the rules whose phrases stand in a sentence, the one whose phrase is nearest to some tokens first.
  static func rules(
    near tokens: Range<Int>, in sentence: Range<Int>, of text: Passage
  ) -> [(rule: Regulation, place: Range<Int>)] {
    let found = compiled.compactMap { entry -> Found? in
      let all = entry.cues.flatMap { places(of: $0, in: sentence, of: text) }
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

  /// How many words around a phrase may say that another rule is meant.
  private static let reach = 6

  /// Whether a phrase behind the tokens stands in another part of the sentence, and so speaks of something else.
  private static func isApart(_ cue: Range<Int>, _ tokens: Range<Int>, _ text: Passage) -> Bool {
    guard cue.lowerBound >= tokens.upperBound else { return false }
    return text.tokens[tokens.upperBound..<cue.lowerBound]
      .contains { [",", ";", "and", "but"].contains($0.form) }
  }

  private static func places(
    of cue: [AnswerReading.Token], in sentence: Range<Int>, of text: Passage
  ) -> [Range<Int>] {
    sentence.compactMap { start in
      guard start + cue.count <= sentence.upperBound,
        cue.indices.allSatisfy({ text.tokens[start + $0].lemma == cue[$0].lemma })
      else { return nil }
      return start..<(start + cue.count)
    }
  }

  private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    if a.overlaps(b) { return 0 }
    return a.upperBound <= b.lowerBound
      ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }
}
