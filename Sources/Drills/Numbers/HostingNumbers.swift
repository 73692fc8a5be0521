// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Models on one's own devices: cost of tokens, months, break-even, margin.
extension NumberFamilies {
  static let hosting = [
    hostedMillion, hostedMonth, breakEvenTokens, breakEvenUse, neededSpeed, servingMargin,
    coldShare, scheduleSaving, energyCost,
  ]

  /// A copy that a question states: its output in tokens of a second and its price.
  private static func copy(speed: Double, price: Double, devices: Int = 1) throws -> Hosting {
    try Hosting(
      speed: .together(output: .init(speed)), devicesPerReplica: devices, price: .init(price))
  }

  private static func mix() throws -> RequestMix { try RequestMix(input: 0, output: 1000) }

  static let hostedMillion = NumberFamily(
    "hosted-million", "A million tokens on one's own GPU", topic: .hosting, seconds: 75
  ) { sheet in
    let speed = sheet.number("speed", 500...4000, by: 250)
    let price = sheet.pick("price", [0.8, 1.2, 2, 2.5, 3, 4])
    let busy = sheet.share("busy", 30...90, by: 10)
    let cost = try copy(speed: speed, price: price).cost(
      of: try mix(), utilisation: .init(busy))
    let value = cost.blended.value.perMillion
    return try NumberDraft(
      """
      A GPU costs $\(n: price) an hour and writes \(n: speed) tokens/s when it is busy, which it is \(pct: busy) of the time. \
      What does a million tokens of output cost in dollars?
      """, value, "USD", tolerance: 0.08,
      formula: "cost = price of an hour / (tokens/s x 3,600 x utilisation) x 1 million",
      steps: [
        "an hour: \(n: speed) x 3,600 x \(n: busy) = \(n: speed * 3600 * busy) tokens",
        "$\(n: price) / \(n: speed * 3600 * busy / 1e6) million = $\(n: value)",
      ], source: NumberSource.engine, hint: "Find the tokens of an hour first.")
  }

  static let hostedMonth = NumberFamily(
    "hosted-month", "GPUs for a month", topic: .hosting, seconds: 45
  ) { sheet in
    let copies = sheet.step("copies", 1...12)
    let devices = sheet.pick("devices", [1, 2, 4, 8])
    let price = sheet.pick("price", [0.8, 1.2, 2, 2.5, 3, 4])
    let hosting = try copy(speed: 1000, price: price, devices: devices)
    let plan = try MonthlyPlan(
      hosting, mix: try mix(), traffic: try Traffic(rate: .init(0.001)), least: copies)
    let value = plan.monthly.value.value
    return try NumberDraft(
      """
      \(copies == 1 ? "One copy" : "\(copies) copies") of a model on \(devices) \(devices == 1 ? "GPU" : "GPUs each") at \
      $\(n: price) an hour run all the time. How many dollars are that in a month of 730 hours?
      """, value, "USD", formula: "cost = copies x GPUs x price x 730",
      steps: ["\(copies) x \(devices) x $\(n: price) x 730 = $\(n: value)"],
      source: NumberSource.month, hint: "A month has 8,760 / 12 = 730 hours.")
  }

  /// A volume of tokens at which both ways cost the same.
  private static func meeting(_ sheet: NumberSheet) throws -> (
    price: Double, speed: Double, bought: Double, VolumeBreakEven
  ) {
    let price = sheet.pick("price", [0.8, 1.2, 1.6, 2, 2.5, 3, 3.5, 4])
    let speed = sheet.number("speed", 1000...4000, by: 500)
    let bought = sheet.pick("bought", [0.4, 0.6, 0.8, 1, 1.5, 2])
    let tokens = try TokenPrice(
      input: .init(exactly: .perMillion(bought)), output: .init(exactly: .perMillion(bought)))
    let even = try VolumeBreakEven(
      try copy(speed: speed, price: price), against: try tokens.cost(of: try mix()))
    return (price, speed, bought, even)
  }

  static let breakEvenTokens = NumberFamily(
    "break-even-tokens", "Tokens at which hosting pays", topic: .hosting, seconds: 90
  ) { sheet in
    let (price, _, bought, even) = try meeting(sheet)
    guard case .at(let figure) = even.firstTokens else {
      throw UnsuitableNumber(reason: "never meets")
    }
    let value = figure.value / 1e6
    return try NumberDraft(
      """
      An API sells tokens at $\(n: bought) per million. A GPU of your own costs $\(n: price) an hour, always on, and one is \
      fast enough. From how many million tokens a month (730 hours) on is your own GPU cheaper?
      """, value, "million tokens", formula: "tokens = price of an hour x 730 / price of a token",
      steps: [
        "a month: $\(n: price) x 730 = $\(n: price * 730)",
        "/ $\(n: bought) per million = \(n: value) million tokens",
      ], source: NumberSource.month, hint: "The GPU costs $\(n: price * 730) a month.")
  }

  static let breakEvenUse = NumberFamily(
    "break-even-use", "Utilisation at which hosting pays", topic: .hosting, seconds: 90
  ) { sheet in
    let (price, speed, bought, even) = try meeting(sheet)
    guard case .at(let figure) = even.utilisation, figure.value < 0.95 else {
      throw UnsuitableNumber(reason: "never meets")
    }
    let value = figure.value * 100
    let hour = speed * 3600 / 1e6
    return try NumberDraft(
      """
      An API sells tokens at $\(n: bought) per million. A GPU of your own costs $\(n: price) an hour and makes \(n: speed) \
      tokens/s when busy. At which utilisation, in percent, does it cost the same?
      """, value, "%", tolerance: 0.08,
      formula: "utilisation = price of an hour / (tokens of an hour x price of a token)",
      steps: [
        "a full hour: \(n: hour) million tokens, worth $\(n: hour * bought)",
        "$\(n: price) / $\(n: hour * bought) = \(n: value)%",
      ], source: NumberSource.engine, hint: "What would a full hour of tokens cost at the API?")
  }

  static let neededSpeed = NumberFamily(
    "needed-speed", "Throughput for a cost target", topic: .hosting, seconds: 90
  ) { sheet in
    let price = sheet.pick("price", [0.8, 1.2, 2, 2.5, 3, 4])
    let target = sheet.pick("target", [0.2, 0.25, 0.4, 0.5, 0.8, 1])
    let busy = sheet.share("busy", 40...80, by: 10)
    let value = price / target * 1e6 / 3600 / busy
    return try NumberDraft(
      """
      A GPU costs $\(n: price) an hour and is busy \(pct: busy) of the time. A million tokens shall cost $\(n: target). How \
      many tokens/s must it make while it is busy?
      """, value, "tokens/s", tolerance: 0.08,
      formula: "tokens/s = price of an hour / cost of a million x 1 million / 3,600 / utilisation",
      steps: [
        "$\(n: price) / $\(n: target) = \(n: price / target) million tokens an hour",
        "/ 3,600 = \(n: price / target * 1e6 / 3600) tokens/s on average",
        "/ \(n: busy) = \(n: value) tokens/s",
      ], source: NumberSource.engine, hint: "How many million tokens an hour must it sell?")
  }

  static let servingMargin = NumberFamily(
    "serving-margin", "Margin of tokens that are sold", topic: .hosting, seconds: 90
  ) { sheet in
    let (price, speed, bought, _) = try meeting(sheet)
    let busy = sheet.share("busy", 30...80, by: 10)
    let sold = try TokenPrice(
      input: .init(exactly: .perMillion(bought)), output: .init(exactly: .perMillion(bought)))
    let speeds = ServingSpeed.together(output: .init(speed))
    let table = try MarginTable(
      contexts: [.init(input: 0, speed: speeds)], utilisations: [busy],
      hosting: try copy(speed: speed, price: price), price: sold, mix: try mix())
    guard let margin = table.rows.first?.cells.first?.margin.value, margin > 0.1 else {
      throw UnsuitableNumber(reason: "a loss")
    }
    let cost = bought * (1 - margin)
    return try NumberDraft(
      """
      You sell tokens at $\(n: bought) per million. A GPU costs $\(n: price) an hour and makes \(n: speed) tokens/s when it is \
      busy, \(pct: busy) of the time. What is the gross margin in percent, GPUs as the only cost?
      """, margin * 100, "%", tolerance: 0.08,
      formula: "margin = 1 - cost of a million / price of a million",
      steps: [
        "cost: $\(n: price) / (\(n: speed) x 3,600 x \(n: busy)) = $\(n: cost) per million",
        "1 - \(n: cost) / \(n: bought) = \(n: margin * 100)%",
      ], source: NumberSource.engine, hint: "A million tokens costs $\(n: cost) to make.")
  }

  static let energyCost = NumberFamily(
    "energy-cost", "Energy of a GPU", topic: .hosting, seconds: 60
  ) { sheet in
    let watts = sheet.number("watts", 300...1000, by: 100)
    let overhead = sheet.pick("overhead", [1.2, 1.3, 1.5])
    let price = sheet.pick("price", [0.1, 0.15, 0.2, 0.25])
    let use = try EnergyUse(
      power: .init(watts), overhead: .init(overhead), price: .init(price))
    let value = use.costPerHour.value.value * 730
    return try NumberDraft(
      """
      A GPU draws \(n: watts) W at work, the house needs \(n: overhead) times what the machines draw, and a kWh costs \
      $\(n: price). How many dollars of energy does it take in a month of 730 hours?
      """, value, "USD", tolerance: 0.08,
      formula: "cost = power x overhead x 730 h x price of a kWh",
      steps: [
        "\(n: watts / 1000) kW x \(n: overhead) x 730 = \(n: watts / 1000 * overhead * 730) kWh",
        "x $\(n: price) = $\(n: value)",
      ], source: NumberSource.month, hint: "Find the kWh of a month.")
  }
}
