// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// A machine on which one person runs a model: its device, and what that sits in.
public struct EdgeMachine: Hashable, Sendable {
  public let device: EdgeDevice
  /// What a graphics card sits in.
  public let host: EdgeHost
  /// The chip; variants of one chip, with more or fewer cores or more memory, have the same.
  public let chip: String
  /// The processor cores beside the graphics, as a device of their own; `nil` when nothing is known of them.
  public let cores: EdgeDevice?

  /// Returns the part of the machine that an engine runs on.
  public func device(for engine: EdgeEngine) -> EdgeDevice {
    engine.usesCores && !device.kind.usesCores ? cores ?? device : device
  }
}

/// What makes a device of the catalogue one for a single person: a row of `edge_devices.csv`.
struct EdgeTraits {
  let id: String
  let kind: EdgeKind
  let maker: EdgeMaker
  let traits: Set<EdgeDevice.Trait>
  let cores: EdgeCores?
  /// The processor cores beside it, by name.
  let coreDevice: String?
  let chip: String

  init(_ row: Row) throws(CatalogueError) {
    id = try row.required("id")
    kind = try row.choice("kind")
    maker = try row.choice("maker")
    var traits: Set<EdgeDevice.Trait> = []
    for name in try row.list("traits") {
      guard let trait = EdgeDevice.Trait(rawValue: name) else {
        throw row.problem("\(name) is no trait of a device")
      }
      traits.insert(trait)
    }
    self.traits = traits
    if let count = try row.integer("cores") {
      cores = EdgeCores(count: count, kind: try row.choice("core_kind"))
    } else {
      cores = nil
    }
    coreDevice = try row.optional("core_device")
    chip = try row.optional("chip") ?? id
  }

  /// Returns the device with the figures of the catalogue.
  func device(knowsMemory: Bool = true) throws(CatalogueError) -> EdgeDevice {
    guard let entry = Catalogue.device(id: id) else {
      throw .unknownName(kind: DeviceEntry.kind, name: id, nearest: [])
    }
    do {
      return try EdgeDevice(
        id: id, name: entry.name, kind: kind, maker: maker, traits: traits,
        memory: knowsMemory ? entry.memory : nil, bandwidth: entry.bandwidth,
        half: entry.peaks[.half], single: entry.peaks[.single],
        cores: cores, sources: entry.facts.sources)
    } catch {
      throw .table(file: "edge_devices.csv", line: 1, reason: "\(error)")
    }
  }
}

extension Row {
  /// Returns the value of a column that names one of a few.
  func choice<T: RawRepresentable & CaseIterable>(
    _ column: String
  ) throws(CatalogueError) -> T where T.RawValue == String {
    let text = try required(column)
    guard let value = T(rawValue: text) else {
      let names = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("\(column) is \"\(text)\"; it must be one of \(names)")
    }
    return value
  }
}
