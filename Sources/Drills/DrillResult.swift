// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import Quantities
public import SpacedRepetition

/// What a person gave to a drill.
public struct DrillAnswer: Hashable, Sendable, Codable {
  public let text: String
  /// From showing the drill to sending the answer.
  public let elapsed: Seconds
  /// Whether the hint was looked at.
  public let tookHint: Bool

  /// Creates an answer.
  public init(text: String, elapsed: Seconds, tookHint: Bool = false) {
    self.text = text
    self.elapsed = elapsed
    self.tookHint = tookHint
  }
}

/// How an answer to a drill was read.
public struct DrillResult: Hashable, Sendable, Codable {
  public let rating: Rating
  /// Why it is this rating, in a sentence.
  public let reason: String
  /// What was found right, each with the words it rests on where there are any.
  public let found: [DrillFinding]
  /// What was missing or wrong.
  public let missed: [DrillFinding]
  /// What is shown afterwards: the formula and its steps, the reasons, the source.
  public let reference: [String]

  /// Creates a result.
  public init(
    rating: Rating, reason: String, found: [DrillFinding], missed: [DrillFinding],
    reference: [String]
  ) {
    self.rating = rating
    self.reason = reason
    self.found = found
    self.missed = missed
    self.reference = reference
  }
}

/// One thing that was found or missed in an answer to a drill.
public struct DrillFinding: Hashable, Sendable, Codable {
  /// What it is, in a few words.
  public let name: String
  /// The words of the answer that show it; nil where it is missing.
  public let quote: Quote?

  /// Creates a finding.
  public init(name: String, quote: Quote? = nil) {
    self.name = name
    self.quote = quote
  }
}
