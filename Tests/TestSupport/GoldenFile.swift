// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file in the folder `Golden` beside a test, with which a text is compared whole.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is recorded anew, to be read in review.
public struct GoldenFile: Sendable {
  private let file: URL

  /// Creates a golden file.
  ///
  /// - Parameters:
  ///   - name: The name of the file, such as `help.txt`.
  ///   - source: The file of the test.
  public init(_ name: String, beside source: String = #filePath) {
    file = URL(filePath: source).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  /// Returns the first place where a text is not what the file says; nil when both are the same, byte for byte.
  ///
  /// The versions in the addresses of styles and scripts are left out: they change with every change of a style.
  ///
  /// - Throws: When the file cannot be read or recorded.
  public func difference(from text: String) throws -> String? {
    let found = text.replacing(/(\/assets\/[a-z.]+)\?v=[0-9a-f]+/) { $0.output.1 }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard !found.utf8.elementsEqual(expected.utf8) else { return nil }
    return Self.firstDifference(of: found, from: expected)
  }

  private static func firstDifference(of found: String, from expected: String) -> String {
    let lines = { (text: String) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    }
    let pair = zip(lines(found), lines(expected)).first { !$0.elementsEqual($1) }
    guard let (new, old) = pair else {
      return "one is longer: \(found.utf8.count) bytes instead of \(expected.utf8.count)"
    }
    return "is:     \(Substring(new))\nshould: \(Substring(old))\n(UPDATE_GOLDEN=1 records it anew)"
  }
}
