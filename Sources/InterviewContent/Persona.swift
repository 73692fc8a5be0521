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
  /// How a further question opens in the same stage, to somebody who has been greeted; nil where each opens in the same words.
  public let laterOpenings: [String]?
  /// What is said where the candidate asks; nil where that opens in the same words.
  public let turnOpening: String?
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
    voice: String? = nil, leans: [ProbeFamily]? = nil, caseOpening: String? = nil,
    laterOpenings: [String]? = nil, turnOpening: String? = nil
  ) {
    self.id = id
    self.role = role
    self.agenda = agenda
    self.opening = opening
    self.caseOpening = caseOpening
    self.laterOpenings = laterOpenings
    self.turnOpening = turnOpening
    self.bridges = bridges
    self.closing = closing
    self.voice = voice
    self.leans = leans
  }
}

extension Persona {
  /// Returns the interviewer as they begin a further question in a stage, in other words where they have some.
  ///
  /// - Parameter number: How many questions they put in the stage before.
  /// - Returns: The same interviewer with the opening that comes now.
  public func meetingAgain(after number: Int) -> Persona {
    guard number > 0, let laterOpenings, !laterOpenings.isEmpty else { return self }
    return Persona(
      id: id, role: role, agenda: agenda,
      opening: laterOpenings[(number - 1) % laterOpenings.count],
      bridges: bridges, closing: closing, voice: voice, leans: leans,
      laterOpenings: laterOpenings, turnOpening: turnOpening)
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
