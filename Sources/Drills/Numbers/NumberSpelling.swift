// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ProductAnalytics

/// An answer in which powers of ten and fractions are written as plain numbers, with the way back to the text as given.
///
/// `4.2 x 10^9`, `4.2×10⁹`, `2e-3` and, where shares are asked for, `3/4` and `½` are written out. All else stays as it is.
struct NumberSpelling {
  /// The text to read.
  let plain: String
  private let given: [UInt8]
  /// Where a piece was changed: its bytes in the plain text and in the text as given.
  private let changes: [(plain: Range<Int>, given: Range<Int>)]
  private let skipped: Int

  /// The longest text that is read; of longer ones the end, where the answer stands.
  static let mostBytes = 4000

  /// Writes the numbers of a text plainly.
  init(_ text: String, readsFractions: Bool) {
    let all = Array(text.utf8)
    var start = max(0, all.count - Self.mostBytes)
    while start < all.count, all[start] & 0xC0 == 0x80 { start += 1 }
    given = all
    skipped = start
    let bytes = Array(all[start...])
    let scanner = NumberScanner(bytes: bytes, readsFractions: readsFractions)
    var result: [UInt8] = []
    var changes: [(plain: Range<Int>, given: Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      if let found = scanner.number(at: index) {
        let written = Array(Self.written(found.value).utf8)
        changes.append(
          (result.count..<(result.count + written.count), index..<found.end))
        result += written
        index = found.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    plain = String(decoding: result, as: UTF8.self)
    self.changes = changes
  }

  /// Returns the bytes as given behind bytes of the plain text.
  func quote(_ range: Range<Int>) -> Quote? {
    let start = skipped + place(range.lowerBound, isEnd: false)
    let end = skipped + place(range.upperBound, isEnd: true)
    guard start < end, end <= given.count else { return nil }
    return Quote(start: start, end: end, text: String(decoding: given[start..<end], as: UTF8.self))
  }

  private func place(_ offset: Int, isEnd: Bool) -> Int {
    var shift = 0
    for change in changes {
      if offset < change.plain.lowerBound || (isEnd && offset == change.plain.lowerBound) { break }
      if offset < change.plain.upperBound {
        return isEnd ? change.given.upperBound : change.given.lowerBound
      }
      shift = change.given.upperBound - change.plain.upperBound
    }
    return offset + shift
  }

  private static func written(_ value: Double) -> String {
    var text = FigureText.number(value, digits: value.magnitude < 1000 ? 6 : 0)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
