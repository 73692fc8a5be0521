// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What is sent to set the level of a criterion by hand.
public struct OverrideForm: Hashable, Sendable, Codable {
  /// The criterion, by its id.
  public var criterion: Criterion.ID
  /// The level as it was chosen; empty when none was.
  public var level: String
  /// Why, as it was typed.
  public var reason: String

  /// Creates a form.
  public init(criterion: Criterion.ID, level: String = "", reason: String = "") {
    self.criterion = criterion
    self.level = level
    self.reason = reason
  }

  /// Reads the form; a field that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    criterion = Criterion.ID(
      try container.decodeIfPresent(String.self, forKey: .criterion) ?? "")
    level = try container.decodeIfPresent(String.self, forKey: .level) ?? ""
    reason = try container.decodeIfPresent(String.self, forKey: .reason) ?? ""
  }

  /// The level that was chosen; nil when it is none.
  public var chosenLevel: Level? {
    Level.allCases.first { "\($0.rawValue)" == level }
  }
}
