// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import InterviewContent
import Quantities

/// A question before it has a name.
struct Draft {
  let prompt: String
  /// The handout, a line each.
  var exhibits: [String] = []
  /// What separates good answers from weak ones, in general terms.
  let looksFor: [String]
  var references: [ReferenceFigure] = []
  /// The facts of the world that it states.
  var facts: [StatedFact] = []
  var pushbacks: [Pushback] = []

  /// Where the question comes from, with the sources of its facts and their dates.
  var provenance: Provenance {
    let titles = facts.flatMap(\.sources).reduce(into: [String]()) { titles, id in
      guard let source = Catalogue.source(id) else { return }
      let title = "\(source.title) (\(source.date))"
      if !titles.contains(title) { titles.append(title) }
    }
    let shown = titles.prefix(Self.mostSources).joined(separator: "; ")
    let more = titles.count > Self.mostSources ? "; and others of the catalogue" : ""
    let note = facts.contains(where: \.isPredicted) ? Self.predicted : Self.madeUp
    return Provenance(
      source: titles.isEmpty ? "Windtunnel" : "Windtunnel; \(shown)\(more)",
      date: QuestionFamilies.written, note: note)
  }

  /// The first day on which a fact of it runs out, as `YYYY-MM-DD`.
  var expires: String? { facts.compactMap(\.lastDay).min()?.description }

  private static let mostSources = 4
  private static let madeUp = "The organisations, loads and results are made up."
  private static let predicted =
    "The organisations and loads are made up; times and rates of serving are predictions of the economics engine."
}

/// A fact of the world that a question states, with the table that says how long it is good.
struct StatedFact {
  let sources: [SourceID]
  let date: DateStamp?
  let table: CatalogueTable
  /// Whether the engine predicts something from it.
  var isPredicted = false

  /// The last day on which it is good; nil when it does not age or nobody knows its date.
  var lastDay: Day? {
    guard let start = date?.earliest, let days = Catalogue.daysToLive(table) else { return nil }
    return start.adding(days: days)
  }
}
