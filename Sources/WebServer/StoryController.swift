// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import InterviewContent
import Markup
import Pages
import Practice
import Quantities
import Rehearsal
import Storage

/// The story bank and the form of a story.
struct StoryController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }

  func list() throws -> Response {
    let isReading = trainer.isReadingRounds
    let bank = try trainer.bankAtHand(of: try trainer.desk.state())
    return .page(StoriesPage(bank: bank, isReading: isReading).render())
  }

  func file() throws -> Response {
    .file(
      StoryMarkdown.text(of: try trainer.desk.state().stories),
      type: "text/markdown; charset=utf-8", "windtunnel-stories.md")
  }

  func new() throws -> Response {
    let page = StoryPage(
      id: StoryID(trainer.desk.newName()), form: StoryForm(), base: nil, prompts: prompts)
    return .page(page.render())
  }

  func show(_ id: StoryID) throws -> Response {
    guard let story = try story(id) else { return gone() }
    let page = StoryPage(
      id: id, form: StoryForm(story), base: story.writtenAt, review: try? trainer.review(story),
      prompts: prompts)
    return .page(page.render())
  }

  /// Saves what was typed; when that cannot be done it comes back with the reasons.
  func save(_ id: StoryID, _ pairs: [(name: String, value: String)]) throws -> Response {
    let form = StoryForm(pairs: pairs)
    let base = Int64(FormPairs.value("base", in: pairs)).map(Instant.init(millisecondsSince1970:))
    let stored = try story(id)
    let made: Story
    do {
      made = try form.story(id: id, at: trainer.now)
    } catch {
      let problems = error.problems.map(\.description)
      return refused(id, form, base: base, problems, .unprocessableContent)
    }
    if let stored, stored.hasText(of: made) { return .seeOther(.outlook(.story(id))) }
    if let stored, stored.writtenAt != base {
      return refused(
        id, form, base: stored.writtenAt,
        ["Another window has saved this story since. Save again to put your text in its place."],
        .conflict, other: stored)
    }
    if stored == nil, base != nil {
      return refused(
        id, form, base: nil,
        ["This story was taken out in the meantime. Save again to write it anew."], .conflict)
    }
    do {
      try trainer.keep(made)
      return .seeOther(.outlook(.story(id)))
    } catch let error as PracticeError {
      return refused(id, form, base: base, [error.description.asSentence], .unprocessableContent)
    } catch let error as StoreError {
      let problem = Problem(error)
      return refused(
        id, form, base: base, [problem.explanation.shown, problem.advice.shown], problem.status)
    }
  }

  private func refused(
    _ id: StoryID, _ form: StoryForm, base: Instant?, _ problems: [String],
    _ status: HTTPResponse.Status, other: Story? = nil
  ) -> Response {
    let page = StoryPage(
      id: id, form: form, base: base, problems: problems, other: other, prompts: prompts)
    return .page(page.render(), status: status)
  }

  func askToRemove(_ id: StoryID) throws -> Response {
    guard let story = try story(id) else { return gone() }
    return .page(StoryRemovalPage(story: story).render())
  }

  /// Takes a story out; one that is out already is no mistake.
  func remove(_ id: StoryID) throws -> Response {
    if try story(id) != nil { try trainer.removeStory(id) }
    return .seeOther(.outlook(.stories))
  }

  private func story(_ id: StoryID) throws -> Story? {
    try trainer.desk.state().stories.first { $0.id == id }
  }

  private func gone() -> Response {
    let page = NoticePage(
      heading: "There is no such story",
      explanation: "It may have been taken out, or it was never saved.",
      advice: "The bank lists those there are.",
      ways: [.init("To the stories", to: .outlook(.stories))])
    return .page(page.render(), status: .notFound)
  }

  private var prompts: [StoryPrompt] {
    StoryBank(
      stories: [], questions: trainer.questions, rounds: [],
      assessor: services.desk.interviewer.assessor
    ).prompts.map(\.prompt)
  }
}

extension StoryController {
  /// The most problems that are named.
  private static let mostProblems = 20

  /// Takes stories in from Markdown: all of them, or none and the text comes back with what is wrong.
  func takeIn(_ pairs: [(name: String, value: String)]) throws -> Response {
    let text = FormPairs.value("text", in: pairs)
    let batch = StoryBatch(text)
    let state = try trainer.desk.state()
    let holdsNone = batch.forms.isEmpty && batch.refused.isEmpty
    guard !holdsNone, batch.refused.isEmpty else {
      let page = StoriesPage(
        bank: try trainer.bankAtHand(of: state),
        problems: holdsNone ? ["The text holds no story."] : [],
        refused: Array(batch.refused.prefix(Self.mostProblems)), unsaved: text,
        isReading: trainer.isReadingRounds)
      return .page(page.render(), status: .unprocessableContent)
    }
    for form in batch.forms {
      let known = state.stories.first { $0.title == form.title }
      let id = known?.id ?? StoryID(trainer.desk.newName())
      try trainer.keep(try form.story(id: id, at: trainer.now))
    }
    return .seeOther(.outlook(.stories))
  }
}

extension StoryForm {
  /// Reads what the form of a story sent.
  fileprivate init(pairs: [(name: String, value: String)]) {
    self.init(title: FormPairs.value("title", in: pairs))
    for (name, value) in pairs {
      if let part = StoryPart(rawValue: name) { parts[part] = value }
      if name == "covers" { covers.append(value) }
    }
  }
}

extension Story {
  /// Whether another story has the same words and marks.
  fileprivate func hasText(of other: Story) -> Bool {
    title == other.title && covers == other.covers
      && StoryPart.allCases.allSatisfy { self[$0] == other[$0] }
  }
}
