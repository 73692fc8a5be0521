// SPDX-License-Identifier: Apache-2.0

/// Finds the object in what a language model said, and mends it where only one reading is possible.
///
/// It takes the first object that begins with a name, and never what stands inside or behind one that breaks: there, words that the model
/// quotes could pass for its judgement. It adds nothing: what is not whole is left out, and what has two readings is refused.
public enum JSONRepair {
  /// Something that was mended.
  public enum Mend: String, Hashable, Sendable, Codable, CaseIterable {
    /// Words, or a code fence, stood around the object.
    case wordsAround
    /// A comma stood before a closing bracket.
    case trailingComma
    /// Strings stood in single quotes.
    case singleQuotes
    /// Line ends or other control characters stood in strings as they are.
    case controlCharacters
    /// `True`, `False` or `None` stood for `true`, `false` or `null`.
    case words
    /// The text ended in the middle: brackets were closed, and the member or element that was not whole is left out.
    case cutOff
  }

  /// An object and what was mended in it.
  public struct Found: Hashable, Sendable {
    /// The object.
    public let value: JSONValue
    /// What was mended; empty for plain JSON.
    public let mends: Set<Mend>
  }

  /// The most bytes that are looked at.
  public static let longest = 1_000_000

  /// Returns the first whole object of a text, in time linear in its length.
  ///
  /// - Throws: `ModelFailure.malformed` when there is none, it breaks, or lies too deep; `ModelFailure.tooLarge`.
  public static func object(in text: String) throws(ModelFailure) -> Found {
    let bytes = Array(text.utf8)
    guard bytes.count <= longest else { throw .tooLarge(bytes: bytes.count) }
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      let isFirst = start == 0
      var reader = JSONReader(bytes, from: open, mending: true)
      do throws(JSONReader.Problem) {
        if let value = try reader.value(),
          reader.namesRead > 0 || isFirst && isAlone(open, reader, bytes)
        {
          return Found(value: value, mends: mends(of: reader, from: open, in: bytes))
        }
        start = max(reader.position, open + 1)
      } catch {
        // Braces of prose are stepped over; an object that has begun and breaks is the end.
        guard reader.namesRead == 0 else { throw .malformed(explanation(error, bytes)) }
        start = max(reader.position, open + 1)
      }
      if start >= bytes.count { break }
    }
    throw .malformed("there is no JSON object in “\(excerpt(bytes, from: 0))”")
  }

  /// Whether an object without members is all that was said.
  private static func isAlone(_ open: Int, _ reader: JSONReader, _ bytes: [UInt8]) -> Bool {
    !reader.mended.contains(.cutOff) && isSpace(bytes[..<open])
      && isSpace(bytes[reader.position...])
  }

  private static func mends(of reader: JSONReader, from open: Int, in bytes: [UInt8]) -> Set<Mend> {
    let isAlone = isSpace(bytes[..<open]) && isSpace(bytes[reader.position...])
    return isAlone ? reader.mended : reader.mended.union([.wordsAround])
  }

  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 }
  }

  private static func explanation(_ problem: JSONReader.Problem, _ bytes: [UInt8]) -> String {
    switch problem {
    case .unexpected(let place): "the JSON breaks at “\(excerpt(bytes, from: place))”"
    case .ended: "the JSON ends in the middle"
    case .tooDeep: "the JSON is nested deeper than \(JSONReader.deepest) levels"
    case .nameTwice(let name): "the JSON names “\(name.prefix(40))” twice in one object"
    }
  }

  private static func excerpt(_ bytes: [UInt8], from place: Int) -> String {
    String(decoding: bytes[min(place, bytes.count)...].prefix(40), as: UTF8.self).onOneLine
  }
}

extension JSONValue {
  /// Reads a text that holds one value of JSON and nothing else, quickly and strictly; a name twice in one object is refused.
  ///
  /// - Throws: `ModelFailure.malformed`.
  public init(parsing bytes: [UInt8]) throws(ModelFailure) {
    do throws(JSONReader.Problem) { self = try JSONReader.value(of: bytes) } catch {
      throw .malformed("what the server sent is no JSON")
    }
  }
}

extension StringProtocol {
  /// The text with control characters and line ends as spaces.
  package var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isShown ? $0 : " " }))
  }
}

extension Unicode.Scalar {
  /// Whether this shows and moves nothing else: no control character, no character that turns the direction of a line.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
