// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Every family of generated questions.
public enum QuestionFamilies {
  /// All families: technical, screening, team fit; each in the order of its subject.
  public static let all: [QuestionFamily] =
    memory + formats + latency + tokenTimes + load + serving + grounding + stores + money + prices
    + startup
    + operations
    + edge + adaptation + evaluation + judging + agents + questionnaires + launches + memoryTalks
    + latencyTalks + numberTalks + causeTalks + moneyTalks

  /// The day on which the families were written, as `YYYY-MM-DD`.
  static let written = "2026-11-29"

  /// Returns the families of a kind; empty for kinds that are not generated.
  public static func of(_ kind: QuestionKind) -> [QuestionFamily] { all.filter { $0.kind == kind } }

  /// Returns the family with a name; nil when there is none.
  public static func family(_ id: String) -> QuestionFamily? { byID[id] }

  /// Returns the question of a name such as `cold-start-7`: a family and the number that it is drawn from.
  ///
  /// - Parameter name: The name, as the question itself has it.
  /// - Returns: The question; nil when there is no such family, or what stands behind it is no number.
  public static func question(named name: String) -> Question? {
    guard let hyphen = name.lastIndex(of: "-"), let family = family(String(name[..<hyphen])),
      let seed = UInt64(name[name.index(after: hyphen)...]), "\(family.id)-\(seed)" == name
    else { return nil }
    return family.question(seed: seed)
  }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
