// SPDX-License-Identifier: Apache-2.0

/// A part of a sentence with a statement of its own, and how that statement is meant.
///
/// Clauses are found by words and signs, without a grammar: at markers such as "because" or "which", at "and" before a verb, at
/// semicolons, colons, dashes and brackets that hold more than a few words.
public struct Clause: Hashable, Sendable {
  /// Its tokens, as indices into ``Reading/tokens``; never empty.
  public let tokens: Range<Int>
  /// The sentence it belongs to, as an index into ``Reading/sentences``.
  public let sentence: Int
  /// The marker that opens it; nil when there is none.
  public let marker: DiscourseMarker?
  /// Who acts; nil when the clause does not say.
  public let person: Person?
  public let tense: Tense
  public let modality: Modality
  /// Whether the speaker says not to be sure: "maybe", "I think".
  public let isHedged: Bool
  /// Whether another clause of the sentence names a condition for it.
  public let isUnderCondition: Bool

  /// Who acts in a clause.
  public enum Person: Hashable, Sendable {
    /// "I".
    case firstSingular
    /// "we".
    case firstPlural
    /// "you", also the one to whom an instruction is given.
    case second
    case third
  }

  /// When a clause takes place.
  public enum Tense: Hashable, Sendable {
    /// Past and perfect: "fell", "has fallen".
    case past
    /// Also when no verb shows another.
    case present
    /// "will", "going to".
    case future
    /// "would", "could", "might", and the past behind "if".
    case conditional
    /// An instruction, to oneself as well: "Check the log."
    case imperative
  }

  /// On whose word, and in which world, a clause holds.
  public enum Modality: Hashable, Sendable {
    /// Said as true by the speaker.
    case asserted
    /// Said of a world that may not be: "if", "suppose", "would".
    case hypothetical
    /// Said on somebody else's word: "the vendor says", "I'm told".
    case attributed
    /// Put as a question.
    case asked
  }
}

extension Reading {
  /// The clause that a token belongs to, as an index into ``clauses``.
  public func clause(of token: Int) -> Int {
    clauses.partitioningIndex { $0.tokens.upperBound > token }
  }

  /// The sentence that a token belongs to; nil for a token that the text does not have.
  package func sentence(of token: Int) -> Sentence? {
    let number = sentences.partitioningIndex { $0.tokens.upperBound > token }
    return number < sentences.count ? sentences[number] : nil
  }

  /// The clauses of a sentence.
  public func clauses(in sentence: Int) -> ArraySlice<Clause> {
    let first = clauses.partitioningIndex { $0.sentence >= sentence }
    let last = clauses.partitioningIndex { $0.sentence > sentence }
    return clauses[first..<last]
  }

  /// The markers whose first word stands in a range of tokens.
  public func markers(in tokens: Range<Int>) -> ArraySlice<DiscourseMarker> {
    let first = markers.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let last = markers.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return markers[first..<last]
  }
}
