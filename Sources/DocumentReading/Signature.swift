// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a file say that it is.
enum Signature: Hashable {
  case pdf
  /// A ZIP, which Word documents are.
  case packed
  /// A compound file: an old Word document, or an encrypted new one.
  case compound
  case json
  case text
  /// A format that is not read, with its article.
  case other(String)

  init(of bytes: [UInt8]) {
    if let other = Self.known.first(where: { bytes.starts(with: $0.bytes) }) {
      self = other.meaning
      return
    }
    // Programs put a mark of byte order or white space in front.
    var start = bytes.prefix(1024)[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 == 32 || (9...13).contains($0) }
    let word = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
    if word.hasPrefix("%pdf-") {
      self = .pdf
    } else if word.hasPrefix("{\\rtf") {
      self = .other("an RTF document")
    } else if word.hasPrefix("<!doctype html") || word.hasPrefix("<html") {
      self = .other("an HTML page")
    } else if word.hasPrefix("<?xml") {
      self = .other("an XML file")
    } else if word.hasPrefix("{") {
      self = .json
    } else {
      self = .text
    }
  }

  /// Formats by their first bytes.
  ///
  /// Source: the specifications of the formats, as collected in "List of file signatures", Wikipedia, read 2026-11.
  private static let known: [(bytes: [UInt8], meaning: Signature)] = [
    ([0x50, 0x4B, 3, 4], .packed),
    ([0x50, 0x4B, 5, 6], .packed),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
    ([0x89, 0x50, 0x4E, 0x47], .other("a PNG picture")),
    ([0xFF, 0xD8, 0xFF], .other("a JPEG picture")),
    (Array("GIF8".utf8), .other("a GIF picture")),
    ([0x49, 0x49, 0x2A, 0], .other("a TIFF picture")),
    ([0x4D, 0x4D, 0, 0x2A], .other("a TIFF picture")),
    (Array("RIFF".utf8), .other("a picture, a sound or a film")),
    ([0x1F, 0x8B], .other("a packed archive")),
    ([0x37, 0x7A, 0xBC, 0xAF], .other("a packed archive")),
    (Array("Rar!".utf8), .other("a packed archive")),
    (Array("%!PS".utf8), .other("a PostScript document")),
    ([0x7F, 0x45, 0x4C, 0x46], .other("a program")),
  ]
}
