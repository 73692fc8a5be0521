// SPDX-License-Identifier: Apache-2.0

public import Committee
import InterviewContent

/// What a committee had before it and what it decided, for handing to a coach.
public struct Packet: Hashable, Sendable, Encodable {
  /// The candidate under a label, never a name.
  public let candidate: String
  public let loop: String
  /// What happened when, in order.
  public let dates: [Day]
  /// What came of the screening, a line each.
  public let screening: [String]
  public let decision: CommitteeDecision
  /// What was asked and said, in the order of the rounds.
  public let transcript: [Part]

  /// A day of the process.
  public struct Day: Hashable, Sendable, Encodable {
    /// What happened, such as `Committee`.
    public let what: String
    /// The day as `YYYY-MM-DD`.
    public let date: String

    /// Creates a day.
    public init(what: String, date: String) {
      self.what = what
      self.date = date
    }
  }

  /// One round as it was said.
  public struct Part: Hashable, Sendable, Encodable {
    public let place: CardPlace
    /// What the round was about, in the words of the loop; nil when it is alone in its stage.
    public let title: String?
    public let role: String
    public let prompt: String
    /// What the candidate said; the bytes of every quote count from its start.
    public let text: String
    /// What was asked and said in turn; nil in cards that were sealed before turns were kept.
    public let turns: [CardTurn]?
    public let isComplete: Bool
  }

  /// Creates a packet from the cards that were decided on; `titles` are what their rounds were about.
  public init(
    candidate: String = "The candidate", loop: String, dates: [Day], screening: [String],
    cards: [InterviewCard], titles: [CardPlace: String] = [:], decision: CommitteeDecision
  ) {
    self.candidate = candidate
    self.loop = loop
    self.dates = dates
    self.screening = screening
    self.decision = decision
    transcript = cards.sorted { $0.place < $1.place }.map {
      Part(
        place: $0.place, title: titles[$0.place], role: $0.role, prompt: $0.question.prompt,
        text: $0.text,
        turns: $0.turns, isComplete: $0.isComplete)
    }
  }
}
