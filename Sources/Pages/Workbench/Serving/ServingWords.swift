// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import ServingSimulation
import Workbench

/// A simulated fleet in plain words.
struct ServingWords {
  let outcome: ServingOutcome

  private var result: SimulationResult { outcome.result }
  private var plan: SimulatedFleet { outcome.plan }

  /// The one sentence that says whether it works.
  var verdict: Message {
    let minutes = plan.traffic.minutes
    let time: Message = minutes == 1 ? "a minute" : "\(DecimalText.text(minutes)) minutes"
    let requests: Message = "\(DecimalText.whole(result.arrived)) requests in \(time)"
    guard result.arrived > 0 else { return "No request came in the time that was simulated." }
    guard result.count(.finished) > 0 else { return "It answers none of \(requests)." }
    return outcome.keepsUp
      ? "It keeps up with \(requests)." : "It does not keep up with \(requests)."
  }

  /// The times that one request in a hundred exceeds, and how many kept to the objectives.
  var times: Message {
    guard result.count(.finished) > 0 else { return "" }
    let level = plan.one.setting.level
    let first = percentile(result.timeToFirstToken, level.timeToFirstToken)
    let next = percentile(result.meanInterTokenLatency, level.interTokenLatency)
    let whole = Self.text(result.endToEnd.percentile(0.99))
    return
      "At the 99th percentile the first token comes after \(first), then one every \(next), and the answer is "
      + "whole after \(whole). \(attainment)"
  }

  private func percentile(_ times: LatencyHistogram, _ objective: Time?) -> Message {
    let time = times.percentile(0.99)
    guard let objective else { return Message(verbatim: Self.text(time)) }
    let limit = AmountText.text(objective.value, "s")
    return time.seconds <= objective.value
      ? "\(Self.text(time)) (objective \(limit))"
      : "\(Self.text(time)) (over the objective of \(limit))"
  }

  private var attainment: Message {
    guard !plan.one.setting.level.isEmpty else {
      return "Give objectives to see how many requests are good."
    }
    return
      "\(Self.percent(result.attainment).capitalizedFirst) of all requests kept to the objectives."
  }

  /// The few figures that stay in sight while a slider moves.
  var brief: Message {
    guard result.count(.finished) > 0 else { return "No request was answered." }
    let first = Self.text(result.timeToFirstToken.percentile(0.99))
    let next = Self.text(result.meanInterTokenLatency.percentile(0.99))
    let good: Message =
      plan.one.setting.level.isEmpty ? "" : "; \(Self.percent(result.attainment)) good"
    return "p99 first token \(first), each next \(next)\(good)"
      + (outcome.keepsUp ? "" : "; does not keep up")
  }

  /// What it costs; `nil` when no price is known or nothing was answered.
  var cost: Message? {
    guard let tokens = outcome.bill.perMillionOutputTokens else { return nil }
    let range: Message =
      tokens.low == tokens.high
      ? "" : " (\(Self.dollars(tokens.low.value)) to \(Self.dollars(tokens.high.value)))"
    return "A million output tokens cost \(Self.dollars(tokens.value.value)) USD\(range)."
  }

  /// What would have to grow first, with the figure that says so.
  var limit: Message {
    switch outcome.limit {
    case .memory:
      "KV memory limits it: sequences held up to \(Self.percent(result.peakCacheUse)) of a copy's cache"
        + (result.preemptions == 0
          ? "."
          : ", and \(DecimalText.whole(result.preemptions)) lost their place and were computed again.")
    case .batch:
      "The batch limit holds it back: steps often had all \(DecimalText.whole(plan.settings.maximumSequences)) "
        + "sequences that a copy takes at once."
    case .compute:
      "The speed of a step limits it: there was room for more sequences, and times were too long all the same. More "
        + "copies, faster devices or smaller weights would help."
    case .none:
      "Nothing limits it yet: steps had \(DecimalText.text(result.meanBatch)) of "
        + "\(DecimalText.whole(plan.settings.maximumSequences)) sequences on average, and sequences held up to "
        + "\(Self.percent(result.peakCacheUse)) of a copy's cache."
    }
  }

  /// What happened to requests that waited for long or were not answered; `nil` when there were none.
  var late: Message? {
    var sentences: [Message] = []
    if !outcome.keepsUp {
      let later = Self.text(result.end - result.lastArrival)
      let open = result.count(.unfinished)
      let rest: Message =
        open == 0
        ? "the last answer was whole \(later) later: with more minutes the times would be longer still."
        : "\(DecimalText.whole(open)) were still open \(later) later, when the simulation was broken off."
      sentences.append(
        "\(DecimalText.whole(outcome.waitingAtEnd)) requests waited when the last one came, and \(rest)"
      )
    }
    let tooLong = result.count(.tooLong)
    if tooLong > 0 {
      sentences.append(
        "\(DecimalText.whole(tooLong)) requests were refused: longer than the cache of a copy.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  static func text(_ time: SimulatedTime) -> String { AmountText.text(time.seconds, "s") }

  /// Dollars with cents, or with more places where cents say little.
  static func dollars(_ value: Double) -> String {
    value >= 0.1 && value < 1000 ? DecimalText.fixed(value, places: 2) : DecimalText.text(value)
  }

  /// A share in percent: a tenth of a percent near all and nothing, where it counts.
  static func percent(_ share: Double) -> Message {
    let percent = share * 100
    if percent > 0, percent < 0.1 { return "under 0.1%" }
    // What is not quite all is not written as all.
    if percent > 99.9, percent < 100 { return "over 99.9%" }
    let isNearEnd = percent > 0 && percent < 10 || percent > 95 && percent < 100
    return "\(DecimalText.fixed(percent, places: isNearEnd ? 1 : 0))%"
  }
}
