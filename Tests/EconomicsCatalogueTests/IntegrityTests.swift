// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

@testable import EconomicsCatalogue

/// The rules that every table keeps; reading them all here is what makes reading them in the product safe.
struct IntegrityTests {
  /// The day on which the tables were closed.
  static let closed = Day("2026-11-24")

  /// The tables of facts, and those that help to read them; calibrations keep rules of their own.
  static let ours = [
    "models", "layers", "model_facts", "devices", "device_facts", "formats", "device_prices",
    "api_prices", "api_prices_history", "benchmarks", "benchmarks_others", "quantization",
    "pruning", "cold_starts", "vector_latencies", "facts", "licences", "sources", "tables",
    "aliases_models", "aliases_devices", "aliases_formats",
  ]

  private func tables() throws -> [Table] { try Self.ours.map { try Table.embedded("\($0).csv") } }

  private func everyTable() throws -> [Table] {
    try EmbeddedFiles.text.keys.sorted().filter { $0.hasSuffix(".csv") }.map {
      try Table.embedded($0)
    }
  }

  @Test func `every source that is named is there`() throws {
    for table in try everyTable() where table.file != "sources.csv" {
      for row in table.rows {
        for column in ["source", "sources", "shape_sources", "facts_sources"]
        where row.columns[column] != nil {
          for id in try row.list(column) {
            #expect(Catalogue.source(SourceID(id)) != nil, "\(table.file):\(row.line): \(id)")
          }
        }
      }
    }
  }

  @Test func `every row of a table of facts names a source`() throws {
    let withoutSources: Set<String> = [
      "models.csv", "layers.csv", "devices.csv", "aliases_models.csv", "aliases_devices.csv",
      "aliases_formats.csv", "tables.csv", "sources.csv",
    ]
    for table in try tables() where !withoutSources.contains(table.file) {
      for row in table.rows {
        let column = ["source", "sources", "facts_sources"].first { row.columns[$0] != nil }
        #expect(try !row.list(try #require(column)).isEmpty, "\(table.file):\(row.line)")
      }
    }
  }

  @Test func `no date lies after the day on which the tables were closed`() throws {
    let closed = try #require(Self.closed)
    for table in try tables() {
      for row in table.rows {
        for column in ["date", "released"] where row.columns[column] != nil {
          guard try row.optional(column) != nil, let day = try row.stamp(column).earliest else {
            continue
          }
          #expect(day <= closed, "\(table.file):\(row.line)")
        }
      }
    }
  }

  @Test func `names are unique in every table that has them`() throws {
    for table in try tables() {
      for column in ["id", "table"] where table.rows.first?.columns[column] != nil {
        let names = try table.rows.map { try $0.required(column) }
        #expect(Set(names).count == names.count, "\(table.file)")
      }
      if table.file.hasPrefix("aliases_") {
        let spellings = try table.rows.map { try $0.required("spelling") }
        #expect(Set(spellings).count == spellings.count, "\(table.file)")
      }
    }
  }

  @Test func `no field holds a line break, a tab or space at its ends`() throws {
    for table in try tables() {
      for row in table.rows {
        for field in row.fields {
          let isClean = !field.contains { $0.isNewline || $0 == "\t" }
          #expect(isClean && field.first?.isWhitespace != true && field.last?.isWhitespace != true)
        }
      }
    }
  }

  @Test func `what belongs together has the same names`() throws {
    func ids(_ file: String, _ column: String = "id") throws -> Set<String> {
      Set(try Table.embedded(file).rows.map { try $0.required(column) })
    }
    #expect(try ids("models.csv") == ids("model_facts.csv"))
    #expect(try ids("devices.csv") == ids("device_facts.csv"))
    #expect(try ids("layers.csv", "model").isSubset(of: ids("models.csv")))
    #expect(try ids("tables.csv", "table") == Set(CatalogueTable.allCases.map(\.rawValue)))
    for (file, entries) in [
      ("aliases_models.csv", "models.csv"), ("aliases_devices.csv", "devices.csv"),
      ("aliases_formats.csv", "formats.csv"),
    ] {
      let known = try ids(entries)
      for alias in try Alias.all(file) {
        #expect(Set(alias.means).isSubset(of: known), "\(alias.spelling)")
      }
    }
  }

  @Test func `models, devices, formats and licences that are named are there`() {
    let formats = Set(Catalogue.formats.map(\.id))
    let models =
      Catalogue.apiPrices.map(\.modelID) + Catalogue.pastAPIPrices.map(\.modelID)
      + Catalogue.benchmarks.map(\.modelID) + Catalogue.quantizations.map(\.modelID)
      + Catalogue.prunings.map(\.modelID) + Catalogue.coldStarts.map(\.modelID)
    for id in Set(models.compactMap(\.self)) { #expect(Catalogue.model(id: id) != nil, "\(id)") }
    for id in Set(Catalogue.devicePrices.map(\.device) + Catalogue.coldStarts.compactMap(\.device))
    {
      #expect(Catalogue.device(id: id) != nil, "\(id)")
    }
    for id in Set(Catalogue.quantizations.compactMap(\.format)) {
      #expect(formats.contains(id), "\(id)")
    }
    for licence in Set(Catalogue.models.compactMap(\.facts.licence)) {
      #expect(Catalogue.licence(licence) != nil, "\(licence)")
    }
  }

  @Test func `every table is read to its last row`() throws {
    let counts: [(String, Int)] = [
      ("models.csv", Catalogue.models.count), ("devices.csv", Catalogue.devices.count),
      ("formats.csv", Catalogue.formats.count), ("device_prices.csv", Catalogue.devicePrices.count),
      ("api_prices.csv", Catalogue.apiPrices.count),
      ("api_prices_history.csv", Catalogue.pastAPIPrices.count),
      ("benchmarks.csv", Catalogue.benchmarks.count),
      ("benchmarks_others.csv", Catalogue.otherBenchmarks.count),
      ("quantization.csv", Catalogue.quantizations.count),
      ("pruning.csv", Catalogue.prunings.count),
      ("cold_starts.csv", Catalogue.coldStarts.count),
      ("vector_latencies.csv", Catalogue.vectorLatencies.count),
      ("facts.csv", Catalogue.facts.count), ("licences.csv", Catalogue.licences.count),
      ("sources.csv", Catalogue.sources.count),
    ]
    for (file, count) in counts { #expect(try Table.embedded(file).rows.count == count, "\(file)") }
  }
}
