// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A line of JSON that a batch writes for a line that it read.
public struct BatchLine: Sendable {
  /// The line, without its end.
  public let text: String
  /// Whether it is a result; if not, it says what was wrong.
  public let isResult: Bool

  private init(text: String, isResult: Bool) {
    self.text = text
    self.isResult = isResult
  }

  /// Reads a line, which may be no text at all, and returns what a closure makes of it.
  ///
  /// A line that cannot be used gives `{"error", "id", "line", "version"}`, with the id where it can be read, and the number where there is one.
  static func answering<Entry: Decodable, Result: Encodable>(
    _ bytes: some Collection<UInt8>, number: Int?,
    _ result: (Entry) throws(InputError) -> Result
  ) -> BatchLine {
    if let problem = UTF8Check.problem(in: bytes) { return bad(id: nil, number, problem) }
    let data = Data(bytes)
    do throws(InputError) {
      return BatchLine(text: encoded(try result(try entry(in: data))), isResult: true)
    } catch {
      return bad(id: id(in: data), number, error.description)
    }
  }

  private static func entry<Entry: Decodable>(in data: Data) throws(InputError) -> Entry {
    do { return try JSONDecoder().decode(Entry.self, from: data) } catch {
      throw InputError(InputError.reason(error))
    }
  }

  /// Returns the id of a line whose other fields cannot be used; nil when it has none.
  private static func id(in data: Data) -> String? {
    // The line is known to be bad; whatever is wrong with it, an id that cannot be read is no id.
    try? JSONDecoder().decode(Named.self, from: data).id
  }

  private static func bad(id: String?, _ number: Int?, _ error: String) -> BatchLine {
    BatchLine(text: encoded(ErrorJSON(id: id, line: number, error: error)), isResult: false)
  }

  private static func encoded(_ value: some Encodable) -> String {
    do { return try JSONText.line(value) } catch {
      preconditionFailure("texts and finite numbers can always be written as JSON: \(error)")
    }
  }

  private struct Named: Decodable {
    let id: String
  }

  private struct ErrorJSON: Encodable {
    let version = 1
    let id: String?
    let line: Int?
    let error: String

    enum CodingKeys: CodingKey { case version, id, line, error }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(version, forKey: .version)
      try container.encode(id, forKey: .id)
      try container.encodeIfPresent(line, forKey: .line)
      try container.encode(error, forKey: .error)
    }
  }
}
