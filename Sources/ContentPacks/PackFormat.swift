// SPDX-License-Identifier: Apache-2.0

/// What a pack holds; a file says so in its first line, such as `format: windtunnel/questions@1`.
public enum PackFormat: String, Hashable, Sendable, CaseIterable {
  case questions, rubric, personas, loops, probes, curveballs
  case candidateQuestions = "candidate-questions"
  case drills
  case lexicons, evidence, flags, wording

  /// The number behind the `@` that this program reads.
  public static let revision = 1

  /// The format as a file states it.
  public var statement: String { "windtunnel/\(rawValue)@\(Self.revision)" }
}

extension PackFormat {
  /// Reads the statement of a format, and reports what is wrong with it.
  init?(statement node: YAMLNode, log: ProblemLog) {
    let text = node.scalar ?? ""
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.hasPrefix("windtunnel/"), parts.count == 2, let number = Int(parts[1]) else {
      log.report(
        "`format` is \(node.shown)", mend: "write one such as `\(Self.questions.statement)`",
        at: node)
      return nil
    }
    let name = String(parts[0].dropFirst("windtunnel/".count))
    guard let format = PackFormat(rawValue: name) else {
      let known = Self.allCases.map(\.rawValue)
      log.report(
        "there is no format `\(name.printable)`", mend: mend(name, from: known), at: node)
      return nil
    }
    guard number == Self.revision else {
      log.report(
        number > Self.revision
          ? "revision \(number) of the format `\(name)` is newer than this program"
          : "there is no revision \(number) of the format `\(name)`",
        mend: number > Self.revision
          ? "use a newer windtunnel, or write the file as `\(format.statement)`"
          : "write `\(format.statement)`", at: node)
      return nil
    }
    self = format
  }
}
