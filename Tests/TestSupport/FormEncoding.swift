// SPDX-License-Identifier: Apache-2.0

/// Returns the fields of a form as a browser sends them.
///
/// Source: WHATWG URL, section 5.2 "application/x-www-form-urlencoded serializing", read 2026-11.
public func formEncoded(_ fields: some Sequence<(String, String)>) -> String {
  fields.map { formEncoded($0.0) + "=" + formEncoded($0.1) }.joined(separator: "&")
}

private func formEncoded(_ text: String) -> String {
  var result: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      result.append(byte)
    case UInt8(ascii: " "): result.append(UInt8(ascii: "+"))
    default: result += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
