// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What one step of an engine takes in: new tokens of prompts, and one token for each sequence that is decoding.
public struct Step: Hashable, Sendable {
  /// The new tokens of prompts.
  public let promptTokens: Double
  /// The tokens that stand before them in their sequences, from earlier chunks or a prefix cache.
  public let promptPast: Double
  /// The prompts that end in this step, so that the output matrix is needed for them.
  public let promptsEnding: Double
  /// The sequences that decode one token.
  public let batch: Double
  /// The mean tokens that each of them has kept.
  public let context: Double

  /// Creates a step.
  public init(
    promptTokens: Double = 0, promptPast: Double = 0, promptsEnding: Double = 0, batch: Double = 0,
    context: Double = 0
  ) {
    self.promptTokens = promptTokens
    self.promptPast = promptPast
    self.promptsEnding = promptsEnding
    self.batch = batch
    self.context = context
  }

  /// A step that takes in whole prompts.
  public static func prefill(tokens: Double, sequences: Double = 1, past: Double = 0) -> Step {
    Step(
      promptTokens: tokens * sequences, promptPast: past, promptsEnding: sequences)
  }

  /// A step that decodes one token for each sequence.
  public static func decode(batch: Double, context: Double) -> Step {
    Step(batch: batch, context: context)
  }

  /// The tokens that pass through the layers.
  public var tokens: Double { promptTokens + batch }
}

/// What a step must move and compute on one device of a tensor group, by the dimensions alone.
///
/// With pipeline stages it is the sum along the stages: what a token waits for.
///
/// - Weights: the matrices of every layer and the output matrix once, of the routed experts those that are touched.
/// - Cache: what each decoding sequence has kept; for prompts, what stands before them.
/// - Operations: 2 for each weight and token; 4 x heads x head width for each pair of tokens that see each other,
///   over all layers, causal (a token sees what stands before it).
///
/// Source of the operations: EleutherAI cookbook, `calc_transformer_flops.py` (facts `weight-flops`,
/// `attention-flops`).
public struct StepWork: Hashable, Sendable {
  /// The bytes read of weights that every token meets.
  public let denseWeights: Bytes
  /// The bytes read of routed experts.
  public let expertWeights: Bytes
  /// The bytes of keys and values read.
  public let cache: Bytes
  /// The operations with weights.
  public let matrix: Operations
  /// The operations of attention by sequences that decode.
  public let decodeAttention: Operations
  /// The operations of attention by prompts.
  public let promptAttention: Operations

  /// The bytes read of weights.
  public var weights: Bytes { denseWeights + expertWeights }
  /// All bytes read.
  public var bytes: Bytes { weights + cache }
  /// The operations of attention.
  public var attention: Operations { decodeAttention + promptAttention }
  /// All operations.
  public var operations: Operations { matrix + attention }
}

/// The dimensions of a deployment, made ready for many steps.
public struct StepCounter: Sendable {
  let layout: Layout
  let shared: Double
  let output: Double
  let sharedParameters: Double
  let outputParameters: Double
  let groups: [Group]

  struct Group: Sendable {
    let count: Double
    let routed: Int
    let chosen: Int
    let expertBytes: Double
    let expertParameters: Double
    let pairOperationsDecode: Double
    let pairOperationsPrefill: Double
    let window: Double
    let sharesTiles: Bool
    let cacheBytesPerToken: Double
    let cacheBytesConstant: Double
  }

  /// Reads the dimensions of a deployment.
  public init(_ deployment: Deployment) {
    self.init(deployment, weights: deployment.weights)
  }

  /// Reads the dimensions of a deployment as if its weights were stored in another format.
  init(_ deployment: Deployment, weights format: WeightFormat) {
    let model = deployment.model
    let count = model.parameters
    layout = deployment.layout
    let beside = count.mixing + count.shared
    shared =
      (count.routed > 0
      ? format.bytes(ofWeightsBesideExperts: beside) : format.bytes(ofLayerWeights: beside)).value
    output = format.bytes(ofEmbeddingWeights: count.output).value
    sharedParameters = count.mixing + count.shared
    outputParameters = count.output
    groups = model.layers.map { Group($0, deployment, format) }
  }

  /// Counts what a step moves and computes.
  public func work(of step: Step) -> StepWork {
    let devices = Double(layout.tensor)
    let groupsOfExperts = Double(layout.expert) / devices
    let ending = step.promptsEnding + step.batch
    var experts = 0.0
    var perToken = sharedParameters
    var cache = 0.0
    var decodeAttention = 0.0
    var promptAttention = 0.0
    for group in groups {
      experts +=
        group.count * group.touched(by: step.tokens * groupsOfExperts) * group.expertBytes
      perToken += group.count * Double(group.chosen) * group.expertParameters
      cache += group.cacheBytes(of: step)
      decodeAttention += group.decodeOperations(of: step)
      promptAttention += group.promptOperations(of: step)
    }
    return StepWork(
      denseWeights: Bytes(
        (shared + (ending > 0 ? output : 0)) / Double(layout.devicesPerAttention)),
      expertWeights: Bytes(experts / Double(layout.expert)), cache: Bytes(cache),
      matrix: Operations(2 * (perToken * step.tokens + outputParameters * ending) / devices),
      decodeAttention: Operations(decodeAttention / devices),
      promptAttention: Operations(promptAttention / devices))
  }
}

extension StepCounter.Group {
  init(_ group: LayerGroup, _ deployment: Deployment, _ format: WeightFormat) {
    let hidden = Double(deployment.model.hidden)
    count = Double(group.count)
    routed = group.feedForward.routedExperts
    chosen = group.feedForward.chosenExperts
    expertParameters = group.feedForward.expertParameters(hidden: hidden)
    expertBytes = format.bytes(ofLayerWeights: expertParameters).value
    pairOperationsDecode = group.mixer.pairOperationsDecode
    pairOperationsPrefill = group.mixer.pairOperationsPrefill
    window = group.mixer.window
    sharesTiles = group.mixer.sharesTiles
    let bits = deployment.cache.bits
    let layout = deployment.layout
    let devices = layout.devicesPerAttention
    let share = layout.replicatesAttention ? 1 / Double(layout.tensor) : 1
    let constant = group.mixer.cacheBits(tokens: 0, elementBits: bits, devices: devices)
    let first = group.mixer.cacheBits(tokens: 1, elementBits: bits, devices: devices)
    cacheBytesConstant = constant / 8 * share
    cacheBytesPerToken = (first - constant) / 8 * share
  }

  /// Returns the bytes that one device reads in all layers of the group.
  func cacheBytes(of step: Step) -> Double {
    let decoding =
      step.batch * (min(step.context, window) * cacheBytesPerToken + cacheBytesConstant)
    let past = step.promptPast > 0 ? max(step.promptsEnding, 1) * min(step.promptPast, window) : 0
    return count * (decoding + past * cacheBytesPerToken)
  }

  /// Returns the experts that tokens meet in one layer.
  func touched(by tokens: Double) -> Double {
    ExpertRouting.expectedDistinct(tokens: tokens, routed: routed, chosen: chosen)
  }

  /// Returns the attention of decoding sequences in all layers of the group, over all devices.
  func decodeOperations(of step: Step) -> Double {
    count * step.batch * min(step.context, window) * pairOperationsDecode
  }

  /// Returns the attention of prompts in all layers of the group, over all devices.
  func promptOperations(of step: Step) -> Double {
    guard step.promptTokens > 0 else { return 0 }
    let prompts = max(step.promptsEnding, 1)
    let pairs = prompts * causalPairs(new: step.promptTokens / prompts, past: step.promptPast)
    return count * pairs * pairOperationsPrefill
  }

  /// Returns how many pairs of tokens see each other when new tokens come after past ones, inside the window.
  private func causalPairs(new: Double, past: Double) -> Double {
    let last = past + new
    func sum(_ n: Double) -> Double {
      n <= window ? n * n / 2 : window * window / 2 + (n - window) * window
    }
    return sum(last) - sum(past)
  }
}

extension Mixer {
  /// The tokens that a layer looks back at most.
  var window: Double {
    switch self {
    case .attention(let it): it.window.map(Double.init) ?? .infinity
    case .latent: .infinity
    case .stateSpace: .infinity
    }
  }

  /// The operations for one pair of tokens in decode: scores and values over all heads.
  ///
  /// Latent attention works on the compressed vector, with the up-projections absorbed into the query.
  var pairOperationsDecode: Double {
    switch self {
    case .attention(let it): 4 * Double(it.queryHeads * it.headWidth)
    case .latent(let it): 2 * Double(it.queryHeads * (2 * it.keyValueRank + it.positionWidth))
    case .stateSpace: 0
    }
  }

  /// The operations for one pair of tokens in prefill.
  var pairOperationsPrefill: Double {
    switch self {
    case .attention(let it): 4 * Double(it.queryHeads * it.headWidth)
    case .latent(let it):
      2 * Double(it.queryHeads * (it.contentWidth + it.positionWidth + it.valueWidth))
    case .stateSpace: 0
    }
  }
}
