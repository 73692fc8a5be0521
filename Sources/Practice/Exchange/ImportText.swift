// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of a file into text.
public enum ImportText {
  /// Returns the text of bytes in UTF-8, without the mark at the beginning that some programs write.
  ///
  /// - Throws: ``ImportRefusal`` when it is too large, empty, or no UTF-8.
  public static func text(
    of bytes: [UInt8], limits: ImportLimits = ImportLimits()
  ) throws(ImportRefusal) -> String {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, most: limits.bytes)
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard !content.isEmpty else { throw .empty }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .notText(offset: firstFault(in: content) + bytes.count - content.count)
    }
    return text
  }

  private static func firstFault(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var place = 0
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput, .error: return place
      }
    }
  }
}
