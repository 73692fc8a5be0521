// SPDX-License-Identifier: Apache-2.0

extension YAMLParser {
  /// Returns whether a text may be handed to the YAML library, and reports why not.
  ///
  /// Refused are texts that are too large, control characters, and aliases: a few lines of them can stand for billions of values.
  static func isSafe(_ file: PackFile, log: ProblemLog) -> Bool {
    let bytes = Array(file.text.utf8)
    guard bytes.count <= PackFile.largestFile else {
      log.report(
        "the file has \(bytes.count) bytes",
        mend: "at most \(PackFile.largestFile) are read; split it",
        line: 1)
      return false
    }
    guard let found = SafetyScan.firstProblem(in: bytes) else { return true }
    log.report(found.message, mend: found.mend, line: found.line)
    return false
  }
}

/// One pass over the bytes of a YAML text.
private struct SafetyScan {
  private var line = 1
  private var anchors: Set<ArraySlice<UInt8>> = []

  /// What was found, and its line.
  struct Finding {
    let message: String
    let mend: String
    let line: Int
  }

  static func firstProblem(in bytes: [UInt8]) -> Finding? {
    var scan = SafetyScan()
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: scan.line += 1
      case 0..<0x20 where byte != 0x09 && byte != 0x0D, 0x7F: return scan.controlCharacter(byte)
      case UInt8(ascii: "&") where isTokenStart(index, of: bytes):
        scan.anchors.insert(name(after: index, in: bytes))
      case UInt8(ascii: "*") where !scan.anchors.isEmpty && isTokenStart(index, of: bytes):
        let name = name(after: index, in: bytes)
        if !name.isEmpty, scan.anchors.contains(name) { return scan.alias(name) }
      default: break
      }
    }
    return nil
  }

  private func controlCharacter(_ byte: UInt8) -> Finding {
    let code = String(byte, radix: 16, uppercase: true)
    return Finding(
      message: "the control character U+\(String(repeating: "0", count: 4 - code.count))\(code)",
      mend: "remove it", line: line)
  }

  private func alias(_ name: ArraySlice<UInt8>) -> Finding {
    let name = String(decoding: name, as: UTF8.self)
    return Finding(
      message: "the alias `*\(name.printable)` repeats the value marked `&\(name.printable)`",
      mend: "packs take no aliases; write the value out", line: line)
  }

  /// Whether a sign can begin an anchor or an alias: inside a word it is an ordinary letter, as in `R&D`.
  private static func isTokenStart(_ index: Int, of bytes: [UInt8]) -> Bool {
    index == 0 || !isNameByte(bytes[index - 1])
  }

  private static func name(after index: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[(index + 1)...].prefix(while: isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
