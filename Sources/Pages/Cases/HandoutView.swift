// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
import Markup
import ProductAnalytics
import Rehearsal

/// What was handed out of a case: where it plays, what binds the team, what was changed, and the exhibits.
struct HandoutView {
  let handout: CaseHandout
  /// Whether what binds the team and the first exhibit are open at the start.
  let isOpen: Bool
  /// Whether exhibits can be shown larger, which only the script of the room does.
  var canEnlarge = false

  var body: HTML {
    .group([
      p(.class("setting"), .ownDirection) { handout.setting },
      details(.class("fold"), .open(isOpen)) {
        summary { "Constraints and change log" }
        h2 { "Constraints" }
        ul { for line in handout.constraints { li(.ownDirection) { line } } }
        h2 { "Change log" }
        changes
      },
      section(.class("case-exhibits"), .label("Exhibits")) {
        h2 { "Exhibits" }
        for (place, exhibit) in handout.exhibits.enumerated() {
          let isFirst = isOpen && place == 0
          ExhibitFold(
            exhibit: exhibit, id: ElementID("exhibit", place), isOpen: isFirst, isHere: isFirst,
            file: file(exhibit), canEnlarge: canEnlarge
          ).body
        }
      },
    ])
  }

  private var changes: HTML {
    dl(.class("change-log")) {
      for change in handout.changes {
        dt(.languageOfCode) { change.date }
        dd(.ownDirection) { change.text }
      }
    }
  }

  /// Where the values are; nil when the generator at hand would give others.
  private func file(_ exhibit: Exhibit) -> Route? {
    handout.reference.isCurrent ? .caseExhibit(handout.reference, exhibit.id) : nil
  }
}

/// An exhibit that can be folded away, with the way to its values.
struct ExhibitFold {
  let exhibit: Exhibit
  let id: ElementID
  let isOpen: Bool
  /// Whether it stands in the page, not at an address of its own.
  let isHere: Bool
  /// Where the values can be loaded; nil when they cannot.
  let file: Route?
  /// Whether it can be shown larger.
  var canEnlarge = false
  /// What stands above the chart, such as what was understood.
  var remark = HTML.nothing

  private var title: HTML {
    span(.class("spoken-only"), .languageOfCode) { ": \(exhibit.title)" }
  }

  var body: HTML {
    details(.class("fold exhibit-fold"), .id(id), .open(isOpen)) {
      summary { bdi { exhibit.title } }
      if !isHere, let parts = PageParts.current {
        let address = parts.address(ofFold: id, title: "\(exhibit.title)") { content }
        PartLink(address: address, words: "Show it", subject: "\(exhibit.title)").body
      } else {
        content
      }
    }
  }

  private var content: HTML {
    .group([
      remark,
      ExhibitView(exhibit, id: id.part("view"), keptBy: PageParts.current).body,
      p(.class("detail exhibit-line")) {
        if canEnlarge {
          RoomButton(.enlarge) {
            "Enlarge"
            title
          }.body
        }
        if let file {
          a(.href(file), .download) {
            "Values as CSV"
            title
          }
        }
      },
    ])
  }
}
