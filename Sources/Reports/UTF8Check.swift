// SPDX-License-Identifier: Apache-2.0

/// Looks whether bytes are text.
public enum UTF8Check {
  /// Returns what is wrong with bytes that should be UTF-8, such as `not UTF-8 text: byte 7 fits no character`; nil when they are.
  ///
  /// Bytes are counted from zero.
  public static func problem(in bytes: some Collection<UInt8>) -> String? {
    firstWrongByte(in: bytes).map { "not UTF-8 text: byte \($0) fits no character" }
  }

  /// Returns the place of the first byte that belongs to no character; nil when there is none.
  private static func firstWrongByte(in bytes: some Collection<UInt8>) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place += UTF8.width(scalar)
    }
    return place
  }
}
