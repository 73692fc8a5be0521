// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// A model of the catalogue, with what the engine says about it.
struct StockModel {
  let entry: ModelEntry
  let shape: ModelShape

  /// The name without the remark in brackets.
  var said: String { entry.said }
  var stated: StatedFact {
    StatedFact(sources: entry.facts.shapeSources, date: nil, table: .models)
  }
  var predicted: StatedFact {
    StatedFact(
      sources: entry.facts.shapeSources + ["serving-measurements"], date: nil, table: .models,
      isPredicted: true)
  }
  /// All weights, in billions.
  var billions: Double { shape.parameters.total.value / 1e9 }
  /// The weights that one token meets, in billions.
  var activeBillions: Double { shape.parameters.active.value / 1e9 }

  /// Returns the memory of the weights of one copy.
  func weights(_ format: WeightFormat) throws -> Bytes {
    WeightMemory(
      of: try Deployment(shape, on: Stock.card("H100-SXM-80GB").device, weights: format)
    ).total
  }

  /// Returns what one sequence keeps.
  func cache(_ tokens: Int, _ format: CacheFormat = .half) -> Bytes {
    KVCache(of: shape, format: format).bytes(tokens: tokens)
  }

  /// Returns the memory of a deployment.
  func plan(
    on card: StockCard, cards: Int = 1, _ format: WeightFormat, cache: CacheFormat = .half,
    sequences: Int = 1, tokens: Int
  ) throws -> MemoryPlan {
    try MemoryPlan(
      deployment(card, cards, format, cache), sequences: sequences, tokens: tokens,
      assumptions: Catalogue.memoryAssumptions)
  }

  /// Returns what a deployment does under a load.
  func predict(
    on card: StockCard, cards: Int = 1, _ format: WeightFormat, prompt: Int, answer: Int,
    callers: Int, cachedShare: Double = 0
  ) throws -> Prediction {
    let model = try ServingModel(
      deployment(card, cards, format, .half), calibration: Catalogue.calibration,
      assumptions: Catalogue.memoryAssumptions)
    return try model.predict(
      Workload(
        promptTokens: Double(prompt), answerTokens: Double(answer),
        load: .concurrency(Double(callers)), cachedShare: cachedShare))
  }

  private func deployment(
    _ card: StockCard, _ cards: Int, _ format: WeightFormat, _ cache: CacheFormat
  ) throws -> Deployment {
    try Deployment(
      shape, on: card.device, layout: try Layout(tensor: cards), weights: format, cache: cache)
  }
}

/// A device of the catalogue.
struct StockCard {
  let entry: DeviceEntry
  let device: Device

  /// The name without its maker.
  var said: String {
    var name = entry.name
    for maker in ["NVIDIA ", "GeForce "] where name.hasPrefix(maker) {
      name.removeFirst(maker.count)
    }
    return name
  }
  var stated: StatedFact { StatedFact(sources: entry.facts.sources, date: nil, table: .devices) }
  var memory: Bytes { device.memory.value }
  var bandwidth: Double { device.bandwidth.value.value }

  /// Returns a count of it: 1 L4 24 GB card, 4 L4 24 GB cards.
  func count(_ count: Int) -> String { Say.count(count, said + " card") }

  /// How a handout states its memory and bandwidth.
  var line: String {
    "\(said): \(Say.memory(memory)) of memory, \(Say.number(bandwidth / 1e9)) GB/s of bandwidth."
  }

  /// The newest dated price of an hour, rented without a commitment.
  var price: DevicePrice {
    let prices = Catalogue.devicePrices.filter {
      $0.device == entry.id && $0.offer == "on-demand" && $0.devices == 1
        && $0.date.earliest != nil
    }
    guard let price = prices.max(by: { $0.date.description < $1.date.description }) else {
      preconditionFailure("no dated price of \(entry.id)")
    }
    return price
  }
}

extension DevicePrice {
  var stated: StatedFact { StatedFact(sources: [source], date: date, table: .devicePrices) }
  /// The dollars of an hour.
  var hour: Double { price.value }
  /// How a handout states it.
  func line(_ card: StockCard) -> String {
    "Price of one \(card.said) on demand in the list of \(date): \(Say.dollars(hour)) per hour."
  }
}
