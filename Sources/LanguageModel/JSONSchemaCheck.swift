// SPDX-License-Identifier: Apache-2.0

/// Whether a value fits a schema, for the part of JSON Schema that our requests use.
///
/// Source: JSON Schema, draft 2020-12, validation: `type`, `enum`, `minimum`, `maximum`, `minLength`, `maxLength`, `items`, `minItems`,
/// `maxItems`, `properties`, `required` and `additionalProperties: false`. Other words of a schema are not looked at.
public enum JSONSchemaCheck {
  /// Returns the first thing that does not fit, with where it stands; nil when all fits.
  public static func problem(of value: JSONValue, against schema: JSONValue) -> String? {
    problem(value, schema, at: "the reply", depth: 0)
  }

  /// Returns whether a value has the members and types of a schema, whatever its limits say.
  public static func hasForm(_ value: JSONValue, of schema: JSONValue) -> Bool {
    problem(of: value, against: withoutLimits(schema)) == nil
  }

  private static func withoutLimits(_ schema: JSONValue) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    for name in ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] {
      members[name] = nil
    }
    members["items"] = members["items"].map(withoutLimits)
    if case .object(let properties) = members["properties"] {
      members["properties"] = .object(properties.mapValues(withoutLimits))
    }
    return .object(members)
  }

  private static func problem(_ value: JSONValue, _ schema: JSONValue, at place: String, depth: Int)
    -> String?
  {
    guard depth < JSONReader.deepest else { return "\(place) is nested too deeply" }
    if let names = typeNames(schema), !names.contains(where: { value.isOf(type: $0) }) {
      return "\(place) is \(value.kind) where \(names.joined(separator: " or ")) was asked for"
    }
    if let allowed = schema["enum"]?.elements, !allowed.contains(value) {
      return "\(place) is none of \(allowed.map(\.json).joined(separator: ", "))"
    }
    return limitProblem(value, schema, at: place)
      ?? elementProblem(value, schema, at: place, depth: depth)
      ?? memberProblem(value, schema, at: place, depth: depth)
  }

  private static func typeNames(_ schema: JSONValue) -> [String]? {
    switch schema["type"] {
    case .string(let name): [name]
    case .array(let names): names.compactMap(\.text)
    default: nil
    }
  }

  private static func limitProblem(_ value: JSONValue, _ schema: JSONValue, at place: String)
    -> String?
  {
    if let number = value.double {
      if let least = schema["minimum"]?.double, number < least {
        return "\(place) is \(value.json), less than \(schema["minimum"]?.json ?? "")"
      }
      if let most = schema["maximum"]?.double, number > most {
        return "\(place) is \(value.json), more than \(schema["maximum"]?.json ?? "")"
      }
    }
    let count = value.text.map(\.unicodeScalars.count) ?? value.elements?.count
    guard let count else { return nil }
    let (least, most) = value.text == nil ? ("minItems", "maxItems") : ("minLength", "maxLength")
    if let limit = schema[least]?.wholeNumber, count < limit {
      return "\(place) is shorter than \(limit)"
    }
    if let limit = schema[most]?.wholeNumber, count > limit {
      return "\(place) is longer than \(limit)"
    }
    return nil
  }

  private static func elementProblem(
    _ value: JSONValue, _ schema: JSONValue, at place: String, depth: Int
  ) -> String? {
    guard let items = schema["items"], let elements = value.elements else { return nil }
    for (index, element) in elements.enumerated() {
      if let problem = problem(element, items, at: "\(place)[\(index)]", depth: depth + 1) {
        return problem
      }
    }
    return nil
  }

  private static func memberProblem(
    _ value: JSONValue, _ schema: JSONValue, at place: String, depth: Int
  ) -> String? {
    guard case .object(let members) = value else { return nil }
    for name in schema["required"]?.elements?.compactMap(\.text) ?? [] where members[name] == nil {
      return "\(place) lacks “\(name)”"
    }
    var known: [String: JSONValue] = [:]
    if case .object(let properties) = schema["properties"] { known = properties }
    for name in members.keys.sorted() {
      guard let member = members[name] else { continue }
      if let schema = known[name] {
        if let problem = problem(member, schema, at: "“\(name)”", depth: depth + 1) {
          return problem
        }
      } else if schema["additionalProperties"] == .bool(false) {
        return "\(place) has “\(name.prefix(40))”, which was not asked for"
      }
    }
    return nil
  }
}

extension JSONValue {
  /// The number; nil when this is none.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  fileprivate func isOf(type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
      ("object", .object),
      ("number", .integer), ("number", .number):
      true
    case ("integer", _): wholeNumber != nil
    default: false
    }
  }

  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
