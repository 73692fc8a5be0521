// SPDX-License-Identifier: Apache-2.0

/// What the start of a campaign sends.
public struct CampaignForm: Hashable, Sendable, Codable {
  /// The loop, by its id.
  public var loop: String
  /// `real` or `coach`.
  public var mode: String
  /// The day of the application, as it was typed.
  public var applied: String
  /// The region whose public holidays count, such as `fr`; empty for none.
  public var region: String

  /// Creates a form.
  public init(
    loop: String = "", mode: String = "real", applied: String = "", region: String = ""
  ) {
    self.loop = loop
    self.mode = mode
    self.applied = applied
    self.region = region
  }

  /// Reads the form; a field that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys) throws -> String {
      try container.decodeIfPresent(String.self, forKey: key) ?? ""
    }
    self.init(
      loop: try value(.loop), mode: try value(.mode), applied: try value(.applied),
      region: try value(.region))
  }
}
