// SPDX-License-Identifier: Apache-2.0

/// An answer to a case, judged against its key.
public struct CaseReview: Codable, Hashable, Sendable {
  /// Words of the answer with their place.
  public struct Passage: Codable, Hashable, Sendable {
    /// The first byte, counted in UTF-8 from the start of the answer as given.
    public let start: Int
    /// The byte after the last one.
    public let end: Int
    /// Exactly the bytes from `start` to `end`.
    public let text: String
  }

  /// What the answer says of a mechanism.
  public struct Stance: Codable, Hashable, Sendable {
    /// What is said.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// It is the cause.
      case named
      /// It may be the cause: in doubt, under a condition, or on somebody else's word.
      case suspected
      /// It is one of many, without an order.
      case listed
      /// It is not the cause.
      case ruledOut
    }

    /// The mechanism.
    public let mechanism: String
    /// What is said of it.
    public let kind: Kind
    /// Whether the speaker says not to be sure.
    public let isHedged: Bool
    /// The sentence that says it.
    public let passage: Passage
  }

  /// A figure of the key that the answer names.
  public struct FigureUse: Codable, Hashable, Sendable {
    /// The figure.
    public let figure: String
    /// What it is.
    public let name: String
    /// What the answer says; a share is between 0 and 1.
    public let said: Double
    /// What the key says.
    public let value: Double
    /// The number in the answer.
    public let passage: Passage
  }

  /// A good next step that the answer proposes.
  public struct StepUse: Codable, Hashable, Sendable {
    /// The step.
    public let statement: String
    /// The sentence that proposes it.
    public let passage: Passage
  }

  /// What the name of the cause rests on.
  public enum Basis: String, Codable, Hashable, Sendable {
    /// The data that shows it were asked for.
    case asked
    /// The answer uses a figure that shows it.
    case figure
    /// Neither; it may have been guessed.
    case nothing
  }

  /// The mechanism that is the cause.
  public let cause: String
  /// What is said of each mechanism, once for each, in the order of the answer.
  public let stances: [Stance]
  /// Whether three or more are named as the cause and none before the others.
  public let isShotgun: Bool
  /// What the name of the cause rests on; nil when it was not found.
  public let basis: Basis?
  /// Figures of the key that are right within 10%, once for each.
  public let figuresRight: [FigureUse]
  /// Figures of the key that are named in full and are not what the answer says.
  public let figuresWrong: [FigureUse]
  /// Good next steps that are proposed.
  public let nextSteps: [StepUse]
  /// The test that is proposed.
  public let test: ProposedTest
  /// What was asked for and what it was worth; nil when requests were not given.
  public let requests: RequestScore?
  /// The judgement in words for the person, one sentence for each point.
  public let sentences: [String]

  /// Whether the cause is named as the cause.
  public var isCauseFound: Bool {
    stances.contains { $0.mechanism == cause && $0.kind == .named }
  }

  /// The mechanisms that are named as the cause and are not.
  public var decoysTaken: [String] {
    stances.filter { $0.mechanism != cause && $0.kind == .named }.map(\.mechanism)
  }

  /// The mechanisms that are said not to be the cause; the cause itself may be among them.
  public var ruledOut: [String] { stances.filter { $0.kind == .ruledOut }.map(\.mechanism) }

  /// Whether a test is proposed that sees the smallest change that matters in less than 80% of cases.
  public var isUnderpowered: Bool { test.verdict == .underpowered }
}
