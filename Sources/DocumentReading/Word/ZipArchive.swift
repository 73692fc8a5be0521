// SPDX-License-Identifier: Apache-2.0

/// A ZIP file: the list of what is in it, and one file of it unpacked.
///
/// The list is that of the central directory; what it declares is checked before anything is unpacked.
///
/// Source of the layout: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive {
  /// One file of the archive.
  struct Entry: Hashable {
    let name: String
    let isEncrypted: Bool
    /// 0 stored, 8 deflated.
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Where its local header begins.
    let offset: Int
  }

  let entries: [Entry]
  private let bytes: [UInt8]

  /// Reads the list of an archive.
  ///
  /// - Throws: ``DocumentError/damaged(_:_:)`` when there is none, ``DocumentError/bomb`` when it declares too much.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    self.bytes = bytes
    let fields = LittleEndian(bytes: bytes)
    guard let end = Self.endRecord(in: bytes), let count = fields.short(end + 10),
      var place = fields.long(end + 16)
    else { throw .damaged(.word, "the list at its end is missing, so it may be cut off") }
    guard count <= DocumentLimits.packedFiles else { throw .bomb }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard let (entry, next) = Self.entry(at: place, fields) else {
        throw .damaged(.word, "the list of its parts is broken")
      }
      entries.append(entry)
      place = next
    }
    self.entries = entries
    guard entries.reduce(0, { $0 + $1.size }) <= DocumentLimits.unpackedBytes else { throw .bomb }
  }

  /// The end record is the last thing in the file, but for a comment of at most 65,535 bytes.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    let size = 22
    guard bytes.count >= size else { return nil }
    let last = bytes.count - size
    return (max(0, last - 65_535)...last).last {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
    }
  }

  private static func entry(at place: Int, _ fields: LittleEndian) -> (Entry, next: Int)? {
    guard fields.long(place) == 0x0201_4B50, let flags = fields.short(place + 8),
      let method = fields.short(place + 10), let checksum = fields.long(place + 16),
      let packed = fields.long(place + 20), let size = fields.long(place + 24),
      let nameLength = fields.short(place + 28), let extra = fields.short(place + 30),
      let comment = fields.short(place + 32), let offset = fields.long(place + 42),
      let name = fields.slice(place + 46, count: nameLength)
    else { return nil }
    let entry = Entry(
      name: String(decoding: name, as: UTF8.self), isEncrypted: flags & 1 == 1, method: method,
      checksum: UInt32(checksum), packedSize: packed, size: size, offset: offset)
    return (entry, place + 46 + nameLength + extra + comment)
  }

  /// Returns one file, unpacked.
  ///
  /// - Throws: ``DocumentError``, when it is encrypted, damaged, or grows beyond what is read.
  func contents(of entry: Entry) throws(DocumentError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted(.word) }
    let allowed = max(DocumentLimits.freeOfRatio, entry.packedSize * DocumentLimits.packingRatio)
    guard entry.size <= min(DocumentLimits.unpackedPart, allowed) else { throw .bomb }
    let fields = LittleEndian(bytes: bytes)
    guard fields.long(entry.offset) == 0x0403_4B50,
      let name = fields.short(entry.offset + 26), let extra = fields.short(entry.offset + 28),
      let packed = fields.slice(entry.offset + 30 + name + extra, count: entry.packedSize)
    else { throw .damaged(.word, "the part \(entry.name) is not where its list says") }
    let contents: [UInt8]
    switch entry.method {
    case 0 where packed.count == entry.size: contents = Array(packed)
    case 8: contents = try Inflater.unpacked(packed, size: entry.size)
    default: throw .damaged(.word, "the part \(entry.name) is packed in an unknown way")
    }
    guard Inflater.checksum(of: contents) == entry.checksum else {
      throw .damaged(.word, "the part \(entry.name) does not match its checksum")
    }
    return contents
  }
}

/// Numbers in bytes, the lowest byte first; nil past the end.
private struct LittleEndian {
  let bytes: [UInt8]

  func short(_ place: Int) -> Int? {
    slice(place, count: 2).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  func long(_ place: Int) -> Int? {
    slice(place, count: 4).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  func slice(_ place: Int, count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    return bytes[place..<(place + count)]
  }
}
