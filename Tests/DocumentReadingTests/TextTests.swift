// SPDX-License-Identifier: Apache-2.0

import DocumentReading
import Testing

struct TextTests {
  private func read(_ bytes: [UInt8], _ name: String = "cv.txt") throws(DocumentError)
    -> ReadDocument
  {
    try DocumentReader.text(of: bytes, name: name)
  }

  @Test func `UTF-8 and UTF-16 give the same text, with line feeds and without marks`() throws {
    let text = "Led « pricing »\r\nCut cost\rby 3 €\n"
    let wanted = "Led « pricing »\nCut cost\nby 3 €\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
      let document = try read(bytes)
      #expect(document.text == wanted)
      #expect(document.format == .plainText)
    }
  }

  @Test func `the name tells Markdown from plain text and nothing else`() throws {
    #expect(try read(Array("# CV".utf8), "CV.MD").format == .markdown)
    #expect(try read(Array("# CV".utf8), "cv.pdf").format == .plainText)
  }

  @Test(arguments: [
    [], [0x20, 0x0A], [0x61, 0, 0x62], [0x61, 1], [0xC3, 0x28], [0xFF, 0xFE, 0x61],
    Array("RIFF....WEBP".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0],
    Array("{\\rtf1 text}".utf8), Array("  <!DOCTYPE HTML><p>text".utf8), Array("<html>".utf8),
    [0x7F, 0x45, 0x4C, 0x46, 2], [0x1F, 0x8B, 8], Array("%!PS-Adobe".utf8), Array("<?xml?>".utf8),
  ])
  func `what is no text is refused in one line that says what to do`(bytes: [UInt8]) {
    let error = #expect(throws: DocumentError.self) { try read(bytes) }
    #expect(error?.description.contains(";") == true)
    #expect(error?.description.contains("\n") == false)
  }

  @Test func `a file or a text beyond the limit is refused`() {
    let letters = { (count: Int) in [UInt8](repeating: 0x61, count: count) }
    let largest = DocumentLimits.fileBytes
    #expect(throws: DocumentError.tooLarge(bytes: largest + 1)) { try read(letters(largest + 1)) }
    #expect(throws: DocumentError.tooMuchText) {
      try read(letters(DocumentLimits.textBytes + 1))
    }
  }

  private static let resume = """
    {"basics": {"name": "NAME", "email": "e@example.org", "phone": "PHONE", "image": "IMAGE",
    "label": "Product manager", "summary": "Shipped models.", "location": {"city": "CITY"}},
    "work": [{"name": "Acme", "position": "PM", "startDate": "2021-02", "summary": "Owned pricing.",
    "highlights": ["Cut cost by 12%", 7]}, "broken"],
    "education": [{"institution": "School", "area": "Physics"}],
    "skills": [{"name": "Data", "keywords": ["SQL", "Python"]}, {}],
    "projects": [{"name": "Client", "description": "An open client."}],
    "interests": [{"name": "HOBBY"}], "references": [{"name": "REFEREE"}]}
    """

  @Test func `JSON Resume becomes sections, without the person`() throws {
    let document = try read(Array(Self.resume.utf8), "resume.json")
    #expect(document.format == .jsonResume)
    for part in [
      "## Summary", "Product manager\nShipped models.", "## Experience", "PM, Acme, 2021-02",
      "Owned pricing.", "- Cut cost by 12%", "## Skills", "- Data: SQL, Python", "## Projects",
      "## Education",
    ] {
      #expect(document.text.contains(part), "\(part)")
    }
    for part in ["NAME", "example.org", "PHONE", "IMAGE", "CITY", "HOBBY", "REFEREE", "broken"] {
      #expect(!document.text.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    "{", "{}", #"{"a": 1}"#, #"{"work": "all"}"#, #"{"basics": []}"#,
    String(repeating: #"{"work":"#, count: 3000),
  ])
  func `other JSON is refused`(text: String) {
    #expect(throws: DocumentError.self) { try read(Array(text.utf8), "resume.json") }
  }
}
