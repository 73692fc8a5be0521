// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes values as JSON the way every command does it.
public enum JSONText {
  /// Returns a value as one line of JSON with sorted keys.
  public static func line(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Returns a value as indented JSON with sorted keys, for reading.
  public static func pretty(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  private static func text(
    _ value: some Encodable, _ format: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
