// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// A device of the catalogue.
public struct DeviceEntry: Hashable, Sendable, Identifiable {
  /// The name in the catalogue, such as `H100-SXM-80GB`.
  public let id: String
  /// The name as people write it.
  public let name: String
  public let family: DeviceFamily
  /// The memory; `nil` when it is chosen with the machine or was not read.
  ///
  /// An interval spans what is sold, where one chip is sold with several amounts.
  public let memory: Interval<Byte>?
  /// The bandwidth of the memory; `nil` when no source states it.
  public let bandwidth: Interval<Per<Byte, Second>>?
  /// The dense peak rates; empty when no source states one.
  public let peaks: [Arithmetic: Interval<Per<Operation, Second>>]
  public let link: Link?
  public let power: Interval<Watt>?
  /// The devices that this one may be, for sources that do not say which; empty for a device that is one.
  public let covers: [String]
  /// The device for computing; `nil` when memory or bandwidth is not known.
  public let device: Device?

  /// Where the figures are from, and what to know of them.
  ///
  /// These are read on first use, for all devices at once.
  public var facts: DeviceFacts { Catalogue.facts(ofDevice: id) }

  /// Returns the device with an amount of memory that the caller knows.
  ///
  /// - Parameter memory: The memory of the machine.
  /// - Returns: The device.
  /// - Throws: `EconomicsError.impossibleDevice` when the bandwidth is not known or the memory cannot be.
  public func device(withMemory memory: Bytes) throws(EconomicsError) -> Device {
    guard let bandwidth else {
      throw .impossibleDevice(device: id, reason: "no source states the bandwidth of its memory")
    }
    return try Device(
      id: id, name: name, family: family, memory: Interval(exactly: memory), bandwidth: bandwidth,
      peaks: peaks, link: link, power: power)
  }
}

/// Where the figures of a device are from.
public struct DeviceFacts: Hashable, Sendable {
  /// What it is: `gpu`, `apple`, `soc`, `jetson`, `sbc`, `cpu`, `tpu` or `accelerator`.
  public let kind: String
  public let sources: [SourceID]
  /// What to know before using a figure; may be empty.
  public let note: String

  /// Creates the facts from a row of `device_facts.csv`.
  init(_ row: Row) throws(CatalogueError) {
    kind = try row.required("kind")
    sources = try row.sources()
    note = try row.text("note")
  }
}

extension DeviceEntry {
  /// Creates an entry from a row of `devices.csv`: memory in bytes, bandwidth and link in GB/s, peaks in 10^12/s, power in W.
  init(_ row: Row) throws(CatalogueError) {
    id = try row.required("id")
    name = try row.required("name")
    guard let family = DeviceFamily(rawValue: try row.required("family")) else {
      throw row.problem("family is none of those of a device")
    }
    self.family = family
    memory = try row.interval("memory")
    bandwidth = try row.interval("bandwidth", times: 1e9)
    peaks = try Self.peaks(row)
    link = try Self.link(row)
    power = try row.interval("power")
    covers = try row.list("covers")
    guard let memory, let bandwidth else {
      device = nil
      return
    }
    do {
      device = try Device(
        id: id, name: name, family: family, memory: memory, bandwidth: bandwidth, peaks: peaks,
        link: link, power: power)
    } catch {
      throw row.problem("\(error)")
    }
  }

  private static let columns: [(Arithmetic, String)] = [
    (.half, "half"), (.fp8, "fp8"), (.int8, "int8"), (.fp4, "fp4"), (.single, "single"),
  ]

  private static func peaks(
    _ row: Row
  ) throws(CatalogueError) -> [Arithmetic: Interval<Per<Operation, Second>>] {
    var result: [Arithmetic: Interval<Per<Operation, Second>>] = [:]
    for (arithmetic, column) in columns {
      result[arithmetic] = try row.interval(column, times: 1e12)
    }
    return result
  }

  private static func link(_ row: Row) throws(CatalogueError) -> Link? {
    guard let bandwidth = try row.number("link") else { return nil }
    return Link(bandwidth: BytesPerSecond(bandwidth * 1e9), isFabric: try row.flag("fabric"))
  }
}
