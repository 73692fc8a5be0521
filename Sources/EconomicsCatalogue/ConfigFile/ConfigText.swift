// SPDX-License-Identifier: Apache-2.0

/// The way from bytes to JSON.
enum ConfigText {
  /// Throws when a file is larger than any configuration.
  static func checkSize(_ count: Int) throws(ConfigError) {
    guard count <= ConfigFile.largestSize else {
      throw .tooLarge(bytes: count, limit: ConfigFile.largestSize)
    }
  }

  /// Throws when bytes are not UTF-8.
  static func checkEncoding(_ bytes: [UInt8]) throws(ConfigError) {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw .encoding(reason: "it begins with the byte order mark of UTF-16")
    }
    try checkZeros(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .encoding(reason: "it has bytes that are no character")
    }
  }

  /// Returns the value that the text holds.
  static func document(_ bytes: [UInt8]) throws(ConfigError) -> ConfigJSON {
    try checkZeros(bytes)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var reader = ConfigJSONReader(bytes: bytes, start: bytes.starts(with: mark) ? mark.count : 0)
    return try reader.document()
  }

  /// Throws when one of the first bytes is zero: then each character takes two or four bytes.
  private static func checkZeros(_ bytes: [UInt8]) throws(ConfigError) {
    if bytes.prefix(4).contains(0) {
      throw .encoding(reason: "it begins with a zero byte, as UTF-16 and UTF-32 do")
    }
  }
}
