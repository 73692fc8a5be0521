// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Pages
import Quantities
import TestSupport
import Testing
import Workbench

struct WorkbenchPageTests {
  @Test(arguments: WorkbenchSamples.goldens)
  func `a page of the workbench is what its golden file says`(name: String, query: String) throws {
    let found = try WorkbenchSamples.page(query).render()
    let difference = try GoldenFile("\(name).html").difference(from: found)
    #expect(difference == nil)
  }

  @Test func `the numbers of a model open into terms, ranges, bounds and sources`() throws {
    let reader = PageReader(try WorkbenchSamples.page(WorkbenchSamples.one).render())
    #expect(reader.problems == [])
    #expect(reader.elements.count { $0 == "details" } > 25)
    for word in ["bytes read / achieved bandwidth", "Bound: ", "Between ", "Source"] {
      #expect(reader.text.contains(word), "\(word)")
    }
  }

  @Test func `every link to a source leads to a row of the catalogue`() throws {
    let reader = PageReader(try WorkbenchSamples.page(WorkbenchSamples.one).render())
    let rows = reader.values(of: "href").filter { $0.hasPrefix("/catalogue/sources#source-") }
      .compactMap { Int($0.dropFirst("/catalogue/sources#source-".count)) }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { Catalogue.sources.indices.contains($0) })
    let today = try #require(Day("2026-11-24"))
    let catalogue = PageReader(CataloguePage(part: .sources, today: today).render())
    #expect(Set(rows.map { "source-\($0)" }).isSubset(of: catalogue.values(of: "id")))
  }

  @Test func `what is wrong stands beside its field, and every field keeps its value`() throws {
    let reader = PageReader(try WorkbenchSamples.page(WorkbenchSamples.wrong).render())
    #expect(reader.problems == [])
    for value in ["mistral-7b", "no such model", "-5", "nan", "1e30"] {
      #expect(reader.values(of: "value").contains(value), "\(value)")
    }
    #expect(reader.text.contains("Prompt tokens: “-5” cannot be used; it must be"))
    #expect(reader.text.contains("Answer tokens: “nan” cannot be used; it must be"))
    #expect(reader.text.contains("How much: nothing is given; a load of rate needs"))
    #expect(reader.values(of: "aria-invalid") == ["true", "true", "true", "true"])
    #expect(!reader.text.contains("NaN") && !reader.text.contains("inf "))
  }

  @Test func `a model that does not fit says why, and the other one has its numbers`() throws {
    let page = try WorkbenchSamples.page(WorkbenchSamples.tooLarge).render()
    let reader = PageReader(page)
    #expect(reader.problems == [])
    #expect(reader.text.contains("does not fit in bf16 on 1 × T4-16GB, because"))
    #expect(reader.text.contains("Sequences that fit"))
    #expect(!reader.text.contains("things to change"), "an answer is no mistake")
  }

  @Test func `a model by its file is computed, stays in its box, and gets into no address`() throws
  {
    let page = try WorkbenchSamples.file(WorkbenchSamples.configuration).render()
    let reader = PageReader(page)
    #expect(reader.problems == [])
    #expect(PageText(page).box("config") == WorkbenchSamples.configuration)
    #expect(reader.values(of: "action").contains("/workbench/file"))
    #expect(reader.values(of: "method") == ["post", "post"])
    #expect(!reader.values(of: "href").contains { $0.contains("hidden_size") })
    #expect(reader.text.contains("not kept"))
  }

  @Test(arguments: ["", "{", "[]", "{\"model_type\": \"llama\"}", "null", "<script>"])
  func `a file that is none says what is missing`(text: String) throws {
    let reader = PageReader(try WorkbenchSamples.file(text).render())
    #expect(reader.problems == [])
    #expect(reader.text.contains("mine: "))
    #expect(reader.text.contains("Mistral 7B v0.3"), "the other model is still shown")
  }

  @Test func `the example has two models and no mistake`() throws {
    let page = WorkbenchPage(.example, on: try WorkbenchSamples.basis(), isExample: true)
    let reader = PageReader(page.render())
    #expect(reader.problems == [])
    #expect(page.outcomes.count == 2)
    #expect(page.reading.problems.isEmpty)
    #expect(reader.text.contains("An example"))
  }

  @Test func `the same choice as a command is one line that a shell reads back`() throws {
    let text = PageReader(try WorkbenchSamples.page(WorkbenchSamples.one).render()).text
    #expect(
      text.contains(
        "windtunnel economics compare --model mistral-7b-v0.3 --device L40S-48GB --price 1-1.4"))
    let odd = PageReader(try WorkbenchSamples.page("model=it's+$HOME").render()).text
    #expect(odd.contains(#"--model"#) == false, "nothing is offered where nothing was computed")
  }
}

struct ScenarioArrangementTests {
  @Test func `removing the first model leaves the others what they took from it`() throws {
    let scenario = try WorkbenchSamples.scenario(
      "model=a&device=L4-24GB&weights=fp8&model2=b&weights2=int8&model3=c&device3=T4-16GB&input=5")
    let rest = scenario.removing(1)
    #expect(rest[.model] == "b")
    #expect(rest[.model, 2] == "c")
    #expect(rest.effective(.device, 1) == "L4-24GB")
    #expect(rest.effective(.device, 2) == "T4-16GB")
    #expect(rest.effective(.weights, 1) == "int8")
    #expect(rest.effective(.weights, 2) == "fp8")
    #expect(rest[.input] == "5")
    #expect(rest.modelNumbers == [1, 2])
  }

  @Test func `a device that nobody chose stays the usual one beside another first model`() throws {
    let scenario = try WorkbenchSamples.scenario("model=a&model2=b&device2=L4-24GB&model3=c")
    let rest = scenario.removing(1)
    #expect(rest.effective(.device, 1) == "L4-24GB")
    #expect(rest.effective(.device, 2) == Scenario.usualDevice)
  }

  @Test(arguments: [-1, 0, 3, 4, 5, Int.max])
  func `removing a model that is not there changes nothing`(number: Int) throws {
    let scenario = try WorkbenchSamples.scenario("model=a&model2=b")
    #expect(scenario.removing(number) == scenario)
  }
}
