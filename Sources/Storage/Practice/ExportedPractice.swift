// SPDX-License-Identifier: Apache-2.0

import Drills
import GRDB
import Practice

/// Practice in an export: its whole log, and the drill that is open.
struct ExportedPractice: Encodable {
  let events: [ExportedEvent<PracticeEvent>]
  /// What is being answered; absent when nothing is.
  let open: ExportedDrill?

  init(db: Database) throws {
    let stored = try PracticeLog(db: db).stored("ORDER BY sequence")
    var events: [ExportedEvent<PracticeEvent>] = []
    while let event = try stored.next() {
      events.append(ExportedEvent(event, value: PracticeLog.value(of: event)))
    }
    self.events = events
    // Left out when its row is damaged, since the log is whole all the same; the check names it.
    open = (try? ShownTable(db: db).drill()).map(ExportedDrill.init)
  }
}

/// An open drill in an export.
struct ExportedDrill: Encodable {
  let card: CardID
  let review: Int
  let drill: Drill
  let shownAt: String
  let draft: String

  init(_ shown: ShownDrill) {
    card = shown.card
    review = shown.review
    drill = shown.drill
    shownAt = shown.shownAt.iso8601
    draft = shown.draft
  }
}
