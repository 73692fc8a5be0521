// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Models, cards, formats and settings that questions draw from; every figure of them is the catalogue's.
enum Stock {
  static let tiny = ["ministral-3-3b", "llama-3.2-3b", "qwen3-4b", "phi-4-mini"]
  static let small = ["mistral-7b-v0.3", "llama-3.1-8b", "ministral-3-8b", "qwen3-8b"]
  static let medium = [
    "mistral-nemo-12b", "ministral-3-14b", "mistral-small-3.2-2506", "qwen3-32b", "qwen3-14b",
  ]
  static let large = ["llama-3.1-70b", "llama-3.3-70b", "qwen2.5-72b"]
  static let mixtures = ["mixtral-8x7b", "qwen3-30b-a3b", "mistral-small-4", "mixtral-8x22b"]

  static let smallCards = ["L4-24GB", "A10-24GB", "RTX-4090-24GB", "RTX-3090-24GB"]
  static let bigCards = ["H100-SXM-80GB", "A100-SXM-80GB", "H200-SXM-141GB"]
  /// Cards with a dated price of an hour.
  static let pricedCards = ["H100-SXM-80GB", "A100-SXM-80GB", "L40S-48GB"]

  static let clients = [
    "an insurer", "a retail bank", "a hospital group", "a logistics company", "a tax office",
    "a telecom operator", "a law firm", "an energy supplier", "a software vendor", "an airline",
    "a public broadcaster", "a machine builder",
  ]
  static let tasks = [
    "sorting support mails by cause", "reading amounts and dates from invoices",
    "tagging clauses in contracts", "routing damage claims", "coding survey answers",
    "matching product descriptions to a catalogue", "checking orders against price lists",
  ]

  /// Returns a model of the catalogue.
  static func model(_ id: String) -> StockModel {
    guard let entry = Catalogue.model(id: id), let shape = entry.shape else {
      preconditionFailure("the catalogue has no dimensions of \(id)")
    }
    return StockModel(entry: entry, shape: shape)
  }

  /// Returns a device of the catalogue.
  static func card(_ id: String) -> StockCard {
    guard let entry = Catalogue.device(id: id), let device = entry.device else {
      preconditionFailure("the catalogue has no peaks of \(id)")
    }
    return StockCard(entry: entry, device: device)
  }

  /// Returns a fact of the catalogue.
  static func fact(_ id: String) -> Fact {
    guard let fact = Catalogue.fact(id) else {
      preconditionFailure("the catalogue has no fact \(id)")
    }
    return fact
  }

  /// Returns the newest dollar price of a model's API at its publisher, with a price for cached tokens.
  static func apiPrice(_ model: String) -> APIPrice {
    let prices = Catalogue.apiPrices(for: model).filter {
      $0.provider == "Mistral" && $0.currency == .dollar && $0.cachedInput != nil
        && $0.output != nil
    }
    guard let price = prices.max(by: { $0.date.description < $1.date.description }) else {
      preconditionFailure("the catalogue has no price of \(model)")
    }
    return price
  }

  /// Models with a price of tokens at their publisher.
  static let pricedModels = [
    "ministral-3-3b", "ministral-3-8b", "ministral-3-14b", "mistral-large-3",
    "mistral-medium-3.5", "mistral-large-4",
  ]
}

extension ModelEntry {
  /// The name without the remark in brackets.
  var said: String {
    let name = name.prefix { $0 != "(" && $0 != "/" }
    return String(name.last == " " ? name.dropLast() : name)
  }
}

extension Fact {
  var stated: StatedFact { StatedFact(sources: [source], date: date, table: .facts) }
}

extension APIPrice {
  var stated: StatedFact { StatedFact(sources: [source], date: date, table: .apiPrices) }
  /// The price of a million tokens of answers, in dollars.
  var answer: Double { output ?? input }
  /// The name of the model.
  var said: String { modelID.flatMap(Catalogue.model(id:))?.said ?? model }
  /// How a handout states it.
  var line: String {
    "Price of \(said) on \(date): \(Say.dollars(input)) per million input tokens, "
      + "\(Say.dollars(answer)) per million output tokens."
  }
  /// Returns the dollars of a request.
  func cost(input tokens: Double, output: Double) -> Double {
    (tokens * input + output * answer) / 1e6
  }
}

/// A number format with the words for it.
struct StockFormat {
  let format: WeightFormat
  let said: String

  static let sixteen = StockFormat(format: .bf16, said: "16 bits")
  static let eight = StockFormat(format: .fp8, said: "8 bits (fp8)")
  static let four = StockFormat(format: .int4, said: "4 bits (int4, groups of 128)")
  static let all = [sixteen, eight, four]
}
