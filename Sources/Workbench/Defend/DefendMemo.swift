// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue
public import InferenceEconomics

/// A one-page memo that defends one model against another: what it costs, what must be true, and what speaks against it.
public struct DefendMemo: Sendable {
  /// The model that is defended.
  public let candidate: Case
  /// The model that it is measured against.
  public let rival: Case
  /// The claim in one sentence, as the numbers support it.
  public let claim: String
  /// Whether the candidate is cheaper, and how certain that is.
  public let verdict: Verdict
  /// What the verdict compares: a resolved task, or a request where nobody knows how many tasks are resolved.
  public let measure: Measure
  /// The workload, line by line.
  public let workload: [String]
  /// Both models, side by side.
  public let comparison: Comparison
  /// Where the shares of resolved tasks are from, in words.
  public let successBasis: String
  /// What must be true for the candidate to win, in sentences without a full stop.
  public let conditions: [Statement]
  /// What would change the answer.
  public let flips: [Flip]
  /// Published scores of both models under the same conditions, the widest gaps first; those of other versions of them are among them.
  public let pairs: [QualityPair]
  /// What speaks against the candidate, or against the memo itself, in sentences without a full stop.
  public let counterArguments: [Statement]
  /// What was assumed, in sentences without a full stop.
  public let assumptions: [String]
  /// What it rests on.
  public let sources: [SourceLine]

  /// Which cost is lower.
  public enum Verdict: String, Hashable, Sendable {
    /// Even at the worse ends of both intervals.
    case cheaper
    /// At the most likely values; the intervals overlap.
    case likelyCheaper
    case likelyDearer
    case dearer
    /// There is no number for one of the two.
    case undecided
  }

  /// What a cost is for.
  public enum Measure: String, Hashable, Sendable {
    case resolvedTask, request
  }

  /// A sentence with the number behind it, if there is one.
  public struct Statement: Sendable {
    public let text: String
    public let figure: Figure?
  }

  /// What a quantity must become for the answer to change.
  public struct Flip: Sendable {
    /// What is changed.
    public let name: String
    /// What it is now.
    public let now: Figure
    /// The range that was looked at.
    public let range: ClosedRange<Double>
    /// The nearest places at which the answer changes, one below and one above at most; their intervals are those of
    /// the costs.
    public let places: [Figure]

    /// Whether the answer stays the same in the whole range.
    public var isNever: Bool { places.isEmpty }
  }

  /// A source with its date.
  public struct SourceLine: Hashable, Sendable {
    public let id: SourceID
    public let title: String
    public let address: String
    public let date: String
    /// Whether it is too old for what it is used for, or nobody knows how old it is.
    public let isDoubtful: Bool
  }
}
