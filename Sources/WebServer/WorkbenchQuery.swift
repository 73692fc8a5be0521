// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import Pages
import Workbench

/// What the query of an address says, in its canonical form or as a form sends it.
struct WorkbenchQuery {
  /// What was chosen.
  let scenario: Scenario
  /// What is wrong with its names.
  let problems: [ScenarioProblem]
  /// What was chosen for decisions.
  let choices: DecisionChoices
  /// The names and values of the page about serving.
  let serving: [(name: String, value: String)]
  /// The model that a button removes; `nil` when none was pressed.
  let removes: Int?
  private let text: String

  init(_ request: Request) {
    self.init(request.uri.query ?? "")
  }

  init(_ query: String) {
    text = query
    let parts = Self.parts(of: query)
    let pairs = parts.map(Self.pair)
    removes = pairs.first { $0.name == "remove" }.flatMap { Int($0.value) }
    choices = DecisionChoices(pairs: pairs.filter { $0.value.utf8.count <= Self.longestChoice })
    serving = pairs.filter { ServingQuery.names.contains($0.name) }
    let others = DecisionChoices.names.union(ServingQuery.names).union(["remove"])
    let rest = zip(parts, pairs).filter { _, pair in !others.contains(pair.name) }
    (scenario, problems) = Scenario.read(query: rest.map(\.0).joined(separator: "&"))
  }

  private static let longestChoice = 1000

  /// Returns the first value of a name in a query; empty when there is none.
  static func value(of name: String, in query: String) -> String {
    parts(of: query).lazy.map(pair).first { $0.name == name }?.value ?? ""
  }

  /// Returns the names and values of a query in their order, decoded.
  static func pairs(in query: String) -> [(name: String, value: String)] {
    parts(of: query).map(pair)
  }

  private static func parts(of query: String) -> [String] {
    query.utf8.split(separator: UInt8(ascii: "&")).map { String(Substring($0)) }
  }

  /// Returns the name and the value of a part, decoded; what is no encoding stays as it is.
  private static func pair(_ part: String) -> (name: String, value: String) {
    let halves = part.utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let value = halves.count > 1 ? String(Substring(halves[1])) : ""
    let spaced = value.utf8.contains(UInt8(ascii: "+")) ? value.replacing("+", with: " ") : value
    return (String(Substring(halves[0])), spaced.removingPercentEncoding ?? spaced)
  }

  /// Whether nothing was sent at all.
  var isEmpty: Bool { text.isEmpty }

  /// Returns where the same scenario stands under its shortest address; `nil` when it stands there already.
  func canonical(_ route: (Scenario) -> Route) -> Route? {
    let shortest = route(scenario)
    return problems.isEmpty && !scenario.query.isEmpty && shortest.query != text ? shortest : nil
  }
}
