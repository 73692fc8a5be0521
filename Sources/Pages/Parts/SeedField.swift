// SPDX-License-Identifier: Apache-2.0

import Markup

/// The field for the number that a generated question or case is drawn from.
struct SeedField {
  /// The number as it was typed; empty for a new one.
  let seed: String

  private static let id = ElementID("seed")

  var body: HTML {
    div(.class("field")) {
      label(.for(Self.id)) {
        "Number "
        span(.class("detail")) { "(empty for a new one)" }
      }
      input(
        .id(Self.id), .type("text"), .name(.seed), .value(seed), .keyboard("numeric"),
        .noCompletion, .pattern(" *[0-9]{0,20} *"), .longest(24))
    }
  }
}
