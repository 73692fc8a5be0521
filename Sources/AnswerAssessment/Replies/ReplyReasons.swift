// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// What stands behind a reply.
extension ReplyView {
  /// How many words of content a reason has at least.
  private static let fewestReasonWords = 2

  /// The first word of a reason: a clause that says why or what follows, with something in it; nil when there is none.
  var reason: Int? {
    let empty = places(of: .noReason)
    return reading.clauses.first { clause in
      guard let kind = clause.marker?.kind, kind == .reason || kind == .result else { return false }
      return content(clause.tokens).count >= Self.fewestReasonWords
        && !empty.contains { clause.tokens.contains($0.lowerBound) }
    }?.tokens.lowerBound
  }

  /// The first word of a proposal to settle a difference by looking; nil when there is none.
  var settling: Int? { places(of: .settle).first?.lowerBound }

  /// The first word of a changed plan; nil when none is changed.
  var change: Int? { asserted(.change).first?.lowerBound }

  /// Where words stand of which a reply that meets an argument uses some, those of the argument itself left out.
  func places(of terms: [String]) -> [Int] {
    let known = question.tokens
    return terms.flatMap { term -> [Int] in
      let words = Reading.tokens(of: term)
      return Self.places(of: words, in: known).isEmpty
        ? Self.places(of: words, in: reading.tokens) : []
    }.sorted()
  }

  private static func places(of words: [Token], in tokens: [Token]) -> [Int] {
    guard !words.isEmpty, words.count <= tokens.count else { return [] }
    return (0...(tokens.count - words.count)).filter { start in
      words.indices.allSatisfy { tokens[start + $0].lemma == words[$0].lemma }
    }
  }
}
