// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
import Markup
public import Practice
public import Quantities

/// A story in its form, with what each part has and lacks as it was last saved.
public struct StoryPage: Page {
  public let id: StoryID
  /// What stands in the boxes: what was saved, or what was typed and could not be.
  public let form: StoryForm
  /// When the story was saved that the form started from; nil for a new one.
  public let base: Instant?
  /// Why it was not saved; empty when nothing was wrong.
  public let problems: [String]
  /// What another window has saved in the meantime; nil when none has.
  public let other: Story?
  /// What the saved story has and lacks; nil for one that is not saved.
  public let review: StoryReview?
  /// All prompts that a story can be marked for.
  public let prompts: [StoryPrompt]

  /// Creates the page.
  public init(
    id: StoryID, form: StoryForm, base: Instant?, problems: [String] = [], other: Story? = nil,
    review: StoryReview? = nil, prompts: [StoryPrompt]
  ) {
    self.id = id
    self.form = form
    self.base = base
    self.problems = problems
    self.other = other
    self.review = review
    self.prompts = prompts
  }

  public func render() -> String {
    let isNew = base == nil
    return Layout(
      isNew ? "New story" : "Story", at: .practice, with: .workbench, .outlook, .leaving
    ) {
      h1(.ownDirection) { isNew || form.title.isEmpty ? "A story" : Message(verbatim: form.title) }
      OutlookWays(current: .stories).body
      refused
      if let review { standing(review) }
      boxes
      if let review { lenses(review) }
      if let other { StoryTextView(story: other).body }
      if !isNew {
        p { a(.class("remove-way"), .href(.outlook(.storyRemoval(id)))) { "Take this story out" } }
      }
    }.render()
  }

  @HTMLBuilder private var refused: HTML {
    if !problems.isEmpty {
      section(.class("problem problems"), .role("alert")) {
        h2 { "Not saved yet" }
        ul { for problem in problems { li(.ownDirection) { Message(engine: problem) } } }
        p { "What you typed is in the boxes below." }
      }
    }
  }

  private func standing(_ review: StoryReview) -> HTML {
    let all = review.parts.flatMap(\.findings).count
    return p(.class("lead")) {
      review.isWhole
        ? "Saved. All \(all) things that a panel looks for are there."
        : "Saved. \(all - review.missing.count) of \(all) things that a panel looks for are there."
    }
  }

  private var boxes: HTML {
    Markup.form(
      .class("outlook-form"), .post, .action(.outlook(.story(id))),
      .data(.warns, problems.isEmpty ? "" : "refused")
    ) {
      input(
        .type("hidden"), .name("base"), .value(base.map { "\($0.millisecondsSince1970)" } ?? ""))
      div(.class("field")) {
        label(.for(Self.titleID)) { "Title" }
        input(
          .id(Self.titleID), .type("text"), .name("title"), .value(form.title), .noCompletion,
          .ownDirection, .spellcheck)
      }
      for part in StoryPart.allCases { box(part) }
      marks
      button(.class("primary"), .type("submit")) { "Save and see what is missing" }
    }
  }

  private static let titleID = ElementID("story-title")

  private func box(_ part: StoryPart) -> HTML {
    let number = StoryPart.allCases.firstIndex(of: part) ?? 0
    let id = ElementID("part", number)
    return div(.class("box story-part")) {
      label(.for(id)) { part.title }
      p(.class("detail"), .id(id.part("hint"))) { part.hint }
      textarea(
        .id(id), .name(part.rawValue), .rows(4), .ownDirection, .spellcheck,
        .describedBy(id.part("hint"))
      ) { form.parts[part] ?? "" }
      if let found = review?.parts.first(where: { $0.part == part }) { findings(found) }
    }
  }

  private func findings(_ part: StoryPartReview) -> HTML {
    ul(.class("findings")) {
      for finding in part.findings {
        li(.class(finding.quote == nil ? "lacks" : "has")) {
          if let quote = finding.quote {
            span(.class("state")) { "There" }
            " \(Message(label: finding.need.title)): "
            quoted(quote.quote.text)
          } else {
            span(.class("state")) { "Missing" }
            " \(Message(label: finding.need.title)). "
            bdi { Message(label: finding.advice) }
          }
        }
      }
    }
  }

  private var marks: HTML {
    details(.class("fold"), .open(!form.covers.isEmpty)) {
      summary { "Mark prompts that it is for" }
      p(.class("detail")) {
        "The bank finds them by what you wrote. Mark one here when it does not see it."
      }
      fieldset {
        legend { "Prompts" }
        for prompt in prompts { mark(prompt.id, Message(label: prompt.title.capitalizedFirst)) }
        for name in form.covers where !prompts.contains(where: { $0.id == name }) {
          mark(name, Message(verbatim: name))
        }
      }
    }
  }

  private func mark(_ name: String, _ caption: Message) -> HTML {
    label(.class("choice")) {
      input(
        .type("checkbox"), .name("covers"), .value(name), .checked(form.covers.contains(name)))
      span(.class("choice-text"), .ownDirection) { caption }
    }
  }

  private func lenses(_ review: StoryReview) -> HTML {
    section(.labelledBy(ElementID("lenses"))) {
      h2(.id(ElementID("lenses"))) { "Through three lenses" }
      p(.class("detail")) { "A panel looks at one story from three sides." }
      for lens in review.lenses {
        h3 { "\(Message(label: lens.lens.title)): \(lens.met) of \(lens.findings.count)" }
        ul(.class("findings")) {
          for finding in lens.findings {
            li(.class(finding.quote == nil ? "lacks" : "has")) {
              span(.class("state")) { finding.quote == nil ? "Missing" : "There" }
              " \(Message(label: finding.name))"
              if let quote = finding.quote {
                ": "
                quoted(quote.quote.text)
              } else {
                ". "
                bdi { Message(label: finding.advice) }
              }
            }
          }
        }
      }
    }
  }
}

/// The text of a story that another window has saved.
struct StoryTextView {
  let story: Story

  var body: HTML {
    section(.class("words-kept"), .labelledBy(ElementID("other"))) {
      h2(.id(ElementID("other"))) { "What the other window saved" }
      p(.class("detail")) { moment(story.writtenAt) }
      h3(.ownDirection) { story.title }
      for part in StoryPart.allCases where !story[part].isEmpty {
        h4 { part.title }
        written(story[part])
      }
    }
  }
}

/// Asks whether a story is to be taken out.
public struct StoryRemovalPage: Page {
  public let story: Story

  /// Creates the page.
  public init(story: Story) {
    self.story = story
  }

  public func render() -> String {
    Layout("Take a story out", at: .practice, with: .outlook) {
      h1 { "Take this story out?" }
      p(.class("lead"), .ownDirection) { story.title }
      p {
        "It leaves the bank, and its cards leave the deck. What you practised of it stays in the log of "
        "your data."
      }
      Markup.form(.post, .action(.outlook(.storyRemoval(story.id)))) {
        p(.class("actions")) {
          button(.class("danger"), .type("submit")) { "Take it out" }
          a(.class("button"), .href(.outlook(.story(story.id)))) { "Keep it" }
        }
      }
      StoryParts(story: story).body
    }.render()
  }
}

/// A story as it is written.
struct StoryParts {
  let story: Story

  var body: HTML {
    section {
      for part in StoryPart.allCases where !story[part].isEmpty {
        h2 { part.title }
        written(story[part])
      }
    }
  }
}
