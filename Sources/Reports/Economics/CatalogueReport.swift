// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
public import Quantities
import Workbench

/// What the catalogue holds, as JSON and as text.
public struct CatalogueReport {
  /// A part of the catalogue.
  public enum Part: String, CaseIterable, Sendable {
    case models, devices, prices, benchmarks, facts
  }

  /// An entry: the fields of JSON, and the cells of a line.
  struct Entry {
    let json: JSONValue
    let cells: [String]
  }

  private let part: Part
  private let entries: [Entry]
  private let headings: [String]

  /// Gathers a part of the catalogue.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - word: What some cell of an entry must contain, in any case; all entries when empty.
  ///   - today: The day on which dated facts are judged.
  public init(_ part: Part, containing word: String = "", today: Day) {
    self.part = part
    let (headings, all) = Self.gathered(part, today)
    self.headings = headings
    let wanted = word.lowercased()
    entries = all.filter { entry in
      wanted.isEmpty || entry.cells.contains { $0.lowercased().contains(wanted) }
    }
  }

  /// The number of entries.
  public var count: Int { entries.count }

  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("catalogue"), "part": .text(part.rawValue),
      "entries": .list(entries.map(\.json)),
    ]
  }

  /// Returns the entries in columns.
  public func text(style: TerminalStyle) -> String {
    guard !entries.isEmpty else { return "Nothing in \(part.rawValue) holds this word.\n" }
    let lines = EconomicsText(style: style).grid(headings, entries.map(\.cells))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func gathered(_ part: Part, _ today: Day) -> ([String], [Entry]) {
    switch part {
    case .models:
      (["id", "weights", "active", "context", "licence"], Catalogue.models.map(entry))
    case .devices:
      (["id", "memory", "bandwidth", "16-bit", "name"], Catalogue.devices.map(entry))
    case .prices:
      (
        ["of", "price", "date", "fresh", "offer"],
        Catalogue.devicePrices.map { entry($0, today) }
          + Catalogue.apiPrices.map { entry($0, today) }
      )
    case .benchmarks:
      (["model", "score", "benchmark"], Catalogue.benchmarks.map(entry))
    case .facts:
      (["fact", "value", "date", "what"], Catalogue.facts.map { entry($0, today) })
    }
  }
}

/// Models and devices.
extension CatalogueReport {
  private static func entry(_ model: ModelEntry) -> Entry {
    let facts = model.facts
    let count = model.shape?.parameters
    let total = count?.total.value ?? facts.total?.value.value
    let active = count?.active.value ?? facts.active?.value.value
    let context = model.shape?.contextLimit ?? facts.contextInConfiguration ?? facts.contextInDocs
    return Entry(
      json: [
        "id": .text(model.id), "name": .text(model.name), "publisher": .text(facts.publisher),
        "hasDimensions": .flag(model.shape != nil), "parameters": .optional(total),
        "activeParameters": .optional(active),
        "publishedParameters": .optional(facts.total?.value.value),
        "context": context.map { .number($0) } ?? .null, "licence": .optional(facts.licence),
        "released": .optional(facts.released?.description), "status": .optional(facts.status),
        "confidence": .text(facts.confidence.rawValue),
        "sources": .list((facts.shapeSources + facts.sources).map(JSONValue.init)),
        "note": .text(facts.note),
      ],
      cells: [
        model.id, total.map { AmountText.text($0, "parameter") } ?? "not published",
        active.map { AmountText.text($0, "parameter") } ?? "",
        context.map { DecimalText.whole($0) } ?? "", facts.licence ?? "",
      ])
  }

  private static func entry(_ device: DeviceEntry) -> Entry {
    let half = device.peaks[.half]
    let peaks = device.peaks.map { ($0.rawValue, JSONValue(Figure($1))) }
    return Entry(
      json: [
        "id": .text(device.id), "name": .text(device.name), "family": .text(device.family.rawValue),
        "memory": .optional(device.memory.map { Figure($0) }),
        "bandwidth": .optional(device.bandwidth.map { Figure($0) }),
        "peaks": .object(Dictionary(peaks, uniquingKeysWith: { $1 })),
        "link": .optional(device.link?.bandwidth.value),
        "power": .optional(device.power.map { Figure($0) }), "covers": .texts(device.covers),
        "sources": .list(device.facts.sources.map(JSONValue.init)),
        "note": .text(device.facts.note),
      ],
      cells: [
        device.id, device.memory.map { Figure($0).text } ?? "",
        device.bandwidth.map { Figure($0).text } ?? "", half.map { Figure($0).text } ?? "",
        device.name,
      ])
  }
}

/// Prices, scores and facts.
extension CatalogueReport {
  private static func entry(_ price: DevicePrice, _ today: Day) -> Entry {
    let freshness = price.freshness(on: today)
    return Entry(
      json: [
        "kind": "device", "of": .text(price.device), "provider": .text(price.provider),
        "offer": .text(price.offer), "dollarsPerHour": .number(price.price.value),
        "date": .text(price.date.description), "freshness": .text("\(freshness)"),
        "isDoubtful": .flag(freshness.isDoubtful), "isPrimary": .flag(price.isPrimary),
        "source": JSONValue(price.source), "note": .text(price.note),
      ],
      cells: [
        price.device, "\(DecimalText.text(price.price.value)) USD/h", price.date.description,
        freshness.isDoubtful ? "no" : "yes", "\(price.provider), \(price.offer)",
      ])
  }

  private static func entry(_ price: APIPrice, _ today: Day) -> Entry {
    let freshness = price.freshness(on: today)
    let output = price.output.map { "/\(DecimalText.text($0))" } ?? ""
    return Entry(
      json: [
        "kind": "api", "of": .text(price.model), "model": .optional(price.modelID),
        "provider": .text(price.provider), "sold": .text(price.kind.rawValue),
        "currency": .text(price.currency.rawValue), "inputPerMillion": .number(price.input),
        "outputPerMillion": .optional(price.output),
        "cachedInputPerMillion": .optional(price.cachedInput),
        "batchInputPerMillion": .optional(price.batchInput),
        "batchOutputPerMillion": .optional(price.batchOutput),
        "date": .text(price.date.description), "freshness": .text("\(freshness)"),
        "isDoubtful": .flag(freshness.isDoubtful), "status": .optional(price.status),
        "retires": .optional(price.retires?.description),
        "isRetired": .flag(price.isRetired(on: today)), "source": JSONValue(price.source),
      ],
      cells: [
        price.model, "\(DecimalText.text(price.input))\(output) \(price.currency.rawValue)/M",
        price.date.description,
        price.isRetired(on: today) ? "retired" : freshness.isDoubtful ? "no" : "yes",
        price.provider,
      ])
  }

  private static func entry(_ score: Benchmark) -> Entry {
    Entry(
      json: [
        "model": .text(score.modelID ?? score.model), "benchmark": .text(score.name),
        "variant": .optional(score.variant), "score": .number(score.score),
        "low": .optional(score.interval?.lowerBound), "high": .optional(score.interval?.upperBound),
        "unit": .text(score.unit), "lowerIsBetter": .flag(score.lowerIsBetter),
        "setting": .text(score.setting), "source": JSONValue(score.source),
      ],
      cells: [
        score.modelID ?? score.model, AmountText.joined(DecimalText.text(score.score), score.unit),
        score.name,
      ])
  }

  private static func entry(_ fact: Fact, _ today: Day) -> Entry {
    let freshness = fact.freshness(on: today)
    return Entry(
      json: [
        "id": .text(fact.id), "value": .number(fact.value), "low": .number(fact.low),
        "high": .number(fact.high), "unit": .text(fact.unit), "date": .text(fact.date.description),
        "freshness": .text("\(freshness)"), "isDoubtful": .flag(freshness.isDoubtful),
        "source": JSONValue(fact.source), "note": .text(fact.note),
      ],
      cells: [
        fact.id,
        AmountText.joined(DecimalText.text(fact.value), fact.unit == "1" ? "" : fact.unit),
        fact.date.description, fact.note,
      ])
  }
}
