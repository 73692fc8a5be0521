// SPDX-License-Identifier: Apache-2.0

import Markup
import ProductAnalytics
import Quantities
import Rehearsal

/// Where data of the case are asked for, in the middle of the conversation.
struct DataRequestView {
  let room: RoomPage
  let menu: DataMenu

  private static let askID = ElementID("ask")
  private static let headingID = ElementID("ask-heading")
  private static let wordsID = ElementID("ask-words")
  private static let hintID = ElementID("ask-hint")

  var body: HTML {
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
    }
  }

  private var inWords: HTML {
    .group([
      div(.class("ask-words")) {
        div(.class("field")) {
          label(.for(Self.wordsID)) { "In your own words, one table at a time" }
          input(
            .id(Self.wordsID), .type("text"), .name(.dataWords),
            .value(room.refusedData?.form.dataWords ?? ""), .noCompletion, .longest(500),
            .describedBy(optional: room.refusedData == nil ? nil : Self.hintID),
            .focused(room.refusedData?.form.dataWords != nil))
        }
        // The return key in this line presses this button: it is the first of the form.
        button(.type("submit"), .formAction(.askInWords(room.round.id))) { "Ask" }
      },
      p(.class("detail")) { price },
    ])
  }

  /// The menu: in the page where a choice was refused, else a part of it.
  private var byMenu: HTML {
    let isRefused = room.refusedData?.form.dataMetric != nil
    return details(.class("fold"), .open(isRefused)) {
      summary { Self.byMenuTitle }
      if !isRefused, let parts = PageParts.current {
        let address = parts.address(
          of: Self.menuID, title: Self.byMenuTitle,
          sentBy: PartForm(method: .post, action: .askByMenu(room.round.id))
        ) { fields }
        PartLink(address: address, words: "Show the menu", subject: "Ask for data").body
      } else {
        fields
      }
    }
  }

  private static let menuID = ElementID("ask-menu")
  private static let byMenuTitle: Message = "Or choose from the menu"

  @HTMLBuilder private var fields: HTML {
    DataMenuView(menu: menu, chosen: room.refusedData?.form ?? DataForm()).body
    div(.class("ask-line")) {
      button(.type("submit"), .formAction(.askByMenu(room.round.id))) { "Show the table" }
      span(.class("detail")) { price }
    }
  }

  /// What a table takes off the clock.
  private var price: Message {
    let left = Round.mostRequests - room.round.requests.count
    return if let cost = room.round.start.plan.dataPrice, room.isPreparing {
      "Each table takes \(cost.inWords) off the discussion that follows; \(left) of \(Round.mostRequests) left."
    } else if let cost = room.round.start.plan.dataPrice {
      "Each table takes \(cost.inWords) off the clock; \(left) of \(Round.mostRequests) left."
    } else {
      "Asking is free in coach mode; \(left) of \(Round.mostRequests) left."
    }
  }
}

/// A request for data and what came of it, at its place in the conversation.
struct AskedLine {
  let round: Round
  /// The number of the request, from 0.
  let place: Int

  var body: HTML {
    let asked = round.requests[place]
    return div(.class("asked-line")) {
      p(.class("speaker")) { "You asked for data" }
      p {
        if let words = asked.words { quoted(words) } else { "From the menu" }
      }
      p(.class("detail")) {
        "Shown after \(asked.at - round.startedAt): "
        a(.href(AskedTables.id(place + 1)), .ownDirection) { asked.table.title }
      }
    }
  }
}

extension Seconds {
  /// The length in seconds, as a price is said.
  fileprivate var inWords: Message {
    milliseconds < 1000 ? "less than a second" : "\(roundedUp) s"
  }
}

extension Attribute {
  /// Puts the cursor into a field when the page is there.
  fileprivate static func focused(_ condition: Bool) -> Attribute {
    Attribute("autofocus", if: condition)
  }
}
