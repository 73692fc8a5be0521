// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Quantities
import Workbench

extension CatalogueTableView {
  /// Gathers a table of the catalogue.
  init(_ part: CataloguePart, today: Day) {
    switch part {
    case .models: self = Self.models
    case .devices: self = Self.devices
    case .prices: self = Self.prices(on: today)
    case .sources: self = Self.sources
    }
  }
}

/// Models and devices.
extension CatalogueTableView {
  fileprivate static var models: CatalogueTableView {
    CatalogueTableView(
      caption: "Models",
      lead:
        "Dimensions, licences and contexts of models, each with where it was read. A model without dimensions can be "
        + "computed from its config.json.",
      columns: [
        "Model", "Name here", "Weights, billion", "Met by a token", "Context, tokens", "Licence",
        "Sources",
      ],
      rows: Catalogue.models.map(model))
  }

  private static func model(_ entry: ModelEntry) -> Row {
    let facts = entry.facts
    let count = entry.shape?.parameters
    let total = count?.total.value ?? facts.total?.value.value
    let active = count?.active.value ?? facts.active?.value.value
    let context = entry.shape?.contextLimit ?? facts.contextInConfiguration ?? facts.contextInDocs
    return Row(cells: [
      .data(entry.name), .data(entry.id),
      .number(total.map { Message(verbatim: billions($0)) } ?? "not published"),
      .number(active.map(billions) ?? ""), .number(context.map(DecimalText.whole) ?? ""),
      .data(facts.licence ?? ""), sourceCell(facts.shapeSources + facts.sources),
    ])
  }

  private static func billions(_ count: Double) -> String { DecimalText.text(count / 1e9) }

  fileprivate static var devices: CatalogueTableView {
    CatalogueTableView(
      caption: "Devices",
      lead:
        "Memory, bandwidth and peak rates as their makers state them. Where sources disagree, the range counts.",
      columns: [
        "Device", "Name here", "Memory", "Bandwidth", "16-bit peak", "8-bit peak", "Power",
        "Sources",
      ],
      rows: Catalogue.devices.map(device))
  }

  private static func device(_ entry: DeviceEntry) -> Row {
    let eight = entry.peaks[.fp8] ?? entry.peaks[.int8]
    return Row(cells: [
      .data(entry.name), .data(entry.id), amount(entry.memory), amount(entry.bandwidth),
      amount(entry.peaks[.half]), amount(eight), amount(entry.power),
      sourceCell(entry.facts.sources),
    ])
  }

  private static func amount<U: Unit>(_ interval: Interval<U>?) -> Cell {
    guard let interval else { return .number("") }
    let figure = Figure(interval)
    return .number(figure.interval ?? figure.words)
  }
}

/// Prices and sources.
extension CatalogueTableView {
  fileprivate static func prices(on today: Day) -> CatalogueTableView {
    let days = Catalogue.daysToLive(.devicePrices) ?? 0
    let listed = Catalogue.daysToLive(.apiPrices) ?? 0
    return CatalogueTableView(
      caption: "Prices",
      lead:
        "Prices of devices are good for \(counted(days, "day")) and those of APIs for \(counted(listed, "day")); older ones "
        + "count where there are no others, and are marked.",
      columns: ["What", "From", "Offer", "Price", "Date", "Fresh", "Source"],
      rows: Catalogue.devicePrices.map { price($0, today) }
        + Catalogue.apiPrices.map { price($0, today) })
  }

  private static func price(_ price: DevicePrice, _ today: Day) -> Row {
    Row(cells: [
      .data(price.device), .data(price.provider), .data(price.offer),
      .number("\(DecimalText.text(price.price.value)) USD/h"),
      .data(price.date.description), freshness(price.freshness(on: today)),
      sourceCell([price.source]),
    ])
  }

  private static func price(_ price: APIPrice, _ today: Day) -> Row {
    let numbers = [price.input, price.output].compactMap(\.self).map { DecimalText.text($0) }
    let offer: Message = "\(price.model), \(Message(label: price.kind.rawValue))"
    return Row(cells: [
      .data(price.modelID ?? price.model), .data(price.provider),
      Cell(text: price.retires.map { "\(offer), until \($0)" } ?? offer),
      .number(amount(numbers, "\(price.currency.rawValue)/M tokens")),
      .data(price.date.description),
      price.isRetired(on: today)
        ? Cell(text: "retired", isDoubtful: true) : freshness(price.freshness(on: today)),
      sourceCell([price.source]),
    ])
  }

  private static func amount(_ numbers: [String], _ unit: String) -> Message {
    let unit = Message(label: unit)
    guard numbers.count > 1 else { return "\(numbers.joined()) \(unit)" }
    return "\(numbers[0]) in, \(numbers[1]) out \(unit)"
  }

  private static func freshness(_ freshness: Freshness) -> Cell {
    Cell(text: words(freshness), isDoubtful: freshness.isDoubtful)
  }

  private static func words(_ freshness: Freshness) -> Message {
    switch freshness {
    case .lasting: "does not age"
    case .fresh(let days): "\(days) days old"
    case .expired(let days, let allowed): "expired: \(days) days old, good for \(allowed)"
    case .undated: "undated"
    }
  }

  fileprivate static var sources: CatalogueTableView {
    CatalogueTableView(
      caption: "Sources",
      lead:
        "Where every fact was read. Nothing here is asked of these addresses; a link leads there only when you follow it.",
      columns: ["Source", "Name here", "Date", "Date of", "Address", "Good for"],
      rows: Catalogue.sources.enumerated().map { source($1, row: $0) })
  }

  private static func source(_ source: Source, row: Int) -> Row {
    Row(
      place: row,
      cells: [
        .data(source.title), .data(source.id.name), .data(source.date.description),
        Cell(text: Message(label: source.dateOf.rawValue, meaning: "date")), .data(source.address),
        .data(source.note),
      ])
  }

  private static func sourceCell(_ ids: [SourceID]) -> Cell {
    var seen: Set<SourceID> = []
    let known = ids.filter { seen.insert($0).inserted }
    return Cell(text: "", sources: known.map { SourceLinks.shortLink($0) })
  }
}
