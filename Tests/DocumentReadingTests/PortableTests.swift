// SPDX-License-Identifier: Apache-2.0

@testable import DocumentReading
import Foundation
import TestSupport
import Testing

struct PortableTests {
  static let isReaderThere =
    Program.path(of: PortableDocument.programs.text, in: Program.searchPath) != nil
    && Program.path(of: PortableDocument.programs.info, in: Program.searchPath) != nil

  private static let lines = [
    "Experience", "Owned pricing of the API (two tiers) for 1,200 accounts.",
    "Cut p95 latency from 4.1 s to 1.3 s.",
  ]

  private func read(_ sample: SamplePDF) throws(DocumentError) -> ReadDocument {
    try DocumentReader.text(of: sample.bytes, name: "cv.txt")
  }

  @Test(.enabled(if: isReaderThere, "poppler-utils is not installed"))
  func `a PDF gives its lines and its pages`() throws {
    let document = try read(SamplePDF(pages: [Self.lines, Self.lines]))
    #expect(document.format == .pdf)
    #expect(document.pages == 2)
    #expect(document.notices == [])
    for line in Self.lines { #expect(document.text.contains(line), "\(line)") }
  }

  @Test(.enabled(if: isReaderThere, "poppler-utils is not installed"))
  func `pages without letters are a scan`() {
    #expect(throws: DocumentError.scanned(pages: 2)) { try read(SamplePDF(pages: [[], ["1"]])) }
  }

  @Test(.enabled(if: isReaderThere, "poppler-utils is not installed"))
  func `more pages than are read are refused, and the most are read`() throws {
    let most = DocumentLimits.pages
    #expect(try read(SamplePDF(pages: Array(repeating: Self.lines, count: most))).pages == most)
    #expect(throws: DocumentError.tooManyPages(300)) {
      try read(SamplePDF(pages: Array(repeating: ["a"], count: 300)))
    }
  }

  @Test(.enabled(if: isReaderThere, "poppler-utils is not installed"))
  func `a PDF that asks for a password is refused as encrypted`() {
    #expect(throws: DocumentError.encrypted(.pdf)) {
      try read(SamplePDF(pages: [Self.lines], isEncrypted: true))
    }
  }

  @Test(
    .enabled(if: isReaderThere, "poppler-utils is not installed"),
    arguments: [
      "%PDF-", "%PDF-1.7\nnothing", "\n %pdf-1.4 \u{0} x", "%PDF-1.4\n1 0 obj<</Length 9",
    ])
  func `a PDF in name alone is refused`(text: String) {
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader.text(of: Array(text.utf8), name: "-rf.pdf")
    }
    guard case .damaged(.pdf, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(.enabled(if: isReaderThere, "poppler-utils is not installed"))
  func `cut files are answered`() {
    let whole = SamplePDF(pages: [Self.lines]).bytes
    for count in stride(from: 8, to: whole.count, by: 97) {
      _ = try? DocumentReader.text(of: Array(whole.prefix(count)), name: "cv.pdf")
    }
  }

  @Test func `a missing reader is said with the package that brings it`() throws {
    let folder = try TemporaryFolder()
    let document = PortableDocument(
      bytes: SamplePDF(pages: [Self.lines]).bytes, searchPath: folder.path(of: "none"))
    let error = #expect(throws: DocumentError.self) { try document.read() }
    #expect(error?.description.contains("poppler-utils") == true)
  }

  @Test func `the folder of a run is private and gone after it`() throws {
    let folder = try PrivateFolder()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.path())
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.url.path()))
  }

  @Test func `a program sees no environment of ours but the search path`() throws {
    let folder = try PrivateFolder()
    defer { folder.remove() }
    let program = try #require(Program.path(of: "env", in: Program.searchPath))
    let names = try Program(path: program, folder: folder).run([]).output
      .split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
    let allowed: Set<String> = ["PATH", "LC_ALL", "HOME", "PWD", "OLDPWD", "SHLVL", "_"]
    #expect(Set(names).isSubset(of: allowed))
    #expect(names.contains("PATH"))
  }

  @Test func `a program that prints too much is stopped`() throws {
    let folder = try PrivateFolder()
    defer { folder.remove() }
    let program = try #require(Program.path(of: "yes", in: Program.searchPath))
    #expect(throws: DocumentError.tooMuchText) {
      _ = try Program(path: program, folder: folder).run([])
    }
  }
}
