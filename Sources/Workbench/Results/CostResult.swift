// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics

/// What tokens, requests, tasks and a month cost.
public struct CostResult: Sendable {
  /// What one copy does when it is busy.
  public let capacity: Capacity
  /// What an hour of a device costs.
  public let hour: DeviceHour
  /// The share of the paid time in which copies are busy.
  public let utilisation: Figure
  /// A million tokens of answers, with the prompts they need.
  public let perMillionOutput: Figure
  /// A million tokens of both kinds, in the proportion of the workload.
  public let perMillion: Figure
  /// A request.
  public let perRequest: Figure
  /// A resolved task; `nil` when nobody said how many are resolved.
  public let perTask: Figure?
  /// A month: the devices of the scenario, or as many as the requests of the month need.
  public let perMonth: Figure
  /// The copies that the requests of a month need; `nil` when nobody said how many come.
  public let copies: Figure?
  /// The energy of a million tokens of answers, at the highest power of the devices; `nil` when no source states it.
  public let energy: Figure?
  /// The comparison with an API; `nil` when there is none.
  public let comparison: APIComparison?
}

/// Hosting against the price of an API.
public struct APIComparison: Sendable {
  public let offer: APIOffer
  /// A million tokens of both kinds from the API, in the proportion of the workload.
  public let perMillion: Figure
  /// A request to the API.
  public let perRequest: Figure
  /// A month of the API; `nil` when nobody said how many requests come.
  public let perMonth: Figure?
  /// From which volume on hosting is cheaper.
  public let breakEven: VolumeBreakEven
  /// What is left of the API's price when the same tokens are hosted, by length of the input and utilisation.
  public let margins: MarginTable
}

extension Case {
  /// Returns what tokens, requests, tasks and a month cost.
  ///
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does, or when no price of the device is known.
  public func cost() throws(ScenarioProblem) -> CostResult {
    guard let hour else {
      throw ScenarioProblem(
        ScenarioKey(.price, number),
        "the catalogue has no price for an hour of \(device.id); give one")
    }
    let capacity = try capacity()
    do { return try CostBuilder(self, capacity, hour).result() } catch let error as ScenarioProblem
    {
      throw error
    } catch let error as EconomicsError {
      throw ScenarioProblem(error, number: number)
    } catch {
      throw ScenarioProblem("\(error)")
    }
  }
}
