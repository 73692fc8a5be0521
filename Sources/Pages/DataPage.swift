// SPDX-License-Identifier: Apache-2.0

import Markup

/// Where the data live, how to take them along, and how to erase them.
public struct DataPage: Page {
  /// The word to type before everything is erased.
  public static let confirmation = "erase"

  /// Where the data live on this machine, as a person would look for it.
  public let location: String
  /// How many rounds are kept.
  public let roundCount: Int
  /// Whether everything was erased just now.
  public let isErased: Bool
  /// Why the last request was not carried out; nil when nothing went wrong.
  public let problem: String?

  /// Creates the page.
  public init(location: String, roundCount: Int, isErased: Bool = false, problem: String? = nil) {
    self.location = location
    self.roundCount = roundCount
    self.isErased = isErased
    self.problem = problem
  }

  public func render() -> String {
    Layout("Your data", at: .data) {
      h1 { "Your data" }
      p(.class("lead")) {
        "What you write stays on this machine. Nothing is sent anywhere, and nothing is counted."
      }
      if isErased && roundCount == 0 {
        p(.class("notice"), .role("status")) {
          "Everything was erased. There is nothing left of your rounds."
        }
      }
      section(.labelledBy(ElementID("where"))) {
        h2(.id(ElementID("where"))) { "Where they live" }
        p {
          "\(counted(roundCount, "round")) in one database file, with every state of your texts "
          "that was saved:"
        }
        p { code(.class("path"), .ownDirection) { location } }
      }
      export
      erase
    }.render()
  }

  private var export: HTML {
    section(.labelledBy(ElementID("take"))) {
      h2(.id(ElementID("take"))) { "Take them along" }
      p {
        "The export holds everything: questions as they were asked, answers, notes, follow-ups, "
        "scorecards and times, as JSON."
      }
      p(.class("actions")) {
        a(.class("button"), .href(.dataExport), .download) { "Export everything" }
      }
    }
  }

  private var erase: HTML {
    section(.labelledBy(ElementID("erase"))) {
      h2(.id(ElementID("erase"))) { "Erase everything" }
      p {
        "All rounds, answers, notes and scorecards are removed from the database for good. "
        "Export them first if you may want them again."
      }
      if let problem { p(.class("problem"), .role("alert")) { problem } }
      form(.class("erase"), .post, .action(.dataErase)) {
        label(.for(Self.boxID)) {
          "Type "
          code { Self.confirmation }
          " to confirm"
        }
        input(
          .id(Self.boxID), .type("text"), .name(.confirmation), .required, .pattern("erase"),
          .noCompletion, .noCapitals, .noSpellcheck)
        button(.class("danger"), .type("submit")) { "Erase everything" }
      }
    }
  }

  private static let boxID = ElementID("confirmation")
}
