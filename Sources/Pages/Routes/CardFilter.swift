// SPDX-License-Identifier: Apache-2.0

public import Drills
public import Practice

/// Which cards are shown.
public struct CardFilter: Hashable, Sendable {
  /// What they ask for; nil for all.
  public var kind: DrillKind?
  /// What they came from; nil for all.
  public var origin: CardOriginKind?
  /// What they are about; empty for all.
  public var topic: String
  /// Words that stand in the title or the topic; empty for all.
  public var search: String
  /// How many cards come before those that are shown.
  public var from: Int

  /// Creates a filter.
  public init(
    kind: DrillKind? = nil, origin: CardOriginKind? = nil, topic: String = "", search: String = "",
    from: Int = 0
  ) {
    self.kind = kind
    self.origin = origin
    self.topic = topic
    self.search = search
    self.from = from
  }

  /// Reads a filter from a query; what is no choice chooses all.
  public init(pairs: [(name: String, value: String)]) {
    func value(_ field: FormField) -> String {
      let text = pairs.first { $0.name == field.rawValue }?.value ?? ""
      return String(text.unicodeScalars.prefix(Self.longest))
    }
    self.init(
      kind: DrillKind(rawValue: value(.kind)), origin: CardOriginKind(rawValue: value(.origin)),
      topic: value(.topic), search: value(.search),
      from: Int(pairs.first { $0.name == "from" }?.value ?? "").map { max($0, 0) } ?? 0)
  }

  private static let longest = 200

  /// Returns whether a card is shown.
  public func matches(
    title: String, topic: String, kind: DrillKind, origin: CardOriginKind
  ) -> Bool {
    guard self.kind.map({ $0 == kind }) ?? true, self.origin.map({ $0 == origin }) ?? true,
      self.topic.isEmpty || self.topic == topic
    else { return false }
    let text = "\(title) \(topic)".lowercased()
    return search.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy(text.contains)
  }

  /// The question mark and what stands behind it; empty for all cards.
  var query: String {
    let fields: [(String, String)] = [
      ("kind", kind?.rawValue ?? ""), ("origin", origin?.rawValue ?? ""), ("topic", topic),
      ("search", search), ("from", from == 0 ? "" : "\(from)"),
    ]
    let pairs = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Route.encoded($0.1))" }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }
}

/// What a card came from, in a word.
public enum CardOriginKind: String, Hashable, Sendable, CaseIterable {
  case template, failure, story, imported

  /// Creates the word of an origin.
  public init(_ origin: CardOrigin) {
    self =
      switch origin {
      case .template: .template
      case .failure: .failure
      case .story, .telling: .story
      case .imported: .imported
      }
  }

  /// The word as a person reads it.
  public var title: String {
    switch self {
    case .template: "Library"
    case .failure: "From a round"
    case .story: "Your stories"
    case .imported: "Imported"
    }
  }
}
