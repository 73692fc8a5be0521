// SPDX-License-Identifier: Apache-2.0

/// A follow-up question and the reason to ask it.
public struct Probe: Hashable, Sendable, Identifiable {
  /// The tag of a probe's identifier.
  public enum Tag: Sendable {}
  /// The name of a probe.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// The line of the rubric that the reply bears on.
  public let criterion: Criterion.ID
  /// What must hold in the answer so far.
  public let reason: Reason
  /// Wordings, one of them picked by the round's seed; `{quote}` stands for the words that gave the reason.
  public let wordings: [String]
  /// Which of several probes comes first; the higher one does.
  public let priority: Int

  /// Creates a probe.
  public init(
    id: ID, criterion: Criterion.ID, reason: Reason, wordings: [String], priority: Int
  ) {
    self.id = id
    self.criterion = criterion
    self.reason = reason
    self.wordings = wordings
    self.priority = priority
  }

  /// What in an answer calls for a follow-up.
  public enum Reason: Hashable, Sendable {
    /// Nothing of the kind was said: no piece of any of these types is specific.
    case missing([EvidenceTypeID])
    /// A failure was seen; its words are the quote.
    case flag(FlagID)
    /// Something of the type was said and deserves to be followed; its words are the quote.
    case said(EvidenceTypeID)
    /// A figure was given whose sentence names no source and no calculation; the sentence is the quote.
    case unsourcedFigure
  }
}
