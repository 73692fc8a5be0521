// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// What is known of a model beside its dimensions.
public struct ModelFacts: Hashable, Sendable {
  public let publisher: String
  /// Where the weights lie on the hub, such as `mistralai/Mistral-7B-Instruct-v0.3`; `nil` when it was not read.
  public let repository: String?
  /// When it was released; `nil` when it was not read.
  public let released: DateStamp?
  /// What its publisher's docs say of its life, such as `GA` or `Retired`; `nil` when they say nothing.
  public let status: String?
  /// The licence of the weights; `nil` without weights or when it was not read.
  public let licence: String?
  /// The weights as published; `nil` when no figure was.
  public let total: PublishedCount?
  /// The weights that one token meets, as published.
  public let active: PublishedCount?
  /// Whether these counts are no more than the size in the name of the model.
  public let countsAreFromName: Bool
  /// The longest context in its configuration, in tokens.
  public let contextInConfiguration: Int?
  /// The longest context in its docs, in tokens.
  public let contextInDocs: Int?
  /// The memory that its docs ask for at least, by the bits of a weight: 16, 8 and 4.
  public let documentedMemory: [Int: Bytes]
  /// How far the dimensions can be trusted.
  public let confidence: Confidence
  /// Where the dimensions are from; empty when there are none.
  public let shapeSources: [SourceID]
  /// Where the rest is from.
  public let sources: [SourceID]
  /// What to know before using a figure; may be empty.
  public let note: String
}

/// How far dimensions can be trusted.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  /// A copy of the configuration of this very model.
  case high
  /// Defaults of a class, or a copy of a near relative.
  case medium
  /// The dimensions of the model it is built on.
  case derived
  /// No dimensions were published or read.
  case none
}

/// A number of weights as it was published: rounded.
public struct PublishedCount: Hashable, Sendable {
  /// The number as written, in units of 10^9 weights, such as `7.25`.
  public let text: String
  /// The number of weights.
  public let value: Parameters
  /// How far the true number may be off by rounding: half a unit of the last digit.
  public let rounding: Parameters

  /// Creates a count from a number of billions as text; `nil` when it is none.
  init?(billions text: String) {
    guard let number = Double(text), number.isFinite, number > 0 else { return nil }
    let digits = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    var unit = 1e9
    for _ in 0..<digits { unit /= 10 }
    self.text = text
    value = Parameters(number * 1e9)
    rounding = Parameters(unit / 2)
  }
}

extension ModelFacts {
  /// Creates the facts from a row of `model_facts.csv`.
  init(_ row: Row) throws(CatalogueError) {
    publisher = try row.required("publisher")
    repository = try row.optional("repository")
    released = try row.optional("released") == nil ? nil : row.stamp("released")
    status = try row.optional("status")
    licence = try row.optional("licence")
    total = try Self.count(row, "total")
    active = try Self.count(row, "active")
    countsAreFromName = try row.required("basis") == "name"
    contextInConfiguration = try row.integer("context_config")
    contextInDocs = try row.integer("context_documented")
    documentedMemory = try Self.memory(row)
    guard let confidence = Confidence(rawValue: try row.required("confidence")) else {
      throw row.problem("confidence must be high, medium, derived or none")
    }
    self.confidence = confidence
    shapeSources = confidence == .none ? [] : try row.sources("shape_sources")
    sources = try row.sources("facts_sources")
    note = try row.text("note")
  }

  private static func count(_ row: Row, _ column: String) throws(CatalogueError) -> PublishedCount?
  {
    guard let text = try row.optional(column) else { return nil }
    guard let count = PublishedCount(billions: text) else {
      throw row.problem("\(column) is \"\(text)\"; it must be a number of billions")
    }
    return count
  }

  private static func memory(_ row: Row) throws(CatalogueError) -> [Int: Bytes] {
    var result: [Int: Bytes] = [:]
    for bits in [16, 8, 4] {
      if let gigabytes = try row.number("memory_\(bits)bit") {
        result[bits] = .gigabytes(gigabytes)
      }
    }
    return result
  }
}
