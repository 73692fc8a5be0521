// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@testable import Pages

struct ServingWordsTests {
  @Test(arguments: [
    (0.0004, "Under 0.1%", "Moins de 0.1%"), (0.9995, "Over 99.9%", "Plus de 99.9%"),
    (1.0, "100%", "100%"),
  ])
  func `a share that begins a sentence begins with a capital letter`(
    share: Double, english: String, french: String
  ) {
    let words = ServingWords.percent(share).capitalizedFirst
    #expect(words.shown == english)
    #expect(InterfaceLanguage.$current.withValue(.french) { words.shown } == french)
  }
}
