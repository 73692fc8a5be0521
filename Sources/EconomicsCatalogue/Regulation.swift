// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// A rule of law or of a licence that answers cite with a number or a day, and the words that show that it is meant.
public struct Regulation: Hashable, Sendable, Identifiable {
  /// The name, such as `ai-act-high-risk`.
  public let id: String
  /// Phrases, in lower case; one of them must be said.
  public let cues: [String]
  /// Phrases that show that another rule is meant.
  public let exceptions: [String]
  public let value: Value
  public let source: SourceID
  public let date: DateStamp
  /// What the rule says, and where it stands.
  public let note: String

  /// What a rule fixes.
  public enum Value: Hashable, Sendable {
    /// The day from which it applies.
    case day(Day)
    /// A share of a whole, such as 0.07.
    case share(Double)
    /// A sum of money, with its currency.
    case money(Double, String)
    /// A number of operations.
    case operations(Double)
    /// A length of time, in seconds.
    case span(Double)
  }

  /// Creates a rule from a row of `regulations.csv`.
  init(_ row: Row) throws(CatalogueError) {
    id = try row.required("id")
    cues = try row.list("cues")
    exceptions = try row.list("unless")
    source = SourceID(try row.required("source"))
    date = try row.stamp()
    note = try row.required("note")
    let text = try row.required("value")
    switch try row.required("kind") {
    case "day":
      guard let day = Day(text) else { throw row.problem("value is \"\(text)\"; it must be a day") }
      value = .day(day)
    case "share": value = .share(try row.requiredNumber("value"))
    case "money": value = .money(try row.requiredNumber("value"), try row.required("unit"))
    case "operations": value = .operations(try row.requiredNumber("value"))
    case "span": value = .span(try row.requiredNumber("value"))
    case let kind:
      throw row.problem("kind is \"\(kind)\"; it must be day, share, money, operations or span")
    }
    guard !cues.isEmpty else { throw row.problem("cues is empty") }
  }
}

extension Catalogue {
  /// Every rule, in the order of the table.
  public static let regulations: [Regulation] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("regulations.csv").map { row throws(CatalogueError) in try Regulation(row) }
  }
}
