// SPDX-License-Identifier: Apache-2.0

/// A Word document: the words of its main part.
///
/// Source of the names of parts and elements: ECMA-376, part 1, fifth edition, sections 11.3.10 and 17.
struct WordDocument {
  let bytes: [UInt8]

  func read() throws(DocumentError) -> ReadDocument {
    let archive = try ZipArchive(bytes)
    let names = archive.entries.map(\.name)
    guard let part = Self.mainPart(in: archive.entries) else { throw Self.other(names) }
    let text = try WordText.text(of: archive.contents(of: part))
    let hasMacros = names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    return ReadDocument(
      text: text, format: .word,
      notices: hasMacros
        ? ["The document holds macros; they were ignored and nothing was run."] : [])
  }

  /// The part that holds the text: nearly always `word/document.xml`, with a number in some.
  private static func mainPart(in entries: [ZipArchive.Entry]) -> ZipArchive.Entry? {
    entries.first { $0.name == "word/document.xml" }
      ?? entries.first { $0.name.hasPrefix("word/document") && $0.name.hasSuffix(".xml") }
  }

  private static func other(_ names: [String]) -> DocumentError {
    let holds = { (part: String) in names.contains { $0.hasPrefix(part) } }
    if names.contains("mimetype") && holds("content.xml") {
      return .otherFormat("an OpenDocument file (ODT)")
    }
    if holds("xl/") { return .otherFormat("a spreadsheet") }
    if holds("ppt/") { return .otherFormat("a presentation") }
    if holds("OEBPS/") || holds("EPUB/") { return .otherFormat("an e-book") }
    if holds("Index/") { return .otherFormat("a Pages document") }
    return .otherFormat("a ZIP archive without a Word document in it")
  }
}
