// SPDX-License-Identifier: Apache-2.0

/// A place in a pack.
struct Place: Hashable, Sendable {
  let file: String
  /// From 1.
  let line: Int
  /// From 1.
  let column: Int
}

/// Collects the problems of one file while it is read.
///
/// Reading goes on after a problem, so that a person sees all of them at once.
final class ProblemLog {
  let file: String
  private(set) var problems: [PackProblem] = []
  /// The names of things that are there but could not be read, so that what refers to them is not reported as well.
  private(set) var broken: Set<String> = []

  /// Whether everything that the file names was seen, broken or not.
  private(set) var isWhole = true

  init(file: String) {
    self.file = file
  }

  /// Writes down a problem at a place of this file.
  func report(_ message: String, mend: String, line: Int, column: Int = 1) {
    problems.append(
      PackProblem(file: file, line: line, column: column, message: message, mend: mend))
  }

  /// Writes down a problem at a value.
  func report(_ message: String, mend: String, at node: YAMLNode) {
    report(message, mend: mend, line: node.line, column: node.column)
  }

  /// Remembers the name of something that could not be read.
  func markBroken(_ name: String) {
    broken.insert(name)
  }

  /// Remembers that the file may name things that could not even be counted.
  func loseTrack() {
    isWhole = false
  }

  /// Returns the place of a value of this file.
  func place(of node: YAMLNode) -> Place {
    Place(file: file, line: node.line, column: node.column)
  }
}
