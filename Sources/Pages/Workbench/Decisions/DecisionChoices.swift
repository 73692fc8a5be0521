// SPDX-License-Identifier: Apache-2.0

import Workbench

/// What a person chose beside the scenario, for the decisions about its first model: names and values as they were typed.
public struct DecisionChoices: Hashable, Sendable {
  /// The values by their names; none is empty.
  public let texts: [String: String]

  /// Creates choices from names and values; those under other names are left out, and of a name given twice the first counts.
  public init(
    pairs: some Sequence<(name: String, value: String)> = [(name: String, value: String)]()
  ) {
    var texts: [String: String] = [:]
    for (name, value) in pairs where Self.names.contains(name) && texts[name] == nil {
      // What is longer is no number and no word of ours; it is cut, and then refused by its field.
      let short = String(Substring(value.unicodeScalars.prefix(120)))
      if short.contains(where: { !$0.isWhitespace }) { texts[name] = short }
    }
    self.texts = texts
  }

  /// All names.
  public static let names: Set<String> = Set(
    RetrievalChoice.names + ColdStartChoice.names + WorkflowChoice.names + LatencyChoice.names)

  /// The names of ours and their values, sorted by name.
  var pairs: [(name: String, value: String)] {
    texts.map { (name: $0, value: $1) }.sorted { $0.name < $1.name }
  }

  /// Returns the values of some names.
  func pairs(of names: [String]) -> [(name: String, value: String)] {
    pairs.filter { names.contains($0.name) }
  }
}
