// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A device that one person runs a model on.
///
/// Unlike a ``Device`` it may lack figures: without memory nothing is said about fitting, without a bandwidth there
/// is no speed, without a 16-bit rate there is none for prompts.
public struct EdgeDevice: Hashable, Sendable {
  /// What sets some devices apart from others of their kind.
  public enum Trait: String, Hashable, Sendable, CaseIterable, Codable {
    /// Memory stacked beside the processor (HBM), of which single streams reach a smaller share.
    case stackedMemory = "stacked-memory"
    /// The tensor cores of 2025 (RTX 50, RTX PRO 6000, DGX Spark).
    case blackwell
  }

  /// The name in the catalogue, such as `RTX-4090-24GB`.
  public let id: String
  /// The name as people write it.
  public let name: String
  public let kind: EdgeKind
  public let maker: EdgeMaker
  public let traits: Set<Trait>
  /// The memory of one device; `nil` when it is chosen with the machine.
  public let memory: Interval<Byte>?
  /// The bandwidth of that memory; `nil` when no source states it.
  public let bandwidth: Interval<Per<Byte, Second>>?
  /// The peak rate in 16-bit floats; `nil` when no source states it.
  public let half: Interval<Per<Operation, Second>>?
  /// The peak rate in 32-bit floats; `nil` when no source states it.
  public let single: Interval<Per<Operation, Second>>?
  /// The cores that work; `nil` for graphics.
  public let cores: EdgeCores?
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// Creates a device.
  ///
  /// - Parameters:
  ///   - id: The name in the catalogue.
  ///   - name: The name as people write it.
  ///   - kind: What kind of device it is.
  ///   - maker: Who makes its graphics.
  ///   - traits: What sets it apart from others of its kind.
  ///   - memory: The memory of one device.
  ///   - bandwidth: The bandwidth of that memory.
  ///   - half: The peak rate in 16-bit floats.
  ///   - single: The peak rate in 32-bit floats.
  ///   - cores: The cores that work; needed where ``EdgeKind/usesCores`` and the bandwidth is known, ignored for graphics.
  ///   - sources: The facts that it rests on.
  /// - Throws: ``EdgeError/impossible(_:)`` when a figure is not positive and finite, or cores are missing.
  public init(
    id: String, name: String, kind: EdgeKind, maker: EdgeMaker, traits: Set<Trait> = [],
    memory: Interval<Byte>?, bandwidth: Interval<Per<Byte, Second>>?,
    half: Interval<Per<Operation, Second>>? = nil, single: Interval<Per<Operation, Second>>? = nil,
    cores: EdgeCores? = nil, sources: [SourceID] = []
  ) throws(EdgeError) {
    self.id = id
    self.name = name
    self.kind = kind
    self.maker = maker
    self.traits = traits
    self.memory = memory
    self.bandwidth = bandwidth
    self.half = half
    self.single = single
    self.cores = kind.usesCores ? cores : nil
    self.sources = sources
    if let reason = flaw {
      throw .impossible(.impossibleDevice(device: id, reason: reason))
    }
  }

  private var flaw: String? {
    if let flaw = Self.flaw("memory", memory, most: 1e16) { return flaw }
    if let flaw = Self.flaw("bandwidth", bandwidth, most: 1e18) { return flaw }
    if let flaw = Self.flaw("16-bit rate", half, most: 1e21) { return flaw }
    if let flaw = Self.flaw("32-bit rate", single, most: 1e21) { return flaw }
    guard kind.usesCores, bandwidth != nil || cores != nil else { return nil }
    guard let cores else { return "a \(kind.rawValue) needs the number and kind of its cores" }
    return (1...4096).contains(cores.count)
      ? nil : "it has \(cores.count) cores; it must be from 1 to 4096"
  }

  private static func flaw<U>(_ name: String, _ it: Interval<U>?, most: Double) -> String? {
    guard let it, !(it.low.value > 0 && it.high.value < most) else { return nil }
    return "its \(name) is \(it.low.value) to \(it.high.value) \(U.symbol)"
  }
}

/// What is computed with.
extension EdgeDevice {
  /// The rate of 32-bit operations, of which unpacking weights takes some.
  ///
  /// Where no source states one, 31 operations for each byte of bandwidth: the middle of what chips of Apple have,
  /// an assumption that ``EdgeRemark/assumedShaderRate`` tells of.
  func shaderRate(bandwidth: Double) -> Double {
    single?.value.value ?? bandwidth * 31
  }

  /// The rate at which prompts could be multiplied, highest figures and best ones.
  ///
  /// NVIDIA's consumer and workstation chips add up in 16 bits at four times the rate of 32-bit operations; the lists
  /// of makers state half or a quarter of it for chips that are sold for games.
  var promptRate: (value: Double, high: Double)? {
    guard let half else { return nil }
    guard maker == .nvidia, !traits.contains(.stackedMemory), let single else {
      return (half.value.value, half.high.value)
    }
    return (
      max(half.value.value, 4 * single.value.value), max(half.high.value, 4 * single.high.value)
    )
  }
}
