// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// A mechanism that is mentioned in an answer.
struct MechanismMention: Sendable {
  let mechanism: Mechanism.ID
  let tokens: Range<Int>
  /// Whether its phrase holds a negation of its own.
  let denies: Bool
}

/// Finds the mechanisms of a case by their phrases and names.
struct MechanismFinder: Sendable {
  private let finder: PhraseFinder<Mechanism.ID>
  /// Names of groups that are phrases too: behind "in" they say where, not why.
  private let groups: Set<[String]>

  init(_ story: CaseStory) {
    var entries: [(phrase: String, value: Mechanism.ID)] = []
    for mechanism in story.mechanisms {
      entries += mechanism.phrases.map { ($0, mechanism.id) }
      let name = Self.withoutArticle(mechanism.name)
      entries.append((name, mechanism.id))
      if let head = name.split(separator: ",").first, head.contains(" ") {
        entries.append((String(head), mechanism.id))
      }
    }
    finder = PhraseFinder(entries, gap: 2)
    var groups: Set<[String]> = []
    for value in story.schema.breakdowns.flatMap(\.values) {
      for name in [value.label] + value.label.split(separator: ",").map(String.init) + value.words {
        groups.insert(Reading.tokens(of: name).filter { $0.kind != .sign }.map(\.lemma))
      }
    }
    self.groups = groups
  }

  private static func withoutArticle(_ name: String) -> String {
    for article in ["the ", "a ", "an "] where name.hasPrefix(article) {
      return String(name.dropFirst(article.count))
    }
    return name
  }

  /// Returns the mentions in a sentence, without those that lie inside a longer one of another mechanism.
  func mentions(in range: Range<Int>, of tokens: [Token]) -> [MechanismMention] {
    let found = finder.matches(in: range, of: tokens)
    var kept: [MechanismMention] = []
    for match in found {
      if let last = kept.last, last.tokens.upperBound >= match.tokens.upperBound { continue }
      if let last = kept.last, last.tokens.lowerBound == match.tokens.lowerBound {
        kept.removeLast()
      }
      kept.append(
        MechanismMention(mechanism: match.value, tokens: match.tokens, denies: match.denies))
    }
    return kept
  }

  /// Whether a mention is the name of a group behind a word of place.
  func isPlace(_ mention: MechanismMention, in tokens: [Token]) -> Bool {
    guard groups.contains(mention.tokens.map { tokens[$0].lemma }) else { return false }
    var index = mention.tokens.lowerBound - 1
    while index >= 0, ["the", "a", "an", "all"].contains(tokens[index].form) { index -= 1 }
    return index >= 0
      && ["in", "for", "among", "within", "across", "from", "of"].contains(tokens[index].form)
  }
}
