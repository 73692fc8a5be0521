// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities
public import ServingSimulation

/// What a simulated run costs.
public struct ServingBill: Sendable {
  /// The time for which devices were there, summed over devices.
  public let deviceTime: Time
  /// What that costs; `nil` when no price is known.
  public let money: Interval<Dollar>?
  /// The same for a million output tokens of finished requests.
  public let perMillionOutputTokens: Interval<Dollar>?
  /// The same for a finished request that met its objective.
  public let perGoodRequest: Interval<Dollar>?
  /// The energy while copies worked at the stated power, without that of idling; `nil` when the catalogue has none.
  public let energy: Interval<Joule>?
  /// The facts that it rests on.
  public let sources: [SourceID]
}

extension ServingCase {
  /// Returns what a run costs: the time of copies x devices of a copy x price of an hour.
  public func bill(for result: SimulationResult) -> ServingBill {
    let devices = Double(one.deployment.layout.devicesPerReplica)
    let time = result.replicaTime * devices
    let money = one.hour.map { hour in
      hour.price.map { Dollars(time.hours.value * $0.value) }
    }
    let energy = one.deployment.device.power.map { power in
      power.map { Joules(result.busyTime.value * devices * $0.value) }
    }
    return ServingBill(
      deviceTime: time, money: money,
      perMillionOutputTokens: Self.share(money, of: Double(result.finishedOutputTokens) / 1e6),
      perGoodRequest: Self.share(money, of: Double(result.good)), energy: energy,
      sources: (one.sources + (one.hour?.sources ?? [])).unique)
  }

  private static func share(_ money: Interval<Dollar>?, of count: Double) -> Interval<Dollar>? {
    guard let money, count > 0 else { return nil }
    return money * (1 / count)
  }
}
