// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import LanguageModel
public import Rehearsal
public import SecondReading

/// A second reading with the model that gave it and where it was asked.
public struct ModelReading: Sendable {
  let reading: SecondReading
  let model: String
  let address: String

  /// Creates the pair; `address` holds no key.
  public init(_ reading: SecondReading, model: String, address: String) {
    self.reading = reading
    self.model = model
    self.address = address
  }

  /// Creates that of a round.
  public init(_ recorded: RecordedSecondReading) {
    self.init(recorded.reading, model: recorded.model, address: recorded.address)
  }
}

/// A second reading for the terminal, put beside the levels of our own reader.
struct ModelReadingLines {
  let second: ModelReading
  let style: TerminalStyle

  /// Who read it, and what follows with its levels.
  var headline: [String] {
    let reading = second.reading
    let who = "Second reader: \(second.model) at \(second.address)."
    let result =
      if let refusal = reading.refusal {
        refusal.text
      } else if let score = reading.score, let band = reading.band {
        "With its levels: \(Assessment.words(score, band)). The levels of our own reader stand."
      } else {
        "The levels of our own reader stand."
      }
    return [style.wrap("\(who) \(result)")]
  }

  /// What it made of a criterion; nothing where it was not asked.
  func lines(of criterion: Criterion.ID) -> [String] {
    guard let entry = second.reading.reading(of: criterion) else { return [] }
    let words = ([entry.summary] + entry.remarks).joined(separator: " ")
    return [style.wrap(words, indent: "    ")]
      + entry.quotes.map { style.wrap("“\($0.text)”", indent: "      > ") }
  }
}

/// A second reading as scripts read it; fields are added and never renamed.
///
/// `void` and `hold` are words for people.
struct ModelReadingJSON: Encodable {
  let second: ModelReading

  private enum Key: String, CodingKey {
    case model, address, method, refusal, criteria, score, band, calls, tokens
    case tokensAreEstimated = "tokens_are_estimated"
  }

  func encode(to encoder: any Encoder) throws {
    let reading = second.reading
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(second.model, forKey: .model)
    try container.encode(second.address, forKey: .address)
    try container.encode(reading.method, forKey: .method)
    try container.encode(reading.refusal, forKey: .refusal)
    try container.encode(reading.criteria.map(Entry.init), forKey: .criteria)
    try container.encode(reading.score, forKey: .score)
    try container.encode(reading.band, forKey: .band)
    try container.encode(reading.calls, forKey: .calls)
    try container.encode(reading.usage.total, forKey: .tokens)
    try container.encode(reading.usage.isEstimated, forKey: .tokensAreEstimated)
  }

  private struct Entry: Encodable {
    let entry: CriterionReading

    private enum Key: String, CodingKey { case id, standing, runs, agreed, combined, hold }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(entry.criterion, forKey: .id)
      try container.encode(entry.standing, forKey: .standing)
      try container.encode(entry.runs.map(Run.init), forKey: .runs)
      try container.encode(entry.agreed, forKey: .agreed)
      try container.encode(entry.combined, forKey: .combined)
      try container.encode(entry.hold?.text, forKey: .hold)
    }
  }

  private struct Run: Encodable {
    let run: RunReading

    private enum Key: String, CodingKey { case level, quotes, void }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(run.level, forKey: .level)
      try container.encode(run.quotes, forKey: .quotes)
      try container.encode(run.void?.text, forKey: .void)
    }
  }
}
