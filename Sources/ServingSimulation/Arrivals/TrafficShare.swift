// SPDX-License-Identifier: Apache-2.0

/// What a class of traffic has of generated requests: its share, its lengths and the system prompt that it shares.
public struct TrafficShare: Hashable, Sendable {
  /// Its weight; the share is this over the sum of all.
  public var weight: Double
  /// The lengths of its requests, without the system prompt.
  public var lengths: RequestLengths
  /// The tokens that every prompt of the class begins with, the same in each.
  ///
  /// They are added to the tokens of the prompt. Only full prefix blocks of them can be shared.
  public var systemPromptTokens: Int

  /// Creates a share.
  ///
  /// - Parameters:
  ///   - weight: 0 to 1,000,000; the sum of all must be above 0.
  ///   - lengths: The lengths of its requests.
  ///   - systemPromptTokens: 0 to 1,000,000.
  public init(weight: Double = 1, lengths: RequestLengths, systemPromptTokens: Int = 0) {
    self.weight = weight
    self.lengths = lengths
    self.systemPromptTokens = systemPromptTokens
  }

  /// Refuses settings out of range.
  func check() throws(SimulationError) {
    try SettingCheck.range("the weight of a class of traffic", weight, 0...1e6)
    try SettingCheck.range("the tokens of a system prompt", systemPromptTokens, 0...1_000_000)
    try lengths.check()
  }
}
