// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
public import Workbench

extension EconomicsText {
  /// Returns a plan: the answer in a sentence, what binds, how sure it is, the front, and why the others fell.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - top: The most rows of the front.
  /// - Returns: The text for the terminal.
  public func capacity(_ plan: CapacityPlan, top: Int = 10) -> String {
    let words = CapacityWords(plan)
    let answer = plan.winner.map { winner(words, $0) } ?? noAnswer(words, plan)
    let lines =
      [line(words.asked)] + answer + front(words, plan, top) + groups(plan)
      + ["", line(words.counts)]
    return page(
      "Capacity for \(plan.model)", lines, notes: words.notes, isPrediction: false)
  }

  private func winner(_ words: CapacityWords, _ winner: CapacityWinner) -> [String] {
    let answer = "Cheapest: \(words.deployment(winner.run)), \(words.cost(winner.run))."
    let kept = "It keeps \(words.criteria(winner.run))."
    let neighbours = winner.neighbours.map { words.binding($0, of: winner.run) }
    let bound = neighbours.isEmpty ? ["Nothing can be taken away from it."] : neighbours
    return [style.bold(style.wrap(answer)), line(kept)] + bound.map(line)
      + words.outlook(winner).map(line)
      + (words.runnerUp.map { [line($0)] } ?? [])
  }

  private func noAnswer(_ words: CapacityWords, _ plan: CapacityPlan) -> [String] {
    [style.bold("No configuration meets the objectives.")]
      + [
        line(
          plan.nearest.map { run in
            "Nearest: \(words.deployment(run)), \(words.cost(run)), with \(words.criteria(run))."
          } ?? "None can be simulated; the reasons are below.")
      ]
  }

  private func front(_ words: CapacityWords, _ plan: CapacityPlan, _ top: Int) -> [String] {
    guard !plan.front.isEmpty else { return [] }
    let shown = plan.front.prefix(max(1, top))
    let what = plan.winner == nil ? "of all that were simulated" : "of those that meet them"
    let title =
      "Cost against use of the objectives, \(shown.count) of \(plan.front.count) that no other beats, \(what):"
    let metrics = words.shownMetrics
    let headings =
      ["deployment", "USD/h", "USD/M out"]
      + metrics.map { "\(words.percentileName) \($0.title)" } + ["use", ""]
    let rows = shown.map { run in
      [words.short(run), words.perHour(run), words.perMillion(run)]
        + metrics.map { words.latency(run, $0) } + [words.use(run), ""]
    }
    return ["", line(title), ""] + grid(headings, rows)
  }

  private func groups(_ plan: CapacityPlan) -> [String] {
    guard !plan.groups.isEmpty else { return [] }
    let rows = plan.groups.map { group in
      [group.reason.text, DecimalText.whole(group.count), DecimalText.whole(group.simulated), ""]
    }
    return ["", line("Why the others are not the answer:"), ""]
      + grid(["reason", "configurations", "simulated", ""], rows)
  }
}
