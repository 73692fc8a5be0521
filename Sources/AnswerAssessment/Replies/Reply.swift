// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What was said to a follow-up, with all that is needed to tell what came of it.
public struct Reply: Hashable, Sendable {
  /// The number of the exchange, from 1 for the first follow-up.
  public let exchange: Int
  public let asked: Asked
  /// What the interviewer said.
  public let question: String
  /// What the round is about: the opening question.
  public let topic: String
  /// What the person had said before.
  public let earlier: String
  /// What the person said now.
  public let text: String
  /// The first byte of `text` in the transcript.
  public let start: Int
  /// What the assessor saw in it.
  public let shown: Shown

  /// Creates a reply.
  public init(
    exchange: Int, asked: Asked, question: String, topic: String, earlier: String, text: String,
    start: Int, shown: Shown = Shown()
  ) {
    self.exchange = exchange
    self.asked = asked
    self.question = question
    self.topic = topic
    self.earlier = earlier
    self.text = text
    self.start = start
    self.shown = shown
  }

  /// What a follow-up asks for.
  public enum Asked: Hashable, Sendable {
    /// Something of which nothing had been said.
    case evidence([EvidenceTypeID])
    /// A failure put right.
    case flag(FlagID)
    /// Where a figure comes from.
    case source
    /// How a number comes about; `stated` is the number as it was said, in the unit that was used.
    case calculation(stated: [Double])
    /// What an exhibit shows.
    case exhibit(cell: String)
    /// What lies behind something that was said.
    case depth(ProbeFamily)
    /// An argument of a teammate met.
    case pushback(Pushback)
    /// A plan for changed conditions.
    case curveball(title: String)

    /// Whether it asks for something that had been left out.
    public var isForMissing: Bool {
      guard case .evidence = self else { return false }
      return true
    }
  }

  /// What the assessor saw in a reply.
  public struct Shown: Hashable, Sendable {
    /// The best grade of each type of evidence in it.
    public let evidence: [EvidenceTypeID: Grade]
    /// Whether the level of the criterion rose with it.
    public let raisesLevel: Bool
    /// Whether the failure that was asked about is gone with it.
    public let clearsFlag: Bool
    /// Whether the failure that was asked about is still there, as somebody found who knows more than the words.
    public let keepsFlag: Bool

    /// Creates what was seen; nothing unless it is given.
    public init(
      evidence: [EvidenceTypeID: Grade] = [:], raisesLevel: Bool = false, clearsFlag: Bool = false,
      keepsFlag: Bool = false
    ) {
      self.evidence = evidence
      self.raisesLevel = raisesLevel
      self.clearsFlag = clearsFlag
      self.keepsFlag = keepsFlag
    }
  }
}

/// What came of a reply, and whether it rests on figures.
public struct ReadReply: Hashable, Sendable {
  public let outcome: ExchangeOutcome
  /// Whether the reply brings a figure that neither the interviewer nor an earlier answer had named.
  public let hasNewFigure: Bool

  /// Creates what was read of a reply.
  public init(outcome: ExchangeOutcome, hasNewFigure: Bool) {
    self.outcome = outcome
    self.hasNewFigure = hasNewFigure
  }
}
