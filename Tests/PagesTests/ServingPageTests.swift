// SPDX-License-Identifier: Apache-2.0

import Pages
import TestSupport
import Testing
import Workbench

/// The page about serving.
struct ServingPageTests {
  static let fleet =
    "model=mistral-7b-v0.3&device=L40S-48GB&replicas=2&price=1-1.4&input=800&output=150&ttft=1000&itl=50"

  static func query(
    _ scenario: String = fleet, _ fields: [(String, String)] = []
  ) throws -> ServingQuery {
    ServingQuery(
      try WorkbenchSamples.scenario(scenario), pairs: fields.map { (name: $0.0, value: $0.1) })
  }

  private func page(
    _ scenario: String = fleet, _ fields: [(String, String)] = []
  ) throws -> PageReader {
    PageReader(
      ServingPage(try Self.query(scenario, fields), on: try WorkbenchSamples.basis()).render())
  }

  /// Ten minutes at three requests a second.
  private static let short = [("minutes", "10"), ("rps", "3")]

  @Test func `a fleet is told in a sentence, in percentiles, in pictures and beside other fleets`()
    throws
  {
    let reader = try page(Self.fleet, Self.short)
    #expect(reader.problems == [])
    #expect(Set(reader.elements).isSubset(of: PageReader.ofWorkbench))
    for words in [
      "It keeps up with", "At the 99th percentile the first token comes after",
      "kept to the objectives", "A million output tokens cost", "Nothing limits it yet",
      "Time to first token", "KV cache in use", "Sequences of a decode step", "What if",
      "Twice the traffic", "Half the copies (1)", "Prompts whole, not in chunks",
      "none was measured on your machines",
    ] {
      #expect(reader.text.contains(words), "\(words)")
    }
    #expect(!reader.values(of: "role").contains("alert"))
    #expect(!reader.text.contains("Copies at work0"))
  }

  @Test func `the same query gives the same page`() throws {
    let query = try Self.query(Self.fleet, Self.short)
    let basis = try WorkbenchSamples.basis()
    #expect(ServingPage(query, on: basis).render() == ServingPage(query, on: basis).render())
  }

  @Test func `more requests than a fleet can answer are said to be too many`() throws {
    let reader = try page(
      Self.fleet.replacing("output=150", with: "output=1000"), [("minutes", "10"), ("rps", "60")])
    #expect(reader.text.contains("It does not keep up with"))
    #expect(reader.text.contains("requests waited when the last one came"))
    #expect(!reader.text.contains("Nothing limits it yet"))
  }

  @Test(arguments: [
    ["scalemin": "0", "scalemax": "64", "maxseqs": "1"], ["scalemax": "1", "maxseqs": "1"],
  ])
  func `a run of many days is broken off and said to be`(fields: [String: String]) throws {
    let reader = try page(
      Self.fleet.replacing("output=150", with: "output=16000"),
      fields.map { ($0, $1) } + [("rps", "11"), ("answerspread", "0")])
    #expect(reader.text.contains("It does not keep up with"))
    #expect(reader.text.contains("when the simulation was broken off"))
  }

  @Test(arguments: [
    (["policy": "whole"], "Continuous batching, prompts in chunks"),
    (["policy": "static", "maxseqs": "8"], "Continuous batching, prompts in chunks"),
    (["policy": "dynamic", "maxseqs": "8"], "Continuous batching, prompts in chunks"),
    (["scalemax": "4", "coldstart": "30"], "Half the copies (2)"),
    (["day": "day"], "Twice the traffic"),
    (["burst": "4", "routing": "least-loaded"], "Twice the traffic"),
    (["shared": "520", "routing": "prefix"], "Twice the traffic"),
    (["shared": "65536", "rps": "0.1"], "Twice the traffic"),
    (["shared": "15"], "Twice the traffic"),
    (["routing": "shortest-queue", "promptspread": "0", "answerspread": "0"], "Twice the traffic"),
    (["minutes": "1", "rps": "0.001"], "No request came"),
  ])
  func `every choice is simulated`(fields: [String: String], words: String) throws {
    let reader = try page(
      Self.fleet,
      fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        + Self.short.filter { fields[$0.0] == nil })
    #expect(reader.problems == [])
    #expect(reader.text.contains(words))
    #expect(reader.text.contains("Starting") == false)
    #expect(reader.values(of: "id").contains("serving-replicas") == (fields["scalemax"] != nil))
  }

  @Test func `a shared beginning is found again`() throws {
    let without = try page(Self.fleet, Self.short)
    let with = try page(Self.fleet, Self.short + [("shared", "1024")])
    #expect(without.text.contains("Prompt tokens found in cache\n0%"))
    #expect(!with.text.contains("Prompt tokens found in cache\n0%"))
  }

  @Test(arguments: [
    ("rps", "0"), ("rps", "many"), ("rps", "NaN"), ("rps", "1e400"), ("rps", "-1"),
    ("burst", "0.01"), ("promptspread", "3"), ("answerspread", "-0.1"), ("shared", "2.5"),
    ("shared", "65537"),
    ("maxseqs", "0"), ("maxseqs", "100000"), ("stepbudget", "63"), ("stepbudget", "100"),
    ("policy", "random"), ("routing", "nearest"), ("day", "night"), ("scalemin", "-1"),
    ("scalemax", "65"), ("coldstart", "1e9"), ("minutes", "0"), ("minutes", "2000"),
  ])
  func `a wrong value is told with what would be right, and nothing is simulated`(
    name: String, value: String
  ) throws {
    let fields = [(name, value), ("scalemax", "4")]
    let reader = try page(Self.fleet, fields)
    #expect(reader.problems == [])
    #expect(reader.text.contains("One thing to change"))
    #expect(reader.text.contains("it must be"))
    #expect(reader.values(of: "aria-invalid") == ["true"])
    #expect(reader.values(of: "value").contains(value))
    #expect(reader.values(of: "data-wrong") == [name])
    #expect(!reader.values(of: "id").contains("serving-queue"))
  }

  @Test(arguments: [
    ("rps=12", "this page simulates up to 40,000"),
    ("rps=6&day=day", "this page simulates up to 40,000"),
    ("rps=11&stepbudget=64&maxseqs=64", "would take more steps than this page simulates"),
    ("burst=2&day=day", "around the peak of a day it must be 1"),
    ("scalemin=5&scalemax=4", "it must be 4 or less"),
  ])
  func `what would take long or contradicts itself is refused`(fields: String, words: String)
    throws
  {
    let pairs = fields.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=").map(String.init)
      return (halves[0], halves[1])
    }
    let reader = try page(Self.fleet, pairs)
    #expect(reader.text.contains(words))
    #expect(reader.text.contains("One thing to change"))
  }

  @Test(arguments: [
    ("model=no-such-model", "no-such-model"), ("input=5", "Model: nothing is given"),
    ("model=llama-3.1-70b&device=T4-16GB&devices=1", "KV cache"),
    ("model=mistral-7b-v0.3&replicas=65", "this page simulates up to 64"),
    ("model=mistral-7b-v0.3&input=0", "it must be"),
    ("model=mistral-7b-v0.3&output=20000", "up to 16,384 tokens"),
  ])
  func `a model that cannot be served says why`(scenario: String, words: String) throws {
    let reader = try page(scenario)
    #expect(reader.problems == [])
    #expect(reader.text.contains(words))
    #expect(reader.text.contains("thing to change") || reader.text.contains("things to change"))
  }

  @Test func `requests that no cache holds are told`() throws {
    let reader = try page(
      Self.fleet.replacing("L40S-48GB", with: "L4-24GB"),
      [("minutes", "5"), ("shared", "60000"), ("stepbudget", "65536")])
    #expect(reader.text.contains("It answers none of"))
    #expect(reader.text.contains("requests were refused: longer than the cache of a copy"))
  }

  @Test func `the rate of the workbench counts where none is given here`() throws {
    let reader = try page(Self.fleet + "&load=rate&amount=2", [("minutes", "5")])
    let other = try page(Self.fleet, [("minutes", "5"), ("rps", "2")])
    let words = { (reader: PageReader) in
      reader.text.split(separator: "\n").first { $0.contains("It keeps up with") }
    }
    #expect(words(reader) == words(other))
    #expect(words(reader) != nil)
  }

  @Test(arguments: HostileTests.texts)
  func `a hostile text in every field leaves the page well formed`(text: String) throws {
    var scenario = Scenario()
    for field in ScenarioField.allCases { scenario[field] = text }
    let pairs = ServingQuery.names.sorted().map { (name: $0, value: text) }
    for scenario in [scenario, try WorkbenchSamples.scenario(Self.fleet)] {
      let query = ServingQuery(scenario, pairs: pairs)
      let basis = try WorkbenchSamples.basis()
      let reader = PageReader(ServingPage(query, on: basis).render())
      #expect(reader.problems == [])
      #expect(Set(reader.elements).isSubset(of: PageReader.ofWorkbench))
      let parts = ServingResults(query, on: basis).render(isQuick: false)
      // Links of the list lead to fields of the form, which are no part of what changes.
      let problems = PageReader(parts, isFragment: true).problems
      #expect(problems.filter { !$0.hasSuffix(" names nothing") } == [])
    }
  }

  @Test func `the parts are those of the page, and the quick ones leave the comparison out`() throws
  {
    let query = try Self.query(Self.fleet, Self.short)
    let basis = try WorkbenchSamples.basis()
    let whole = ServingResults(query, on: basis).render(isQuick: false)
    let quick = ServingResults(query, on: basis).render(isQuick: true)
    #expect(whole.hasPrefix(quick))
    #expect(PageReader(whole, isFragment: true).text.contains("What if"))
    #expect(!PageReader(quick, isFragment: true).text.contains("What if"))
    let page = ServingPage(query, on: basis).render()
    let parts = whole.split(separator: "\n<div class=\"serving-")
    #expect(parts.count == 4, "answer, table, pictures, comparison")
    for part in parts { #expect(page.contains(part)) }
  }

  @Test func `what a slider asks for again stays small`() throws {
    let query = try Self.query()
    let basis = try WorkbenchSamples.basis()
    let parts = ServingResults(query, on: basis).render(isQuick: true)
    #expect(parts.utf8.count < 100_000)
    #expect(Asset.servingScript.text.utf8.count < 8000)
  }

  @Test(arguments: ["serving", "serving-wrong"])
  func `a page is what its golden file says`(name: String) throws {
    let fields =
      name == "serving" ? Self.short : [("rps", "none"), ("maxseqs", "512"), ("stepbudget", "64")]
    let page = ServingPage(try Self.query(Self.fleet, fields), on: try WorkbenchSamples.basis())
    let difference = try GoldenFile("\(name).html").difference(from: page.render())
    #expect(difference == nil)
  }
}
