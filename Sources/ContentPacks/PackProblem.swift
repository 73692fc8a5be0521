// SPDX-License-Identifier: Apache-2.0

/// A mistake in a pack: where it is, what is wrong, and what would mend it.
public struct PackProblem: Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int
  /// What is wrong, in lower case and without a full stop.
  public let message: String
  /// What would be right.
  public let mend: String

  /// Creates a problem.
  public init(file: String, line: Int, column: Int, message: String, mend: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.mend = mend
  }
}

extension PackProblem: CustomStringConvertible {
  /// The problem on one line: `FILE:LINE: what is wrong; the mend`.
  public var description: String {
    "\(file.printable):\(line): \(message); \(mend)"
  }
}

extension PackProblem: Comparable {
  /// Orders problems by file, then by place in the file.
  public static func < (left: PackProblem, right: PackProblem) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}

/// The reason why packs cannot be used: every problem that was found in them, not only the first.
public struct PackFailure: Error, Hashable, Sendable {
  /// The problems by file and line; never empty.
  public let problems: [PackProblem]

  /// Creates a failure from one problem or more, in any order.
  package init(_ problems: [PackProblem]) {
    self.problems = problems.sorted()
  }
}

extension PackFailure: CustomStringConvertible {
  /// The problems, one a line; after the first hundred only their number.
  public var description: String {
    let shown = problems.prefix(100).map(\.description)
    let rest = problems.count - shown.count
    return (shown + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
  }
}
