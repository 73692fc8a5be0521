// SPDX-License-Identifier: Apache-2.0

/// What a person chose, as texts: one to four models on devices, a workload, a service level and prices.
///
/// A scenario may hold mistakes; ``read(on:)`` says which, field by field. Its canonical form is a list of names and
/// values, sorted by name: the query of a page and the settings of a file have it, and ``arguments`` are the same as
/// flags.
public struct Scenario: Hashable, Sendable {
  /// The values by their keys; none is empty.
  public private(set) var texts: [ScenarioKey: String] = [:]
  /// Models that are no entry of the catalogue, by their number; they come before a name.
  public var configurations: [Int: ModelConfiguration] = [:]

  /// Creates a scenario in which nothing is chosen yet.
  public init() {}

  /// The most models of a scenario.
  public static let mostModels = 4
  /// The device when none is chosen.
  public static let usualDevice = "H100-SXM-80GB"
  /// The tokens of a prompt when none are chosen.
  public static let usualInput = 1000
  /// The tokens of an answer when none are chosen.
  public static let usualOutput = 250
  /// The callers when none are chosen.
  public static let usualCallers = 8
  /// The utilisation when none is chosen.
  public static let usualUtilisation = 0.6

  /// The value of a field as it was typed, without spaces around it; `nil` when it is empty.
  public subscript(field: ScenarioField, number: Int = 1) -> String? {
    get { self[ScenarioKey(field, number)] }
    set { self[ScenarioKey(field, number)] = newValue }
  }

  /// The value of a key as it was typed, without spaces around it; `nil` when it is empty.
  public subscript(key: ScenarioKey) -> String? {
    get { texts[key] }
    set {
      let trimmed = newValue.map(Self.trimmed) ?? ""
      texts[key] = trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Returns the value that counts for a model: its own, or that of the first one where fields are inherited.
  public func effective(_ field: ScenarioField, _ number: Int) -> String? {
    if let own = self[field, number] { return own }
    if field.isInherited { return self[field, 1] }
    // A price goes with its device: it counts for a further model on the same one.
    let isSameDevice = field == .price && effective(.device, number) == self[.device, 1]
    return isSameDevice ? self[field, 1] : nil
  }

  /// The numbers of the models that are chosen, in order.
  public var modelNumbers: [Int] {
    (1...Self.mostModels).filter { self[.model, $0] != nil || configurations[$0] != nil }
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// A model that is given by its `config.json`.
public struct ModelConfiguration: Hashable, Sendable {
  /// The name that is shown.
  public let label: String
  /// The whole file.
  public let text: String

  /// Creates a model from its file.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}
