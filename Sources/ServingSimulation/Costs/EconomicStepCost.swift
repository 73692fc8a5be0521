// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
internal import Quantities

/// The time of steps as the calibrated economics predict it.
///
/// Decode steps are looked up on a broken line through the contexts at which the prediction may bend (windows) and a row of
/// doublings; steps with prompts are predicted one by one. Several prompts in a step count as one with the mean of what stands
/// before them.
public struct EconomicStepCost: StepCost {
  private let model: ServingModel
  private let contexts: [Double]
  private let plansAhead: Bool

  /// Creates the step times of a deployment.
  ///
  /// - Parameters:
  ///   - model: The deployment, made ready for predictions.
  ///   - plansAhead: Whether the engine plans and launches a step while the one before it runs, as
  ///     ``ServingConfiguration/plansAhead`` has it; then the host costs no time unless it is slower than the device.
  public init(_ model: ServingModel, plansAhead: Bool = false) {
    self.model = model
    self.plansAhead = plansAhead
    let limit = Double(model.deployment.model.contextLimit ?? 1_048_576)
    var contexts = model.deployment.model.windows.map(Double.init)
    var next = 64.0
    while next < limit {
      contexts.append(next)
      next *= 2
    }
    contexts.append(limit)
    self.contexts = contexts.filter { $0 <= limit }.sorted()
  }

  public func duration(of step: StepShape) -> SimulatedTime {
    let drafts = step.sequences * (step.tokensEach - 1)
    let prompts = Double(max(step.prompts, 1))
    let context = step.sequences == 0 ? 0 : Double(step.keptTokens) / Double(step.sequences)
    return time(
      of: Step(
        promptTokens: Double(step.promptTokens + drafts),
        promptPast: step.prompts == 0 ? context : Double(step.promptKept) / prompts,
        promptsEnding: step.prompts == 0
          ? Double(drafts == 0 ? 0 : step.sequences) : Double(step.promptsEnding),
        batch: Double(step.sequences), context: context))
  }

  private func time(of step: Step) -> SimulatedTime {
    let time = model.time(of: step)
    return SimulatedTime(plansAhead ? time.plannedAhead : time.total)
  }

  public func duration(ofGroup steps: [StepShape]) -> SimulatedTime {
    var slowest = SimulatedTime.zero
    var tokens = 0
    var prompts = 0
    for step in steps {
      slowest = max(slowest, duration(of: step))
      tokens += step.tokens
      prompts += step.prompts
    }
    // Steps of decoding alone are filled up to the same size.
    let evenly = prompts == 0 || steps.allSatisfy { $0.tokens == steps[0].tokens }
    let dealing = model.expertDealing(tokens: Double(tokens), evenly: evenly)
    return slowest + SimulatedTime(dealing)
  }

  public func decodeCurve(sequences: Int) -> DecodeCurve {
    var points: [(count: Int, time: SimulatedTime)] = []
    for context in [1] + contexts {
      let time = time(of: .decode(batch: Double(sequences), context: context))
      points.append((Int(context) * sequences, time))
    }
    return DecodeCurve(total: BrokenLine(through: points))
  }
}

extension ModelShape {
  /// The windows of layers that look back only so far.
  fileprivate var windows: [Int] {
    layers.compactMap { group in
      if case .attention(let it) = group.mixer { it.window } else { nil }
    }
  }
}
