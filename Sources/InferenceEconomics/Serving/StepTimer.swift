// SPDX-License-Identifier: Apache-2.0

public import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of a step and what it is made of, all in seconds along the pipeline.
public struct StepTime: Hashable, Sendable {
  /// Reading weights.
  public let weights: Time
  /// Matrix products.
  public let matrix: Time
  /// The two together, as far as they overlap.
  public let layers: Time
  /// Attention: keys and values read, or its operations, whichever is slower; and the attention of prompts.
  public let attention: Time
  /// Sums over the devices of the tensor group.
  public let collective: Time
  /// Launches and the host.
  public let host: Time
  /// The part of it in which the device waits between two kernels.
  public let gaps: Time
  /// What the host needs to plan a step, to launch its kernels and to take what it gave, wherever it passes.
  public let submission: Time

  /// The whole step.
  public var total: Time { layers + attention + collective + host }

  /// The whole step of an engine that plans and launches a step while the one before it runs: the device never waits unless the host
  /// takes longer than it (asynchronous scheduling).
  public var plannedAhead: Time { max(layers + attention + collective + gaps, submission) }
}

/// Predicts the time of a step: physics by ``StepCounter``, divided by what devices achieve, plus overheads.
///
/// - layers = (max, min of weights and matrix) combined with exponent p: max x (1 + (min/max)^p)^(1/p)
/// - weights = bytes / (bandwidth x share)
/// - matrix = operations of (rows + rows of a tile) / (rate x shares)
/// - attention = max(cache bytes / (bandwidth x share), operations / (rate x share), tiles shared with prompts) + operations of prompts;
///   see ``SharedTiles``
/// - collective = 2 for each layer: 2 (g - 1)/g x tokens x hidden x 2 bytes / link, and a hop
/// - host = layers x launch + step + sequences x each + prompt tokens x each; steps with prompts are launched kernel
///   by kernel, which shows where the device would be faster
struct StepTimer: Sendable {
  let counter: StepCounter
  /// The same with 16-bit weights, for formats that are widened before use.
  let wide: StepCounter?
  let wideningShare: Double
  let shares: Efficiencies
  let tiles: SharedTiles
  let layers: Double
  let hidden: Double
  let devices: Double
  let stages: Double
  let dealsOneByOne: Bool

  init(
    _ deployment: Deployment, _ calibration: Calibration, counter: StepCounter? = nil
  ) throws(EconomicsError) {
    self.counter = counter ?? StepCounter(deployment)
    let widens = try deployment.arithmetic.widens
    wide = widens ? StepCounter(deployment, weights: .bf16) : nil
    wideningShare = calibration.value(.arithmetic, "widened")
    shares = try Efficiencies(deployment, calibration)
    tiles = SharedTiles(deployment, calibration)
    layers = Double(deployment.model.layerCount)
    hidden = Double(deployment.model.hidden)
    devices = Double(deployment.layout.tensor)
    stages = Double(deployment.layout.pipeline)
    dealsOneByOne = deployment.engine.dealsOneByOne
  }

  /// Returns the time of a step; with pipeline stages, each stage holds its part of the batch.
  func time(of step: Step) -> StepTime {
    let part = stages == 1 ? step : step.divided(by: stages)
    let work = counter.work(of: part)
    let weights = work.weights.value / shares.weightBandwidth
    let matrix = matrixOperations(of: part, work) / shares.matrixRate
    let cache = work.cache.value / shares.cacheBandwidth
    let decoding = max(
      cache, work.decodeAttention.value / shares.attentionRate, tiles.time(of: part, counter))
    let attention =
      decoding + work.promptAttention.value / shares.attentionRate
    let layers = min(combined(weights, matrix), widened(part, matrix))
    let collective = collective(part.tokens)
    let device = layers + attention + collective
    return StepTime(
      weights: Time(weights), matrix: Time(matrix), layers: Time(layers),
      attention: Time(attention), collective: Time(collective),
      host: Time(host(of: part) + launches(of: part, hiddenBy: device)),
      gaps: Time(self.layers * shares.layer), submission: Time(submission(of: part)))
  }

  /// Returns what the host needs for a step: its own work, and the launches of a step with prompts.
  private func submission(of step: Step) -> Double {
    host(of: step) - layers * shares.layer
      + (step.promptTokens > 0 ? layers * shares.promptLayer : 0)
  }

  /// Returns the time of the layers with 16-bit weights, for formats that are widened: an engine would rather keep
  /// wide weights than be slower with narrow ones, and so decode with fewer bits is never slower.
  private func widened(_ step: Step, _ matrix: Double) -> Double {
    guard let wide, step.promptTokens <= 0 else { return .infinity }
    let weights = wide.work(of: step).weights.value / shares.weightBandwidth
    return combined(weights, matrix * wideningShare)
  }

  /// Returns what launching kernels one by one adds to a step with prompts: the root of the sum of squares of both
  /// times, less the device's own.
  private func launches(of step: Step, hiddenBy device: Double) -> Double {
    guard step.promptTokens > 0 else { return 0 }
    let launches = layers * shares.promptLayer
    return (device * device + launches * launches).squareRoot() - device
  }

  private func combined(_ left: Double, _ right: Double) -> Double {
    let most = max(left, right)
    guard most > 0 else { return 0 }
    return most * pow(1 + pow(min(left, right) / most, shares.overlap), 1 / shares.overlap)
  }

  /// Returns the operations with tiles filled up, and experts slowed by their small products.
  private func matrixOperations(of step: Step, _ work: StepWork) -> Double {
    let outputs = step.promptsEnding + step.batch
    let dense =
      counter.sharedParameters * (step.tokens + shares.tile)
      + counter.outputParameters * (outputs + (outputs > 0 ? shares.tile : 0))
    var experts = 0.0
    for group in counter.groups where group.routed > 0 {
      let touched = group.touched(by: step.tokens * Double(counter.layout.expert) / devices)
      let rows = step.tokens * Double(group.chosen) + shares.expertTile * touched
      experts += group.count * group.expertParameters * rows
    }
    return 2 * (dense + experts / shares.expertMatrix) / devices
  }

  /// Returns the time of bringing tokens to their experts and back, in all layers that have some, when several tensor groups share the
  /// experts: each device gathers the tokens of all groups, and sums up what comes back.
  ///
  /// With g groups and T tokens of all of them it moves 2 (g - 1)/g x T x hidden x 2 bytes for a layer, and hops twice. Where the groups bring
  /// unlike numbers of tokens, an engine that does not fill them up sends from one group after the other, and no link carries both ways at
  /// once: 2 x T x hidden x 2 bytes.
  func dealing(tokens: Double, evenly: Bool) -> Double {
    let groups = Double(counter.layout.expert) / devices
    guard groups > 1 else { return 0 }
    let mixed = counter.groups.reduce(0) { $0 + ($1.routed > 0 ? $1.count : 0) }
    let part = evenly || !dealsOneByOne ? (groups - 1) / groups : 1
    let bytes = 2 * part * tokens * hidden * 2
    return mixed * (bytes / shares.linkBandwidth + 2 * shares.hop)
  }

  private func collective(_ tokens: Double) -> Double {
    guard devices > 1 else { return 0 }
    let bytes = tokens * hidden * 2 * 2 * (devices - 1) / devices
    return 2 * layers * (bytes / shares.linkBandwidth + shares.hop)
  }

  private func host(of step: Step) -> Double {
    layers * shares.layer + shares.step + shares.sequence * step.batch
      + shares.token * step.promptTokens
  }
}

extension Step {
  /// Returns the part of the step that one of several pipeline stages works on at a time.
  func divided(by stages: Double) -> Step {
    Step(
      promptTokens: promptTokens / stages, promptPast: promptPast,
      promptsEnding: promptsEnding / stages, batch: batch / stages, context: context)
  }
}
