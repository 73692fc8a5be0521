// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// The fields of the text model in a configuration, read with checks.
struct ConfigFields {
  /// The kind: the `model_type`.
  let kind: String
  /// Where the fields stand, such as `text_config.`; written before names in messages.
  let path: String
  let values: [String: ConfigJSON]
  /// The object around the text model; empty when there is none.
  let wrapper: [String: ConfigJSON]
  /// What was assumed or left out.
  private(set) var notes: [String] = []

  /// Creates the fields of an object.
  init(
    kind: String, path: String = "", values: [String: ConfigJSON],
    wrapper: [String: ConfigJSON] = [:]
  ) {
    self.kind = kind
    self.path = path
    self.values = values
    self.wrapper = wrapper
  }

  /// The value of a field; `nil` when it is not there, or null.
  subscript(name: String) -> ConfigJSON? {
    values[name].flatMap { $0 == .null ? nil : $0 }
  }

  /// Whether the file states a field, be it as null.
  func states(_ name: String) -> Bool { values[name] != nil }

  /// The name of a field with the place where it stands.
  func full(_ name: String) -> String { path + name }

  /// Adds what a reader of a result should know.
  mutating func note(_ text: String) { notes.append(text) }

  /// Adds that a field was taken from elsewhere, because the file does not state it.
  mutating func assume(_ name: String, is value: String, because reason: String) {
    note("\(full(name)) is not in the file; \(value) is taken: \(reason)")
  }
}

/// Whole numbers.
extension ConfigFields {
  /// The numbers that dimensions may have; ``ModelShape`` believes no larger ones either.
  static let dimension = 1...50_000_000

  /// Returns a whole number that the kind needs, under its name or an older one.
  func whole(
    _ name: String, or olderName: String? = nil, in range: ClosedRange<Int> = dimension,
    to purpose: String
  ) throws(ConfigError) -> Int {
    if let number = try optionalWhole(name, in: range) { return number }
    if let olderName, let number = try optionalWhole(olderName, in: range) { return number }
    throw .missing(field: full(name), kind: kind, purpose: purpose)
  }

  /// Returns a whole number; `nil` when the field is not there, or null.
  func optionalWhole(
    _ name: String, in range: ClosedRange<Int> = dimension
  ) throws(ConfigError) -> Int? {
    guard let value = self[name] else { return nil }
    return try Self.whole(value, field: full(name), in: range)
  }

  /// Returns a whole number; when the file does not state it, the default of the class that reads this kind.
  mutating func whole(
    _ name: String, default value: Int, in range: ClosedRange<Int> = dimension
  ) throws(ConfigError) -> Int {
    if let number = try optionalWhole(name, in: range) { return number }
    assume(name, is: "\(value)", because: "the default of this kind")
    return value
  }

  /// Returns a list of whole numbers; `nil` when the field is not there, or null.
  func optionalWholes(
    _ name: String, in range: ClosedRange<Int>
  ) throws(ConfigError) -> [Int]? {
    guard let value = self[name] else { return nil }
    guard case .list(let items) = value else {
      throw .wrongType(field: full(name), found: value.shown, wanted: "a list of whole numbers")
    }
    var numbers: [Int] = []
    for (index, item) in items.enumerated() {
      numbers.append(try Self.whole(item, field: "\(full(name))[\(index)]", in: range))
    }
    return numbers
  }

  private static func whole(
    _ value: ConfigJSON, field: String, in range: ClosedRange<Int>
  ) throws(ConfigError) -> Int {
    guard case .number(let literal) = value, case let number = WholeNumber(literal: literal),
      number != .notWhole
    else {
      throw .wrongType(field: field, found: value.shown, wanted: "a whole number")
    }
    guard case .exact(let exact) = number, range.contains(exact) else {
      let allowed = "from \(range.lowerBound) to \(range.upperBound)"
      throw .outOfRange(field: field, found: value.shown, allowed: allowed)
    }
    return exact
  }
}

/// Other types.
extension ConfigFields {
  /// Returns a truth value; `nil` when the field is not there, or null.
  func optionalFlag(_ name: String) throws(ConfigError) -> Bool? {
    guard let value = self[name] else { return nil }
    guard case .flag(let flag) = value else {
      throw .wrongType(field: full(name), found: value.shown, wanted: "true or false")
    }
    return flag
  }

  /// Returns a list of words; `nil` when the field is not there, or null.
  func optionalWords(_ name: String) throws(ConfigError) -> [String]? {
    guard let value = self[name] else { return nil }
    guard case .list(let items) = value else {
      throw .wrongType(field: full(name), found: value.shown, wanted: "a list of texts")
    }
    var words: [String] = []
    for (index, item) in items.enumerated() {
      guard case .text(let word) = item else {
        throw .wrongType(field: "\(full(name))[\(index)]", found: item.shown, wanted: "a text")
      }
      words.append(word)
    }
    return words
  }

  /// Returns an object; `nil` when the field is not there, or null.
  func optionalObject(_ name: String) throws(ConfigError) -> ConfigFields? {
    guard let value = self[name] else { return nil }
    guard case .object(let inner) = value else {
      throw .wrongType(field: full(name), found: value.shown, wanted: "an object or null")
    }
    return ConfigFields(kind: kind, path: full(name) + ".", values: inner)
  }

  /// Returns a factor, finite and at least 1; `nil` when the field is not there, or null.
  func optionalFactor(_ name: String) throws(ConfigError) -> Double? {
    guard let value = self[name] else { return nil }
    guard case .number(let literal) = value, let number = Double(literal) else {
      throw .wrongType(field: full(name), found: value.shown, wanted: "a number")
    }
    guard (1...1_000_000).contains(number) else {
      throw .outOfRange(field: full(name), found: value.shown, allowed: "from 1 to 1000000")
    }
    return number
  }
}
