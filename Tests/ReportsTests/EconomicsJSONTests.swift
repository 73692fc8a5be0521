// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Quantities
import Reports
import TestSupport
import Testing
import Workbench

struct EconomicsJSONTests {
  @Test func `a figure has every field of the contract`() throws {
    let figure = Figure(
      Interval(Time(2.0), low: Time(1.0), high: Time(4.0)),
      bound: Bound(.atLeast, 0.5, because: "weights read once"),
      terms: [Term("weights", Time(1.5), "bytes / bandwidth")], sources: ["calibration"])
    let json = try Economics.object(JSONValue(figure))
    #expect(json["value"] as? Double == 2)
    #expect(json["unit"] as? String == "s")
    #expect(json["low"] as? Double == 1)
    #expect(json["high"] as? Double == 4)
    #expect(json["bound"] as? Double == 0.5)
    #expect(json["boundSide"] as? String == "atLeast")
    let terms = try #require(json["terms"] as? [[String: Any]])
    #expect(terms.first?["name"] as? String == "weights")
    #expect(terms.first?["formula"] as? String == "bytes / bandwidth")
    let sources = try #require(json["sources"] as? [[String: Any]])
    #expect(sources.first?["id"] as? String == "calibration")
    #expect(json["reason"] == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number that is not finite is null, with a reason`(value: Double) throws {
    let figure = Figure(exactly: Time(value))
    let text = try JSONText.line(JSONValue(figure))
    #expect(!text.contains("nan") && !text.contains("inf"))
    let json = try Economics.object(JSONValue(figure))
    #expect(json["value"] is NSNull)
    #expect(json["reason"] is String)
  }

  @Test func `every result has version 1, sorted keys and figures of the contract`() throws {
    let one = try Economics.one(
      "model=mistral-7b-v0.3&price=2-3&success=0.6&requests=100000&api=0.2/0.6&ttft=900")
    let results: [JSONValue] = [
      EconomicsJSON.memory(try one.memory(), of: one),
      EconomicsJSON.latency(try one.latency(), of: one),
      EconomicsJSON.throughput(try one.throughput(), of: one),
      EconomicsJSON.cost(try one.cost(), of: one),
      EconomicsJSON.frontier(try one.frontier(), of: one),
      EconomicsJSON.coldStart(try one.coldStart(), of: one),
      EconomicsJSON.retrieval(try one.retrieval(), of: one),
      EconomicsJSON.comparison(Comparison([one, one])),
      EconomicsJSON.edge(
        try Economics.scenario("model=llama-2-7b&device=RTX-4090-24GB").edge(on: Economics.basis)),
      EconomicsJSON.memo(try Economics.memo()),
    ]
    for result in results {
      let json = try Economics.object(result)
      #expect(json["version"] as? Double == 1)
      #expect(json["command"] is String)
      let text = try JSONText.line(result)
      #expect(!text.contains("\n"))
      #expect(text.hasPrefix("{\""))
      let counts = Self.figures(in: json)
      #expect(counts.whole >= 3)
      #expect(counts.broken.isEmpty, "\(counts.broken)")
    }
  }

  /// Counts the objects that look like figures, and names those that lack a field.
  private static func figures(in value: Any) -> (whole: Int, broken: [String]) {
    let fields: Set = ["value", "unit", "low", "high", "bound", "terms", "sources"]
    var whole = 0
    var broken: [String] = []
    func walk(_ value: Any, _ path: String) {
      if let list = value as? [Any] {
        for (index, item) in list.enumerated() { walk(item, "\(path)[\(index)]") }
      } else if let object = value as? [String: Any] {
        if object["low"] != nil, object["high"] != nil, object["unit"] != nil, object["id"] == nil {
          if fields.isSubset(of: object.keys) { whole += 1 } else { broken.append(path) }
        }
        for (name, item) in object { walk(item, "\(path).\(name)") }
      }
    }
    walk(value, "")
    return (whole, broken)
  }

  @Test(arguments: CatalogueReport.Part.allCases)
  func `every entry of the catalogue names its source`(part: CatalogueReport.Part) throws {
    let report = CatalogueReport(part, today: Economics.day)
    let json = try Economics.object(report.json)
    let entries = try #require(json["entries"] as? [[String: Any]])
    #expect(entries.count == report.count)
    #expect(entries.count > 20)
    for entry in entries {
      let sources =
        (entry["sources"] as? [[String: Any]]) ?? [entry["source"] as? [String: Any] ?? [:]]
      #expect(sources.contains { $0["title"] is String }, "\(entry)")
    }
  }

  @Test func `a word finds entries in any case, and none where there is none`() {
    let found = CatalogueReport(.devices, containing: "h100", today: Economics.day)
    #expect(found.count >= 3)
    let nothing = CatalogueReport(.devices, containing: "zebra", today: Economics.day)
    #expect(nothing.count == 0)
    let style = TerminalStyle(width: 80, isStyled: false)
    #expect(nothing.text(style: style).contains("Nothing"))
  }
}

/// What the tests of economics share.
enum Economics {
  static let day: Day = {
    guard let day = Day("2026-11-24") else { preconditionFailure("a day of the calendar") }
    return day
  }()
  static let basis = Basis.catalogue(today: day)

  static func scenario(_ query: String) throws -> Scenario {
    let (scenario, problems) = Scenario.read(query: query)
    #expect(problems.isEmpty, "\(problems)")
    return scenario
  }

  static func one(_ query: String) throws -> Case {
    try #require(try scenario(query).cases(on: basis).first)
  }

  static func memo(_ more: String = "") throws -> DefendMemo {
    try scenario("model=mistral-7b-v0.1&model2=llama-2-70b&price=3&price2=3" + more).defence(
      on: basis)
  }

  static func object(_ value: JSONValue) throws -> [String: Any] {
    let data = Data(try JSONText.line(value).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
