// SPDX-License-Identifier: Apache-2.0

import Deflate

/// Unpacks the parts of Word documents.
enum Inflater {
  /// Returns bytes unpacked; memory is taken for the declared size and no more.
  ///
  /// - Throws: ``DocumentError/bomb`` when more comes out than was declared, ``DocumentError/damaged(_:_:)`` when less does or the bytes
  ///   are broken.
  static func unpacked(
    _ packed: ArraySlice<UInt8>, size: Int
  ) throws(DocumentError) -> [UInt8] {
    do {
      return try Deflate.inflated(packed, size: size)
    } catch {
      switch error {
      case .tooLong: throw .bomb
      case .noMemory: throw .damaged(.word, "it cannot be unpacked")
      case .broken: throw .damaged(.word, "one of its parts is cut off or broken")
      }
    }
  }

  /// Returns the checksum by which ZIP files are checked, CRC-32.
  static func checksum(of bytes: [UInt8]) -> UInt32 { Deflate.checksum(of: bytes) }
}
