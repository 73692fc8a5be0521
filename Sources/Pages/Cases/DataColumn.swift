// SPDX-License-Identifier: Apache-2.0

import Markup
import ProductAnalytics
import Quantities
import Rehearsal

/// Where data of the case are asked for, and the tables that were.
struct DataColumn {
  let room: RoomPage
  let menu: DataMenu

  private static let askID = ElementID("ask")
  private static let headingID = ElementID("ask-heading")
  private static let wordsID = ElementID("ask-words")
  private static let hintID = ElementID("ask-hint")
  private static let askedID = ElementID("asked-heading")

  var body: HTML {
    .group([
      section(.class("ask"), .id(Self.askID), .labelledBy(Self.headingID)) {
        h2(.id(Self.headingID)) { "Ask for data" }
        if let reason = room.refusedData?.reason {
          p(.class("problem"), .role("alert"), .id(Self.hintID), .ownDirection) { reason }
        }
        if let refusal = room.round.dataRefusal(at: room.now) {
          p(.class("notice"), .ownDirection) { refusal }
        } else {
          inWords
          byMenu
        }
      },
      asked,
    ])
  }

  private var inWords: HTML {
    .group([
      div(.class("field")) {
        label(.for(Self.wordsID)) { "In your own words, one table at a time" }
        input(
          .id(Self.wordsID), .type("text"), .name(.dataWords),
          .value(room.refusedData?.form.dataWords ?? ""), .noCompletion, .longest(500),
          .describedBy(optional: room.refusedData == nil ? nil : Self.hintID),
          .focused(room.refusedData?.form.dataWords != nil))
      },
      div(.class("ask-line")) {
        // The return key in the line above presses this button.
        button(.type("submit"), .formAction(.askInWords(room.round.id))) { "Ask" }
        span(.class("detail")) { price }
      },
    ])
  }

  private var byMenu: HTML {
    details(.class("fold"), .open(room.refusedData?.form.dataMetric != nil)) {
      summary { "Or choose from the menu" }
      DataMenuView(menu: menu, chosen: room.refusedData?.form ?? DataForm()).body
      div(.class("ask-line")) {
        button(.type("submit"), .formAction(.askByMenu(room.round.id))) { "Show the table" }
        span(.class("detail")) { price }
      }
    }
  }

  /// What a table takes off the clock.
  private var price: String {
    let left = Round.mostRequests - room.round.requests.count
    let cost =
      room.round.start.plan.dataPrice.map { "Each table takes \($0.inWords) off the clock" }
      ?? "Asking is free in coach mode"
    return "\(cost); \(left) of \(Round.mostRequests) left."
  }

  private var asked: HTML {
    section(.class("asked-data"), .labelledBy(Self.askedID)) {
      h2(.id(Self.askedID)) { "Data you asked for" }
      if room.round.requests.isEmpty {
        p(.class("detail")) { "Nothing yet." }
      }
      AskedTables(round: room.round, areOpen: true).body
    }
  }
}

/// The tables that were asked for, the newest first.
struct AskedTables {
  let round: Round
  /// Whether the newest is open at the start.
  let areOpen: Bool

  var body: HTML {
    .group(round.requests.enumerated().reversed().map { fold($0.offset, $0.element) })
  }

  private func fold(_ place: Int, _ asked: AskedData) -> HTML {
    ExhibitFold(
      exhibit: asked.table, id: ElementID("asked", place + 1),
      isOpen: areOpen && place == round.requests.count - 1,
      file: .askedFile(round.id, place + 1), remark: remark(place, asked)
    ).body
  }

  private func remark(_ place: Int, _ asked: AskedData) -> HTML {
    p(.class("detail")) {
      "Table \(place + 1), after \(asked.at - round.startedAt). "
      if let words = asked.words {
        "You asked: "
        quoted(words)
        ". "
      }
      bdi { asked.understood }
    }
  }
}

extension Seconds {
  /// The length in seconds, as a price is said.
  fileprivate var inWords: String {
    milliseconds < 1000 ? "less than a second" : "\(roundedUp) s"
  }
}

extension Attribute {
  /// Puts the cursor into a field when the page is there.
  fileprivate static func focused(_ condition: Bool) -> Attribute {
    Attribute("autofocus", if: condition)
  }
}
