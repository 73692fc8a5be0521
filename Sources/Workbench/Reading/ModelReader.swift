// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// A model that was read: of the catalogue, or from a file.
struct ReadModel {
  let shape: ModelShape
  let entry: ModelEntry?
  /// The format that a file says the weights are stored in.
  var stored: WeightFormat?
  /// What a reader should know of the dimensions.
  var notes: [String] = []
}

/// Reads the model of a scenario.
struct ModelReader {
  let scenario: Scenario
  let number: Int

  func read() throws(ScenarioProblem) -> ReadModel {
    if let configuration = scenario.configurations[number] { return try read(configuration) }
    let key = ScenarioKey(.model, number)
    guard let name = scenario[.model, number] else {
      throw ScenarioProblem(key, "\(key.name) is missing; name a model of the catalogue")
    }
    let entry: ModelEntry
    do { entry = try Catalogue.model(named: name).get(name) } catch {
      throw ScenarioProblem(key, "\(error)")
    }
    guard let shape = entry.shape else {
      throw ScenarioProblem(
        key, "the dimensions of \(entry.id) were not published; give its config.json in place")
    }
    return ReadModel(shape: shape, entry: entry, notes: Self.notes(entry))
  }

  private static func notes(_ entry: ModelEntry) -> [String] {
    switch entry.facts.confidence {
    case .high, .none: []
    case .medium:
      ["the dimensions of \(entry.id) are defaults of its class or those of a near relative"]
    case .derived: ["the dimensions of \(entry.id) are those of the model it is built on"]
    }
  }

  private func read(_ configuration: ModelConfiguration) throws(ScenarioProblem) -> ReadModel {
    do {
      let reading = try ConfigFile.read(configuration.text, id: configuration.label)
      return ReadModel(
        shape: reading.shape, entry: nil, stored: reading.weights, notes: reading.notes)
    } catch {
      throw ScenarioProblem(ScenarioKey(.model, number), "\(configuration.label): \(error)")
    }
  }
}

/// Reads the format of the cache of a scenario.
struct CacheReader {
  let scenario: Scenario
  let number: Int

  func read() throws(ScenarioProblem) -> CacheFormat {
    guard let name = scenario.effective(.cache, number) else { return .half }
    guard let format = Catalogue.cacheFormat(named: name) else {
      let key = ScenarioKey(.cache, number)
      throw ScenarioProblem(
        key, "\(key.name) is \(Spelling.quoted(name)); it must be bf16, fp8, int8 or int4")
    }
    return format
  }
}
