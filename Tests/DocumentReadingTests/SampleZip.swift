// SPDX-License-Identifier: Apache-2.0

import CZlib

/// A ZIP made by hand, honest or not.
struct SampleZip {
  /// A file in it.
  struct Part {
    var name: String
    var contents: [UInt8]
    var isDeflated = true
    /// The size that the list declares; the true one when nil.
    var declaredSize: Int?
    var flags = 0
    var checksum: UInt32?

    init(_ name: String, _ text: String) {
      self.name = name
      contents = Array(text.utf8)
    }
  }

  var parts: [Part]

  /// A Word document whose text has this XML between the tags of its body.
  static func word(_ body: String) -> SampleZip {
    SampleZip(parts: [
      Part("[Content_Types].xml", "<Types/>"),
      Part(
        "word/document.xml",
        #"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x"><w:body>\#(body)</w:body></w:document>"#
      ),
    ])
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for part in parts {
      let packed = part.isDeflated ? Self.deflated(part.contents) : part.contents
      let common =
        short(part.flags) + short(part.isDeflated ? 8 : 0) + long(0)
        + long(Int(part.checksum ?? Self.checksum(part.contents))) + long(packed.count)
        + long(part.declaredSize ?? part.contents.count) + short(part.name.utf8.count)
      list +=
        long(0x0201_4B50) + short(20) + short(20) + common + short(0) + short(0) + short(0)
        + short(0) + long(0) + long(file.count) + Array(part.name.utf8)
      file += long(0x0403_4B50) + short(20) + common + short(0) + Array(part.name.utf8) + packed
    }
    let end =
      long(0x0605_4B50) + short(0) + short(0) + short(parts.count) + short(parts.count)
      + long(list.count) + long(file.count) + short(0)
    return file + list + end
  }

  private func short(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }

  private func long(_ value: Int) -> [UInt8] {
    short(value & 0xFFFF) + short(value >> 16 & 0xFFFF)
  }

  /// The bytes deflated: what the library makes, without its two bytes in front and four behind.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(size))
    let count = UInt(bytes.count)
    let status = unsafe output.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress(target.baseAddress, &size, source.baseAddress, count)
      }
    }
    precondition(status == Z_OK, "the sample can be packed")
    return Array(output.prefix(Int(size)).dropFirst(2).dropLast(4))
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let count = UInt32(bytes.count)
    return UInt32(
      truncatingIfNeeded: unsafe bytes.withUnsafeBufferPointer {
        unsafe crc32(0, $0.baseAddress, count)
      })
  }
}
