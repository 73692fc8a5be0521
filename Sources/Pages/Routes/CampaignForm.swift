// SPDX-License-Identifier: Apache-2.0

/// What the start of a campaign sends, as it was typed.
public struct CampaignForm: Hashable, Sendable {
  /// The loop, by its id.
  public var loop: String
  /// `real` or `coach`.
  public var mode: String
  /// The day of the application.
  public var applied: String
  /// The regions whose public holidays count, such as `fr`; without one only weekends are free.
  public var regions: [String]
  /// The number that picks what is asked; empty for a new one.
  public var seed: TypedSeed

  /// Creates a form.
  public init(
    loop: String = "", mode: String = "real", applied: String = "", regions: [String] = [],
    seed: TypedSeed = TypedSeed()
  ) {
    self.loop = loop
    self.mode = mode
    self.applied = applied
    self.regions = regions
    self.seed = seed
  }

  /// Reads what a form sent: a field that is missing is empty, and of a name that comes twice the last one counts, except for regions.
  public init(pairs: [(name: String, value: String)]) {
    self.init(mode: "")
    for (name, value) in pairs {
      switch FormField(rawValue: name) {
      case .loop: loop = value
      case .mode: mode = value
      case .applied: applied = value
      case .region: if !value.isEmpty, regions.count < Self.mostRegions { regions.append(value) }
      case .seed: seed = TypedSeed(value)
      default: continue
      }
    }
  }

  /// More regions than there are.
  private static let mostRegions = 30
}
