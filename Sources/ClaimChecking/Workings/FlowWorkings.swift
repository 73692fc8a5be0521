// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Little's law in its three directions: in flight = rate x time.
struct FlowWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let amount = ground.amount
    let text = ground.text
    let dimension = amount.quantity.dimension
    if dimension == .count, amount.quantity.per == nil, ground.sentenceSays(Self.flight) {
      return inFlight(ground)
    }
    if text.isRequestRate(amount) || dimension == .rate { return rates(ground) }
    if dimension == .duration, ground.contextSays(Self.flight) { return stays(ground) }
    return []
  }

  private static let flight = Words.lemmas(
    "flight concurrent concurrently concurrency simultaneous simultaneously slot slots parallel once system inside open running queue busy little moment time"
  )

  private func rateAmounts(_ ground: Ground) -> [Amount] {
    ground.all.filter {
      $0.quantity.dimension == .rate && $0.value > 0 && !ground.passage(of: $0).isTokenRate($0)
    }
  }

  private func durations(_ ground: Ground) -> [Amount] {
    ground.all.filter {
      $0.quantity.dimension == .duration && $0.quantity.per?.noun != "token" && $0.value > 0
        && $0.value < 86_400
    }
  }

  private func counts(_ ground: Ground) -> [Amount] {
    ground.all.filter {
      $0.quantity.dimension == .count && $0.value >= 2
        && (ground.passage(of: $0).isConcurrency($0)
          || ground.passage(of: $0).has(
            Self.flight, in: $0.tokens.upperBound..<($0.tokens.upperBound + 4)))
    }
  }

  private func inFlight(_ ground: Ground) -> [Working] {
    let rates = rateAmounts(ground), times = durations(ground)
    let isClear = isClear(rates, times, ground)
    return rates.prefix(3).flatMap { rate in
      times.prefix(3).map { time in
        working(
          (rate.quantity.low * time.quantity.low)...(rate.quantity.high * time.quantity.high),
          .plain, "\(NumberText.short(rate.value)) per second x \(NumberText.short(time.value)) s",
          [rate, time], isClear, [1 / (time.value * time.value), 60, 1 / 60.0, 0.1, 10])
      }
    }
  }

  private func rates(_ ground: Ground) -> [Working] {
    let counts = counts(ground), times = durations(ground)
    let isClear = isClear(counts, times, ground) && ground.amount.quantity.per?.seconds ?? 1 <= 60
    return counts.prefix(3).flatMap { count in
      times.prefix(3).map { time in
        working(
          (count.value / time.quantity.high)...(count.value / time.quantity.low), .perSecond,
          "\(NumberText.short(count.value)) / \(NumberText.short(time.value)) s", [count, time],
          isClear, [time.value * time.value, 0.1, 10])
      }
    }
  }

  private func stays(_ ground: Ground) -> [Working] {
    counts(ground).prefix(3).flatMap { count in
      rateAmounts(ground).prefix(3).map { rate in
        working(
          (count.value / rate.value)...(count.value / rate.value), .seconds,
          "\(NumberText.short(count.value)) / \(NumberText.short(rate.value)) per second",
          [count, rate], false, [])
      }
    }
  }

  /// Whether one rate or number and one time stand before the amount, close to it.
  private func isClear(_ first: [Amount], _ times: [Amount], _ ground: Ground) -> Bool {
    first.count == 1 && times.count == 1
      && (first + times).allSatisfy {
        (ground.distance(to: $0) ?? 9) <= 1 && $0.index < ground.amount.index
      }
  }

  private func working(
    _ value: ClosedRange<Double>, _ unit: Finding.ShownUnit, _ formula: String, _ inputs: [Amount],
    _ isClear: Bool, _ slips: [Double]
  ) -> Working {
    Working(
      kind: .littlesLaw, value: value, unit: unit, formula: formula,
      inputs: inputs.map {
        ClaimInput(
          $0.quantity.dimension == .duration
            ? "time in the system" : $0.quantity.dimension == .rate ? "rate" : "in flight",
          $0.value, "", from: $0.origin)
      }, source: "Little's law: in flight = rate x time", certainty: isClear ? .known : .possible,
      slips: slips, uses: Set(inputs.filter { $0.origin == .text }.map(\.index)))
  }
}
