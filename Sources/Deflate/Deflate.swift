// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Packs and unpacks bytes with the compression library of the system.
public enum Deflate {
  /// A reason why bytes cannot be unpacked.
  public enum Failure: Error, Equatable, Sendable {
    /// The library has no memory.
    case noMemory
    /// More comes out than was declared.
    case tooLong
    /// The bytes are cut off or broken.
    case broken
  }

  /// How much time is spent on making bytes few.
  public enum Effort: Int32, Sendable {
    /// For bytes that are packed for one reader.
    case quick = 1
    /// For bytes that are packed once.
    case thorough = 9
  }

  /// Returns bytes packed as gzip, the form that browsers take; nil when the library has no memory.
  ///
  /// The header holds no time and no name, so the same bytes give the same bytes.
  public static func gzip(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
    // The bytes are handed over as a variable, which the library asks for and leaves alone.
    var input = bytes
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let started = unsafe deflateInit2_(
      &stream, effort.rawValue, Z_DEFLATED, MAX_WBITS + Self.gzipFraming, MAX_MEM_LEVEL,
      Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    guard started == Z_OK else { return nil }
    defer { _ = unsafe deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(input.count))))
    let (inputCount, outputCount) = (UInt32(input.count), UInt32(output.count))
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = inputCount
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = outputCount
        return unsafe deflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    output.removeLast(Int(unsafe stream.avail_out))
    return output
  }

  /// What tells the library to write the header and the checksum of gzip; `zlib.h` says so at `deflateInit2`.
  private static let gzipFraming: Int32 = 16

  /// Returns deflated bytes unpacked; memory is taken for the declared size and no more.
  ///
  /// - Throws: ``Failure``.
  public static func inflated(
    _ packed: ArraySlice<UInt8>, size: Int
  ) throws(Failure) -> [UInt8] {
    var input = Array(packed)
    // One byte more than declared, so that a stream that goes on is seen.
    var output = [UInt8](repeating: 0, count: size + 1)
    var stream = unsafe z_stream()
    let size32 = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size32) == Z_OK else {
      throw .noMemory
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
    guard count <= size else { throw .tooLong }
    guard status == Z_STREAM_END, count == size else { throw .broken }
    output.removeLast()
    return output
  }

  /// Returns the checksum by which ZIP files are checked, CRC-32.
  public static func checksum(of bytes: [UInt8]) -> UInt32 {
    let count = UInt32(bytes.count)
    return UInt32(
      truncatingIfNeeded: unsafe bytes.withUnsafeBufferPointer {
        unsafe crc32(0, $0.baseAddress, count)
      })
  }
}
