// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A PDF, read by the programs `pdfinfo` and `pdftotext` of Poppler.
struct PortableDocument {
  let bytes: [UInt8]
  /// Where the programs are looked for.
  var searchPath = Program.searchPath

  /// The programs of Poppler and the package that brings them.
  static let programs = (info: "pdfinfo", text: "pdftotext", package: "poppler-utils")

  func read() throws(DocumentError) -> ReadDocument {
    let (info, text) = (try program(Self.programs.info), try program(Self.programs.text))
    let folder = try PrivateFolder()
    defer { folder.remove() }
    try folder.write(bytes, as: "document.pdf")
    let facts = try facts(from: info, in: folder)
    guard let pages = facts["Pages"].flatMap({ Int($0) }), pages > 0 else {
      throw .damaged(.pdf, "it says nothing about its pages")
    }
    guard pages <= DocumentLimits.pages else { throw .tooManyPages(pages) }
    let words = try words(from: text, in: folder)
    let letters = words.unicodeScalars.count { $0.properties.isAlphabetic }
    guard letters >= DocumentLimits.fewestLettersPerPage * pages else {
      throw .scanned(pages: pages)
    }
    return ReadDocument(text: words, format: .pdf, pages: pages, notices: notices(facts))
  }

  private func program(_ name: String) throws(DocumentError) -> URL {
    guard let path = Program.path(of: name, in: searchPath) else {
      throw .missingProgram(name, package: Self.programs.package)
    }
    return path
  }

  /// What `pdfinfo` prints, by name.
  private func facts(
    from program: URL, in folder: PrivateFolder
  ) throws(DocumentError) -> [String: String] {
    let run = try Program(path: program, folder: folder).run(["-enc", "UTF-8", "document.pdf"])
    guard run.isSuccess else { throw failure(run) }
    let pairs = run.output.split(separator: "\n").compactMap { line -> (String, String)? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The words in the order of reading, columns one after another.
  private func words(from program: URL, in folder: PrivateFolder) throws(DocumentError) -> String {
    let run = try Program(path: program, folder: folder).run([
      "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "document.pdf", "-",
    ])
    guard run.isSuccess else { throw failure(run) }
    return PlainDocument.withLineFeeds(run.output)
  }

  private func failure(_ run: Program.Result) -> DocumentError {
    if run.errors.contains("Incorrect password") { return .encrypted(.pdf) }
    return .damaged(.pdf, "its reader found no document in it")
  }

  private func notices(_ facts: [String: String]) -> [String] {
    var notices: [String] = []
    if facts["Encrypted"]?.hasPrefix("yes") == true {
      notices.append(
        "The PDF restricts what may be done with it; it was opened without a password.")
    }
    if facts["JavaScript"] == "yes" {
      notices.append("The PDF holds scripts; they were ignored and nothing was run.")
    }
    return notices
  }
}
