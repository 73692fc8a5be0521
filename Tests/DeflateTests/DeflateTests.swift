// SPDX-License-Identifier: Apache-2.0

import Deflate
import Testing

struct DeflateTests {
  private static let texts = [
    "", "a", String(repeating: "the same words again, ", count: 10_000), "é漢字\u{0}\r\n",
  ]

  /// The header of gzip has ten bytes, its end eight: the checksum and the length.
  @Test(arguments: texts, [Deflate.Effort.quick, .thorough])
  func `what was packed comes out as it was`(text: String, effort: Deflate.Effort) throws {
    let bytes = Array(text.utf8)
    let packed = try #require(Deflate.gzip(bytes, effort))
    #expect(packed.prefix(3) == [0x1F, 0x8B, 8])
    #expect(try Deflate.inflated(packed[10..<(packed.count - 8)], size: bytes.count) == bytes)
    let checksum = Deflate.checksum(of: bytes)
    let end = packed.suffix(8).prefix(4).enumerated().map { UInt32($1) << UInt32(8 * $0) }
    #expect(end.reduce(0, |) == checksum)
  }

  @Test func `words that repeat take little room, and the same words the same bytes`() throws {
    let bytes = Array(Self.texts[2].utf8)
    let packed = try #require(Deflate.gzip(bytes, .thorough))
    #expect(packed.count < bytes.count / 100)
    #expect(Deflate.gzip(bytes, .thorough) == packed)
  }

  @Test func `bytes that cannot be packed are not made many`() throws {
    var state: UInt64 = 1
    let bytes = (0..<100_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let packed = try #require(Deflate.gzip(bytes, .quick))
    #expect(packed.count < bytes.count + 200)
    #expect(try Deflate.inflated(packed[10..<(packed.count - 8)], size: bytes.count) == bytes)
  }

  @Test func `a stream that is longer, shorter or broken is refused`() throws {
    let bytes = Array("some words that are packed".utf8)
    let whole = try #require(Deflate.gzip(bytes, .quick))
    let packed = whole[10..<(whole.count - 8)]
    #expect(throws: Deflate.Failure.tooLong) {
      try Deflate.inflated(packed, size: bytes.count - 1)
    }
    #expect(throws: Deflate.Failure.broken) { try Deflate.inflated(packed, size: bytes.count + 1) }
    #expect(throws: Deflate.Failure.broken) {
      try Deflate.inflated(packed.dropLast(3), size: bytes.count)
    }
  }

  /// The check value of CRC-32 in the catalogue of parametrised CRC algorithms, for the digits 1 to 9.
  @Test func `the checksum is CRC-32`() {
    #expect(Deflate.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
