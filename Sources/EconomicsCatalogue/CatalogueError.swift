// SPDX-License-Identifier: Apache-2.0

/// Why the catalogue has no answer.
public enum CatalogueError: Error, Hashable, Sendable {
  /// A table cannot be read.
  case table(file: String, line: Int, reason: String)
  /// No entry has a name like this one.
  case unknownName(kind: String, name: String, nearest: [String])
  /// Several entries fit a name.
  case ambiguousName(kind: String, name: String, candidates: [String])
}

extension CatalogueError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .table(let file, let line, let reason):
      "\(file):\(line): \(reason)"
    case .unknownName(let kind, let name, let nearest):
      nearest.isEmpty
        ? "no \(kind) of the catalogue is called \"\(name)\""
        : "no \(kind) of the catalogue is called \"\(name)\"; perhaps \(Self.list(nearest)) is meant"
    case .ambiguousName(let kind, let name, let candidates):
      "\"\(name)\" may be more than one \(kind); choose \(Self.list(candidates))"
    }
  }

  private static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
