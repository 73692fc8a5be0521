// SPDX-License-Identifier: Apache-2.0

import Foundation
public import InterviewContent

/// Reads questions from JSON: an array of `{"id", "kind", "prompt", "exhibits"}`, or a single one.
public enum QuestionFile {
  /// Returns the questions of a file.
  ///
  /// - Parameters:
  ///   - text: The JSON.
  ///   - name: The name of the file, for messages.
  /// - Returns: The questions in order; more keys than the four are ignored.
  /// - Throws: ``InputError`` when it is no JSON of this form, with the place.
  public static func questions(in text: String, name: String) throws(InputError) -> [Question] {
    try values(in: text, name: name)
  }

  /// Returns the questions of a file as far as numbers are checked against them.
  ///
  /// Their kind is ignored, so that questions of an unknown kind work as well.
  ///
  /// - Parameters:
  ///   - text: The JSON.
  ///   - name: The name of the file, for messages.
  /// - Returns: The questions in order.
  /// - Throws: ``InputError`` when it is no JSON of this form, with the place.
  public static func grounds(in text: String, name: String) throws(InputError) -> [ClaimGround] {
    try values(in: text, name: name)
  }

  private static func values<Value: Decodable>(
    in text: String, name: String
  ) throws(InputError) -> [Value] {
    let decoder = JSONDecoder()
    let data = Data(text.utf8)
    let isArray = text.utf8.first { ![9, 10, 13, 32].contains($0) } == UInt8(ascii: "[")
    do {
      let questions =
        isArray
        ? try decoder.decode([Value].self, from: data)
        : [try decoder.decode(Value.self, from: data)]
      guard !questions.isEmpty else { throw InputError("\(name) holds no question") }
      return questions
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError("\(name) is no questions file: \(InputError.reason(error))")
    }
  }
}

/// Something in a file that cannot be used.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// Says in one line why JSON could not be decoded, and where.
  static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): "“\(key.stringValue)” is missing\(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(context.debugDescription)\(place(context))"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "it is not valid JSON" : "\(context.debugDescription)\(place(context))"
    default: "it is not valid JSON"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { key in
      key.intValue.map { "item \($0 + 1)" } ?? "“\(key.stringValue)”"
    }
    return path.isEmpty ? "" : " in \(path.joined(separator: ", "))"
  }
}
