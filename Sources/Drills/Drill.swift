// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// One question of a drill, with its key: the same template and seed give the same drill.
public struct Drill: Hashable, Sendable, Codable {
  /// The template that made it.
  public let template: String
  /// The seed its values come from; 0 where nothing is drawn.
  public let seed: UInt64
  /// What is asked, complete without its template.
  public let prompt: String
  /// The time in which a right answer is in time; twice of it is slow.
  public let target: Seconds
  /// What a right answer is.
  public let key: DrillKey
  /// One more step toward the answer, shown at the price of the rating `again`; nil where there is none.
  public let hint: String?

  /// Creates a drill.
  public init(
    template: String, seed: UInt64, prompt: String, target: Seconds, key: DrillKey,
    hint: String? = nil
  ) {
    self.template = template
    self.seed = seed
    self.prompt = prompt
    self.target = target
    self.key = key
    self.hint = hint
  }

  /// What it asks for.
  public var kind: DrillKind {
    switch key {
    case .number: .number
    case .explanation: .explanation
    case .contrast: .contrast
    case .story: .story
    case .fact: .fact
    }
  }
}

/// What a right answer to a drill is, by kind.
public enum DrillKey: Hashable, Sendable, Codable {
  case number(NumberKey)
  case explanation(ExplanationKey)
  case contrast(ContrastKey)
  case story(StoryKey)
  case fact(FactKey)

  // The names in the log.
  private enum NumberCodingKeys: String, CodingKey { case _0 = "key" }
  private enum ExplanationCodingKeys: String, CodingKey { case _0 = "key" }
  private enum ContrastCodingKeys: String, CodingKey { case _0 = "key" }
  private enum StoryCodingKeys: String, CodingKey { case _0 = "key" }
  private enum FactCodingKeys: String, CodingKey { case _0 = "key" }
}
