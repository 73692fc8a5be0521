// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Where the data live, how to take them along, and how to erase them.
public struct DataPage: Page {
  /// The word to type before everything is erased.
  public static let confirmation = "erase"

  /// Whether what was typed is the word, in small or capital letters.
  public static func isConfirmed(by text: String) -> Bool { text.lowercased() == confirmation }

  /// Something that was done just now.
  public enum Done: Hashable, Sendable {
    case erased, sampleDeleted
  }

  /// Where the data live on this machine, as a person would look for it.
  public let location: String
  /// How many rounds are kept, those of the sample left out.
  public let roundCount: Int
  /// Whether the sample is there.
  public let hasSample: Bool
  /// What was done just now; nil when nothing was.
  public let done: Done?
  /// Why the last request was not carried out; nil when nothing went wrong.
  let problem: Message?

  /// Creates the page.
  public init(location: String, roundCount: Int, hasSample: Bool = false, done: Done? = nil) {
    self.init(
      location: location, roundCount: roundCount, hasSample: hasSample, done: done, problem: nil)
  }

  /// Creates the page with what went wrong.
  package init(
    location: String, roundCount: Int, hasSample: Bool = false, done: Done? = nil,
    problem: Message?
  ) {
    self.location = location
    self.roundCount = roundCount
    self.hasSample = hasSample
    self.done = done
    self.problem = problem
  }

  public func render() -> String {
    Layout("Your data", at: .data) {
      h1 { "Your data" }
      p(.class("lead")) {
        "What you write stays on this machine, and nothing is counted. Only a language model that you connect "
        "yourself is sent anything, and "
        a(.href(.model(.calls(1)))) { "every call is written down" }
        "."
      }
      if let said { p(.class("notice"), .role("status")) { said } }
      place
      export
      if hasSample { sample }
      erase
    }.render()
  }

  private var said: Message? {
    switch done {
    case .erased where roundCount == 0:
      "Everything was erased. There is nothing left of your rounds."
    case .sampleDeleted where !hasSample:
      "The sample was deleted. Nothing is left of it, and what you wrote is as it was."
    default: nil
    }
  }

  private var place: HTML {
    section(.labelledBy(ElementID("where"))) {
      h2(.id(ElementID("where"))) { "Where they live" }
      p {
        "\(counted(roundCount, "round")) in one database file, with every state of your texts that was saved:"
      }
      p { code(.class("path"), .ownDirection) { location } }
      p { a(.href(.firstRun(.status))) { "Whether everything works, and how much there is" } }
    }
  }

  private var export: HTML {
    section(.labelledBy(ElementID("take"))) {
      h2(.id(ElementID("take"))) { "Take them along" }
      p {
        "The export holds everything: questions as they were asked, answers, notes, follow-ups, "
        "scorecards and times, and what was sent to a language model, as JSON."
      }
      p(.class("actions")) {
        a(.class("button"), .href(.dataExport), .download) { "Export everything" }
      }
    }
  }

  private var sample: HTML {
    section(.labelledBy(ElementID("sample"))) {
      h2(.id(ElementID("sample"))) { "Delete the sample" }
      p {
        "The sample campaign and its rounds go, with nothing left of them; your own rounds stay. It "
        "can be made again at any time."
      }
      div(.class("actions")) { SampleMark.deletion }
    }
  }

  private var erase: HTML {
    section(.labelledBy(ElementID("erase"))) {
      h2(.id(ElementID("erase"))) { "Erase everything" }
      p {
        "All rounds, campaigns, stories, drills, the choice of language, and the language model with the log of its calls "
        "are removed from the database for good. Export them first if you may want them again."
      }
      if let problem { p(.class("problem"), .role("alert"), .id(Self.problemID)) { problem } }
      form(.class("erase"), .post, .action(.dataErase)) {
        label(.for(Self.boxID)) {
          "Type "
          code { Self.confirmation }
          " to confirm"
        }
        input(
          .id(Self.boxID), .type("text"), .name(.confirmation), .required,
          .pattern("[Ee][Rr][Aa][Ss][Ee]"),
          .title(Self.confirmation),
          .noCompletion, .noCapitals, .noSpellcheck,
          .describedBy(optional: problem == nil ? nil : Self.problemID))
        button(.class("danger"), .type("submit")) { "Erase everything" }
      }
    }
  }

  private static let boxID = ElementID("confirmation")
  private static let problemID = ElementID("erase-problem")
}
