// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// Facts about models, devices and prices, each with its source and date.
///
///     let model = try Catalogue.model(named: "mistral-7b-v0.3").get("mistral-7b-v0.3")
///     model.shape?.parameters.total.value  // 7248023552
///
/// The tables are part of the program. Each is read when something of it is first asked for, and kept.
public enum Catalogue {}

/// Models.
extension Catalogue {
  /// Every model, those without dimensions too, in the order of the table.
  public static let models: [ModelEntry] = guaranteed { () throws(CatalogueError) in
    var layers: [String: [LayerGroup]] = [:]
    for row in try Table.embedded("layers.csv").rows {
      layers[try row.required("model"), default: []].append(try LayerGroup(row))
    }
    return try Table.embedded("models.csv").map { row throws(CatalogueError) in
      try ModelEntry(row, layers: layers[try row.required("id")] ?? [])
    }
  }

  /// Returns the model with a name of the catalogue; `nil` when there is none.
  ///
  /// - Complexity: O(1) after the first call.
  public static func model(id: String) -> ModelEntry? { modelPositions[id].map { models[$0] } }

  /// Returns the model that a name means: an id, a name on a hub, a spelling in published data, or what people say.
  public static func model(named name: String) -> Resolution<ModelEntry> {
    model(id: name).map { .found($0) } ?? modelNames.resolve(name)
  }

  private static let modelPositions = positions(models)

  private static let modelNames = guaranteed { () throws(CatalogueError) in
    NameIndex(
      models, names: { [$0.name] }, isVague: { _ in false },
      aliases: try Alias.all("aliases_models.csv"), rules: .models)
  }

  /// Returns what is known of a model beside its dimensions.
  static func facts(ofModel id: String) -> ModelFacts {
    guard let facts = modelFacts[id] else { preconditionFailure("\(id) has no facts") }
    return facts
  }

  private static let modelFacts: [String: ModelFacts] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("model_facts.csv").dictionary { row throws(CatalogueError) in
      (try row.required("id"), try ModelFacts(row))
    }
  }
}

/// Devices.
extension Catalogue {
  /// Every device, in the order of the table.
  public static let devices: [DeviceEntry] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("devices.csv").map { row throws(CatalogueError) in try DeviceEntry(row) }
  }

  /// Returns the device with a name of the catalogue; `nil` when there is none.
  ///
  /// - Complexity: O(1) after the first call.
  public static func device(id: String) -> DeviceEntry? { devicePositions[id].map { devices[$0] } }

  /// Returns the device that a name means: an id, a spelling in published data, or what people say.
  public static func device(named name: String) -> Resolution<DeviceEntry> {
    device(id: name).map { .found($0) } ?? deviceNames.resolve(name)
  }

  private static let devicePositions = positions(devices)

  private static let deviceNames = guaranteed { () throws(CatalogueError) in
    NameIndex(
      devices, names: { [$0.name] }, isVague: { !$0.covers.isEmpty },
      aliases: try Alias.all("aliases_devices.csv"), rules: .devices)
  }

  /// Returns where the figures of a device are from.
  static func facts(ofDevice id: String) -> DeviceFacts {
    guard let facts = deviceFacts[id] else { preconditionFailure("\(id) has no facts") }
    return facts
  }

  private static let deviceFacts: [String: DeviceFacts] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("device_facts.csv").dictionary { row throws(CatalogueError) in
      (try row.required("id"), try DeviceFacts(row))
    }
  }
}

/// Formats.
extension Catalogue {
  /// Every format of weights: those of servers first, then those of GGUF files, then others.
  public static let formats: [FormatEntry] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("formats.csv").map { row throws(CatalogueError) in try FormatEntry(row) }
  }

  /// Returns the format of weights that a name means, such as `fp8`, `Q4_K_M` or `AWQ-4bit-128g`.
  public static func weightFormat(named name: String) -> Resolution<FormatEntry> {
    formatNames.resolve(name)
  }

  /// Returns the format of the cache that a name means; `nil` when it names none.
  ///
  /// 16-bit floats of either kind are one format.
  public static func cacheFormat(named name: String) -> CacheFormat? {
    switch NameWords(name).key {
    case "fp 16", "bf 16", "float 16", "bfloat 16", "16 bit", "16bit", "half", "auto": .half
    case "fp 8", "8 bit", "8bit", "fp 8 e 4m 3", "fp 8 e 5m 2": .fp8
    case "int 8": .int8
    case "int 4", "4 bit", "4bit": .int4
    default: nil
    }
  }

  private static let formatNames = guaranteed { () throws(CatalogueError) in
    NameIndex(
      formats, names: { _ in [] }, isVague: { _ in false },
      aliases: try Alias.all("aliases_formats.csv"), rules: .formats)
  }
}

/// Sources.
extension Catalogue {
  /// Every source, in the order of the table.
  public static let sources: [Source] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("sources.csv").map { row throws(CatalogueError) in try Source(row) }
  }

  /// Returns a source; `nil` when there is none with this name.
  public static func source(_ id: SourceID) -> Source? { sourcesByID[id] }

  private static let sourcesByID = Dictionary(
    sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Catalogue {
  private static func positions<T: Identifiable>(_ items: [T]) -> [T.ID: Int] {
    Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Table {
  /// Returns the rows by a name that each has for itself.
  func dictionary<T>(
    _ make: (Row) throws(CatalogueError) -> (String, T)
  ) throws(CatalogueError) -> [String: T] {
    var result: [String: T] = [:]
    for row in rows {
      let (name, value) = try make(row)
      guard result.updateValue(value, forKey: name) == nil else {
        throw row.problem("\(name) is in the table twice")
      }
    }
    return result
  }
}
