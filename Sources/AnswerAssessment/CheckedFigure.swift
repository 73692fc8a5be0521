// SPDX-License-Identifier: Apache-2.0

/// A figure of an answer that was recomputed: whether it is right, and if not, what would be.
///
/// Who recomputes is no matter of this module; figures about which nothing could be said are left out.
public struct CheckedFigure: Hashable, Sendable {
  /// Where it stands, in bytes of UTF-8 from the start of the answer as given.
  public let range: Range<Int>
  public let verdict: Verdict

  /// What came of recomputing a figure.
  public enum Verdict: Hashable, Sendable {
    /// It is right, and the person had to work it out.
    case computed
    /// It is right, and was only said again or looked up.
    case restated
    /// It is wrong; the message says what would be right.
    case wrong(message: String)
  }

  /// Creates a figure.
  public init(range: Range<Int>, verdict: Verdict) {
    self.range = range
    self.verdict = verdict
  }
}

/// What checked figures do to evidence of a type that stands in their sentence.
public enum FigureRole: String, Hashable, Sendable, CaseIterable {
  /// Nothing: the evidence does not rest on figures.
  case ignored
  /// A wrong one leaves a mention.
  case checked
  /// A wrong one leaves a mention, and a right one that was worked out makes a mention specific.
  case computed
}
