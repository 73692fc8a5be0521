// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file with one JSON object on each line; empty lines are passed over.
public struct LabelledFile: Sendable {
  /// The name of the file, for messages.
  let name: String
  private let bytes: [UInt8]

  /// Creates a file from what is in it.
  public init(name: String, bytes: some Sequence<UInt8>) {
    self.name = name
    self.bytes = Array(bytes)
  }

  /// Returns what stands on the lines.
  ///
  /// - Parameter problem: Says what is wrong with an entry that can be read; nil when nothing is.
  /// - Returns: The entries in the order of the file.
  /// - Throws: ``InputError`` when a line cannot be used, with the number of the first one from 1.
  func entries<Entry: Decodable>(
    problem: (Entry) -> String?
  ) throws(InputError) -> [Entry] {
    var entries: [Entry] = []
    var problems: [String] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.allSatisfy(Self.isSpace) {
      do throws(InputError) {
        let entry: Entry = try Self.entry(in: line)
        if let problem = problem(entry) { throw InputError(problem) }
        entries.append(entry)
      } catch {
        problems.append("line \(place + 1): \(error.description)")
      }
    }
    guard let first = problems.first else { return entries }
    let more = problems.count - 1
    let rest = more == 0 ? "" : "; and \(more) more line\(more == 1 ? "" : "s")"
    throw InputError("\(name), \(first)\(rest)")
  }

  private static func entry<Entry: Decodable>(
    in line: ArraySlice<UInt8>
  ) throws(InputError) -> Entry {
    if let problem = UTF8Check.problem(in: line) { throw InputError(problem) }
    do { return try JSONDecoder().decode(Entry.self, from: Data(line)) } catch {
      throw InputError(InputError.reason(error))
    }
  }

  /// Whether a byte is a space, a tab or the end of a line: what JSON passes over.
  private static func isSpace(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }
}
