// SPDX-License-Identifier: Apache-2.0

/// When sequences join and leave a batch.
public enum Batching: Hashable, Sendable {
  /// At every step (iteration-level scheduling). Source: Yu et al., "Orca", OSDI 2022.
  case continuous(PromptPolicy)
  /// A batch starts when it is full and ends with its longest answer; prompts are padded to the longest.
  case fixed(size: Int)
  /// The same, and a batch that is not full starts when its first request has waited for so long.
  case dynamic(size: Int, longestWait: SimulatedTime)
}

/// How continuous batching takes in prompts.
public enum PromptPolicy: String, Hashable, Sendable, CaseIterable {
  /// In pieces, in the same steps in which others decode. Source: Agrawal et al., "Sarathi-Serve", OSDI 2024.
  case chunked
  /// Whole, in steps of their own, while those that decode wait.
  case whole
}

/// What a small model drafts and the model checks, several tokens in a step.
///
/// A drafted token is accepted with the same chance each, and a step ends with the first one that is not, which the model
/// replaces. Source: Leviathan, Kalman and Matias, arXiv 2211.17192.
public struct Speculation: Hashable, Sendable {
  /// The tokens drafted in a step, 1 to 16.
  public var draftTokens: Int
  /// The chance that a drafted token is accepted, 0 to 1.
  public var acceptance: Double
  /// The time of drafting one token over that of a plain decode step, 0 to 1.
  public var draftCost: Double

  /// Creates a way to draft.
  public init(draftTokens: Int, acceptance: Double, draftCost: Double) {
    self.draftTokens = draftTokens
    self.acceptance = acceptance
    self.draftCost = draftCost
  }
}
