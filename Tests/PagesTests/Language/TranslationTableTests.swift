// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct TranslationTableTests {
  private static let files = EmbeddedFiles.text.keys.filter {
    $0.hasPrefix("french-") || $0.hasPrefix("scripts-")
  }.sorted()

  @Test func `pairs of lines are read, notes and edges kept out`() {
    let pairs = TranslationTable.pairs(of: "# note\nOne\nUn\n\n\n␠of␠\n␠de␠\n")
    #expect(pairs.map(\.0) == ["One", " of "])
    #expect(pairs.map(\.1) == ["Un", " de "])
  }

  @Test(arguments: files)
  func `every block of a table is a pair`(file: String) {
    let lines = (EmbeddedFiles.text[file] ?? "")
      .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
    let broken = lines.split(separator: "").filter { $0.count != 2 }.map { $0.first ?? "" }
    #expect(broken == [])
  }

  @Test(arguments: files)
  func `a translation uses every value of its text once`(file: String) {
    for (english, french) in TranslationTable.pairs(of: EmbeddedFiles.text[file] ?? "") {
      #expect(places(french).count == places(english).count, "\(english)")
      #expect(Set(places(french)).count == places(french).count, "\(english)")
    }
  }

  @Test func `a text has one translation, whichever file it stands in`() {
    var seen: [String: String] = [:]
    for file in Self.files where file.hasPrefix("french-") {
      for (english, french) in TranslationTable.pairs(of: EmbeddedFiles.text[file] ?? "") {
        #expect(seen[english] == nil || seen[english] == french, "\(english) in \(file)")
        seen[english] = french
      }
    }
  }

  @Test(arguments: files)
  func `French keeps its marks beside their words, and numbers as they are in English`(
    file: String
  ) {
    for (_, french) in TranslationTable.pairs(of: EmbeddedFiles.text[file] ?? "") {
      let words = french.replacing(/`[^`]*`/, with: "")
      #expect(!words.contains(#/ [:;?!»](\s|$|[.,)])|« |'/#), "\(french)")
      #expect(!words.contains(/[\s\u{A0}\u{202F}]%/), "\(french)")
    }
  }

  /// The values of a text in their order, as numbers from one.
  private func places(_ text: String) -> [Int] {
    text.matches(of: /\{(\d*)\}/).enumerated().map { Int($0.element.1) ?? $0.offset + 1 }
  }

  @Test(arguments: [
    ("fr-FR,fr;q=0.9,en;q=0.8", InterfaceLanguage.french), ("en-GB,en;q=0.9,fr;q=0.8", .english),
    ("de,fr;q=0.7,en;q=0.6", .french), ("fr;q=0, en", .english), ("", .english),
    ("*", .english), (";;;,=,q=", .english), ("FR", .french), ("en;q=0.5, fr;q=0.5", .english),
  ])
  func `the first language of ours that a browser asks for is taken`(
    header: String, language: InterfaceLanguage
  ) {
    #expect(InterfaceLanguage.preferred(by: header) == language)
  }
}
