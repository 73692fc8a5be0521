// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// The answer in plain words, one model after the other.
struct VerdictSection {
  let outcomes: [ModelOutcome]

  var body: HTML {
    section(.class("answer"), .labelledBy(ElementID("answer"))) {
      h2(.id(ElementID("answer"))) { "In short" }
      for outcome in outcomes { entry(outcome) }
    }
  }

  private func entry(_ outcome: ModelOutcome) -> HTML {
    div(.class("answer-entry")) {
      switch outcome.results {
      case .failure(let problem):
        p(.class("answer-fit")) {
          strong(.ownDirection) {
            outcome.name.isEmpty ? "Model \(outcome.number)" : Message(verbatim: outcome.name)
          }
          " has no numbers: "
          bdi(.languageOfCode) { problem.message }
          "."
        }
      case .success(let results):
        p(.class("answer-fit")) {
          strong(.ownDirection) { results.one.name }
          fit(results)
        }
        if let problem = results.latency.problem, results.memory.found?.verdict != .doesNotFit {
          p {
            "No times and costs, because "
            bdi(.languageOfCode) { problem.message }
            "."
          }
        }
        if let words = serving(results) { p { words } }
      }
    }
  }

  private func fit(_ results: ModelResults) -> HTML {
    let one = results.one
    let place: Message =
      "\(one.deployment.weights.id) on \(one.deployment.layout.inWords(one.device.id))"
    guard let memory = results.memory.found else { return .message(" in \(place).") }
    return switch memory.verdict {
    case .fits: .message(" fits in \(place), with \(memory.roomInWords).")
    case .mayFit:
      .message(
        " may fit in \(place): it depends on the engine and its settings. "
          + "Most likely there is \(memory.roomInWords).")
    case .doesNotFit:
      .group([
        .message(" does not fit in \(place), because "),
        memory.reason.map(engineWords) ?? .message("memory is too small"), .message("."),
      ])
    }
  }

  /// What callers see and what it costs; `nil` when nothing was computed.
  private func serving(_ results: ModelResults) -> HTML? {
    guard let latency = results.latency.found, let rates = results.throughput.found else {
      return nil
    }
    let load = latency.prediction.workload.load.inWords
    var words: [HTML] = [
      .message(
        "\(load), the first token comes after \(latency.timeToFirstToken.words), then one every "
          + "\(latency.interTokenLatency.words): \(rates.output.words) in all")
    ]
    if let cost = results.cost.found {
      let (tokens, request) = (cost.perMillion.value, cost.perRequest.value)
      words.append(
        .message(
          ", at \(AmountText.text(tokens, "USD")) for a million tokens, "
            + "\(AmountText.text(request, "USD")) a request"))
    }
    words.append(.message("."))
    if let level = latency.level { words.append(.message(" It \(level.inWords).")) }
    if !latency.remarks.isEmpty {
      let remarks = latency.remarks.map(Message.init(label:)).joined(separator: "; and that ")
      words.append(.message(" Mind that \(remarks)."))
    }
    return .group(words)
  }
}

/// What has to be changed in the form, with links to the fields.
struct ProblemList {
  let problems: [ScenarioProblem]

  var body: HTML {
    section(.class("problem problems"), .role("alert"), .labelledBy(ElementID("problems"))) {
      h2(.id(ElementID("problems"))) {
        problems.count == 1 ? "One thing to change" : "\(problems.count) things to change"
      }
      ul {
        for problem in problems {
          li(.ownDirection) {
            if let key = problem.key {
              a(.href(FieldView.id(key))) { key.title }
              ": "
            }
            problem.words
          }
        }
      }
    }
  }
}
