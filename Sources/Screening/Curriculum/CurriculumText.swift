// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading

/// A CV with everything blanked that must not decide: who the person is, schools, prizes, leisure, lengths of a career.
///
/// Blanks take as many bytes as what they hide, so places in it are places in the text as given.
struct CurriculumText {
  private(set) var sections: [CurriculumSection] = []
  private(set) var personal: [PersonalDetail] = []
  /// The text with blanks.
  let text: String
  /// For each line that is left, where it stands and what its section may show.
  private var spans: [(range: Range<Int>, use: CurriculumSection.Use)] = []

  /// The most words of a line at the top that is taken for a name.
  private static let longestName = 6

  init(_ given: String) {
    var given = given
    given.makeContiguousUTF8()
    var bytes = Array(given.utf8)
    var kind = CurriculumSection.Kind.head
    var details: [PersonalDetail] = []
    var isNameOpen = true
    sections = [CurriculumSection(kind: .head, heading: nil)]
    for line in Self.lines(of: bytes) {
      let words = String(decoding: bytes[line], as: UTF8.self)
      guard words.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      if let next = CurriculumSection.Kind(heading: words) {
        kind = next
        sections.append(CurriculumSection(kind: kind, heading: Quote(line, of: given)))
        isNameOpen = false
        Self.blank(line, in: &bytes)
        continue
      }
      let isName =
        isNameOpen && words.split(whereSeparator: \.isWhitespace).count <= Self.longestName
      isNameOpen = false
      for piece in Self.pieces(of: line, in: bytes) {
        let part = String(decoding: bytes[piece], as: UTF8.self)
        guard let detail = PersonalDetail.Kind(piece: part) else { continue }
        details.append(PersonalDetail(kind: detail, quote: Quote(piece, of: given)))
        Self.blank(piece, in: &bytes)
      }
      if isName || kind.use == .nothing { Self.blank(line, in: &bytes) }
      spans.append((line, kind.use))
    }
    personal = details
    text = Self.withoutTenure(String(decoding: bytes, as: UTF8.self))
  }

  /// What the section of a place may show.
  func use(at place: Int) -> CurriculumSection.Use {
    // By halves, as a long CV has many lines.
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? spans[low - 1].use : .nothing
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for place in bytes.indices where bytes[place] == 10 || bytes[place] == 13 {
      result.append(start..<place)
      start = place + 1
    }
    return result + [start..<bytes.count]
  }

  /// The pieces of a line between commas, bars, semicolons, bullets and tabs, without white space and marks of lists around them.
  private static func pieces(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = line.lowerBound
    // A bullet and a middle dot are of several bytes; their first byte alone begins no letter of Latin scripts' pieces.
    let text = String(decoding: bytes[line], as: UTF8.self)
    var place = line.lowerBound
    for scalar in text.unicodeScalars {
      let next = place + UTF8.width(scalar)
      if ",;|\t•·".unicodeScalars.contains(scalar) {
        result.append(start..<place)
        start = next
      }
      place = next
    }
    result.append(start..<line.upperBound)
    return result.compactMap { trimmed($0, in: bytes) }
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    let isMargin = { (byte: UInt8) in byte == 32 || byte == 9 || "-*#".utf8.contains(byte) }
    guard let first = range.first(where: { !isMargin(bytes[$0]) }),
      let last = range.last(where: { bytes[$0] != 32 && bytes[$0] != 9 })
    else { return nil }
    return first..<max(first, last + 1)
  }

  private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for place in range { bytes[place] = 32 }
  }

  /// Returns a text in which lengths of years are blanks: how long somebody has worked tells an age, not a deed.
  private static func withoutTenure(_ text: String) -> String {
    let reading = Reading(text)
    let spans = reading.quantities.compactMap { years(in: $0, of: reading) }
    guard !spans.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for span in spans { blank(span, in: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of an amount of years or decades; nil for any other amount.
  private static func years(in amount: TextQuantity, of reading: Reading) -> Range<Int>? {
    let own = amount.tokens.contains { isYears(reading.tokens[$0]) }
    if own { return amount.range }
    // "two decades", "30+ years": the word behind the number, a sign between them.
    let behind = reading.tokens[amount.tokens.upperBound...].prefix(2)
    guard let word = behind.first(where: isYears),
      behind.first.map({ $0 == word || $0.kind == .sign }) == true
    else { return nil }
    return amount.range.lowerBound..<word.range.upperBound
  }

  private static func isYears(_ token: Token) -> Bool {
    ["year", "years", "yr", "yrs", "decade", "decades"].contains(token.form)
  }
}
