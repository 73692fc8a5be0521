// SPDX-License-Identifier: Apache-2.0

/// A part of a form that holds files.
struct FormPart: Hashable, Sendable {
  /// The name of the field.
  let name: String
  /// The name of the file; nil for a field without one.
  let fileName: String?
  let bytes: [UInt8]
}

/// Reads forms of the type `multipart/form-data`.
///
/// Source: RFC 7578, "Returning Values from Forms: multipart/form-data", and RFC 2046, section 5.1.1, for the boundaries.
enum FormParts {
  /// The most parts that a form may have; ours have two.
  private static let most = 16

  /// Returns the boundary in the value of a `Content-Type` header; nil when it is none of this type.
  static func boundary(in type: String) -> [UInt8]? {
    let parameters = type.split(separator: ";").map { $0.drop { $0 == " " } }
    guard parameters.first?.lowercased() == "multipart/form-data",
      let named = parameters.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let value = named.dropFirst(9).filter { $0 != "\"" }
    return (1...70).contains(value.utf8.count) ? Array(value.utf8) : nil
  }

  /// Returns the parts of a body in order; nil when it is no such form.
  static func parts(in body: [UInt8], boundary: [UInt8]) -> [FormPart]? {
    let mark = Array("--".utf8) + boundary
    guard body.starts(with: mark) else { return nil }
    var parts: [FormPart] = []
    var rest = body[mark.count...]
    while true {
      if rest.starts(with: Array("--".utf8)) { return parts }
      guard rest.starts(with: lineEnd), parts.count < most,
        let end = end(of: rest, before: lineEnd + mark),
        let part = part(rest[(rest.startIndex + 2)..<end])
      else { return nil }
      parts.append(part)
      rest = rest[(end + 2 + mark.count)...]
    }
  }

  private static let lineEnd: [UInt8] = [13, 10]

  /// Returns where a part ends: before a boundary, after which the line or the form ends.
  private static func end(of bytes: ArraySlice<UInt8>, before boundary: [UInt8]) -> Int? {
    var from = bytes.startIndex
    while let found = position(of: boundary, in: bytes[from...]) {
      let after = bytes[(found + boundary.count)...]
      if after.starts(with: lineEnd) || after.starts(with: Array("--".utf8)) { return found }
      from = found + 1
    }
    return nil
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> FormPart? {
    guard let split = position(of: lineEnd + lineEnd, in: bytes) else { return nil }
    let head = String(decoding: bytes[..<split], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    guard
      let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = value("name", in: disposition)
    else { return nil }
    return FormPart(
      name: name, fileName: value("filename", in: disposition), bytes: Array(bytes[(split + 4)...]))
  }

  /// Returns a value in quotation marks, such as that of `name="file"`.
  private static func value(_ key: String, in line: Substring) -> String? {
    for parameter in line.split(separator: ";").dropFirst() {
      let trimmed = parameter.drop { $0 == " " }
      guard trimmed.hasPrefix("\(key)=\""), trimmed.hasSuffix("\"") else { continue }
      return String(trimmed.dropFirst(key.count + 2).dropLast())
    }
    return nil
  }

  private static func position(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    var index = bytes.startIndex
    let last = bytes.endIndex - pattern.count
    while index <= last {
      guard let next = bytes[index...last].firstIndex(of: pattern[0]) else { return nil }
      if bytes[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
      index = next + 1
    }
    return nil
  }
}
