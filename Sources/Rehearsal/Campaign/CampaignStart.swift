// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// Everything that is fixed when a campaign begins.
///
/// The loop is kept as it was, so that a later version of a pack does not change an old campaign.
public struct CampaignStart: Hashable, Sendable, Codable {
  public let loop: Loop
  public let mode: Mode
  /// Picks questions, cases, curveballs and wordings; the same seed gives the same campaign.
  public let seed: UInt64
  /// The day of the application, from which the calendar of the loop is counted.
  public let applied: Day
  /// The regions whose public holidays are no business days, such as `fr`.
  public let regions: [String]
  /// Questions and families that the campaigns before this one asked, so that they are not asked again.
  public let avoided: [String]
  /// How many times faster than life its clocks run; one outside tests.
  public let clockSpeed: Int64

  /// Creates the start of a campaign.
  public init(
    loop: Loop, mode: Mode, seed: UInt64, applied: Day, regions: [String] = [],
    avoided: [String] = [], clockSpeed: Int64 = 1
  ) {
    self.loop = loop
    self.mode = mode
    self.seed = seed
    self.applied = applied
    self.regions = regions
    self.avoided = avoided
    self.clockSpeed = clockSpeed
  }
}

/// What a candidate wrote about themselves, as text.
public struct Curriculum: Hashable, Sendable, Codable {
  /// The name of the file; nil when the text was pasted.
  public let file: String?
  public let text: String
  /// What the reader of the file passed over, such as macros.
  public let notices: [String]

  /// Creates a curriculum.
  public init(file: String?, text: String, notices: [String] = []) {
    self.file = file
    self.text = text
    self.notices = notices
  }
}
