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
  /// What is said before a follow-up, one of them picked by the round's seed.
  public let bridges: [String]
  /// How a round closes, without a verdict.
  public let closing: String

  /// Creates a persona.
  public init(
    id: ID, role: String, agenda: String, opening: String, bridges: [String], closing: String
  ) {
    self.id = id
    self.role = role
    self.agenda = agenda
    self.opening = opening
    self.bridges = bridges
    self.closing = closing
  }
}
