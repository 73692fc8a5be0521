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
  /// What the probe is after.
  public let family: ProbeFamily
  /// The question that the probe belongs to; nil when it may be asked on every question of its kind.
  public let question: Question.ID?

  /// Creates a probe; without a family it is the one that goes with the reason.
  public init(
    id: ID, criterion: Criterion.ID, reason: Reason, wordings: [String], priority: Int,
    family: ProbeFamily? = nil, question: Question.ID? = nil
  ) {
    self.id = id
    self.criterion = criterion
    self.reason = reason
    self.wordings = wordings
    self.priority = priority
    self.family = family ?? reason.family
    self.question = question
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
    /// A number of the answer was recomputed, with this result; its words are the quote.
    case claim(ClaimResult)
    /// An exhibit shows something that the answer passed over; `{cell}` stands for what it shows.
    case exhibit

    /// The family of probes with this reason, where a probe names none.
    public var family: ProbeFamily {
      switch self {
      case .missing: .gap
      case .flag: .failure
      case .said: .depth
      case .unsourcedFigure, .claim: .figure
      case .exhibit: .exhibit
      }
    }
  }

  /// What came of recomputing a number.
  public enum ClaimResult: String, Hashable, Sendable, CaseIterable {
    case right, wrong, uncheckable
  }
}
