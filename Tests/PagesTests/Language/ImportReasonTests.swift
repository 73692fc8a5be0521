// SPDX-License-Identifier: Apache-2.0

import Markup
import Practice
import Quantities
import Testing

@testable import Pages

/// Why something of a file was not taken, in French.
struct ImportReasonTests {
  private func french(_ text: String) -> String {
    InterfaceLanguage.$current.withValue(.french) { Message(engine: text).shown }
  }

  @Test func `every reason why a row of a table is not taken has its French`() throws {
    let long = String(repeating: "a", count: 4_001)
    let rows = [
      "origin,front,back,source", "imported,,b", "imported,f,", "story,s,nothing", "failure,f,b",
      "song,f,b", "imported,f,b,s,more", "template,none,", "imported,\"a\"b,c", "imported,a\"b,c",
      "imported,a\u{0},c", "imported,\(long),c", "imported,\"open,c",
    ]
    let read = try CardCSV.cards(
      in: rows.joined(separator: "\n"), templates: [], at: Instant(millisecondsSince1970: 0))
    #expect(read.problems.map(\.row) == Array(2...13))
    for problem in read.problems {
      #expect(french(problem.reason) != problem.reason)
      #expect(french(problem.better) != problem.better)
    }
  }

  @Test func `every reason why a story is not taken has its French`() {
    let batch = StoryBatch(
      "# One\n## Numbers\n5%\n# One\n## Numbers\n6%\n# Two\n## Covers\n- a b\n")
    #expect(batch.refused.count == 2)
    for reason in batch.refused.flatMap(\.reasons) { #expect(french(reason) != reason) }
  }

  @Test(arguments: [
    "It is about a card or a review that is not in the file.", "Put that one before it.",
    "It is no event: “version” is missing.", "It is no event: “events.Index 3” is of another kind.",
    "It is no event: it could not be read.", "Take the file as it was exported.",
    ImportRefusal.tooLarge(bytes: 1_234, most: 999).description,
    ImportRefusal.tooManyRows(most: 20_000).description,
    ImportRefusal.notText(offset: 7).description, ImportRefusal.empty.description,
    ImportRefusal.noColumn(name: "front", found: ["a", "b 2"]).description,
    ImportRefusal.otherFormat(
      found: "no JSON with a format, a version and events",
      expected: "windtunnel/deck, version 1 or older"
    ).description,
    "Practice was begun (12 events), and a log can only be taken into an empty one; choose another data folder, or erase this one first.",
  ])
  func `every reason why an event or a file is not taken has its French`(text: String) {
    #expect(french(text) != text)
  }

  @Test func `a row is named in French with its reason and the mend`() {
    let problem = RowProblem(
      row: 7, reason: "There is no drill “number-y”.",
      better: "`drill templates` lists the names that there are.")
    let page = ExchangePage(outcome: .init(taken: 1, problems: [problem]))
    let text = InterfaceLanguage.$current.withValue(.french) { page.render() }
    #expect(text.contains("Ligne 7\u{A0}: "))
    #expect(text.contains("Il n’y a pas d’exercice «\u{A0}number-y\u{A0}»."))
  }
}
