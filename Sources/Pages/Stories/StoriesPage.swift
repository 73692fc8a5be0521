// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
public import Practice
import Quantities

/// The story bank: the stories, what they cover, what is missing, and numbers that differ.
public struct StoriesPage: Page {
  public let bank: StoryBank
  /// Why the text as a whole could not be taken in; empty when nothing was sent, or nothing is wrong with it as a whole.
  public let problems: [String]
  /// The stories that could not be taken in.
  public let refused: [StoryBatch.Refused]
  /// What was sent to be taken in and could not be; it stands in its box again.
  public let unsaved: String
  /// Whether the rounds of the past are still being read, so that nothing is said of where stories were told.
  public let isReading: Bool

  /// Creates the page.
  public init(
    bank: StoryBank, problems: [String] = [], refused: [StoryBatch.Refused] = [],
    unsaved: String = "", isReading: Bool = false
  ) {
    self.bank = bank
    self.isReading = isReading && !bank.entries.isEmpty
    self.refused = refused
    self.problems = problems
    self.unsaved = unsaved
  }

  public func render() -> String {
    Layout(
      "Stories", at: .practice, width: .wide,
      withAll: [.workbench, .outlook] + (isReading ? [.reading] : [])
    ) {
      h1 { "Your stories" }
      OutlookWays(current: .stories).body
      p(.class("lead")) {
        "Panels ask for five kinds of story from your own work. Write them once, in parts, with their "
        "numbers; then practise telling them."
      }
      if !problems.isEmpty || !refused.isEmpty { nothingTaken }
      if isReading {
        RoundsBeingRead(
          page: .outlook(.stories), missing: "Where your stories were told is found in them."
        ).body
      }
      if bank.entries.isEmpty { empty } else { list }
      if !bank.conflicts.isEmpty { NumberConflicts(bank: bank).body }
      if !bank.leftOut.isEmpty { leftOut }
      if !bank.entries.isEmpty { CoverageView(bank: bank).body }
      exchange
    }.render()
  }

  private var nothingTaken: HTML {
    section(.class("problem problems"), .role("alert")) {
      h2 { "No story was taken in" }
      ul {
        for problem in problems { li(.ownDirection) { engineSentence(problem) } }
        for story in refused { refusal(of: story) }
      }
      p { "Your text is in the box below." }
    }
  }

  private func refusal(of story: StoryBatch.Refused) -> HTML {
    let place: Message =
      story.title.isEmpty ? "Line \(story.line): " : "Line \(story.line), “\(story.title)”: "
    return li(.ownDirection) {
      place
      for reason in story.reasons {
        engineSentence(reason)
        " "
      }
    }
  }

  private var empty: HTML {
    section(.class("next-step")) {
      h2 { "No story yet" }
      p {
        "Begin with one that you know well. A part may stay empty: the page says what each one lacks."
      }
      p(.class("actions")) {
        a(.class("button primary"), .href(.outlook(.newStory))) { "Write a story" }
      }
    }
  }

  private var list: HTML {
    section(.labelledBy(ElementID("list"))) {
      h2(.id(ElementID("list"))) { counted(bank.entries.count, "story", "stories") }
      table(.class("rounds")) {
        tableCaption(.class("spoken-only")) { "Stories, those never told first" }
        thead {
          tr {
            th(.scope("col")) { "Story" }
            th(.scope("col")) { "Has" }
            th(.scope("col")) { "Last told" }
          }
        }
        tbody { for entry in bank.byLastTold { row(entry) } }
      }
      for overlap in bank.overlaps {
        p(.class("caution"), .ownDirection) {
          Message(engine: overlap.summary)
          " Write another one for some of them."
        }
      }
      p(.class("actions")) {
        a(.class("button primary"), .href(.outlook(.newStory))) { "Write another story" }
      }
    }
  }

  private func row(_ entry: StoryEntry) -> HTML {
    let findings = entry.review.parts.flatMap(\.findings)
    let full = entry.coverage.count { $0.strength >= .full }
    return tr {
      th(.scope("row")) {
        a(.href(.outlook(.story(entry.id))), .ownDirection) { entry.story.title }
        span(.class("detail")) { "Covers \(counted(full, "prompt")) fully" }
      }
      td { "\(findings.count { $0.quote != nil }) of \(findings.count)" }
      td {
        if let told = entry.lastTold {
          a(.href(.scorecard(.init(told.round)))) { moment(told.endedAt) }
          span(.class("detail"), .ownDirection) { told.question }
        } else {
          "Never"
        }
      }
    }
  }

  /// The most rounds, and the most numbers of each, that are listed; the latest come first.
  private static let mostTellings = 12
  private static let mostNumbers = 8

  private var leftOut: HTML {
    section(.labelledBy(ElementID("left-out"))) {
      h2(.id(ElementID("left-out"))) { "Numbers you left out when you told it" }
      ul {
        for telling in bank.leftOut.prefix(Self.mostTellings) {
          li {
            a(.href(.outlook(.story(telling.story))), .ownDirection) {
              bank.title(of: telling.story)
            }
            ", "
            a(.href(.scorecard(.init(telling.round)))) { moment(telling.endedAt) }
            ": "
            for (index, amount) in telling.amounts.prefix(Self.mostNumbers).enumerated() {
              if index > 0 { ", " }
              quoted(amount.quote.text)
            }
          }
        }
      }
    }
  }

  private var exchange: HTML {
    section(.labelledBy(ElementID("exchange"))) {
      h2(.id(ElementID("exchange"))) { "Take stories out or in" }
      if !bank.entries.isEmpty {
        p(.class("actions")) {
          a(.class("button"), .href(.outlook(.storiesFile)), .download) { "Save as Markdown" }
        }
      }
      details(.class("fold"), .open(!problems.isEmpty)) {
        summary { "Take stories in" }
        p(.class("detail")) {
          "Markdown: “# Title”, then “## Situation”, “## Constraint”, “## Decision”, “## Numbers”, "
          "“## Learning”. A story with the title of one that is here takes its place."
        }
        Markup.form(.class("outlook-form"), .post, .action(.outlook(.storiesImport))) {
          div(.class("box")) {
            label(.for(ElementID("text"))) { "The text" }
            textarea(
              .id(ElementID("text")), .name("text"), .rows(8), .ownDirection, .spellcheck
            ) { unsaved }
          }
          button(.type("submit")) { "Take them in" }
        }
      }
    }
  }
}

extension StoryBank {
  /// The title of a story of the bank.
  func title(of story: StoryID) -> String {
    entries.first { $0.id == story }?.story.title ?? story.name
  }
}
