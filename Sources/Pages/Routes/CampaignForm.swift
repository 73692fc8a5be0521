// SPDX-License-Identifier: Apache-2.0

/// What the start of a campaign sends.
public struct CampaignForm: Hashable, Sendable, Codable {
  /// The loop, by its id.
  public var loop: String
  /// `real` or `coach`.
  public var mode: String
  /// The day of the application, as it was typed.
  public var applied: String

  /// Creates a form.
  public init(loop: String = "", mode: String = "real", applied: String = "") {
    self.loop = loop
    self.mode = mode
    self.applied = applied
  }

  /// Reads the form; a field that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys) throws -> String {
      try container.decodeIfPresent(String.self, forKey: key) ?? ""
    }
    self.init(loop: try value(.loop), mode: try value(.mode), applied: try value(.applied))
  }
}
