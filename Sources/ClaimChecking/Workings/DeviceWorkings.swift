// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Devices by the hour: their number times the price of an hour, for a day, a month or a year.
struct DeviceWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let quantity = ground.amount.quantity
    guard [.money, .count, .rate].contains(quantity.dimension), quantity.style == .plain,
      quantity.per?.noun != "token", let period = period(ground)
    else { return [] }
    let prices = ground.before.filter { isPrice($0, ground) }
    let cards = ground.before.filter { ground.text.isCardCount($0) }
    let counts = cards.map(\.value) + ground.devices(back: 1).compactMap(\.device.count)
    let distinct = Array(Set(counts)).sorted(by: >)
    return prices.prefix(2).flatMap { price in
      (distinct.isEmpty ? [1] : distinct).prefix(3).map { count in
        let hour = price.value * count
        return Working(
          kind: .cost, value: (hour * period.low)...(hour * period.high),
          unit: .init(name: price.quantity.dimension == .money ? price.quantity.unit : "", size: 1),
          formula:
            "\(NumberText.short(count)) x \(NumberText.short(price.value)) x \(NumberText.short(period.low)) h",
          inputs: [
            ClaimInput("devices", count, "", from: .text),
            ClaimInput("price of an hour", price.value, price.quantity.unit, from: .text),
          ], source: "devices x price x hours",
          certainty: prices.count == 1 && distinct.count == 1 ? .known : .possible,
          slips: [0.1, 10, 1 / count, 12, 1 / 12.0, 24, 1 / 24.0], uses: [price.index])
      }
    }
  }

  /// A price of an hour: money for an hour, money alone, or a bare number behind "at"; each below 100.
  private func isPrice(_ amount: Amount, _ ground: Ground) -> Bool {
    guard amount.value > 0.05, amount.value < 100 else { return false }
    if amount.quantity.dimension == .money {
      return amount.quantity.per.map { $0.seconds == 3600 } ?? true
    }
    return amount.quantity.dimension == .count && amount.quantity.unit.isEmpty
      && ground.text.form(amount.tokens.lowerBound - 1) == "at"
      && !ground.scene.isCounting(amount) && amount.value != amount.value.rounded()
  }

  /// For how many hours a sum is, from the words at it or, failing those, around it.
  private func period(_ ground: Ground) -> (low: Double, high: Double)? {
    let seconds = ground.amount.quantity.per?.seconds
    for (word, low, high) in Self.periods {
      if let seconds {
        if abs(seconds / 3600 / low - 1) < 0.05 { return (low, high) }
      } else if ground.text.has([word], in: ground.scene.local(of: ground.amount)) {
        return (low, high)
      }
    }
    guard seconds == nil else { return nil }
    return Self.periods.first { ground.sentenceSays([$0.0]) }.map { ($0.1, $0.2) }
  }

  private static let periods: [(String, Double, Double)] = [
    ("year", 8760, 8766), ("month", 720, 744), ("week", 168, 168), ("day", 24, 24),
  ]
}
