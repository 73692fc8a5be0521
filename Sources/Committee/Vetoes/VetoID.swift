// SPDX-License-Identifier: Apache-2.0

/// The failures that no number of good cards outweighs.
public enum VetoID: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Mission item 91.
  case walledGarden = "walled-garden-only"
  /// Mission item 89.
  case blackBox = "black-box-service"
  /// Mission item 98.
  case infiniteCompute = "compute-as-infinite"
  /// Mission item 31, in strict loops.
  case sampleSize = "sample-size-ignored"
  /// Words to the grader, lists and copies in the place of an answer.
  case gaming
  /// Mission item 100.
  case contempt

  public static func < (left: VetoID, right: VetoID) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// The veto as a person reads it.
  public var title: String {
    switch self {
    case .walledGarden: "Only a walled garden"
    case .blackBox: "The model as a closed service"
    case .infiniteCompute: "Compute as if there were no end of it"
    case .sampleSize: "Sample size ignored"
    case .gaming: "No answer, or words to the grader"
    case .contempt: "Contempt"
    }
  }

  /// When it holds and what lifts it.
  public var rule: String {
    switch self {
    case .walledGarden:
      "Rests the business on making it hard to leave, and nowhere in the packet says what open weights do for adoption, security, "
        + "feedback or what is paid for."
    case .blackBox:
      "Plans as if the weights were secret. A mechanism of open weights in a later exchange lifts it."
    case .infiniteCompute:
      "Names no cost in any answer of the packet, or answers with more hardware or more context in a card that names no cost. A cost "
        + "in a later exchange lifts the second, not the first."
    case .sampleSize:
      "Proposes a test and never asks how many users it needs. A number of users, a smallest effect or an interval in a later round "
        + "lifts it. A veto in strict loops only."
    case .gaming:
      "In two cards or more, tells the reader how to judge, or most of an answer is a list, a copy, a repetition or about something else. "
        + "Nothing lifts it."
    case .contempt:
      "Puts people down in two cards or more. Nothing lifts it."
    }
  }
}

/// A veto that was found.
public struct VetoFinding: Hashable, Sendable, Codable {
  public let id: VetoID
  /// Whether it stands; false when it was lifted.
  public let isOpen: Bool
  /// The words that raised it; empty when it is about what is missing.
  public let words: [CardQuote]
  /// The words that lifted it; nil when it stands.
  public let lifted: CardQuote?
  /// What happened, in a sentence.
  public let note: String
}
