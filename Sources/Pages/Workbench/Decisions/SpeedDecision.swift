// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import Workbench

/// How to answer 95 of 100 requests in time, with so many devices.
struct SpeedDecision {
  let one: Case
  let small: Case?
  let choices: DecisionChoices

  private var result: Result<LatencyOptionsResult, ChoiceProblem> {
    Result { () throws in
      try LatencyOptionsResult(
        one, small: small,
        try LatencyChoice(choices, devices: one.deployment.layout.devices))
    }.mapError { ChoiceProblem($0) }
  }

  var part: DecisionPart {
    let result = result
    return DecisionFrame(
      id: ElementID("speed"), title: "How can it answer in time?", fields: Self.fields,
      choices: choices, problem: result.problem
    ).part {
      if let found = result.found { answer(found) }
    }
  }

  private static let fields = [
    ChoiceField(name: "target", caption: "95 of 100 within", unit: "s", usual: "5", place: 60),
    ChoiceField(name: "gpus", caption: "Devices, at most", usual: "4 × now", place: 61),
    ChoiceField(name: "rps", caption: "Requests", unit: "a second", usual: "workload", place: 62),
    ChoiceField(name: "spread", caption: "p95 over median", usual: "1.5", place: 63),
    ChoiceField(name: "hit", caption: "Client cache hits", usual: "0.2", place: 64),
    ChoiceField(name: "prefix", caption: "Prefix cache hits", usual: "0.5", place: 65),
    ChoiceField(name: "edgeshare", caption: "Answered on device", usual: "0.3", place: 66),
    ChoiceField(name: "edgetime", caption: "There within", unit: "s", usual: "4", place: 67),
  ]

  @HTMLBuilder private func answer(_ result: LatencyOptionsResult) -> HTML {
    if let best = result.options.outcomes.first {
      p(.class("answer-fit")) {
        strong { name(best.option, result).capitalizedFirst }
        " comes first: it \(best.verdict.inWords) \(AmountText.text(result.choice.target.p95.value, "s"))"
        best.isWithinBudget ? " within the devices." : ", beyond the devices."
      }
    }
    for outcome in result.options.outcomes { entry(outcome, result) }
    p(.class("detail")) {
      "At \(DecimalText.text(result.rate.value)) requests a second: \(result.rateBasis). Times of requests with a place are "
        + "log-normal, requests come at random. A client cache answers in 20 ms; a prefix hit saves 60% to 95% of the prompt."
        + (small == nil ? " Choose a second, smaller model to see distillation." : "")
    }
  }

  private func entry(_ outcome: LatencyOutcome, _ result: LatencyOptionsResult) -> HTML {
    details(.class("opens")) {
      summary {
        span(.class("opens-name")) { name(outcome.option, result).capitalizedFirst }
        " "
        span(.class("opens-value")) {
          outcome.p95.map(\.words) ?? "no end of the queue"
        }
        " "
        span(.class("opens-range")) {
          "\(outcome.verdict.inWords), \(counted(outcome.devices, "device"))"
            + (outcome.isWithinBudget ? "" : " of \(result.choice.target.devices)")
        }
      }
      div(.class("opened")) {
        ReasonList(reasons: outcome.reasons).body
        if let p95 = outcome.p95 { FigureView(name: "95 of 100 requests within", figure: p95).body }
        FigureView(name: "A request", figure: outcome.costPerRequest).body
        if let needed = outcome.replicasNeeded {
          p { "\(counted(needed, "copy", "copies")) would meet it even at the slow end." }
        }
      }
    }
  }

  private func name(_ option: LatencyOption, _ result: LatencyOptionsResult) -> Message {
    switch option {
    case .asItIs: "as it is"
    case .clientCache: "a cache at the client"
    case .edge: "a part on people's devices"
    case .distillation:
      result.small.map { "a distilled model like \($0)" } ?? "a distilled model like a smaller one"
    case .biggerBatch(let places, _): "a bigger batch, \(places) at a time"
    case .moreReplicas(let count): "more copies, \(count)"
    case .speculativeDecoding: "speculative decoding"
    case .prefixCache: "a cache of prefixes"
    }
  }
}
