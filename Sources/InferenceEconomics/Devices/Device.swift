// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a device can hold, move and compute, by its specification.
///
/// Peaks are dense ones, without structured sparsity; an interval stands where sources disagree.
public struct Device: Hashable, Sendable {
  /// The name in the catalogue, such as `H100-SXM-80GB`.
  public let id: String
  /// The name as people write it.
  public let name: String
  /// What kind of device it is; efficiencies are calibrated by it.
  public let family: DeviceFamily
  /// The memory of one device.
  public let memory: Interval<Byte>
  /// The bandwidth of that memory.
  public let bandwidth: Interval<Per<Byte, Second>>
  /// The peak rates; empty when no source states one.
  public let peaks: [Arithmetic: Interval<Per<Operation, Second>>]
  /// The link to the other devices of the server, in one direction; `nil` when no source states it.
  public let link: Link?
  /// The power it draws at most; `nil` when no source states it.
  public let power: Interval<Watt>?

  /// Creates a device.
  ///
  /// - Parameters:
  ///   - id: The name in the catalogue.
  ///   - name: The name as people write it.
  ///   - family: The kind of device.
  ///   - memory: The memory of one device.
  ///   - bandwidth: The bandwidth of that memory.
  ///   - peaks: The dense peak rates by number format.
  ///   - link: The link to other devices.
  ///   - power: The power it draws at most.
  /// - Throws: ``EconomicsError/impossibleDevice(device:reason:)`` when a figure is not positive and finite.
  public init(
    id: String, name: String, family: DeviceFamily, memory: Interval<Byte>,
    bandwidth: Interval<Per<Byte, Second>>,
    peaks: [Arithmetic: Interval<Per<Operation, Second>>], link: Link? = nil,
    power: Interval<Watt>? = nil
  ) throws(EconomicsError) {
    self.id = id
    self.name = name
    self.family = family
    self.memory = memory
    self.bandwidth = bandwidth
    self.peaks = peaks
    self.link = link
    self.power = power
    if let reason = flaw {
      throw .impossibleDevice(device: id, reason: reason)
    }
  }
}

/// The kind of a device: what its memory and its kernels have in common with others.
public enum DeviceFamily: String, Hashable, Sendable, CaseIterable, Codable {
  case volta, turing, ampere, ada, hopper, blackwell
  case cdna2, cdna3
  case rdna
  case arc
  case tpu
  case gaudi
  case neuron
  case apple
  /// Graphics in a processor, sharing its memory.
  case integrated
  case jetson
  case cpu
  /// A computer on a single board.
  case board
}

/// How devices of one server reach each other.
public struct Link: Hashable, Sendable {
  /// The bandwidth of one device in one direction.
  public let bandwidth: BytesPerSecond
  /// Whether it is a fabric of its own (NVLink, Infinity Fabric), not the bus of the host.
  public let isFabric: Bool

  /// Creates a link.
  public init(bandwidth: BytesPerSecond, isFabric: Bool) {
    self.bandwidth = bandwidth
    self.isFabric = isFabric
  }
}

extension Device {
  private var flaw: String? {
    if let flaw = Self.flaw("memory", memory, most: 1e16) { return flaw }
    if let flaw = Self.flaw("bandwidth", bandwidth, most: 1e18) { return flaw }
    if let flaw = peaks.values.lazy.compactMap({ Self.flaw("peak rate", $0, most: 1e21) }).first {
      return flaw
    }
    if let power, let flaw = Self.flaw("power", power, most: 1e7) { return flaw }
    if let link, !(link.bandwidth.value > 0 && link.bandwidth.value < 1e18) {
      return "its link is \(link.bandwidth.value) B/s"
    }
    return nil
  }

  private static func flaw<U>(_ name: String, _ it: Interval<U>, most: Double) -> String? {
    it.low.value > 0 && it.high.value < most
      ? nil : "its \(name) is \(it.low.value) to \(it.high.value) \(U.symbol)"
  }
}
