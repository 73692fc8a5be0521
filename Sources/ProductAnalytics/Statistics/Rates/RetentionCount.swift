// SPDX-License-Identifier: Apache-2.0

/// How many of one cohort were still there at one age.
public struct RetentionCount: Hashable, Sendable {
  /// The name of the cohort, such as the week of signing up.
  public let cohort: String
  /// The age in whole periods, 1 for the first period after the start.
  public let age: Int
  /// Those that were still there at the end of the period.
  public let retained: Int
  /// Those that were there at its start and were watched to its end.
  ///
  /// Who is too young to have reached the age, or left the study, is not at risk (right-censored).
  public let atRisk: Int

  /// Creates a count.
  ///
  /// - Throws: ``StatisticsError`` for an age below 1, negative counts, or more retained than at risk.
  public init(cohort: String, age: Int, retained: Int, atRisk: Int) throws(StatisticsError) {
    try Valid.range("age of cohort \(cohort)", age, 1...Int.max)
    try Valid.range("retained of cohort \(cohort)", retained, 0...Int.max)
    try Valid.range("at risk of cohort \(cohort)", atRisk, 0...Int.max)
    guard retained <= atRisk else {
      throw .partExceedsWhole(
        part: "retained", partCount: retained, whole: "at risk", wholeCount: atRisk)
    }
    self.cohort = cohort
    self.age = age
    self.retained = retained
    self.atRisk = atRisk
  }
}
