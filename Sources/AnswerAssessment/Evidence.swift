// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// How much a sentence shows of a type of evidence.
public enum Grade: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// The trigger is there, a slot is empty.
  case mentioned = 1
  /// Every slot is filled.
  case specific
  /// Every slot is filled, and the sentence is tied to a decision or a result by a reason.
  case linked

  public static func < (left: Grade, right: Grade) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A piece of evidence: what was seen where.
///
/// It cannot exist without its words.
public struct Evidence: Hashable, Sendable {
  public let type: EvidenceTypeID
  public let grade: Grade
  /// The number of the sentence in the reading.
  public let sentence: Int
  /// The sentence, word for word.
  public let quote: Quote
  /// The words that fill each slot, by the name of the slot, in the order of the pattern.
  public let slots: [SlotFill]
  /// Whether a wrong figure in the sentence took its grade down to a mention.
  public let holdsWrongFigure: Bool

  init(
    type: EvidenceTypeID, grade: Grade, sentence: Int, quote: Quote, slots: [SlotFill],
    holdsWrongFigure: Bool = false
  ) {
    self.type = type
    self.grade = grade
    self.sentence = sentence
    self.quote = quote
    self.slots = slots
    self.holdsWrongFigure = holdsWrongFigure
  }

  /// Returns the same piece with another grade.
  func graded(_ grade: Grade, holdsWrongFigure: Bool = false) -> Evidence {
    Evidence(
      type: type, grade: grade, sentence: sentence, quote: quote, slots: slots,
      holdsWrongFigure: holdsWrongFigure)
  }
}

/// The words that fill a slot of a pattern.
public struct SlotFill: Hashable, Sendable {
  public let slot: String
  /// The words; empty for a property of the whole sentence.
  public let words: String
}
