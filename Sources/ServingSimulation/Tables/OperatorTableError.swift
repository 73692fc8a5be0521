// SPDX-License-Identifier: Apache-2.0

/// Why measured tables cannot be used.
public enum OperatorTableError: Error, Hashable, Sendable {
  /// A line of a file is broken; lines count from 1, the header is the first.
  case line(file: String, line: Int, reason: String)
  /// A file lacks something as a whole.
  case file(String, reason: String)
  /// A setting makes no sense, alone or with the tables.
  case setting(String)
}

extension OperatorTableError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .line(let file, let line, let reason): "\(file) line \(line): \(reason)"
    case .file(let file, let reason): "\(file): \(reason)"
    case .setting(let reason): reason
    }
  }
}
