// SPDX-License-Identifier: Apache-2.0

import Markup
import ServingSimulation
public import Workbench

/// A fleet under requests, simulated: sliders on one side, what becomes of the requests on the other.
public struct ServingPage: Page {
  /// What was asked.
  public let query: ServingQuery
  /// What is wrong with the names in the address.
  public let nameProblems: [ScenarioProblem]
  /// Whether no model was chosen yet, so that an example is shown.
  public let isExample: Bool
  private let results: ServingResults

  /// Creates the page and simulates what it shows, which can take some tenths of a second.
  ///
  /// - Parameters:
  ///   - query: What was asked.
  ///   - basis: What results rest on.
  ///   - nameProblems: What is wrong with the names in the address.
  ///   - isExample: Whether the scenario is an example of ours.
  public init(
    _ query: ServingQuery, on basis: Basis, nameProblems: [ScenarioProblem] = [],
    isExample: Bool = false
  ) {
    self.query = query
    self.nameProblems = nameProblems
    self.isExample = isExample
    results = ServingResults(query, on: basis)
  }

  public func render() -> String {
    Layout("Serving", at: .workbench, width: .wide, with: .workbench, .sliders) {
      h1 { "What a fleet does under requests" }
      WorkbenchWays(scenario: isExample ? Scenario() : query.scenario, current: .serving).body
      div(.class("workbench")) {
        div(.class("workbench-answer")) {
          notices
          results.answer
        }
        div(.class("workbench-choice")) {
          ServingForm(
            query: query, problems: results.reading.problems, brief: results.brief
          ).body
        }
        div(.class("workbench-results")) {
          results.charts
          results.comparison
          basis
        }
      }
      p(.class("spoken-only"), .role("status"), .data(.announcement)) {}
    }.render()
  }

  @HTMLBuilder private var notices: HTML {
    if isExample {
      p(.class("notice")) {
        "An example: a small model for chat. Change what you like; the address holds what you chose."
      }
    }
    for problem in nameProblems {
      p(.class("problem"), .role("alert"), .ownDirection) { problem.sentence }
    }
  }

  private var basis: HTML {
    section(.class("basis"), .labelledBy(ElementID("serving-basis"))) {
      h2(.id(ElementID("serving-basis"))) { "What this rests on" }
      ul {
        li {
          "Requests are drawn anew for each choice from the same random numbers: lengths are log-normal, gaps gamma "
          "distributed. The simulator goes through every step of every copy: admission, batching, the paged KV "
          "cache, preemption."
        }
        li {
          "How long a step takes is predicted by the economics of the workbench, which were fitted on published "
          "measurements; the error of a step's time carries over to every figure here."
        }
        li {
          "A page simulates up to \(DecimalText.whole(ServingReading.mostRequests)) requests. The command "
          code { "windtunnel simulate" }
          " takes any number, and recorded traces."
        }
      }
    }
  }
}

/// The parts of the page that change with what is chosen, on their own: what a script asks for while a slider moves.
public struct ServingResults: Sendable {
  let reading: ServingReading
  private let outcome: ServingOutcome?

  /// Reads a query and simulates it.
  public init(_ query: ServingQuery, on basis: Basis) {
    let reading = ServingReading(query, on: basis)
    do {
      outcome = try reading.plan?.outcome()
      self.reading = reading
    } catch {
      outcome = nil
      self.reading = reading.with(ChoiceProblem(error))
    }
  }

  /// Returns the parts as they stand in the page.
  ///
  /// - Parameter isQuick: Whether the comparison with other fleets is left out, which takes three times as long as the rest.
  /// - Returns: The parts one after the other, each with its place in the page as its name.
  public func render(isQuick: Bool) -> String {
    HTMLWriter.fragment(
      .group([answer, charts, isQuick ? .nothing : comparison]),
      in: InterfaceLanguage.current.translation)
  }

  private static let answerID = ElementID("serving-answer")
  private static let chartsID = ElementID("serving-results")
  private static let comparisonID = ElementID("serving-comparison")

  /// The figures that stay in sight, or that there are none.
  var brief: Message {
    outcome.map { ServingWords(outcome: $0).brief } ?? "Not simulated: something has to be changed."
  }

  /// The answer, with the address of the choice and the names of fields that are wrong for the script.
  var answer: HTML {
    div(
      .class("serving-answer"), .id(Self.answerID),
      .data(.address, Route.serving(reading.query).path),
      .data(.brief, brief.shown),
      .data(.wrong, reading.problems.compactMap(\.name).joined(separator: " "))
    ) {
      ServingAnswer(reading: reading, outcome: outcome).body
    }
  }

  var charts: HTML {
    div(.class("serving-results"), .id(Self.chartsID)) {
      if let outcome {
        section(.labelledBy(ElementID("serving-times"))) {
          h2(.id(ElementID("serving-times"))) { "How long requests take" }
          ServingPercentiles(outcome: outcome).body
          ServingRates(outcome: outcome).body
        }
        section(.labelledBy(ElementID("serving-pictures"))) {
          h2(.id(ElementID("serving-pictures"))) { "Over time, and how often" }
          ServingCharts(outcome: outcome).body
        }
      }
    }
  }

  var comparison: HTML {
    div(.class("serving-comparison"), .id(Self.comparisonID)) {
      if let outcome { ServingComparison(outcome: outcome).body }
    }
  }
}
