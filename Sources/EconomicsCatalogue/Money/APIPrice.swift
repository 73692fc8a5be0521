// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// What a public API asks for a million tokens.
public struct APIPrice: Hashable, Sendable {
  public let provider: String
  /// The model as the provider lists it.
  public let model: String
  /// The model of the catalogue; `nil` when it is none of them.
  public let modelID: String?
  public let kind: Kind
  public let currency: Currency
  /// The price of what is sent, in the currency for a million tokens; so are the others.
  public let input: Double
  /// The price of what is answered; `nil` for embeddings and where none is listed.
  public let output: Double?
  /// The price of what is sent and was cached; `nil` where none is listed.
  public let cachedInput: Double?
  /// The price of what is sent in a batch; `nil` where none is listed.
  public let batchInput: Double?
  /// The price of what is answered in a batch; `nil` where none is listed.
  public let batchOutput: Double?
  /// The longest context of the offer, in tokens.
  public let context: Int?
  /// When the list was read, or the newest date in it.
  public let date: DateStamp
  /// What the provider says of the life of the offer, such as `GA`; `nil` when nothing.
  public let status: String?
  /// The day on which the offer ends or ended.
  public let retires: Day?
  public let source: SourceID

  /// What is sold.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case chat, embedding
  }

  /// The money of a price.
  public enum Currency: String, Hashable, Sendable, CaseIterable {
    case dollar = "USD"
    case euro = "EUR"
  }

  /// Creates a price from a row of a table of prices.
  init(_ row: Row) throws(CatalogueError) {
    provider = try row.required("provider")
    model = try row.required("model")
    modelID = try row.optional("model_id")
    guard let kind = Kind(rawValue: try row.required("kind")),
      let currency = Currency(rawValue: try row.required("currency"))
    else { throw row.problem("kind must be chat or embedding, currency USD or EUR") }
    self.kind = kind
    self.currency = currency
    input = try row.requiredNumber("input")
    output = try row.number("output")
    cachedInput = try row.number("cached_input")
    batchInput = try row.number("batch_input")
    batchOutput = try row.number("batch_output")
    context = try row.integer("context")
    date = try row.stamp()
    status = try row.optional("status")
    retires = try Self.day(row)
    source = SourceID(try row.required("source"))
    guard input >= 0, output ?? 0 >= 0, cachedInput ?? 0 >= 0 else {
      throw row.problem("a price is negative")
    }
  }

  private static func day(_ row: Row) throws(CatalogueError) -> Day? {
    guard let text = try row.optional("retires") else { return nil }
    guard let day = Day(text) else { throw row.problem("retires is \"\(text)\"; it must be a day") }
    return day
  }
}

extension APIPrice {
  /// The price of a token that is sent, when the list is in dollars.
  public var dollarsPerInputToken: DollarsPerToken? {
    currency == .dollar ? .perMillion(input) : nil
  }

  /// The price of a token that is answered, when the list is in dollars and has one.
  public var dollarsPerOutputToken: DollarsPerToken? {
    currency == .dollar ? output.map { .perMillion($0) } : nil
  }

  /// Whether the offer has ended on a day.
  public func isRetired(on day: Day) -> Bool {
    status == "Retired" || retires.map { $0 <= day } ?? false
  }
}
