// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Reads documents of people who apply: the text and nothing else.
///
/// Nothing in a document is run, and nothing that it points to is fetched. What cannot be read is refused with a reason.
public enum DocumentReader {
  /// Returns the text of a document.
  ///
  /// What it is tells its content; the name only tells Markdown from plain text.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file; it may be empty.
  /// - Returns: The text, with its format, its pages where they are known, and notices.
  /// - Throws: ``DocumentError``.
  public static func text(
    of bytes: [UInt8], name: String
  ) throws(DocumentError) -> ReadDocument {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= DocumentLimits.fileBytes else { throw .tooLarge(bytes: bytes.count) }
    let document = try read(bytes, name)
    guard document.text.utf8.count <= DocumentLimits.textBytes else { throw .tooMuchText }
    guard document.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw .withoutText(document.format)
    }
    return document
  }

  /// Returns the text of a document that comes as data.
  ///
  /// - Throws: ``DocumentError``.
  public static func text(of data: Data, name: String) throws(DocumentError) -> ReadDocument {
    guard data.count <= DocumentLimits.fileBytes else { throw .tooLarge(bytes: data.count) }
    return try text(of: Array(data), name: name)
  }

  private static func read(_ bytes: [UInt8], _ name: String) throws(DocumentError) -> ReadDocument {
    switch Signature(of: bytes) {
    case .pdf: try PortableDocument(bytes: bytes).read()
    case .packed: try WordDocument(bytes: bytes).read()
    case .compound: throw compound(bytes)
    case .other(let name): throw .otherFormat(name)
    case .json: try ResumeDocument(bytes: bytes).read()
    case .text: try PlainDocument(bytes: bytes, name: name).read()
    }
  }

  /// Says what a compound file is: an encrypted document holds a stream named `EncryptedPackage`, in UTF-16.
  ///
  /// Source: Microsoft, [MS-OFFCRYPTO] section 2.3.4.4, and [MS-CFB] for the container.
  private static func compound(_ bytes: [UInt8]) -> DocumentError {
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    return bytes.holds(name) ? .encrypted(.word) : .otherFormat("a Word document of before 2007")
  }
}

extension Array<UInt8> {
  /// Whether other bytes stand anywhere in these, in a row.
  func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    var start = startIndex
    while let next = self[start...].firstIndex(of: first), next + part.count <= count {
      if self[next..<(next + part.count)].elementsEqual(part) { return true }
      start = next + 1
    }
    return false
  }
}
