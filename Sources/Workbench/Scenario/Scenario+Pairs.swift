// SPDX-License-Identifier: Apache-2.0

/// The canonical form: names and values.
extension Scenario {
  /// The names and values, sorted by name; a model given by its file stands with its label only.
  public var pairs: [(name: String, value: String)] {
    texts.map { (name: $0.name, value: $1) }.sorted { $0.name < $1.name }
  }

  /// Creates a scenario from names and values.
  ///
  /// Beside the keys, `concurrency`, `rate`, `batch` and `offline` with a number are taken for load and amount.
  ///
  /// - Parameter pairs: The names and values; empty values count as left out.
  /// - Throws: ``ScenarioProblem`` for the first name that is no key, or stands there twice.
  public init(
    pairs: some Sequence<(name: String, value: String)>
  ) throws(ScenarioProblem) {
    let (scenario, problems) = Self.read(pairs: pairs)
    if let problem = problems.first { throw problem }
    self = scenario
  }

  /// Returns a scenario from names and values, and what is wrong with the names.
  public static func read(
    pairs: some Sequence<(name: String, value: String)>
  ) -> (scenario: Scenario, problems: [ScenarioProblem]) {
    var scenario = Scenario()
    var problems: [ScenarioProblem] = []
    for (count, pair) in pairs.enumerated() {
      guard count < mostPairs else {
        problems.append(ScenarioProblem("there are more than \(mostPairs) values; leave some out"))
        break
      }
      if let problem = scenario.add(pair) { problems.append(problem) }
    }
    return (scenario, problems)
  }

  private static let mostPairs = 200
  /// The longest value, in bytes; names and numbers are shorter.
  static let longestValue = 200

  private mutating func add(_ pair: (name: String, value: String)) -> ScenarioProblem? {
    if LoadKind(rawValue: pair.name) != nil {
      guard pair.value.contains(where: { $0 != " " }) else { return nil }
      return set(ScenarioKey(.load), pair.name)
        ?? (pair.value == "yes" ? nil : set(ScenarioKey(.amount), pair.value))
    }
    guard let key = ScenarioKey(named: pair.name) else {
      return ScenarioProblem(Self.unknown(pair.name))
    }
    return set(key, pair.value)
  }

  private mutating func set(_ key: ScenarioKey, _ value: String) -> ScenarioProblem? {
    guard value.utf8.count <= Self.longestValue else {
      return ScenarioProblem(
        key, "\(key.name) has \(value.utf8.count) bytes; at most \(Self.longestValue) are read")
    }
    let old = self[key]
    guard old == nil || old == value else {
      return ScenarioProblem(key, "\(key.name) is given twice; keep one value")
    }
    self[key] = value
    return nil
  }

  private static func unknown(_ name: String) -> String {
    let names = ScenarioField.allCases.map(\.rawValue) + LoadKind.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: name, among: names)
    let hint =
      near.isEmpty ? "fields are \(names.joined(separator: ", "))" : "perhaps \(near) is meant"
    return "there is no field \(Spelling.quoted(name)); \(hint)"
  }
}

/// The query of an address.
extension Scenario {
  /// The canonical form as the query of an address, without a question mark; printable ASCII.
  public var query: String {
    pairs.map { "\($0.name)=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
  }

  /// Returns the scenario of a query, and what is wrong with its names.
  public static func read(
    query: String
  ) -> (scenario: Scenario, problems: [ScenarioProblem]) {
    guard query.utf8.count <= longestQuery else {
      return (
        Scenario(),
        [
          ScenarioProblem(
            "the address has \(query.utf8.count) bytes; at most \(longestQuery) are read")
        ]
      )
    }
    let parts = query.utf8.split(separator: UInt8(ascii: "&"))
    return read(
      pairs: parts.map { part in
        let halves = part.split(
          separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        return (
          name: PercentCoding.decoded(halves[0]),
          value: halves.count > 1 ? PercentCoding.decoded(halves[1]) : ""
        )
      })
  }

  /// The longest query that is read, in bytes.
  public static let longestQuery = 8192
}

/// The flags of a command.
extension Scenario {
  /// The canonical form as flags of `windtunnel economics`, in the order of the fields.
  ///
  /// A flag of a model stands once for all of them, or once for each in their order.
  public var arguments: [String] {
    ScenarioField.allCases.flatMap { field -> [String] in
      switch field {
      case .load: loadArguments
      case .amount: []
      default: field.isPerModel ? modelArguments(field) : values(field, [self[field]])
      }
    }
  }

  private var loadArguments: [String] {
    guard let load = self[.load] ?? self[.amount].map({ _ in LoadKind.concurrency.rawValue }) else {
      return []
    }
    guard load != LoadKind.offline.rawValue || self[.amount] != nil else { return ["--offline"] }
    if load == LoadKind.offline.rawValue { return ["--offline"] + values(.amount, [self[.amount]]) }
    return ["--\(load)", self[.amount] ?? "\(Self.usualCallers)"]
  }

  private func modelArguments(_ field: ScenarioField) -> [String] {
    let numbers = modelNumbers
    let own = numbers.filter { self[field, $0] != nil }
    if field == .model { return values(field, numbers.map { self[field, $0] }) }
    if own.isEmpty { return [] }
    return values(
      field, own == [1] ? [self[field]] : numbers.map { effective(field, $0) ?? "auto" })
  }

  private func values(_ field: ScenarioField, _ values: [String?]) -> [String] {
    values.compactMap(\.self).flatMap { ["--\(field.rawValue)", $0] }
  }
}
