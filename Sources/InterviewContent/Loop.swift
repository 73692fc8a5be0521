// SPDX-License-Identifier: Apache-2.0

/// The stages of an interview process, in order.
public struct Loop: Hashable, Sendable, Codable, Identifiable {
  /// The tag of a loop's identifier.
  public enum Tag: Sendable {}
  /// The name of a loop.
  public typealias ID = Identifier<Tag>

  public let id: ID
  public let title: String
  public let stages: [Stage]
  /// How the scorecards become a decision; nil for a loop that is only practice and cannot be taken as a campaign.
  public let committee: CommitteePlan?
  /// What a reader of its figures should know, such as where they contradict each other.
  public let remarks: [String]
  /// How long the process is said to take; nil when its source does not say.
  public let length: LoopLength?
  public let provenance: Provenance

  /// Creates a loop.
  public init(
    id: ID, title: String, stages: [Stage], committee: CommitteePlan? = nil,
    remarks: [String] = [], length: LoopLength? = nil, provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.stages = stages
    self.committee = committee
    self.remarks = remarks
    self.length = length
    self.provenance = provenance
  }
}

/// How long a process is said to take, from the application to the offer.
public struct LoopLength: Hashable, Sendable, Codable {
  /// The fewest and the most weeks.
  public let weeks: ClosedRange<Int>
  /// Whose figure it is, such as `one article's figure`.
  public let label: String

  /// Creates a length.
  public init(weeks: ClosedRange<Int>, label: String) {
    self.weeks = weeks
    self.label = label
  }
}

/// How and by when a committee decides.
public struct CommitteePlan: Hashable, Sendable, Codable {
  /// Business days from the last stage to the decision.
  public let window: BusinessDayWindow
  /// Whether a test proposed without regard to its sample size is a veto.
  public let isStrict: Bool

  /// Creates a plan.
  public init(window: BusinessDayWindow, isStrict: Bool) {
    self.window = window
    self.isStrict = isStrict
  }
}

/// A number of business days, from the fewest to the most.
public struct BusinessDayWindow: Hashable, Sendable, Codable {
  public let fewest: Int
  public let most: Int

  /// Creates a window.
  ///
  /// - Precondition: `0 <= fewest <= most`. A pack is checked, with file and line, before it comes here.
  public init(fewest: Int, most: Int) {
    precondition(0 <= fewest && fewest <= most, "a window runs from fewer to more days")
    self.fewest = fewest
    self.most = most
  }
}
