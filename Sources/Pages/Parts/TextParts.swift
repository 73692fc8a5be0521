// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

/// Returns a moment in UTC, for people and for programs.
func moment(_ instant: Instant) -> HTML {
  time(.dateTime(instant)) { CivilTime(instant).shownText }
}

/// Returns what a person or a pack wrote, with its line breaks and its own direction.
func written(_ text: String) -> HTML {
  div(.class("written"), .ownDirection) { text }
}

/// Returns a person's own words within a sentence.
func quoted(_ words: String) -> HTML {
  q(.ownDirection) { words }
}

/// Returns words that only a screen reader speaks.
func spokenOnly(_ message: Message) -> HTML {
  span(.class("spoken-only")) { message }
}

/// Returns the label of what the machine says in a role.
func machineLabel(role: String) -> HTML {
  p(.class("speaker")) {
    bdi { role }
    " · "
    span(.class("machine")) { "machine interviewer" }
  }
}
