// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

struct StandingAloneTests {
  @Test func `a sheet stands in the document as it is`() {
    let found = HTMLWriter.fragment(head { styleSheets([StyleSheet("a > b{content:\"x\"}")]) })
    #expect(found == "\n<head>\n<style>a > b{content:\"x\"}</style></head>")
  }

  @Test func `a sheet that could end its element or ask for anything stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = StyleSheet("a{}</style>") }
    await #expect(processExitsWith: .failure) { _ = StyleSheet("a{background:URL(x)}") }
    await #expect(processExitsWith: .failure) { _ = StyleSheet("@Import 'x';") }
    await #expect(processExitsWith: .failure) { _ = StyleSheet("a{b:\\75rl(x)}") }
  }

  private func alone(_ html: HTML) -> String { HTMLWriter.fragment(html.standingAlone) }

  @Test func `a file keeps the words of a link to the server and the links within itself`() {
    let text = p {
      a(.href(LocalPath("/about"))) { "About" }
      a(.href(ElementID("mark", 1))) { "here" }
    }
    #expect(alone(text) == "\n<p><span>About</span><a href=\"#mark-1\">here</a></p>")
  }

  @Test func `forms, buttons and what held nothing else are left out`() {
    let page = section {
      p(.class("actions")) { a(.class("button primary"), .href(LocalPath("/"))) { "Go" } }
      form(.post) { button { "Send" } }
      p(.class("detail")) { a(.href(LocalPath("/a.csv")), .download) { "Values" } }
      p {}
      p { "Words" }
    }
    #expect(alone(page) == "\n<section>\n<p></p>\n<p>Words</p></section>")
  }
}
