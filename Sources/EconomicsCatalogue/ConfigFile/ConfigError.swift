// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// Why a `config.json` gives no model.
///
/// Values of the file appear in messages cut short and without control characters.
public enum ConfigError: Error, Hashable, Sendable {
  /// More bytes than a configuration has.
  case tooLarge(bytes: Int, limit: Int)
  /// Nothing but white space.
  case empty
  /// Bytes that are not UTF-8.
  case encoding(reason: String)
  /// Text that is not JSON.
  case notJSON(line: Int, column: Int, reason: String)
  /// JSON that is not an object.
  case notObject(found: String)
  /// A kind that is not known; `field` is where the file names it.
  case unknownKind(field: String, kind: String, known: [String])
  /// A field that is needed is not there, or is null.
  case missing(field: String, kind: String?, purpose: String)
  /// A field is of another type.
  case wrongType(field: String, found: String, wanted: String)
  /// A field has a value that cannot be.
  case outOfRange(field: String, found: String, allowed: String)
  /// Two fields contradict each other.
  case contradiction(kind: String, reason: String)
  /// A field asks for something that is not modelled.
  case unsupported(field: String, found: String, supported: String)
  /// The fields are well formed, but the model they describe cannot be.
  case impossible(EconomicsError)
}

extension ConfigError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      "config.json has \(bytes) bytes; at most \(limit) are read"
    case .empty:
      "config.json is empty; it must be a JSON object with a model_type"
    case .encoding(let reason):
      "config.json is not UTF-8: \(reason); save it as UTF-8"
    case .notJSON(let line, let column, let reason):
      "config.json is not JSON at line \(line), column \(column): \(reason)"
    case .notObject(let found):
      "config.json is \(found); it must be an object, such as {\"model_type\": \"llama\", ...}"
    case .unknownKind(let field, let kind, let known):
      "\(field) is \"\(kind)\", which is not a known kind; known are \(known.joined(separator: ", "))"
    case .missing(let field, let kind, let purpose):
      "config.json\(kind.map { " of kind \($0)" } ?? "") has no \(field); it is needed to \(purpose)"
    case .wrongType(let field, let found, let wanted):
      "\(field) is \(found); it must be \(wanted)"
    case .outOfRange(let field, let found, let allowed):
      "\(field) is \(found); it must be \(allowed)"
    case .contradiction(let kind, let reason):
      "config.json of kind \(kind) contradicts itself: \(reason)"
    case .unsupported(let field, let found, let supported):
      "\(field) is \(found), which is not modelled; supported is \(supported)"
    case .impossible(let error):
      error.description
    }
  }
}
