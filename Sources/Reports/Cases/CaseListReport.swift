// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// The families of cases, as JSON and as text.
public struct CaseListReport {
  private let families: [any CaseFamily.Type]

  /// Gathers families.
  public init(_ families: [any CaseFamily.Type] = CaseFamilies.all) {
    self.families = families
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("case list"),
      "generatorVersion": .number(ProductCase.generatorVersion),
      "families": .list(
        families.map {
          ["id": .text($0.id), "title": .text($0.title), "summary": .text($0.summary)]
        }),
    ]
  }

  /// Returns one line for each family, and what it is about below.
  public func text(style: TerminalStyle) -> String {
    families.map { family in
      style.bold(family.id) + "\n" + style.wrap(family.summary, indent: "  ") + "\n"
    }.joined()
  }
}
