// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import Pages
import Quantities
import TestSupport
import Testing
import Workbench

/// The decisions, the memo and the catalogue.
struct WorkbenchOtherPagesTests {
  private func decisions(_ query: String, _ choices: [(String, String)] = []) throws -> PageReader {
    let page = DecisionsPage(
      try WorkbenchSamples.scenario(query),
      DecisionChoices(pairs: choices.map { (name: $0.0, value: $0.1) }),
      on: try WorkbenchSamples.basis())
    return PageReader(page.render())
  }

  @Test func `every decision has an answer for an ordinary model`() throws {
    let reader = try decisions(WorkbenchSamples.one + "&requests=100000")
    #expect(reader.problems == [])
    for words in [
      "Where do its facts come from?", "retrieval", "A cold start takes", "of tasks",
      "comes first: it", "Always on, a month",
    ] {
      #expect(reader.text.contains(words), "\(words)")
    }
    #expect(!reader.values(of: "role").contains("alert"))
  }

  @Test(arguments: [[], [("citations", "no"), ("rerank", "yes")]] as [[(String, String)]])
  func `no list offers a word twice`(choices: [(String, String)]) throws {
    let page = DecisionsPage(
      try WorkbenchSamples.scenario(WorkbenchSamples.one),
      DecisionChoices(pairs: choices.map { (name: $0.0, value: $0.1) }),
      on: try WorkbenchSamples.basis())
    let lists = page.render().components(separatedBy: "<select").dropFirst()
    #expect(lists.count > 3)
    for list in lists {
      let words = list.components(separatedBy: "</select>")[0]
        .matches(of: /<option[^>]*>([^<]*)/).map { String($0.output.1) }
      #expect(Set(words).count == words.count, "\(words)")
      #expect(list.components(separatedBy: " selected>").count == 2)
    }
  }

  @Test func `facts that hardly change and fit the prompt need no retrieval`() throws {
    let small = try decisions(
      WorkbenchSamples.one,
      [("knowledge", "1000"), ("volatility", "stable"), ("tolerance", "high")])
    #expect(!small.text.contains("Retrieval, and clearly"))
  }

  @Test(arguments: [
    ("knowledge", "many", "All facts"), ("volatility", "sometimes", "Facts change in"),
    ("keepwarm", "-1", "Kept for"), ("calls", "2.5", "Calls, one by one"),
    ("right", "1.5", "Each is right"), ("target", "nan", "95 of 100 within"),
    ("gpus", "1e30", "Devices, at most"), ("image", "perhaps", "Image is there"),
  ])
  func `a wrong number is told by its label at the top and in its decision, and the others stay`(
    name: String, value: String, label: String
  ) throws {
    let reader = try decisions(WorkbenchSamples.one, [(name, value)])
    #expect(reader.problems == [])
    let told = reader.text.ranges(of: "\(label): “\(value)” cannot be used; it must be")
    #expect(told.count == 2, "\(name)")
    #expect(reader.text.contains("One thing to change"))
    #expect(reader.values(of: "role").count { $0 == "alert" } == 1)
    #expect(reader.values(of: "value").contains(value))
  }

  @Test func `computing a decision leads back to it`() throws {
    let reader = try decisions(WorkbenchSamples.one)
    #expect(
      reader.values(of: "formaction")
        == ["grounding", "warmth", "workflow", "speed"].map { "/workbench/decisions#\($0)" })
  }

  @Test(arguments: [
    "", "model=none-such", "model=mistral-7b-v0.3&input=0", WorkbenchSamples.tooLarge,
  ])
  func `without a model that can be served there is a way back, and no trap`(query: String) throws {
    let reader = try decisions(query)
    #expect(reader.problems == [])
    #expect(reader.elements.count { $0 == "h1" } == 1)
  }

  @Test func `a memo shows both sides of published scores`() throws {
    let page = MemoPage(
      try WorkbenchSamples.scenario("model=mistral-small-3.2-2506&model2=llama-3.3-70b&price=2"),
      on: try WorkbenchSamples.basis())
    let reader = PageReader(page.render())
    #expect(reader.problems == [])
    #expect(reader.text.contains("What must be true"))
    #expect(reader.text.contains("What would change the answer"))
    #expect(reader.text.contains("What speaks against it"))
    #expect(
      reader.text.contains("windtunnel defend mistral-small-3.2-2506 --against llama-3.3-70b"))
  }

  @Test func `a score of another version stands with the name of that version`() throws {
    let page = MemoPage(
      try WorkbenchSamples.scenario("model=mistral-7b-v0.3&model2=llama-2-70b&price=2&price2=2"),
      on: try WorkbenchSamples.basis())
    let text = PageReader(page.render()).text
    #expect(text.contains("Mistral 7B v0.1"))
    #expect(text.contains("of other versions: named, and counted for neither."))
  }

  @Test(arguments: ["&price=2", ""])
  func `a memo is in French on a French page, but for the names in it`(price: String) throws {
    let text = try InterfaceLanguage.$current.withValue(.french) {
      let page = MemoPage(
        try WorkbenchSamples.scenario(
          "model=mistral-small-3.2-2506&model2=llama-3.3-70b&ttft=1000" + price),
        on: try WorkbenchSamples.basis())
      return PageReader(page.render()).text
    }
    for words in [
      " costs ", "cheaper by", "It keeps", "Its answers", "published pair", "tokens in", "callers",
      "smallest group", "are judged", "An hour", "Figures are",
    ] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains("Il tient le niveau de service sous cette charge."))
  }

  @Test(arguments: ["", "model=mistral-7b-v0.3", "model=x&model2=y"])
  func `a memo that cannot be written says why`(query: String) throws {
    let page = MemoPage(try WorkbenchSamples.scenario(query), on: try WorkbenchSamples.basis())
    let reader = PageReader(page.render())
    #expect(reader.problems == [])
    #expect(reader.text.contains("There is no memo yet"))
  }

  @Test(arguments: CataloguePart.allCases)
  func `a table of the catalogue has a row for each entry`(part: CataloguePart) throws {
    let today = try #require(Day("2026-11-24"))
    let count =
      switch part {
      case .models: Catalogue.models.count
      case .devices: Catalogue.devices.count
      case .prices: Catalogue.devicePrices.count + Catalogue.apiPrices.count
      case .sources: Catalogue.sources.count
      }
    let pages = (count + 39) / 40
    let rows = (1...pages + 1).map { number in
      let reader = PageReader(CataloguePage(part: part, today: today, number: number).render())
      #expect(reader.problems == [])
      return reader.elements.count { $0 == "tr" } - 1
    }
    #expect(rows.dropLast().reduce(0, +) == count)
    // A page behind the last is the last.
    #expect(rows.last == rows.dropLast().last)
  }

  @Test func `what has expired says so`() throws {
    let late = try #require(Day("2036-01-01"))
    let reader = PageReader(CataloguePage(part: .prices, today: late).render())
    #expect(reader.text.contains("expired: "))
  }

  @Test func `rows are found by all of their words`() throws {
    let today = try #require(Day("2026-11-24"))
    let reader = PageReader(CataloguePage(part: .models, word: "MISTRAL 7b", today: today).render())
    let rows = reader.elements.count { $0 == "tr" }
    #expect(rows > 1 && rows < 10)
    let none = PageReader(CataloguePage(part: .models, word: "</table>", today: today).render())
    #expect(none.problems == [])
    #expect(none.text.contains("0 rows with “</table>”."))
  }
}

/// Texts that no person types.
struct WorkbenchHostilePagesTests {
  @Test(arguments: HostileTests.texts)
  func `a hostile text in every field of the workbench leaves each page well formed`(
    text: String
  ) throws {
    var scenario = Scenario()
    for field in ScenarioField.allCases {
      for number in 1...(field.isPerModel ? Scenario.mostModels : 1) {
        scenario[field, number] = text
      }
    }
    var single = try WorkbenchSamples.scenario(WorkbenchSamples.one)
    single.configurations[2] = ModelConfiguration(label: text, text: text)
    let basis = try WorkbenchSamples.basis()
    let choices = DecisionChoices(pairs: DecisionChoices.names.map { (name: $0, value: text) })
    let pages: [any Page] = [
      WorkbenchPage(scenario, on: basis), WorkbenchPage(single, on: basis),
      DecisionsPage(scenario, choices, on: basis), DecisionsPage(single, choices, on: basis),
      MemoPage(scenario, on: basis), MemoPage(single, on: basis),
      CataloguePage(part: .models, word: text, today: basis.today),
    ]
    for page in pages {
      let reader = PageReader(page.render())
      #expect(reader.problems == [])
      #expect(Set(reader.elements).isSubset(of: PageReader.ofWorkbench))
      for address in ["href", "action", "src"].flatMap({ reader.values(of: $0) }) {
        #expect(address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#"))
      }
    }
  }
}

extension PageReader {
  /// The elements that pages of the workbench are made of, beside those of all pages.
  static let ofWorkbench = ours.union([
    "circle", "datalist", "defs", "desc", "figcaption", "figure", "g", "line", "optgroup", "option",
    "path", "pattern", "rect", "select", "svg", "text",
  ])
}
