// SPDX-License-Identifier: Apache-2.0

/// What must be known of a model beside its tables.
public struct OperatorModel: Hashable, Sendable {
  /// Its layers, at least 1.
  public var layers: Int
  /// The width of what passes between layers.
  public var hidden: Int
  /// The entries of its vocabulary.
  public var vocabulary: Int
  /// The experts of a layer; 0 for a dense model.
  public var experts: Int

  /// Creates the dimensions of a model.
  public init(layers: Int, hidden: Int, vocabulary: Int, experts: Int = 0) {
    self.layers = layers
    self.hidden = hidden
    self.vocabulary = vocabulary
    self.experts = experts
  }
}

/// The link between the devices that hold a model.
public struct DeviceLink: Hashable, Sendable {
  /// What one device sends in a second, in bytes.
  public var bytesPerSecond: Double
  /// What any collective operation takes beside that.
  public var latency: SimulatedTime

  /// Creates a link.
  ///
  /// The defaults are those of two cards over PCI Express without a bridge, 16 GB/s and 20 µs for each collective: `link_bw` and
  /// `link_latency` in the configurations of LLMServingSim 2.0 for two RTX PRO 6000.
  public init(
    bytesPerSecond: Double = 16e9, latency: SimulatedTime = SimulatedTime(seconds: 20e-6)
  ) {
    self.bytesPerSecond = bytesPerSecond
    self.latency = latency
  }
}

/// How a model is run, as far as its tables do not say it.
public struct OperatorSettings: Hashable, Sendable {
  /// The devices that share each layer, 1 to 64; the tables must be those of one of so many.
  public var tensorParallel = 1
  /// The copies that deal out the experts among them, 1 to 64; more than 1 only with ``ServingConfiguration/stepsTogether``.
  public var expertGroup = 1
  public var link = DeviceLink()
  /// The bytes of one number that passes between devices: 2 for bf16.
  public var bytesPerNumber = 2
  /// What a step takes beside its operators.
  ///
  /// Tables show operators alone. What lies between them, and what unequal lengths of sequences cost in one step, is left to this
  /// figure, which is tuned on one run of a machine and stays for others.
  public var overhead = SimulatedTime.zero
  /// The most tokens of a step that is replayed from a graph, which is padded to the next size that was captured; 0 pads nothing.
  public var graphTokens: Int

  /// Creates settings with the graphs that vLLM 0.19 captures.
  ///
  /// - Parameter maximumSequences: As ``ServingConfiguration/maximumSequences``. Graphs go up to twice as many tokens, at most 512
  ///   (vLLM 0.19, `max_cudagraph_capture_size`).
  public init(maximumSequences: Int = 256) {
    graphTokens = min(2 * max(0, maximumSequences), 512)
  }

  /// Returns the tokens that are computed for so many: sizes are 1, 2, 4, multiples of 8 up to 256 and multiples of 16 beyond (vLLM 0.19,
  /// `cudagraph_capture_sizes`).
  func padded(_ tokens: Int) -> Int {
    guard tokens <= graphTokens else { return tokens }
    switch tokens {
    case ...2: return tokens
    case ...4: return 4
    case ...256: return (tokens + 7) / 8 * 8
    default: return (tokens + 15) / 16 * 16
    }
  }
}
