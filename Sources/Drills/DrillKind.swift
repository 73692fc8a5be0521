// SPDX-License-Identifier: Apache-2.0

/// What a drill asks for.
public enum DrillKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A number with its unit.
  case number
  /// A short explanation, read by the assessor.
  case explanation
  /// Which of two answers would pass, and why.
  case contrast
  /// A part of one's own story, from memory.
  case story
  /// A dated fact about the portfolio.
  case fact

  /// The kind as a person reads it.
  public var title: String {
    switch self {
    case .number: "Number"
    case .explanation: "Explanation"
    case .contrast: "Contrast"
    case .story: "Story"
    case .fact: "Fact"
    }
  }
}
