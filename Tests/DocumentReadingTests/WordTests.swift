// SPDX-License-Identifier: Apache-2.0

import DocumentReading
import Testing

struct WordTests {
  private func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
  }

  private func text(_ zip: SampleZip) throws(DocumentError) -> ReadDocument {
    try DocumentReader.text(of: zip.bytes, name: "cv.pdf")
  }

  @Test func `paragraphs, tabs, lists and references come out as lines`() throws {
    let list = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr>"
    let body =
      paragraph("Experience")
      + paragraph("Led it", "<w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr>")
      + paragraph("Cut cost &lt; 3 &amp; &#8364;5", list)
      + "<w:p/>"
      + "<w:p><w:r><w:t>Lead</w:t><w:tab/><w:t>2021</w:t><w:br/><w:t>Lyon</w:t></w:r></w:p>"
    let document = try text(.word(body))
    #expect(document.text == "Experience\n- Led it\n- Cut cost < 3 & €5\n\nLead\t2021\nLyon\n")
    #expect(document.format == .word)
    #expect(document.pages == nil)
    #expect(document.notices == [])
  }

  @Test func `a table of short cells keeps its rows, one that lays out a page its cells`() throws {
    let cell = { (content: String) in "<w:tc>\(content)</w:tc>" }
    let table =
      "<w:tbl><w:tr>" + cell(paragraph("Skill")) + cell(paragraph("Level")) + "</w:tr><w:tr>"
      + cell(paragraph("One") + paragraph("Two")) + cell(paragraph("Three")) + "</w:tr></w:tbl>"
    #expect(try text(.word(table)).text == "Skill\tLevel\nOne\nTwo\nThree\n")
  }

  @Test
  func `what is deleted, what is computed and what is said twice for old programs is left out`()
    throws
  {
    let body =
      "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>new</w:t></w:r></w:p>"
      + "<mc:AlternateContent><mc:Choice>\(paragraph("box"))</mc:Choice><mc:Fallback>\(paragraph("box"))</mc:Fallback></mc:AlternateContent>"
    #expect(try text(.word(body)).text == "new\nbox\n")
  }

  @Test func `macros are ignored and said to be`() throws {
    var zip = SampleZip.word(paragraph("Text"))
    zip.parts.append(.init("word/vbaProject.bin", "AutoOpen"))
    let document = try text(zip)
    #expect(document.text == "Text\n")
    #expect(document.notices.count == 1)
    #expect(document.notices.first?.contains("macros") == true)
  }

  @Test func `a part that declares too much is a bomb before it is unpacked`() {
    var zip = SampleZip.word(paragraph("Text"))
    zip.parts[1].declaredSize = 2_000_000_000
    #expect(throws: DocumentError.bomb) { try text(zip) }
    zip.parts[1].declaredSize = 15_000_000
    #expect(throws: DocumentError.bomb) { try text(zip) }
  }

  @Test func `a part that grows beyond what it declares is a bomb while it is unpacked`() {
    var zip = SampleZip.word(paragraph(String(repeating: "a", count: 4_000_000)))
    zip.parts[1].declaredSize = 1000
    #expect(throws: DocumentError.bomb) { try text(zip) }
  }

  @Test
  func `other parts together may not declare more than is allowed, and there may not be too many`()
  {
    var zip = SampleZip.word(paragraph("Text"))
    for number in 0..<4 {
      zip.parts.append(.init("media/\(number)", "x"))
      zip.parts[zip.parts.count - 1].declaredSize = 100 * 1024 * 1024
    }
    #expect(throws: DocumentError.bomb) { try text(zip) }
    zip = SampleZip.word(paragraph("Text"))
    zip.parts += (0..<2_001).map { .init("media/\($0)", "") }
    #expect(throws: DocumentError.bomb) { try text(zip) }
  }

  @Test func `elements that lie too deep in each other are refused`() {
    let deep = String(repeating: "<w:a>", count: 5000) + String(repeating: "</w:a>", count: 5000)
    #expect(throws: DocumentError.bomb) { try text(.word(deep)) }
  }

  @Test func `a document type is refused, so no entity can grow or fetch`() {
    var zip = SampleZip.word("")
    zip.parts[1].contents = Array(
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><w:p><w:t>&a;&f;</w:t></w:p>"
        .utf8)
    #expect(throws: DocumentError.damaged(.word, "its text declares a document type")) {
      try text(zip)
    }
  }

  @Test(arguments: ["<w:p>", "<w:p></w:r></w:p>", "<w:p", "<!-- ", "< >", "<w:p/><w:t>&#xD800;"])
  func `broken XML is refused`(body: String) {
    var zip = SampleZip.word("")
    zip.parts[1].contents = Array(body.utf8)
    #expect(throws: DocumentError.self) { try text(zip) }
  }

  @Test func `encrypted parts, wrong checksums and cut files are refused`() {
    var zip = SampleZip.word(paragraph("Text"))
    zip.parts[1].flags = 1
    #expect(throws: DocumentError.encrypted(.word)) { try text(zip) }
    zip.parts[1].flags = 0
    zip.parts[1].checksum = 1
    #expect(throws: DocumentError.self) { try text(zip) }
    let whole = SampleZip.word(paragraph("Text")).bytes
    for count in stride(from: 4, to: whole.count, by: 7) {
      #expect(throws: DocumentError.self) {
        try DocumentReader.text(of: Array(whole.prefix(count)), name: "cv.docx")
      }
    }
  }

  @Test func `bytes changed anywhere give a text or an error, never a trap`() {
    let whole = SampleZip.word(paragraph("Led pricing & launch")).bytes
    for place in whole.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var bytes = whole
        bytes[place] = value
        _ = try? DocumentReader.text(of: bytes, name: "")
      }
    }
  }

  @Test(arguments: [
    ("content.xml", "OpenDocument"), ("xl/workbook.xml", "spreadsheet"),
    ("ppt/presentation.xml", "presentation"), ("readme.txt", "ZIP archive"),
  ])
  func `other packed formats are named`(part: String, name: String) {
    let zip = SampleZip(parts: [.init("mimetype", "x"), .init(part, "x")])
    let error = #expect(throws: DocumentError.self) { try text(zip) }
    #expect(error?.description.contains(name) == true)
    #expect(error?.description.contains("PDF, DOCX, Markdown") == true)
  }

  @Test func `an encrypted document in a compound file is told from an old one`() {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    #expect(throws: DocumentError.encrypted(.word)) {
      try DocumentReader.text(of: magic + [0, 0] + name, name: "cv.docx")
    }
    #expect(throws: DocumentError.otherFormat("a Word document of before 2007")) {
      try DocumentReader.text(of: magic, name: "cv.doc")
    }
  }
}
