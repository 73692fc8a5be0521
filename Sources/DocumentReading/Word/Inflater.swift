// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Unpacks deflated bytes with the library of the system.
enum Inflater {
  /// Returns bytes unpacked; memory is taken for the declared size and no more.
  ///
  /// - Throws: ``DocumentError/bomb`` when more comes out than was declared, ``DocumentError/damaged(_:_:)`` when less does or the bytes
  ///   are broken.
  static func unpacked(
    _ packed: ArraySlice<UInt8>, size: Int
  ) throws(DocumentError) -> [UInt8] {
    // The bytes are handed over as variables, which the library asks for and leaves alone.
    var input = Array(packed)
    // One byte more than declared, so that a stream that goes on is seen.
    var output = [UInt8](repeating: 0, count: size + 1)
    var stream = unsafe z_stream()
    let size32 = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size32) == Z_OK else {
      throw .damaged(.word, "it cannot be unpacked")
    }
    defer { _ = unsafe inflateEnd(&stream) }
    let inputCount = UInt32(input.count)
    let outputCount = UInt32(output.count)
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = inputCount
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = outputCount
        return unsafe inflate(&stream, Z_FINISH)
      }
    }
    let count = output.count - Int(unsafe stream.avail_out)
    guard count <= size else { throw .bomb }
    guard status == Z_STREAM_END, count == size else {
      throw .damaged(.word, "one of its parts is cut off or broken")
    }
    output.removeLast()
    return output
  }

  /// Returns the checksum by which ZIP files are checked, CRC-32.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    let count = UInt32(bytes.count)
    return UInt32(
      truncatingIfNeeded: unsafe bytes.withUnsafeBufferPointer {
        unsafe crc32(0, $0.baseAddress, count)
      })
  }
}
