// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes a Swift file that holds the text of every file under a folder.
///
/// Usage: `embed-files FOLDER OUTPUT.swift`. Names are relative to the folder and sorted, so the same files give the same bytes.
@main
struct EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw EmbedError.usage
    }
    let folder = URL(filePath: arguments[1])
    let entries = try relativePaths(under: folder).map { path in
      let data = try Data(contentsOf: folder.appending(path: path))
      guard let text = String(validating: data, as: UTF8.self) else {
        throw EmbedError.notText(path)
      }
      return "    \(literal(path)): \(literal(text)),\n"
    }
    let source = """
      // Written by embed-files; do not edit.
      enum EmbeddedFiles {
        /// The text of each file by its path inside the folder `Embedded`.
        static let text: [String: String] = [
      \(entries.isEmpty ? "    :" : entries.joined())  ]
      }
      """
    try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
  }

  private static func relativePaths(under folder: URL) throws -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder.path()) else { return [] }
    return walk.compactMap { $0 as? String }
      .filter { path in
        var isFolder: ObjCBool = false
        let full = folder.appending(path: path).path()
        return unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted()
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A reason why files cannot be embedded.
enum EmbedError: Error, CustomStringConvertible {
  case usage
  case notText(String)

  var description: String {
    switch self {
    case .usage: "usage: embed-files FOLDER OUTPUT.swift"
    case .notText(let path): "\(path) is not UTF-8 text; only text can be embedded"
    }
  }
}
