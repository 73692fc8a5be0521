// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
public import ServingSimulation

/// A model on its devices, ready to be simulated under requests.
///
///     let serving = try ServingCase(one, tokensOfSequence: 1500)
///     let result = try ServingSimulator(serving.settings, cost: serving.cost).run(trace.source)
///     let bill = serving.bill(for: result)
public struct ServingCase: Sendable {
  public let one: Case
  private let model: ServingModel
  /// The paged cache of one copy.
  public let cache: CacheSettings

  /// Makes a case ready.
  ///
  /// - Parameters:
  ///   - one: The model on its devices.
  ///   - tokens: The tokens that a typical sequence keeps, 1 or more: where windows end or states have a constant size, how many
  ///     tokens fit depends on it.
  ///   - pageTokens: The tokens of a page.
  /// - Throws: ``ScenarioProblem`` when the device has no rate for the format or the weights leave no room for the cache.
  public init(
    _ one: Case, tokensOfSequence tokens: Int, pageTokens: Int = 16
  ) throws(ScenarioProblem) {
    self.one = one
    let model: ServingModel
    let plan: MemoryPlan
    do {
      model = try ServingModel(
        one.deployment, calibration: one.basis.calibration, assumptions: one.basis.assumptions)
      plan = try MemoryPlan(
        one.deployment, sequences: 1, tokens: 1, assumptions: one.basis.assumptions)
    } catch {
      throw ScenarioProblem(error, number: one.number)
    }
    guard let cache = CacheSettings(plan, tokensOfSequence: tokens, pageTokens: pageTokens) else {
      throw ScenarioProblem(
        ScenarioKey(.device, one.number),
        "\(one.title): the weights leave no room for the KV cache; take a larger device, more devices or smaller weights"
      )
    }
    self.model = model
    self.cache = cache
  }

  /// The time of steps as the economics predict it, with the host between steps.
  public var cost: EconomicStepCost { EconomicStepCost(model) }

  /// Returns the time of steps as the economics predict it for an engine with these settings.
  public func cost(for settings: ServingConfiguration) -> EconomicStepCost {
    EconomicStepCost(model, plansAhead: settings.plansAhead)
  }

  /// The settings of its engine with the copies of its layout; everything else as in ``ServingConfiguration``.
  public var settings: ServingConfiguration {
    var settings = ServingConfiguration(cache: cache)
    settings.replicas = one.deployment.layout.replicas
    settings.classes = [TrafficClass(objective: objective)]
    return settings
  }

  /// What the scenario asks for as an objective.
  public var objective: ServiceObjective {
    ServiceObjective(
      timeToFirstToken: one.setting.level.timeToFirstToken.map { SimulatedTime($0) },
      interTokenLatency: one.setting.level.interTokenLatency.map { SimulatedTime($0) })
  }
}
