// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// From traffic to copies, and copies that stop when nobody asks.
extension NumberFamilies {
  static let averageRate = NumberFamily(
    "peak-rate", "From requests a day to the peak", topic: .load, seconds: 45
  ) { sheet in
    let daily = sheet.number("daily", 200...4000, by: 100) * 1000
    let peak = sheet.number("peak", 2...5)
    let value = daily / 86_400 * peak
    return try NumberDraft(
      """
      A product gets \(n: daily) requests a day, and the busiest hour carries \(n: peak) times the mean. How many requests/s \
      must it serve at the peak?
      """, value, "requests/s", tolerance: 0.1,
      formula: "peak = requests of a day / 86,400 x peak factor",
      steps: [
        "\(n: daily) / 86,400 = \(n: daily / 86_400) requests/s", "x \(n: peak) = \(n: value)",
      ], source: NumberSource.engine, hint: "A day has 86,400 seconds.")
  }

  static let replicas = NumberFamily(
    "replicas", "Copies for the peak", topic: .load, seconds: 90
  ) { sheet in
    let rate = sheet.number("rate", 10...90, by: 5)
    let peak = sheet.number("peak", 2...4)
    let one = sheet.number("one", 4...12)
    let headroom = sheet.share("headroom", 20...30, by: 10)
    let hosting = try Hosting(
      speed: .together(output: .init(one * 100)), price: .init(1))
    let plan = try MonthlyPlan(
      hosting, mix: try RequestMix(input: 0, output: 100),
      traffic: try Traffic(rate: .init(rate), peakToMean: peak), headroom: headroom)
    let exact = rate * peak / (one * (1 - headroom))
    let value = plan.replicas.value.value
    try sheet.require(abs(exact - exact.rounded()) > 0.04, "too near a whole number")
    return try NumberDraft(
      """
      A service gets \(n: rate) requests/s on average and \(n: peak) times as many at the peak. A copy serves \(n: one) \
      requests/s, and \(pct: headroom) of each copy shall stay free at the peak. How many copies does it take?
      """, value, "copies", tolerance: 0,
      formula: "copies = rate x peak / (capacity x (1 - headroom)), rounded up",
      steps: [
        "peak: \(n: rate) x \(n: peak) = \(n: rate * peak) requests/s",
        "a copy: \(n: one) x (1 - \(n: headroom)) = \(n: one * (1 - headroom))",
        "\(n: rate * peak) / \(n: one * (1 - headroom)) = \(n: exact), so \(n: value)",
      ], source: NumberSource.engine,
      hint: "A copy may be used for \(n: one * (1 - headroom)) requests/s.")
  }

  static let coldShare = NumberFamily(
    "cold-share", "Requests that meet a stopped copy", topic: .hosting, seconds: 90
  ) { sheet in
    let hourly = sheet.number("hourly", 2...20)
    let minutes = sheet.number("minutes", 5...30, by: 5)
    let rate = hourly / 3600
    let scale = try ScaleToZero(
      rate: .init(rate), coldStart: .init(0), keepWarm: Time(minutes * 60), price: .init(1),
      alwaysOnPrice: .init(1))
    let value = scale.coldShare.value.value * 100
    try sheet.require(value > 1, "hardly any")
    let expected = hourly * minutes / 60
    return try NumberDraft(
      """
      Requests come at random, \(n: hourly) an hour. A copy is stopped after \(n: minutes) minutes without a request. What \
      share of requests, in percent, meets no running copy? Take the start as quick.
      """, value, "%", tolerance: 0.15, formula: "share = e^(-rate x time kept warm)",
      steps: [
        "expected requests in \(n: minutes) min: \(n: hourly) x \(n: minutes) / 60 = \(n: expected)",
        "e^-\(n: expected) = \(n: value)%",
      ], source: NumberSource.scale,
      hint: "How likely is it that \(n: minutes) minutes pass without a request?")
  }

  static let scheduleSaving = NumberFamily(
    "schedule-saving", "Stopping at night", topic: .hosting, seconds: 60
  ) { sheet in
    let devices = sheet.number("devices", 2...16, by: 2)
    let price = sheet.pick("price", [0.8, 1.2, 2, 2.5, 3, 4])
    let hours = sheet.number("hours", 8...14)
    let value = devices * price * (24 - hours) * 30
    return try NumberDraft(
      """
      \(n: devices) GPUs at $\(n: price) an hour run around the clock but are needed for \(n: hours) hours a day. How many \
      dollars does stopping them save in 30 days?
      """, value, "USD", formula: "saved = GPUs x price x (24 - hours) x 30",
      steps: [
        "\(n: devices) x $\(n: price) x \(n: 24 - hours) h x 30 = $\(n: value)"
      ], source: NumberSource.arithmetic, hint: "They idle for \(n: 24 - hours) hours a day.")
  }
}
