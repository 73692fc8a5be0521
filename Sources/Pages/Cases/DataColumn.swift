// SPDX-License-Identifier: Apache-2.0

import Markup
import ProductAnalytics
import Quantities
import Rehearsal

/// The tables that were asked for, beside the case; the conversation says when they were.
struct DataColumn {
  let round: Round

  private static let askedID = ElementID("asked-heading")

  var body: HTML {
    section(.class("asked-data"), .labelledBy(Self.askedID)) {
      h2(.id(Self.askedID)) { "Data you asked for" }
      if round.requests.isEmpty {
        p(.class("detail")) { "Nothing yet." }
      }
      AskedTables(round: round, areOpen: true).body
    }
  }
}

/// The tables that were asked for, the newest first.
struct AskedTables {
  let round: Round
  /// Whether the newest is open at the start, and all can be shown larger.
  let areOpen: Bool

  /// The place of a table in the page, counted from one.
  static func id(_ number: Int) -> ElementID { ElementID("asked", number) }

  var body: HTML {
    .group(round.requests.enumerated().reversed().map { fold($0.offset, $0.element) })
  }

  private func fold(_ place: Int, _ asked: AskedData) -> HTML {
    ExhibitFold(
      exhibit: asked.table, id: Self.id(place + 1),
      isOpen: isNewest(place), isHere: isNewest(place),
      file: .askedFile(round.id, place + 1), canEnlarge: areOpen, remark: remark(place, asked)
    ).body
  }

  private func isNewest(_ place: Int) -> Bool { areOpen && place == round.requests.count - 1 }

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
