// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Benchmarks on which a small model of the lab beats a larger model, by scores of one source.
///
/// The wrong answers are models of the lab that did not beat it there, so that exactly one is right.
struct BenchmarkSheets {
  let publisher: String

  /// How many times larger the beaten model is at least.
  private static let leastFactor = 2.0
  /// How many facts one benchmark gives at most.
  private static let mostPerBenchmark = 3

  var sheets: [FactSheet] {
    let scored = Catalogue.benchmarks.compactMap(Scored.init)
    let groups = Dictionary(grouping: scored) { "\($0.benchmark.name)|\($0.benchmark.source)" }
    return groups.keys.sorted().flatMap { name in
      sheets(of: groups[name] ?? []).prefix(Self.mostPerBenchmark)
    }
  }

  private func sheets(of group: [Scored]) -> [FactSheet] {
    let own = group.filter { $0.model.facts.publisher == publisher }
    return group.compactMap { large in sheet(large, own) }
  }

  private func sheet(_ large: Scored, _ own: [Scored]) -> FactSheet? {
    let rivals = own.filter {
      $0.model.id != large.model.id && $0.benchmark.isComparable(to: large.benchmark)
    }
    let names = Dictionary(grouping: rivals, by: \.model.id)
    let better = rivals.filter { $0.beats(large) }
    let worse = rivals.filter { large.beats($0) && names[$0.model.id]?.count == 1 }
    guard let small = better.max(by: { $1.beats($0) }), worse.count >= 2,
      small.weights * Self.leastFactor <= large.weights,
      let source = Catalogue.source(small.benchmark.source),
      FactSheet.isDated(source.date, in: .benchmarks)
    else { return nil }
    let order = small.benchmark.lowerIsBetter ? "lower is better" : "higher is better"
    return FactSheet(
      id: "beats-\(small.model.id)-\(large.model.id)-\(small.slug)",
      title: "A small model ahead of \(large.model.name)", topic: "Benchmarks",
      question: """
        Which of these is ahead of \(large.model.name) (\(large.size)) on \(small.benchmark.name), \(order), by \(source.title)?
        """,
      answer: small.model.name, pool: worse.map(\.model.name), isChoice: true,
      source: """
        \(FactSheet.source([source.id])): \(FactText.number(small.benchmark.score)) against \
        \(FactText.number(large.benchmark.score)) \(small.benchmark.unit); \(small.size) against \(large.size)
        """,
      expires: FactSheet.lastDay(of: source.date, in: .benchmarks))
  }
}

/// A score with the model it is of.
private struct Scored {
  let benchmark: Benchmark
  let model: ModelEntry
  let weights: Double

  init?(_ benchmark: Benchmark) {
    guard let id = benchmark.modelID, let model = Catalogue.model(id: id),
      let total = model.facts.total, benchmark.limit == nil
    else { return nil }
    self.benchmark = benchmark
    self.model = model
    weights = total.value.value
  }

  var size: String { "\(model.facts.total?.text ?? "?") billion weights" }
  var slug: String { FactWords(benchmark.name).words.joined(separator: "-") }

  func beats(_ other: Scored) -> Bool {
    benchmark.lowerIsBetter
      ? benchmark.score < other.benchmark.score : benchmark.score > other.benchmark.score
  }
}
