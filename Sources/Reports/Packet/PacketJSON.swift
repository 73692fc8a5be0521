// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent

/// A packet as JSON, version 1.
public struct PacketJSON {
  private let packet: Packet

  /// Creates the form of a packet.
  public init(_ packet: Packet) {
    self.packet = packet
  }

  /// Returns the whole document, indented, with sorted keys, ending in a line feed.
  public func text() throws -> String {
    try JSONText.pretty(Document(packet)) + "\n"
  }

  private struct Document: Encodable {
    let version = 1
    let outcome: String
    let isHire: Bool
    let statement = CommitteeDecision.statement
    let packet: Packet

    init(_ packet: Packet) {
      outcome = packet.decision.outcome.title
      isHire = packet.decision.isHire
      self.packet = packet
    }
  }
}
