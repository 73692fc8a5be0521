// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

struct AttributeTests {
  @Test func `an attribute that could carry style, code or a way out stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = Attribute("style", "color: red") }
    await #expect(processExitsWith: .failure) { _ = Attribute("onclick", "alert(1)") }
    await #expect(processExitsWith: .failure) { _ = Attribute("ONLOAD", word: "alert(1)") }
    await #expect(processExitsWith: .failure) { _ = Attribute("href", "https://example.org") }
    await #expect(processExitsWith: .failure) { _ = Attribute("xlink:href", "#a") }
    await #expect(processExitsWith: .failure) { _ = Attribute("srcdoc", "<p>") }
    await #expect(processExitsWith: .failure) { _ = Attribute("a b", if: true) }
  }

  @Test func `an element that holds code or another document stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = Tag("script", .block) }
    await #expect(processExitsWith: .failure) { _ = Tag("style", .block) }
    await #expect(processExitsWith: .failure) { _ = Tag("foreignObject", .block) }
  }

  @Test func `an attribute without a text is left out`() {
    #expect(HTMLWriter.fragment(span(Attribute("data-a", nil))) == "<span></span>")
    #expect(HTMLWriter.fragment(span(Attribute("data-a", "<"))) == "<span data-a=\"&lt;\"></span>")
  }

  @Test func `a script is a file of ours and holds nothing`() {
    let found = HTMLWriter.fragment(scriptFile(LocalPath("/assets/room.js")))
    #expect(found == "\n<script src=\"/assets/room.js\" defer></script>")
  }

  @Test func `a part of an element has a name that begins with its own`() {
    #expect(ElementID("chart", 2).part("wide").part("texture", 1).value == "chart-2-wide-texture-1")
  }
}
