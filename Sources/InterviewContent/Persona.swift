// SPDX-License-Identifier: Apache-2.0

/// An interviewer that the machine plays: a role with an agenda, never a person with a name.
public struct Persona: Hashable, Sendable, Codable, Identifiable {
  /// The tag of a persona's identifier.
  public enum Tag: Sendable {}
  /// The name of a persona.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// The role, such as "Product lead".
  public let role: String
  /// What this interviewer wants to find out.
  public let agenda: String
  /// How a round opens.
  public let opening: String
  /// How a round opens in which the candidate had time with a case before; nil where it opens in the same words.
  public let caseOpening: String?
  /// What is said before a follow-up, one of them picked by the round's seed.
  public let bridges: [String]
  /// How a round closes, without a verdict.
  public let closing: String
  /// How this interviewer speaks, in a few words; nil in logs from before it was said.
  public let voice: String?
  /// The families of probes that this interviewer reaches for first; nil for none above the others.
  public let leans: [ProbeFamily]?

  /// Creates a persona.
  public init(
    id: ID, role: String, agenda: String, opening: String, bridges: [String], closing: String,
    voice: String? = nil, leans: [ProbeFamily]? = nil, caseOpening: String? = nil
  ) {
    self.id = id
    self.role = role
    self.agenda = agenda
    self.opening = opening
    self.caseOpening = caseOpening
    self.bridges = bridges
    self.closing = closing
    self.voice = voice
    self.leans = leans
  }
}

/// What a follow-up is after.
public enum ProbeFamily: String, Hashable, Sendable, Codable, CaseIterable {
  /// What was left out.
  case gap
  /// A failure that was seen.
  case failure
  /// What lies behind something that was said.
  case depth
  /// Where a number comes from.
  case figure
  /// A cell of the exhibits that was passed over or contradicts what was said.
  case exhibit
  /// Why not the other option.
  case alternative
  /// What would change the mind.
  case reversal
  /// Who pays for it.
  case payer
}
