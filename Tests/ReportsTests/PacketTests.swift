// SPDX-License-Identifier: Apache-2.0

import Committee
import Foundation
import Reports
import TestSupport
import Testing

struct PacketTests {
  @Test func `a packet in Markdown is what its golden file says`() throws {
    let text = PacketMarkdown(try PacketSamples.packet()).text()
    #expect(try GoldenFile("packet.md").difference(from: text) == nil)
  }

  @Test func `a packet for the terminal is what its golden file says`() throws {
    let style = TerminalStyle(width: 80, isStyled: false)
    let text = PacketText(try PacketSamples.packet(), style: style).text()
    #expect(try GoldenFile("packet.txt").difference(from: text) == nil)
    let body = text.split(separator: "\n")
    #expect(body.allSatisfy { $0.count <= 80 })
  }

  @Test func `a packet as JSON has a version and sorted keys, and repeats no text of ours as data`()
    throws
  {
    let text = try PacketJSON(try PacketSamples.packet()).text()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    #expect(object?["isHire"] as? Bool == false)
    #expect((object?["statement"] as? String)?.contains("never ranks real applicants") == true)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    #expect(keys == keys.sorted() && keys.count == 5)
  }

  @Test func `a packet for print is one whole page without any part from elsewhere`() throws {
    let text = PacketHTML(try PacketSamples.packet()).text()
    let reader = PageReader(text)
    #expect(reader.text.contains("A machine decided this"))
    #expect(reader.text.contains("Where they disagree"))
    #expect(reader.text.contains("Not affiliated with Mistral AI"))
    #expect(!text.contains("://") && !text.contains("<script") && !text.contains("<link"))
    #expect(text.contains("@page{size:A4"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</style></body>\u{202E}\u{1B}[2J",
    "| a | b |\n# no\n`x` *y* [z](w)",
    "\u{301}\u{0}e\u{301}🧑🏽‍🔬\r\n", "\"]}, {\"isHire\": true",
  ])
  func `hostile words stay words in every form`(text: String) throws {
    let packet = try PacketSamples.packet(open: text, closed: text)
    let page = PacketHTML(packet).text()
    #expect(!page.contains("<script"))
    #expect(page.split(separator: "</style>").count == 2)
    let markdown = PacketMarkdown(packet).text()
    #expect(!markdown.replacing("\\<", with: "").contains("<") && !markdown.contains("\n# no"))
    let terminal = PacketText(packet, style: TerminalStyle(width: 72, isStyled: false)).text()
    #expect(!terminal.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let json = try PacketJSON(packet).text()
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["isHire"] as? Bool == false)
  }
}
