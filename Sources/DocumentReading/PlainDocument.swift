// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Text that is text already: UTF-8, or UTF-16 with a mark of byte order.
struct PlainDocument {
  let bytes: [UInt8]
  let name: String

  func read() throws(DocumentError) -> ReadDocument {
    let text = try Self.text(of: bytes)
    let isMarkdown = [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
    return ReadDocument(text: text, format: isMarkdown ? .markdown : .plainText)
  }

  /// Returns the text of bytes, its line ends made line feeds.
  ///
  /// - Throws: ``DocumentError/otherFormat(_:)`` when they are no text.
  static func text(of bytes: [UInt8]) throws(DocumentError) -> String {
    guard let text = decoded(bytes) else {
      throw .otherFormat("a file that is neither UTF-8 nor UTF-16 text")
    }
    let steering = text.unicodeScalars.contains { scalar in
      scalar.value < 32 && !(9...13).contains(scalar.value) && scalar.value != 27
    }
    guard !steering else { throw .otherFormat("a file of bytes and no text") }
    return withLineFeeds(text)
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), isLittle: false) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(
      validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Returns a text whose line ends of any kind, page ends among them, are line feeds.
  static func withLineFeeds(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var isBehindReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 13: result.unicodeScalars.append("\n")
      case 10: if !isBehindReturn { result.unicodeScalars.append("\n") }
      case 11, 12, 0x85, 0x2028, 0x2029: result.unicodeScalars.append("\n")
      default: result.unicodeScalars.append(scalar)
      }
      isBehindReturn = scalar.value == 13
    }
    return result
  }
}
