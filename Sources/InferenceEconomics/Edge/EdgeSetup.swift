// SPDX-License-Identifier: Apache-2.0

/// A model as a single person runs it: format, device, program, and how devices are joined.
public struct EdgeSetup: Hashable, Sendable {
  public let model: ModelShape
  public let format: EdgeFormat
  public let device: EdgeDevice
  public let engine: EdgeEngine
  /// The number of devices.
  public let devices: Int
  /// How they share the model; of no effect for one device.
  public let join: EdgeJoin
  public let build: EdgeBuild
  public let host: EdgeHost
  /// The threads that work on a processor, never more than its cores; 1 for graphics.
  public let threads: Int
  public let cache: CacheFormat

  /// Creates a setup.
  ///
  /// - Parameters:
  ///   - model: What is run.
  ///   - format: How weights are stored.
  ///   - device: What it runs on.
  ///   - engine: The program.
  ///   - devices: The number of devices, 1 to 64.
  ///   - join: How they share the model; as the engine usually does when nothing is said.
  ///   - build: How old the program is.
  ///   - host: What a graphics card sits in.
  ///   - threads: The threads on a processor, 1 to 4096; more than its cores count as its cores. All when nothing is said.
  ///   - cache: How keys and values are stored.
  /// - Throws: ``EdgeError/cannotRun(engine:reason:)`` when the engine does not run on the device or does not join
  ///   like that, ``EdgeError/impossible(_:)`` when a number cannot be.
  public init(
    _ model: ModelShape, _ format: EdgeFormat, on device: EdgeDevice, with engine: EdgeEngine,
    devices: Int = 1, join: EdgeJoin? = nil, build: EdgeBuild = .recent, host: EdgeHost = .computer,
    threads: Int? = nil, cache: CacheFormat = .half
  ) throws(EdgeError) {
    try Check.edge("number of devices", devices, 1...64)
    try Check.edge("number of threads", threads ?? 1, 1...4096)
    self.model = model
    self.format = format
    self.device = device
    self.engine = engine
    self.devices = devices
    self.join = join ?? engine.usualJoin
    self.build = build
    self.host = host
    self.threads = device.cores.map { min(threads ?? $0.count, $0.count) } ?? 1
    self.cache = cache
    if let reason = flaw { throw .cannotRun(engine: engine, reason: reason) }
  }

  private var flaw: String? {
    if engine.usesCores != device.kind.usesCores {
      let right = engine.usesCores ? "the cores of a processor" : "graphics"
      return "it needs \(right), and \(device.id) is a device of kind \(device.kind.rawValue)"
    }
    guard devices > 1 else { return nil }
    if (join == .ethernet) != (engine == .distributedLlama) {
      return "devices on Ethernet are joined by distributed-llama, and by nothing else"
    }
    if join == .layers, devices > model.layerCount {
      return "\(model.id) has \(model.layerCount) layers for \(devices) devices"
    }
    return nil
  }

  /// The devices that read their parts of a layer at the same time.
  var together: Int { join.worksTogether ? devices : 1 }

  /// Whether the graphics card is slowed down by its host.
  var isHeldUpByHost: Bool {
    host == .board && (device.maker == .amd || device.maker == .intel) && !device.kind.usesCores
  }

  /// Whether the improvements of 2025 are in.
  var isRecentLlama: Bool { engine.isLlamaOnGraphics && build == .recent }
}
