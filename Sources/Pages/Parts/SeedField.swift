// SPDX-License-Identifier: Apache-2.0

import Markup

/// The field for the number that a generated question, a case or a campaign is drawn from; ``TypedSeed`` reads it.
struct SeedField {
  let seed: TypedSeed
  /// What the number does; nil where the words around the field say it.
  var words: Message?

  private static let id = ElementID("seed")

  var body: HTML {
    div(.class("field")) {
      label(.for(Self.id)) {
        "Number "
        span(.class("detail")) { "(empty for a new one)" }
      }
      input(
        .id(Self.id), .type("text"), .name(.seed), .value(seed.text), .keyboard("numeric"),
        .noCompletion, .pattern("[0-9,\\s]*"), .longest(32),
        .describedBy(optional: words == nil ? nil : Self.id.part("words")))
      if let words {
        div(.class("field-words"), .id(Self.id.part("words"))) { p(.class("detail")) { words } }
      }
    }
  }
}
