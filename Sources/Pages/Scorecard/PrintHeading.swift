// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

/// What stands above a page on paper, where there is no navigation to say where it comes from.
struct PrintHeading {
  /// What the page is, such as `Scorecard`.
  let what: Message
  /// The moment that the page is about.
  let at: Instant

  var body: HTML {
    p(.class("print-only print-heading")) {
      "Windtunnel · \(what) · "
      moment(at)
      ". A machine’s judgement: no person has seen it, and it can be wrong. "
      "Not affiliated with Mistral AI."
    }
  }
}
