// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// A page: what a request for it is answered with.
public protocol Page: Sendable {
  /// Returns the whole document.
  func render() -> String
}

/// What stands around every page: the head, the way to the other pages, and the foot.
struct Layout {
  /// A place in the navigation.
  enum Place: CaseIterable {
    case home, campaigns, questions, practice, workbench, history, about, data
  }

  /// How much room a page takes.
  enum Width {
    /// A column for reading.
    case reading
    /// As wide as the window, up to a limit.
    case wide
  }

  /// What practice adds to a page.
  enum Practising {
    /// Its look.
    case plain
    /// Its look, and the script that keeps what is written to a drill.
    case drill
  }

  private let name: String
  private let place: Place?
  private let width: Width
  private let isScripted: Bool
  private let isWorkbench: Bool
  private let hasSliders: Bool
  private let hasCase: Bool
  private let isExplanation: Bool
  private let hasCommittee: Bool
  private let hasOutlook: Bool
  private let practice: Practising?
  private let content: HTML

  /// Creates a page from its name and what it shows.
  init(
    _ name: String, at place: Place? = nil, width: Width = .reading, isScripted: Bool = false,
    isWorkbench: Bool = false, hasSliders: Bool = false, hasCase: Bool = false,
    isExplanation: Bool = false,
    hasCommittee: Bool = false, hasOutlook: Bool = false, practice: Practising? = nil,
    @HTMLBuilder content: () -> HTML
  ) {
    self.name = name
    self.place = place
    self.width = width
    self.isScripted = isScripted
    self.isWorkbench = isWorkbench
    self.hasSliders = hasSliders
    self.hasCase = hasCase
    self.isExplanation = isExplanation
    self.hasCommittee = hasCommittee
    self.hasOutlook = hasOutlook
    self.practice = practice
    self.content = content()
  }

  /// Returns the whole document.
  func render() -> String {
    HTMLWriter.document(
      html(.english) {
        documentHead
        body {
          a(.class("skip"), .href(Self.mainID)) { "Skip to the content" }
          pageHeader
          main(.id(Self.mainID), .class(width == .wide ? "wide" : "reading"), .focusTarget) {
            content
          }
          pageFooter
        }
      })
  }

  private static let mainID = ElementID("main")

  private var documentHead: HTML {
    head {
      meta(.utf8)
      meta(.metaName("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.metaName("color-scheme"), .content("light dark"))
      title { "\(name) · Windtunnel" }
      link(.rel("icon"), .href(.asset(.icon)), .type("image/svg+xml"))
      link(.rel("stylesheet"), .href(.asset(.stylesheet)))
      if isWorkbench { link(.rel("stylesheet"), .href(.asset(.workbenchStyle))) }
      if hasSliders {
        link(.rel("stylesheet"), .href(.asset(.servingStyle)))
        scriptFile(.servingScript)
      }
      if hasCase { link(.rel("stylesheet"), .href(.asset(.casesStyle))) }
      if isExplanation { link(.rel("stylesheet"), .href(.asset(.explanationStyle))) }
      if hasCommittee { link(.rel("stylesheet"), .href(.asset(.committeeStyle))) }
      if hasOutlook { link(.rel("stylesheet"), .href(.asset(.outlookStyle))) }
      if practice != nil { link(.rel("stylesheet"), .href(.asset(.practiceStyle))) }
      if practice == .drill { scriptFile(.drillScript) }
      if isScripted { scriptFile(.roomScript) }
    }
  }

  private var pageHeader: HTML {
    header(.class("site")) {
      a(.class("brand"), .href(.home)) { "Windtunnel" }
      nav(.label("Pages")) {
        ul {
          for place in Place.allCases where place != .home {
            li { a(.href(place.route), .current(place == self.place)) { place.title } }
          }
        }
      }
    }
  }

  private var pageFooter: HTML {
    footer(.class("site")) {
      p {
        "A machine conducts and reads these rounds: no person sees them, and its judgement can "
        "be wrong. "
        "Not affiliated with Mistral AI. Everything stays on this machine."
      }
    }
  }
}

extension Layout.Place {
  fileprivate var route: Route {
    switch self {
    case .home: .home
    case .campaigns: .campaigns
    case .questions: .questions(kind: nil)
    case .practice: .practice()
    case .workbench: .workbench(Scenario())
    case .history: .history
    case .about: .about
    case .data: .data
    }
  }

  fileprivate var title: String {
    switch self {
    case .home: "Home"
    case .campaigns: "Campaign"
    case .questions: "Take a round"
    case .practice: "Practice"
    case .workbench: "Workbench"
    case .history: "History"
    case .about: "What is judged"
    case .data: "Your data"
    }
  }
}
