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
  enum Place {
    case home, campaigns, questions, practice, workbench, history, about, data, model
  }

  /// How much room a page takes.
  enum Width {
    /// A column for reading.
    case reading
    /// As wide as the window, up to a limit.
    case wide
  }

  private let name: Message
  private let place: Place?
  private let width: Width
  private let parts: [PagePart]
  private let content: HTML

  /// Creates a page from its name, the parts it is made of, and what it shows.
  init(
    _ name: Message, at place: Place? = nil, width: Width = .reading, with parts: PagePart...,
    @HTMLBuilder content: () -> HTML
  ) {
    self.init(name, at: place, width: width, withAll: parts, content: content)
  }

  /// Creates a page that has some parts at times only.
  init(
    _ name: Message, at place: Place? = nil, width: Width = .reading, withAll parts: [PagePart],
    @HTMLBuilder content: () -> HTML
  ) {
    self.name = name
    self.place = place
    self.width = width
    self.parts = parts
    self.content = content()
  }

  /// Returns the whole document.
  func render() -> String {
    HTMLWriter.document(
      html(.language(InterfaceLanguage.current.rawValue)) {
        documentHead
        body {
          a(.class("skip"), .href(Self.mainID)) { "Skip to the content" }
          pageHeader
          PageParts.current?.textures ?? .nothing
          main(.id(Self.mainID), .class(width == .wide ? "wide" : "reading"), .focusTarget) {
            content
          }
          pageFooter
        }
      }, in: InterfaceLanguage.current.translation)
  }

  private static let mainID = ElementID("main")

  private var documentHead: HTML {
    head {
      meta(.utf8)
      meta(.metaName("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.metaName("color-scheme"), .content("light dark"))
      title { "\(name) · Windtunnel" }
      link(.rel("icon"), .href(.asset(.icon)), .type("image/svg+xml"))
      for style in styles { link(.rel("stylesheet"), .href(.asset(style))) }
      for script in scripts { scriptFile(script) }
    }
  }

  /// The styles of the page: where its drawings stand in it, it needs the rules of those in files of their own.
  private var styles: [Asset] {
    let shared = parts.isEmpty ? PagePart.plain : parts.flatMap(\.sharedStyles)
    let own = parts.flatMap(\.assets).filter { !$0.isScript }
    let hasDrawings = PageParts.current == nil && own.contains(.chartStyle)
    return ([.stylesheet] + shared + (hasDrawings ? [.drawingStyle] : []) + own).firstOfEach
  }

  /// The scripts of the page, after the words that they show.
  private var scripts: [Asset] {
    let scripts = parts.flatMap(\.assets).filter(\.isScript).firstOfEach
    let words = InterfaceLanguage.current.scriptWords
    return scripts.isEmpty ? [] : (words.map { [$0] } ?? []) + scripts
  }

  private var pageHeader: HTML {
    header(.class("site")) {
      a(.class("brand"), .href(.home)) { "Windtunnel" }
      nav(.label("Pages")) {
        ul {
          for place in Self.ways { way(to: place) }
        }
      }
    }
  }

  private func way(to place: Place) -> HTML {
    li { a(.href(place.route), .current(place == self.place)) { place.title } }
  }

  /// Where a person goes from page to page.
  private static let ways: [Place] = [.campaigns, .questions, .practice, .workbench, .history]
  /// What a person looks up now and then.
  private static let reference: [Place] = [.about, .data, .model]

  private var pageFooter: HTML {
    footer(.class("site")) {
      nav(.label("About Windtunnel")) {
        ul {
          for place in Self.reference { way(to: place) }
        }
        LanguageChoice().body
      }
      p {
        "A machine conducts and reads these rounds: no person sees them, and its judgement can "
        "be wrong. "
        "Not affiliated with Mistral AI. Everything stays on this machine, unless you connect a "
        "language model elsewhere."
      }
      if InterfaceLanguage.current != .english {
        p {
          "Questions, cases and scorecards are in English, and answers are assessed in English "
          "only."
        }
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
    case .model: .model(.home)
    }
  }

  fileprivate var title: Message {
    switch self {
    case .home: "Home"
    case .campaigns: "Campaign"
    case .questions: "Take a round"
    case .practice: "Practice"
    case .workbench: "Workbench"
    case .history: "History"
    case .about: "What is judged"
    case .data: "Your data"
    case .model: "Language model"
    }
  }
}
