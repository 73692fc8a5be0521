// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// How a copy is laid over devices, and who chose it.
public struct LayoutChoice: Hashable, Sendable {
  public let layout: Layout
  /// Why this layout, in words; `nil` when a person gave it.
  public let reason: String?

  /// Whether it was chosen here.
  public var isAutomatic: Bool { reason != nil }
}

/// Chooses the smallest group of devices on which a model fits.
struct LayoutChooser {
  let model: ModelShape
  let device: Device
  let weights: WeightFormat
  let cache: CacheFormat
  let engine: Engine
  /// The tokens of the one sequence that must fit.
  let context: Int
  let assumptions: MemoryAssumptions

  /// Tensor groups within a server of eight, then pipelines of such servers.
  private static let groups: [(tensor: Int, pipeline: Int)] =
    [1, 2, 4, 8].map { ($0, 1) } + (2...16).map { (8, $0) }

  /// Returns the smallest group that fits for certain; else the smallest that may fit; else the largest there can be.
  ///
  /// - Parameters:
  ///   - devices: All devices, of which copies of equal size are made; `nil` for one copy.
  ///   - replicas: The copies when no number of devices is given.
  /// - Returns: The layout.
  /// - Throws: ``EconomicsError/impossibleLayout(reason:)`` when no group divides the devices.
  func choice(devices: Int?, replicas: Int) throws(EconomicsError) -> LayoutChoice {
    let plans = Self.groups.compactMap { group in plan(group, devices: devices) }
    guard let largest = plans.last else {
      throw .impossibleLayout(
        reason: "\(devices ?? 0) devices hold no whole number of groups of 1, 2, 4 or 8")
    }
    let fitting = plans.first { $0.verdict == .fits }
    let possible = plans.first { $0.verdict == .mayFit }
    let chosen = fitting ?? possible ?? largest
    let group = chosen.deployment.layout
    let count = devices.map { $0 / group.devicesPerReplica } ?? replicas
    return LayoutChoice(
      layout: try Layout(
        tensor: group.tensor, pipeline: group.pipeline, replicas: max(count, 1)),
      reason: Self.reason(chosen))
  }

  private func plan(_ group: (tensor: Int, pipeline: Int), devices: Int?) -> MemoryPlan? {
    if let devices, devices % (group.tensor * group.pipeline) != 0 { return nil }
    // A group that the model cannot be cut into is no choice; what is wrong with it does not matter here.
    guard let layout = try? Layout(tensor: group.tensor, pipeline: group.pipeline),
      let deployment = try? Deployment(
        model, on: device, layout: layout, weights: weights, cache: cache, engine: engine)
    else { return nil }
    let tokens = min(context, model.contextLimit ?? context)
    return try? MemoryPlan(deployment, sequences: 1, tokens: tokens, assumptions: assumptions)
  }

  private static func reason(_ plan: MemoryPlan) -> String {
    let layout = plan.deployment.layout
    let group =
      switch (layout.tensor, layout.pipeline) {
      case (1, 1): "one device"
      case (let tensor, 1): "\(tensor) devices that share each matrix"
      case (let tensor, let stages): "\(stages) stages of \(tensor) devices"
      }
    return switch plan.verdict {
    case .fits: "\(group): the smallest group on which it fits"
    case .mayFit: "\(group): the smallest group on which it may fit"
    case .doesNotFit: "\(group): the largest group looked at, and it does not fit"
    }
  }
}
