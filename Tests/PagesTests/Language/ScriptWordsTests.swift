// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct ScriptWordsTests {
  private static let scripts = EmbeddedFiles.text.keys.filter { $0.hasSuffix(".js") }.sorted()

  /// What scripts hand to `say` as a literal; texts that stand in a table or a choice are found by their shape as sentences.
  @Test(arguments: scripts)
  func `every text that a script says stands in the table of French`(script: String) {
    let known = Set(TranslationTable.pairs(of: EmbeddedFiles.text["scripts-fr.txt"] ?? "").map(\.0))
    let code = EmbeddedFiles.text[script] ?? ""
    let said = code.matches(of: /say\("([^"]+)"/).map { String($0.output.1) }
    #expect(said.filter { !known.contains($0) } == [])
  }

  @Test func `the table holds nothing that no script says`() {
    let code = EmbeddedFiles.text.filter { $0.key.hasSuffix(".js") }.values.joined()
    for (text, _) in TranslationTable.pairs(of: EmbeddedFiles.text["scripts-fr.txt"] ?? "") {
      #expect(code.contains("\"\(text)\""), "\(text)")
    }
  }
}
