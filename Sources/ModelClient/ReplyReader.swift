// SPDX-License-Identifier: Apache-2.0

import LanguageModel

/// Reads the body of an answer as what it is, which need not be what was asked for or what its type says.
struct ReplyReader {
  private enum Kind {
    case unknown
    case stream
    case whole
  }

  private(set) var reply = WireReply()
  private var kind = Kind.unknown
  private var events = EventStream()
  private var bytes: [UInt8] = []
  private var count = 0
  private let saysStream: Bool

  /// Creates a reader.
  init(streams: Bool, contentType: String) {
    saysStream = streams || contentType.lowercased().contains("event-stream")
  }

  /// Whether the answer came as one piece of JSON.
  var isWhole: Bool { kind == .whole }

  /// Takes bytes as they arrive.
  ///
  /// - Throws: `ModelFailure.tooLarge`, or `ModelFailure.malformed`.
  mutating func take(_ part: some Collection<UInt8>) throws(ModelFailure) {
    count += part.count
    guard count <= Transport.longestReply else { throw .tooLarge(bytes: Transport.longestReply) }
    switch kind {
    case .stream: try take(events: events.take(part))
    case .whole: bytes += part
    case .unknown:
      bytes += part
      try decide()
    }
  }

  /// Takes the end of the body.
  ///
  /// - Throws: As ``take(_:)``; `ModelFailure.cutOff` when JSON ends in the middle.
  mutating func end() throws(ModelFailure) {
    switch kind {
    case .stream: try take(events: events.end())
    case .whole:
      // What lacks its last bracket has lost its end on the way.
      let last = bytes.last { $0 > 0x20 }
      do throws(ModelFailure) { try reply.take(whole: bytes) } catch {
        throw last == UInt8(ascii: "}") ? error : .cutOff
      }
    case .unknown:
      throw bytes.allSatisfy { $0 <= 0x20 } ? .malformed("the server sent nothing") : .cutOff
    }
  }

  private mutating func decide() throws(ModelFailure) {
    // A mark of byte order, and white space, say nothing.
    let start = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard let first = start.first else { return }
    switch first {
    case UInt8(ascii: "{"): kind = .whole
    case UInt8(ascii: "<"): throw .malformed("the server sent a page of HTML")
    default:
      let fields = ["data", "event", "id", "retry", ":"].map { Array($0.utf8) }
      if fields.contains(where: { start.starts(with: $0) }), saysStream {
        kind = .stream
        let sofar = Array(start)
        bytes = []
        try take(events: events.take(sofar))
      } else if !fields.contains(where: { $0.starts(with: start) }) || !saysStream {
        throw .malformed("the server sent neither JSON nor a stream of events")
      }
    }
  }

  private mutating func take(events: [[UInt8]]) throws(ModelFailure) {
    for event in events where !reply.isDone { try reply.take(event: event) }
  }
}
