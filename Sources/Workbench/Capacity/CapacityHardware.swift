// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import ServingSimulation

/// A model on the devices of one replica, before it is known whether that works.
struct HardwareChoice: Sendable {
  /// The case on one device.
  let one: Case
  let tensor: Int
  let fields: (device: String, weights: String, cache: String)
}

extension CapacityQuestion {
  /// Returns every combination of device, formats and tensor group, in the order of the question.
  ///
  /// - Throws: ``ScenarioProblem`` when a name means nothing.
  func hardwareChoices(on basis: Basis) throws(ScenarioProblem) -> [HardwareChoice] {
    var choices: [HardwareChoice] = []
    for device in devices {
      for format in weights.isEmpty ? [nil] : weights.map(Optional.some) {
        for cache in caches.isEmpty ? [nil] : caches.map(Optional.some) {
          let one = try single(device, format, cache, on: basis)
          let format = one.deployment.cache.rawValue
          let fields = (one.device.id, one.deployment.weights.id, format)
          choices += tensor.map { HardwareChoice(one: one, tensor: $0, fields: fields) }
        }
      }
    }
    return choices
  }

  private func single(
    _ device: String, _ weights: String?, _ cache: String?, on basis: Basis
  ) throws(ScenarioProblem) -> Case {
    var own = scenario
    own[.device] = device
    if let price = prices[device] { own[.price] = price }
    if let weights { own[.weights] = weights }
    if let cache { own[.cache] = cache }
    for field in [ScenarioField.devices, .tensor, .pipeline, .expert, .replicas] {
      own[field] = nil
    }
    own[.tensor] = "1"
    let cases = try own.cases(on: basis)
    guard cases.count == 1, let one = cases.first else {
      throw ScenarioProblem("\(cases.count) models are given; capacity is planned for one")
    }
    return one
  }
}

/// A model on the devices of one replica, ready to be simulated.
struct CapacityHardware: Sendable {
  let serving: ServingCase
  let cost: TabulatedStepCost<EconomicStepCost>
  let hour: DeviceHour

  /// Makes a choice ready, or says why it cannot be.
  ///
  /// - Parameters:
  ///   - choice: The choice.
  ///   - tokens: The tokens that a typical sequence keeps.
  ///   - sequences: The largest batch that is asked for.
  /// - Returns: What can be simulated, or the reason why nothing can.
  static func prepare(
    _ choice: HardwareChoice, tokens: Int, sequences: Int
  ) -> Result<CapacityHardware, CapacityReason> {
    let serving: ServingCase
    do throws(CapacityFailure) { serving = try Self.serving(choice, tokens) } catch {
      return .failure(error.reason)
    }
    guard let hour = choice.one.hour else { return .failure(.noPrice) }
    let cost = TabulatedStepCost(serving.cost, upTo: sequences)
    return .success(CapacityHardware(serving: serving, cost: cost, hour: hour))
  }

  private static func serving(
    _ choice: HardwareChoice, _ tokens: Int
  ) throws(CapacityFailure) -> ServingCase {
    let basis = choice.one.basis
    do {
      let layout = try Layout(tensor: choice.tensor)
      let deployment = try choice.one.deployment.laid(layout)
      _ = try ServingModel(
        deployment, calibration: basis.calibration, assumptions: basis.assumptions)
      let one = choice.one.with(
        deployment: deployment, layout: LayoutChoice(layout: layout, reason: nil))
      return try ServingCase(
        one, tokensOfSequence: tokens, pageTokens: CapacityQuestion.pageTokens)
    } catch let error as EconomicsError {
      throw CapacityFailure(error)
    } catch {
      // All that is left is a cache without a page.
      throw CapacityFailure(reason: .doesNotFit)
    }
  }
}

/// Why hardware cannot serve the model.
struct CapacityFailure: Error {
  let reason: CapacityReason

  init(reason: CapacityReason) { self.reason = reason }

  init(_ error: EconomicsError) {
    switch error {
    case .noRate: reason = .noRate
    case .impossibleLayout: reason = .impossibleLayout
    default: reason = .doesNotFit
    }
  }
}

extension CapacityReason: Error {}
