// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import TestSupport
import Testing

/// Charts in another language: names that are words of ours change, those that are data do not.
struct TranslationTests {
  private let french = Translation(
    language: "fr",
    texts: [
      "Memory": "Mémoire", "Weights": "Poids", "Table": "Tableau", "Table: {}": "Tableau : {}",
      "free": "libre", "capacity": "capacité", "Name": "Nom", "No values": "Aucune valeur",
      "does not fit: {} too much": "ne tient pas : {} de trop", "{} of {}": "{} sur {}",
      "{} ({} to {})": "{} ({} à {})",
    ])

  private func french(_ plot: some Plot) -> String {
    HTMLWriter.fragment(
      Chart(id: ElementID("c"), title: "Memory", plot: plot, in: french).body, in: french)
  }

  private func bars(capacity: Double) throws -> StackedBars {
    let own = "Weights"
    return try StackedBars(
      parts: ["Weights"],
      bars: [try StackedBars.Bar(Message(verbatim: own), [4], capacity: capacity)],
      measure: Measure("Memory", .count("GB")))
  }

  @Test func `words of ours are translated in the picture, the key and the table`() throws {
    let page = french(try bars(capacity: 8))
    #expect(PageReader(page, isFragment: true).problems == [])
    for words in [
      ">Mémoire, GB</text>", ">libre</span>", ">Nom</th>", ">Poids</th>", "4 sur 8 GB</",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.contains("aria-label=\"Tableau : Mémoire\""))
  }

  @Test func `a name that is data stays and says its language, even when it is a word of ours`()
    throws
  {
    let page = french(try bars(capacity: 8))
    #expect(page.contains("dir=\"auto\" lang=\"en\">Weights</th>"))
    #expect(page.contains(">Weights</text>"))
  }

  @Test func `what does not fit is said in the language of the page`() throws {
    #expect(french(try bars(capacity: 1)).contains(">ne tient pas : 3 GB de trop</text>"))
  }

  @Test func `a chart without values says so in the language of the page`() throws {
    let page = french(try Histogram(values: [], measure: Measure("x", .count()), counted: "y"))
    #expect(page.contains(">Aucune valeur</text>"))
  }

  @Test func `ranges are joined in the language of the page`() throws {
    let plot = try Waterfall(
      steps: [try Waterfall.Step("a", try Estimate(2, low: 1, high: 3))],
      measure: Measure("x", .count()))
    #expect(french(plot).contains(">2 (1 à 3)</text>"))
  }
}
