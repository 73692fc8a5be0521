// SPDX-License-Identifier: Apache-2.0

import Markup

/// What a page shows in the place of what rests on the rounds of the past, while they are still being read after a start.
struct RoundsBeingRead {
  /// The page that is whole afterwards.
  let page: Route
  /// What is not there yet.
  let missing: Message

  var body: HTML {
    section(.class("next-step"), .label("Still being read")) {
      p(.role("status"), .data(.reading, page.path)) {
        "Your past rounds are still being read, which takes some seconds after a start. \(missing)"
      }
      p(.class("actions")) { a(.class("button"), .href(page)) { "Look again" } }
    }
  }
}
