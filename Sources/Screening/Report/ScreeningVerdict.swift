// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Whether an application advances, how close it was, and what would have changed it.
public struct ScreeningVerdict: Hashable, Sendable, Codable {
  /// The rule, in a sentence; ours, as the article behind the default loop names the criteria and no threshold.
  public static let rule =
    "An application advances when no rule fails, response quality is at 3 or more, and the three levels have a mean of 3.0 or more."
  /// The least level of response quality.
  public static let leastResponse = Level.three
  /// The least sum of the three levels: a mean of 3.0.
  public static let leastSum = 9

  public let advances: Bool
  /// The sum of the three levels; a criterion without a level counts as 1.
  public let sum: Int
  /// How many rules failed.
  public let failedRules: Int
  /// How close it was, in a sentence.
  public let margin: String
  /// What would have changed the verdict, the least first; empty when the application advances.
  public let changes: [String]

  /// Creates a verdict.
  public init(advances: Bool, sum: Int, failedRules: Int, margin: String, changes: [String]) {
    self.advances = advances
    self.sum = sum
    self.failedRules = failedRules
    self.margin = margin
    self.changes = changes
  }

  /// The mean of the three levels.
  public var mean: Double { Double(sum) / 3 }
}

extension ScreeningVerdict {
  /// Decides by ``rule``.
  init(rules: [ScreeningRule], criteria: [ScreeningCriterion]) {
    let failed = rules.filter { $0.outcome == .fail }
    let sum = criteria.map { $0.level?.rawValue ?? 1 }.reduce(0, +)
    let response = criteria.first { $0.id == .responseQuality }?.level ?? .one
    let responseShort = max(0, Self.leastResponse.rawValue - response.rawValue)
    let sumShort = max(0, Self.leastSum - sum)
    let advances = failed.isEmpty && responseShort == 0 && sumShort == 0
    var changes = failed.map { "\($0.id.title): \($0.reason)" }
    if responseShort > 0, let quality = criteria.first(where: { $0.id == .responseQuality }) {
      changes.append(
        "Response quality \(Self.levels(responseShort)) higher: \(quality.nextStep)")
    }
    if sumShort > responseShort {
      changes.append(
        "\(Self.levels(sumShort)) more over the three criteria in all. "
          + criteria.filter { $0.id != .responseQuality && $0.level != .five }
          .map { "\($0.id.title): \($0.nextStep)" }.joined(separator: " "))
    }
    self.init(
      advances: advances, sum: sum, failedRules: failed.count,
      margin: Self.margin(
        advances: advances, failed: failed.count, short: max(responseShort, sumShort),
        spare: min(sum - Self.leastSum, response.rawValue - Self.leastResponse.rawValue)),
      changes: changes)
  }

  private static func margin(advances: Bool, failed: Int, short: Int, spare: Int) -> String {
    if advances {
      return spare == 0
        ? "It advances with nothing to spare: one level less and it would not."
        : "It advances with \(levels(spare)) to spare."
    }
    let rules = failed == 1 ? "a rule" : "\(failed) rules"
    if failed == 0 { return "It falls \(levels(short)) short." }
    return short == 0
      ? "It is set aside by \(rules) alone; the reading would have let it advance."
      : "It is set aside by \(rules), and the reading falls \(levels(short)) short."
  }

  private static func levels(_ count: Int) -> String {
    count == 1 ? "one level" : "\(count) levels"
  }
}
