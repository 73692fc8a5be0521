// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Testing

struct HostileNameTests {
  static let names: [String] = [
    "", " ", "\n", "\0", "-", "...", "/", "((((((", "]]]]]", "()", "(a)", "🦙", "🦙 3 70b 🦙",
    "\u{202E}b7-lartsim",
    "\u{FEFF}", "é́́́́́", "моdel", "ミストラル", "%00", "' OR 1=1 --", "<script>", "../../etc/passwd",
    "1e309", "-1", "٧٧٧", "v0.3", "a_b", "1_2", "_", ".", "1.", ".1", "1..2",
  ]

  @Test(arguments: names)
  func `a strange name is answered`(name: String) {
    #expect(Catalogue.device(named: name).entry == nil)
    #expect(Catalogue.weightFormat(named: name).entry == nil)
    #expect(Catalogue.cacheFormat(named: name) == nil)
    _ = Catalogue.model(named: name)
  }

  @Test func `a name of a megabyte is refused without being read`() {
    let long = String(repeating: "mistral-7b-v0.3 (", count: 62_000)
    #expect(Catalogue.model(named: long) == .unknown(nearest: []))
    #expect(Catalogue.device(named: long) == .unknown(nearest: []))
    #expect(Catalogue.model(named: String(repeating: ")", count: 200)).entry == nil)
    #expect(Catalogue.model(named: String(repeating: "()", count: 100)).entry == nil)
  }

  @Test func `invisible characters do not change a name`() {
    #expect(
      Catalogue.model(named: "mistral\u{200B}-7b\u{202E}-v0.3\u{FEFF}").entry?.id
        == "mistral-7b-v0.3")
  }

  @Test func `a message shows a name short and without what would disturb it`() {
    let name = "x\u{202E}\u{1B}[31m\n" + String(repeating: "y", count: 500)
    let error = #expect(throws: CatalogueError.self) { try Catalogue.model(named: name).get(name) }
    let message = error?.description ?? ""
    #expect(message.utf8.count < 200)
    #expect(!message.unicodeScalars.contains { $0 == "\u{202E}" || $0.value < 0x20 })
  }

  @Test func `an error says what would be right`() {
    let error = CatalogueError.ambiguousName(
      kind: "device", name: "h100", candidates: ["A", "B", "C"])
    #expect(error.description == "\"h100\" may be more than one device; choose A, B or C")
    let unknown = CatalogueError.unknownName(kind: "model", name: "x", nearest: ["y"])
    #expect(unknown.description == "no model of the catalogue is called \"x\"; perhaps y is meant")
  }
}
