// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// What came of trying a connected language model.
public struct ModelTrial: Hashable, Sendable {
  /// When it began, or when its last step ended.
  public let at: Instant
  /// What was found so far.
  public let report: ModelCheckReport
  public let isRunning: Bool

  /// Creates a trial.
  public init(at: Instant, report: ModelCheckReport, isRunning: Bool) {
    self.at = at
    self.report = report
    self.isRunning = isRunning
  }

  /// The trial as it stands, over.
  public func ended() -> ModelTrial { ModelTrial(at: at, report: report, isRunning: false) }
}
