// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
import Workbench

/// A figure in the form that scripts rely on.
///
/// `{"value", "unit", "low", "high", "bound", "boundSide", "boundReason", "terms", "sources"}`; `bound` and what belongs
/// to it are `null` where nothing sets a limit. A number that is not finite is `null`, and `reason` says why.
extension JSONValue {
  /// Creates the form of a figure.
  public init(_ figure: Figure) {
    var value: JSONValue = [
      "value": .number(figure.value), "unit": .text(figure.unit), "low": .number(figure.low),
      "high": .number(figure.high), "bound": .optional(figure.bound?.value),
      "boundSide": .optional(figure.bound?.side.rawValue),
      "boundReason": .optional(figure.bound.map { "\($0.reason)" }),
      "terms": .list(figure.terms.map(JSONValue.init)),
      "sources": .list(figure.sources.map(JSONValue.init)),
    ]
    if ![figure.value, figure.low, figure.high].allSatisfy(\.isFinite) {
      value = value.adding(["reason": "a number is without limit or not defined"])
    }
    self = value
  }

  /// Creates the form of a part of a figure.
  init(_ term: Term) {
    self = [
      "name": .text("\(term.name)"), "value": .number(term.value), "unit": .text(term.unit),
      "formula": .text("\(term.formula)"),
    ]
  }

  /// Creates the form of a source: its name, and what the catalogue says of it.
  init(_ id: SourceID) {
    let source = Catalogue.source(id)
    self = [
      "id": .text(id.name), "title": .optional(source?.title),
      "address": .optional(source?.address), "date": .optional(source?.date.description),
    ]
  }

  /// The form of a figure, or `null`.
  static func optional(_ figure: Figure?) -> JSONValue { figure.map { JSONValue($0) } ?? .null }
}
