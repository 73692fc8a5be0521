// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A box as its writer knows it: what the server has for certain, and what is on its way.
struct OpenBox {
  /// The text that the server has acknowledged.
  var kept = ""
  /// The revision under which it has it.
  var revision = 0
  /// The text that was sent and not acknowledged; nil when there is none.
  var onItsWay: String?

  /// Takes note of an acknowledgement.
  mutating func acknowledge(revision: Int) throws {
    guard revision == self.revision + 1, let text = onItsWay else {
      throw Broken("revision \(revision) follows \(self.revision)")
    }
    (kept, self.revision, onItsWay) = (text, revision, nil)
  }

  /// Takes note of what the server shows after a restart, and returns whether what was on its way has landed.
  ///
  /// - Returns: nil when nothing was on its way.
  /// - Throws: ``Broken`` when the text is neither the acknowledged one nor the one on its way.
  mutating func settle(text: String, revision: Int) throws -> Bool? {
    defer { onItsWay = nil }
    if text == kept, revision == self.revision { return onItsWay == nil ? nil : false }
    guard let sent = onItsWay, text == sent, revision == self.revision + 1 else {
      throw Broken(
        "revision \(revision) “\(text.suffix(60))” is neither revision \(self.revision) "
          + "“\(kept.suffix(60))” nor what followed it “\(onItsWay?.suffix(60) ?? "")”")
    }
    (kept, self.revision) = (text, revision)
    return true
  }
}

/// A round in which the writer sits.
struct Seat {
  /// A step that has no reply yet.
  enum Step {
    case begin, answer, finish
  }

  let path: String
  var isPreparing = true
  var exchange = 0
  var notes = OpenBox()
  var answer = OpenBox()
  var step: Step?

  var round: String { String(path.split(separator: "/").last ?? "") }
}

/// The state of a room as the script of the page reads it.
struct RoomState: Decodable {
  let notesRevision: Int
  let answerRevision: Int
  let exchange: Int?
  let phase: String
  let endsAt: Int64?

  init(_ json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}
