// SPDX-License-Identifier: Apache-2.0

import Committee
import Markup

/// What would have turned a decision, a line for each set of changes, in the language of the page.
struct FlipLines {
  let decision: CommitteeDecision

  var all: [Message] {
    decision.flip.changes.map { $0.map(words).joined(separator: "; and ") + "." }
  }

  private func words(_ change: Change) -> Message {
    "\(subject(change)): \(Message(engine: change.to)) instead of \(Message(engine: change.from))"
  }

  /// What changes: a card by its place, or what the committee calls it.
  private func subject(_ change: Change) -> Message {
    guard
      let card = decision.cards.first(where: {
        "\($0.place.title) (\($0.role))" == change.subject
      })
    else { return Message(engine: change.subject) }
    return "\(card.place.shownTitle) (\(card.role))"
  }
}

extension CardPlace {
  /// The place in the language of the page, such as `Team fit, item 2`.
  var shownTitle: Message { "\(Message(label: stageTitle)), item \(item + 1)" }
}
