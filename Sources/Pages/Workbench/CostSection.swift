// SPDX-License-Identifier: Apache-2.0

import Charts
import InferenceEconomics
import Markup
import Quantities
import Workbench

/// What it costs, and against what.
struct CostSection {
  let models: [ModelResults]

  private var priced: [(model: ModelResults, cost: CostResult)] {
    models.compactMap { model in model.cost.found.map { (model, $0) } }
  }

  @HTMLBuilder var body: HTML {
    if !models.isEmpty {
      section(.labelledBy(ElementID("cost"))) {
        h2(.id(ElementID("cost"))) { "Cost" }
        PlotView(
          id: ElementID("cost-chart"), title: "A million tokens, prompts and answers",
          note: "From busy devices at the utilisation given, with the range of prices and speeds.",
          plot: priced.isEmpty ? nil : try? plot()
        ).body
        for model in models {
          if let problem = model.cost.problem, model.latency.found != nil {
            p(.class("caution")) {
              bdi { model.one.name }
              " has no cost: "
              bdi(.languageOfCode) { problem.message }
              "."
            }
          }
        }
        FigureColumns(subject: "Cost", columns: priced.map { column($0.model, $0.cost) }).body
        margins
      }
    }
  }

  /// Each model against the API; from three models on they are a part, as their numbers are.
  @HTMLBuilder private var margins: HTML {
    let compared = priced.compactMap { model, cost in
      cost.comparison.map { MarginView(model: model, comparison: $0) }
    }
    if let parts = PageParts.current, compared.count > FigureColumns.mostShown {
      let address = parts.address(of: "margins", title: Self.against) {
        for margin in compared { margin.body }
      }
      PartLink(address: address, words: "Each model against the API", subject: Self.against).body
    } else {
      for margin in compared { margin.body }
    }
  }

  private static let against: Message = "What is left of the price of the API"

  private func plot() throws -> GroupedBars {
    let offer = priced.first?.cost.comparison
    return try GroupedBars(
      series: ["a million tokens"],
      groups: priced.map { model, cost in
        let figure = cost.perMillion
        return GroupedBars.Group(
          Message(verbatim: model.one.name),
          [try Estimate(figure.value, low: figure.low, high: figure.high)])
      },
      limits: try offer.map { [try Limit(Message(verbatim: $0.offer.name), $0.perMillion.value)] }
        ?? [],
      measure: Measure("Cost", .count("USD")))
  }

  private func column(_ model: ModelResults, _ cost: CostResult) -> FigureColumn {
    let optional: [(Message, Figure?)] = [
      ("A resolved task", cost.perTask), ("A month", cost.perMonth),
      ("Copies for the requests", cost.copies), ("Energy of a million tokens", cost.energy),
      ("The API, a million tokens", cost.comparison?.perMillion),
      ("The API, a request", cost.comparison?.perRequest),
      ("The API, a month", cost.comparison?.perMonth),
    ]
    return FigureColumn(
      title: model.one.title,
      figures: [
        FigureView(name: "A million tokens", figure: cost.perMillion),
        FigureView(name: "A million tokens of answers", figure: cost.perMillionOutput),
        FigureView(name: "A request", figure: cost.perRequest),
      ]
        + optional.compactMap { name, figure in figure.map { FigureView(name: name, figure: $0) } }
        + [
          FigureView(name: "Utilisation", figure: cost.utilisation),
          FigureView(
            name: "An hour of a device",
            figure: Figure(cost.hour.price, sources: cost.hour.sources),
            note: "Price: \(cost.hour.words)."),
        ], remark: remark(cost))
  }

  private func remark(_ cost: CostResult) -> Message {
    "Computed \(cost.capacity.rule.inWords). Price of a device: \(cost.hour.words)."
  }
}

extension Capacity.Rule {
  /// How the capacity was found, within a sentence.
  fileprivate var inWords: Message {
    switch self {
    case .asGiven: "under the load of the workload"
    case .full: "with a queue that is never empty"
    case .withinLevel(let callers):
      "with the most callers that the service level allows, \(callers)"
    }
  }
}

extension DeviceHour {
  /// Where the price is from.
  var words: Message {
    guard let dates else { return "as given" }
    return "catalogue, \(dates.words)"
  }
}

extension PriceDates {
  /// How many prices there are, from when, and how many are doubtful.
  var words: Message {
    let range: Message = first == last ? "\(first)" : "\(first) to \(last)"
    let all: Message = count == 1 ? "\(count) price of \(range)" : "\(count) prices of \(range)"
    if doubtful == 0 { return all }
    return doubtful == 1 && count == 1
      ? "\(all), expired or undated" : "\(all), \(doubtful) of them expired or undated"
  }
}
