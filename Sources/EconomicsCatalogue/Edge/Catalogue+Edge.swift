// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// Devices, formats, engines and fitted values for a single person.
extension Catalogue {
  /// Every value of the calibration for single users, in the order of the table.
  public static let edgeParameters: [EdgeCalibrationEntry] =
    guaranteed { () throws(CatalogueError) in
      try Table.embedded("edge_calibration.csv").map { row throws(CatalogueError) in
        try EdgeCalibrationEntry(row)
      }
    }

  /// The calibration for single users.
  public static let edgeCalibration: EdgeCalibration =
    guaranteed { () throws(CatalogueError) in
      let values = Dictionary(
        edgeParameters.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
      let devices = Dictionary(
        edgeParameters.map { ($0.id, $0.devices) }, uniquingKeysWith: { first, _ in first })
      do {
        return try EdgeCalibration(values, devices: devices)
      } catch {
        throw .table(file: "edge_calibration.csv", line: 1, reason: "\(error)")
      }
    }

  /// The names of the devices that one person may run a model on, in the order of the devices.
  public static let edgeDeviceIDs: [String] = devices.map(\.id).filter { edgeTraits[$0] != nil }

  /// Returns the machine that a name means.
  ///
  /// - Parameter name: A spelling in published data, or any name of a device.
  /// - Returns: The machine.
  /// - Throws: ``CatalogueError`` when no device has the name, several may be meant, or it is none for a single person.
  public static func edgeMachine(named name: String) throws(CatalogueError) -> EdgeMachine {
    let spelling = edgeSpellings[name]
    let id: String
    if let spelling { id = spelling.device } else { id = try device(named: name).get(name).id }
    guard let traits = edgeTraits[id] else {
      throw .unknownName(kind: "device for a single person", name: id, nearest: [])
    }
    return EdgeMachine(
      device: try traits.device(knowsMemory: !(spelling?.isMemoryUnknown ?? false)),
      host: spelling?.host ?? .computer, chip: traits.chip,
      cores: try traits.coreDevice.flatMap { edgeTraits[$0] }?.device())
  }

  /// Returns the format that a name means, as programs for a single person use it.
  ///
  /// - Parameter name: Any name of a format.
  /// - Returns: The format.
  /// - Throws: ``CatalogueError`` when no format has the name or several may be meant.
  public static func edgeFormat(named name: String) throws(CatalogueError) -> EdgeFormat {
    let format = try weightFormat(named: name).get(name).format
    guard let row = edgeUnpackings[format.id] else {
      throw .unknownName(kind: "format for a single person", name: format.id, nearest: [])
    }
    do {
      return try EdgeFormat(
        format, unpacking: row.unpacking, bitsBesideExperts: row.bitsBesideExperts)
    } catch {
      throw .table(file: "edge_formats.csv", line: 1, reason: "\(error)")
    }
  }

  /// Returns the engine that a name means on a device.
  ///
  /// - Parameters:
  ///   - name: A name of an engine, with a backend or without; such as `llama.cpp`, `Ollama` or `llama.cpp Vulkan`.
  ///   - device: The device that it runs on, which decides when no backend is named.
  ///   - format: The name of the format, which decides between the loaders of text-generation-webui.
  /// - Returns: The engine.
  /// - Throws: ``CatalogueError/unknownName(kind:name:nearest:)``.
  public static func edgeEngine(
    named name: String, on device: EdgeDevice, format: String = ""
  ) throws(CatalogueError) -> EdgeEngine {
    if let engine = EdgeEngine(rawValue: name) { return engine }
    let rule =
      name.utf8.count > 200
      ? nil : edgeEngineRules.first { $0.fits(name, maker: device.maker, format: format) }
    guard let rule else {
      throw .unknownName(
        kind: "engine for a single person", name: shown(name),
        nearest: EdgeEngine.allCases.map(\.rawValue))
    }
    return rule.engine
  }

  private static let edgeTraits: [String: EdgeTraits] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("edge_devices.csv").dictionary { row throws(CatalogueError) in
      let traits = try EdgeTraits(row)
      return (traits.id, traits)
    }
  }

  private static let edgeSpellings: [String: EdgeSpelling] =
    guaranteed { () throws(CatalogueError) in
      try Table.embedded("edge_spellings.csv").dictionary { row throws(CatalogueError) in
        let spelling = try EdgeSpelling(row)
        return (spelling.spelling, spelling)
      }
    }

  private static let edgeUnpackings: [String: EdgeUnpacking] =
    guaranteed { () throws(CatalogueError) in
      try Table.embedded("edge_formats.csv").dictionary { row throws(CatalogueError) in
        let unpacking = try EdgeUnpacking(row)
        return (unpacking.format, unpacking)
      }
    }

  private static let edgeEngineRules: [EdgeEngineRule] =
    guaranteed { () throws(CatalogueError) in
      try Table.embedded("edge_engines.csv").map { row throws(CatalogueError) in
        try EdgeEngineRule(row)
      }
    }
}
