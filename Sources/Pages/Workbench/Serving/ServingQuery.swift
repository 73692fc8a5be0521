// SPDX-License-Identifier: Apache-2.0

public import Workbench

/// What is asked of the page about serving: a scenario, whose first model counts, and what was typed beside it.
public struct ServingQuery: Hashable, Sendable {
  /// Model, devices, lengths and objectives, as the other pages of the workbench have them.
  public let scenario: Scenario
  /// The values of fields of its own, as they were typed; none is empty.
  let texts: [ServingField: String]

  /// Creates a query.
  ///
  /// - Parameters:
  ///   - scenario: What was chosen on the workbench.
  ///   - pairs: Names and values; other names are left out, of a name given twice the first counts, and what is longer than any
  ///     number is cut, and then refused by its field.
  public init(
    _ scenario: Scenario = Scenario(),
    pairs: some Sequence<(name: String, value: String)> = [(name: String, value: String)]()
  ) {
    self.scenario = scenario
    var texts: [ServingField: String] = [:]
    for (name, value) in pairs {
      guard let field = ServingField(rawValue: name), texts[field] == nil else { continue }
      let short = String(Substring(value.unicodeScalars.prefix(60)))
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !short.isEmpty { texts[field] = short }
    }
    self.texts = texts
  }

  /// The names of its own fields.
  public static let names = Set(ServingField.allCases.map(\.rawValue))

  /// Its own names and values, in the order of the fields.
  var pairs: [(name: String, value: String)] {
    ServingField.allCases.compactMap { field in
      texts[field].map { (name: field.rawValue, value: $0) }
    }
  }
}

extension Scenario {
  /// What the page about serving shows when nothing was chosen: a small model on two small servers, with objectives.
  public static var servingExample: Scenario {
    var scenario = Scenario()
    scenario[.model] = "mistral-7b-v0.3"
    scenario[.device] = "L40S-48GB"
    scenario[.replicas] = "2"
    scenario[.input] = "1000"
    scenario[.output] = "250"
    scenario[.ttft] = "1000"
    scenario[.itl] = "50"
    return scenario
  }
}
