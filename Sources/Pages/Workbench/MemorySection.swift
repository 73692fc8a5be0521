// SPDX-License-Identifier: Apache-2.0

import Charts
import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// What each model holds in memory, against what an engine may use.
struct MemorySection {
  let models: [ModelResults]

  private var planned: [(one: ModelResults, memory: MemoryResult)] {
    models.compactMap { model in model.memory.found.map { (model, $0) } }
  }

  @HTMLBuilder var body: HTML {
    if !planned.isEmpty {
      section(.labelledBy(ElementID("memory"))) {
        h2(.id(ElementID("memory"))) { "Memory" }
        PlotView(
          id: ElementID("memory-chart"), title: "Memory of the fullest device",
          note: note, plot: try? plot()
        ).body
        FigureColumns(subject: "Memory", columns: planned.map { column($0.one, $0.memory) }).body
      }
    }
  }

  private var note: Message {
    let plans = planned.map(\.memory.plan)
    guard let first = plans.first else { return "" }
    let tokens = DecimalText.whole(first.tokens)
    let isSame = plans.allSatisfy { $0.sequences == first.sequences }
    let count: Message =
      first.sequences == 1 ? "1 sequence" : "\(DecimalText.whole(first.sequences)) sequences"
    return isSame
      ? "With \(count) of \(tokens) tokens on each copy. The mark is what an engine may use of the device."
      : "With sequences of \(tokens) tokens. The mark is what an engine may use of the device."
  }

  private func plot() throws -> StackedBars {
    try StackedBars(
      parts: planned.first?.memory.parts.map { Message(label: $0.name.description) } ?? [],
      bars: planned.map { model, memory in
        try StackedBars.Bar(
          "\(model.one.name), \(model.one.device.id)", memory.parts.map(\.figure.value),
          capacity: memory.usable.value,
          total: try Estimate(memory.total.value, low: memory.total.low, high: memory.total.high))
      }, measure: Measure("Memory", .binaryBytes))
  }

  private func column(_ model: ModelResults, _ memory: MemoryResult) -> FigureColumn {
    let most = memory.mostSequences
    let isUnlimited = most.value >= Double(MemoryResult.unlimited)
    return FigureColumn(
      title: model.one.title,
      figures: [FigureView(name: "Weights of one copy", figure: memory.weights)]
        + memory.parts.map {
          FigureView(
            name: "\(Message(label: $0.name.description.capitalizedFirst)), fullest device",
            figure: $0.figure)
        } + [
          FigureView(name: "Everything on it", figure: memory.total),
          FigureView(name: "An engine may use", figure: memory.usable),
          FigureView(name: "KV cache of all sequences", figure: memory.cache),
          FigureView(name: "KV cache of a token", figure: memory.cachePerToken),
          FigureView(
            name: "Sequences that fit", figure: most,
            shown: isUnlimited ? "as many as you like" : nil),
          FigureView(name: "Longest context that fits", figure: memory.longestContext),
        ],
      remark: Message(
        verbatim: model.one.layout.reason.map { "\($0.capitalizedFirst)." } ?? ""))
  }
}

/// A chart, or nothing where its numbers make none.
struct PlotView<P: Plot> {
  let id: ElementID
  let title: Message
  var note: Message = ""
  let plot: P?

  var body: HTML {
    guard let plot else { return .nothing }
    return Chart(
      id: id, title: title, note: note, plot: plot, in: InterfaceLanguage.current.translation,
      keptBy: PageParts.current
    ).body
  }
}

extension String {
  /// The text with a capital letter at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
