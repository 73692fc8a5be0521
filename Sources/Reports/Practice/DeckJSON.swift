// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Practice

/// All of a person's practice as JSON, versioned.
public enum DeckJSON {
  /// The most bytes of a file that are read.
  public static let mostBytes = 512 << 20

  /// Returns a log as a file: `{"format": "windtunnel/deck", "version": 1, "events": […]}`.
  public static func text(of records: [RecordedPracticeEvent]) throws -> String {
    try JSONText.line(DeckFile(records))
  }

  /// Returns what a file holds; events that cannot be read are problems, and the others are kept.
  ///
  /// - Throws: ``ImportRefusal`` when it is no such file, of a newer version, or too large.
  public static func read(_ bytes: [UInt8]) throws(ImportRefusal) -> DeckImport {
    guard bytes.count <= mostBytes else { throw .tooLarge(bytes: bytes.count, most: mostBytes) }
    guard !bytes.isEmpty else { throw .empty }
    let decoder = JSONDecoder()
    let expected = "\(DeckFile.format), version \(DeckFile.version) or older"
    guard let heading = try? decoder.decode(Heading.self, from: Data(bytes)) else {
      throw .otherFormat(found: "no JSON with a format, a version and events", expected: expected)
    }
    guard heading.format == DeckFile.format, (1...DeckFile.version).contains(heading.version)
    else {
      let name = String(heading.format.prefix(60))
      throw .otherFormat(found: "\(name), version \(heading.version)", expected: expected)
    }
    return DeckImport(
      heading.events.enumerated().map { place, entry in
        entry.event.map { .success($0) }
          ?? .failure(
            RowProblem(
              row: place + 1, reason: "It is no event: \(entry.reason)",
              better: "Take the file as it was exported."))
      })
  }

  private struct Heading: Decodable {
    let format: String
    let version: Int
    let events: [Entry]
  }

  /// An event, or why it is none.
  private struct Entry: Decodable {
    let event: DeckFile.DatedEvent?
    let reason: String

    init(from decoder: any Decoder) throws {
      do {
        event = try DeckFile.DatedEvent(from: decoder)
        reason = ""
      } catch {
        event = nil
        reason = Self.reason(of: error)
      }
    }

    private static func reason(of error: any Error) -> String {
      switch error {
      case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing."
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
        DecodingError.dataCorrupted(let context):
        "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is of another kind."
      default: "it could not be read."
      }
    }
  }
}
