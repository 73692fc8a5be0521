// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import Markup
import Quantities
import Testing

@testable import Pages

struct ModelPageTests {
  @Test(arguments: [
    (0.0, "$0.00"), (0.0004, "$0.0004"), (0.05, "$0.0500"), (0.99999, "$1.0000"), (1, "$1.00"),
    (12.345, "$12.35"), (1234, "$1234.00"),
  ])
  func `small amounts of money have four places, others two`(dollars: Double, words: String) {
    #expect(ModelAmounts.money(dollars) == words)
  }

  @Test(arguments: ModelUse.allCases)
  func `a notice names the model, the address, where that is, and what it gets`(use: ModelUse) {
    let local = ModelConnection(url: "http://[::1]:8080/v1", model: "m\u{202E}-1")
    let text = HTMLWriter.fragment(ModelNotice(local, for: use).body)
    #expect(text.contains("m-1 at http://[::1]:8080/v1, on this machine,"))
    #expect(text.contains("It gets"))
    #expect(text.contains("href=\"/model\""))
    let remote = ModelConnection(url: "https://models.example/v1", model: "m")
    #expect(HTMLWriter.fragment(ModelNotice(remote, for: use).body).contains("not on this machine"))
  }

  @Test func `a form shows the connection as it stands, and asks for consent anew`() {
    let connection = ModelConnection(
      url: "https://models.example/v1", model: "m", keyVariable: "KEY", loopbackOnly: false,
      budget: ModelBudget(
        tokens: 7000, dollars: 0.25, price: ModelPrice(input: 2, output: 6, source: "a list")),
      patience: 12, uses: [.conversation])
    let form = ModelForm(connection, revision: 4)
    #expect(form.url == connection.url)
    #expect(form.keyVariable == "KEY")
    #expect(!form.loopbackOnly)
    #expect(!form.agreed)
    #expect(
      [form.tokens, form.dollars, form.priceInput, form.priceOutput] == ["7000", "0.25", "2", "6"])
    #expect(form.patience == "12")
    #expect(form.uses == [.conversation])
    #expect(form.revision == 4)
  }

  @Test func `each route has its path`() {
    #expect(Route.model(.home).path == "/model")
    #expect(Route.model(.done(.saved)).path == "/model?saved")
    #expect(Route.model(.action(.attempt)).path == "/model/try")
    #expect(Route.model(.action(.deleteCalls)).path == "/model/calls/delete")
    #expect(Route.model(.calls(1)).path == "/model/calls")
    #expect(Route.model(.calls(3)).path == "/model/calls?page=3")
    #expect(Route.model(.call(12)).path == "/model/calls/12")
    #expect(Route.model(.reading("../x")).path == "/rounds/%2E%2E%2Fx/second-reading")
    #expect(Route.model(.readingEnd("r")).path == "/rounds/r/second-reading/cancel")
  }
}
