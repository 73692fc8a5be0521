// SPDX-License-Identifier: Apache-2.0

/// The time of steps as the sum of operators that were measured one by one.
///
/// A step of T tokens, padded to a captured graph, of s sequences and prompts takes
///
///     layers × (operators(T) + attention) + once(T) + per sequence(s) + collectives + overhead
///
/// Attention is that of each piece of a prompt by itself, and what sequences that decode add to the largest piece. For those only the
/// mean of what they have kept matters. On unequal lengths a step takes somewhat longer; that part depends on the shortest one as well,
/// so that no curve over the sum and the longest can hold it, and it is left to ``OperatorSettings/overhead``.
public struct OperatorStepCost: StepCost {
  public let model: OperatorModel
  public let settings: OperatorSettings
  private let tables: OperatorTables
  /// The experts that each device uses in a step; `nil` without experts.
  private let experts: MeasuredLine?

  /// No step counts as longer than an hour and no piece of a prompt as longer than 100 s, so that sums of broken tables do not overflow;
  /// in microseconds.
  private static let longestStep = 3.6e9
  private static let longestPiece = 1e8
  /// A context beyond any, at which a curve ends; 2,097,152 tokens.
  private static let farthestContext = 1 << 21

  /// Creates the step times of a model on its devices.
  ///
  /// - Parameters:
  ///   - tables: What was measured.
  ///   - model: Its dimensions.
  ///   - settings: How it is run.
  /// - Throws: ``OperatorTableError`` when a figure cannot be or the experts of a device were not measured.
  public init(
    _ tables: OperatorTables, model: OperatorModel, settings: OperatorSettings
  ) throws(OperatorTableError) {
    try Self.check(model, settings)
    self.tables = tables
    self.model = model
    self.settings = settings
    guard model.experts > 0 else {
      experts = nil
      return
    }
    let each = model.experts / settings.expertGroup
    guard let line = tables.experts[each] else {
      throw .file("moe.csv", reason: "there is no row with \(each) activated experts")
    }
    experts = line
  }

  private static func check(
    _ model: OperatorModel, _ settings: OperatorSettings
  ) throws(OperatorTableError) {
    guard 1...10_000 ~= model.layers, 1...1_000_000 ~= model.hidden,
      1...100_000_000 ~= model.vocabulary, 0...100_000 ~= model.experts
    else { throw .setting("a model cannot have these dimensions: \(model)") }
    guard 1...64 ~= settings.tensorParallel, 1...64 ~= settings.expertGroup else {
      throw .setting("devices share a layer, and copies the experts, from 1 to 64 together")
    }
    guard model.experts % settings.expertGroup == 0,
      settings.expertGroup == 1 || model.experts > 0
    else {
      throw .setting(
        "\(model.experts) experts cannot be dealt out over \(settings.expertGroup) copies")
    }
    guard settings.link.bytesPerSecond > 0, settings.link.bytesPerSecond.isFinite,
      settings.link.latency >= .zero, settings.overhead >= .zero, 1...8 ~= settings.bytesPerNumber
    else { throw .setting("a link needs a speed above 0, and times must not be below 0") }
  }
}

/// What a simulator asks for.
extension OperatorStepCost {
  /// Returns the time of a step; a copy that shares experts counts as if the other copies took the same step.
  public func duration(of step: StepShape) -> SimulatedTime {
    let tokens = settings.padded(step.tokens)
    return time(
      own(step, tokens: tokens)
        + experts(tokens: tokens * settings.expertGroup))
  }

  /// Returns the time of a step that several copies begin together and that ends with the slowest.
  ///
  /// A copy without work takes part with one token. Up to the largest graph all are padded to the same size; else none is.
  public func duration(ofGroup steps: [StepShape]) -> SimulatedTime {
    let most = steps.reduce(1) { max($0, $1.tokens) }
    let isGraph = most <= settings.graphTokens
    var slowest = 0.0
    var sum = 0
    for step in steps {
      let tokens = isGraph ? settings.padded(most) : max(step.tokens, 1)
      sum += tokens
      slowest = max(slowest, own(step, tokens: tokens))
    }
    return time(slowest + experts(tokens: sum))
  }

  public func promptAttention(tokens: Int, past: Int) -> SimulatedTime {
    guard tokens > 0 else { return .zero }
    let one = tables.attention.prompt(tokens: Double(tokens), past: Double(past))
    return time(min(Double(model.layers) * one, Self.longestPiece))
  }

  public func decodeCurve(sequences: Int) -> DecodeCurve {
    let tokens = settings.padded(sequences)
    let base =
      unlikeAttention(tokens: tokens, sequences: sequences)
      + experts(tokens: tokens * settings.expertGroup)
    let contexts = tables.attention.kept.points.filter { $0 < Self.farthestContext }
    let points = (contexts + [Self.farthestContext]).map { kept in
      let attention = tables.attention.decode(sequences: Double(sequences), kept: Double(kept))
      return (
        count: kept * sequences, time: time(base + Double(model.layers) * attention)
      )
    }
    return DecodeCurve(total: BrokenLine(through: points))
  }
}

/// Parts of a step, in microseconds.
extension OperatorStepCost {
  private func time(_ microseconds: Double) -> SimulatedTime {
    SimulatedTime(seconds: min(max(microseconds, 0), Self.longestStep) * 1e-6)
  }

  /// All that one copy does by itself.
  private func own(_ step: StepShape, tokens: Int) -> Double {
    unlikeAttention(tokens: tokens, sequences: step.sequences + step.prompts)
      + step.promptAttention.seconds * 1e6 + decodeAttention(step)
  }

  /// What sequences that decode add to attention, in all layers; several tokens of one sequence read its cache once.
  private func decodeAttention(_ step: StepShape) -> Double {
    guard step.sequences > 0 else { return 0 }
    let count = Double(step.sequences)
    let kept = Double(step.keptTokens) / count
    let one =
      step.prompts == 0
      ? tables.attention.decode(sequences: count, kept: kept)
      : tables.attention.decode(
        sequences: count, kept: kept, besideTokens: Double(step.largestPrompt),
        past: Double(step.largestPromptPast))
    return Double(model.layers) * one
  }

  /// All but attention and experts.
  private func unlikeAttention(tokens: Int, sequences: Int) -> Double {
    Double(model.layers) * tables.layer.time(at: Double(tokens))
      + tables.once.time(at: Double(tokens)) + tables.sequences.time(at: Double(sequences))
      + tensorCollectives(tokens: tokens, sequences: sequences) + settings.overhead.seconds * 1e6
  }

  /// What devices that share each layer exchange: a sum after attention, one after the rest of the layer, one after the embedding, and at the
  /// end each device's part of the vocabulary.
  private func tensorCollectives(tokens: Int, sequences: Int) -> Double {
    guard settings.tensorParallel > 1 else { return 0 }
    let devices = settings.tensorParallel
    let sums = Double(2 * model.layers + 1) * exchange(tokens: tokens, among: devices)
    let numbers = sequences * (model.vocabulary / devices) * (devices - 1)
    return sums + latency + transfer(numbers: Double(numbers))
  }

  /// The experts of all layers for the tokens of all copies together, dealt out evenly, and what copies exchange before and after them.
  private func experts(tokens: Int) -> Double {
    guard let experts else { return 0 }
    let copies = settings.expertGroup
    let exchange = copies > 1 ? exchange(tokens: tokens, among: copies) : 0
    return Double(model.layers) * (experts.time(at: Double(tokens) / Double(copies)) + exchange)
  }

  /// A pair of collectives that leaves everybody with everybody's numbers: all-gather and reduce-scatter, or an all-reduce.
  ///
  /// Each moves (n - 1) / n of the numbers over the link of one device, as in a ring.
  private func exchange(tokens: Int, among devices: Int) -> Double {
    let share = Double(devices - 1) / Double(devices)
    return 2 * latency + transfer(numbers: 2 * share * Double(tokens) * Double(model.hidden))
  }

  private var latency: Double { settings.link.latency.seconds * 1e6 }

  private func transfer(numbers: Double) -> Double {
    numbers * Double(settings.bytesPerNumber) / settings.link.bytesPerSecond * 1e6
  }
}
