// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import InterviewContent
import Practice
import Storage

extension StoryCommand {
  /// The command `windtunnel story write`.
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: "Write a story from a file, or change parts of one.",
      discussion: "A story with the same title is written anew; its name and its cards stay.")

    @Argument(help: ArgumentHelp("The Markdown file, or - for standard input.", valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("The story to change, by its name.", valueName: "id"))
    var edit: String?

    @Option(help: "Its title.") var title: String?
    @Option(help: "When, who, how large.") var situation: String?
    @Option(help: "What made it hard.") var constraint: String?
    @Option(help: "What you decided, against what, and why.") var decision: String?
    @Option(help: "What came of it, with the values before.") var numbers: String?
    @Option(help: "What you do differently.") var learning: String?

    @Option(
      help: ArgumentHelp("The prompts it is for, with commas between.", valueName: "prompts"))
    var covers: String?

    @OptionGroup var practice: PracticeOptions

    func validate() throws {
      guard file == nil || edit == nil else {
        throw ValidationError("name a file or --edit, not both")
      }
      guard file == nil || fields.isEmpty && title == nil && covers == nil else {
        throw ValidationError("the file has all parts; leave the options out, or use --edit")
      }
      guard file != nil || edit != nil || title != nil else {
        throw ValidationError("name a file, or say --title and the parts")
      }
    }

    func run() throws {
      let trainer = try practice.trainer()
      try checkCovers(trainer)
      let book = StoryBook(trainer: trainer)
      if let file {
        let forms = StoryMarkdown.forms(of: try TextFile.read(file))
        guard forms.count == 1, let form = forms.first else {
          throw CommandFailure.input(
            "\(file) must hold one story and holds \(forms.count); begin each with # and its title, and use windtunnel story import for several"
          )
        }
        return try book.keep(form)
      }
      try book.keep(changed(book.form(named: edit)), as: edit.map { StoryID($0) })
    }

    /// Refuses names that no prompt has.
    private func checkCovers(_ trainer: Trainer) throws {
      let known = StoryPrompt.names(with: trainer.questions)
      for name in prompts where !known.contains(name) {
        let kinds = StoryPrompt.five.map(\.id).joined(separator: ", ")
        throw CommandFailure.usage(
          "there is no prompt “\(name)”; name one of \(kinds), or a question about past experience")
      }
    }

    private var prompts: [String] {
      (covers ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }

    private var fields: [StoryPart: String] {
      let all: [(StoryPart, String?)] = [
        (.situation, situation), (.constraint, constraint), (.decision, decision),
        (.numbers, numbers), (.learning, learning),
      ]
      return all.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    private func changed(_ form: StoryForm) -> StoryForm {
      var form = form
      if let title { form.title = title }
      form.parts.merge(fields) { $1 }
      if covers != nil { form.covers = prompts }
      return form
    }
  }

  /// The command `windtunnel story import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read stories from one Markdown file, each under a # heading.",
      discussion: "Those that cannot be kept are named with their lines; the others are kept.")

    @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let batch = StoryBatch(try TextFile.read(file))
      guard batch.forms.count + batch.refused.count > 0 else {
        throw CommandFailure.input("\(file) holds no story; begin one with # and its title")
      }
      let book = StoryBook(trainer: try practice.trainer())
      for form in batch.forms { try book.keep(form) }
      for refused in batch.refused { StandardError.write("\(refused)\n") }
      guard batch.refused.isEmpty else {
        throw CommandFailure.input(
          "\(file): \(batch.forms.count) kept, \(batch.refused.count) not; mend those and bring them in again"
        )
      }
    }
  }
}

/// Writes stories down, each under a name that can be typed.
struct StoryBook {
  let trainer: Trainer

  /// Returns a story as a form; an empty one for no name.
  ///
  /// - Throws: ``CommandFailure`` when there is no such story.
  func form(named name: String?) throws -> StoryForm {
    guard let name else { return StoryForm() }
    let stories = try CommandFailure.translating { try trainer.desk.state().stories }
    guard let story = stories.first(where: { $0.id.name == name }) else {
      throw CommandFailure.other("\(PracticeError.unknownStory(StoryID(name)))")
    }
    return StoryForm(story)
  }

  /// Keeps a story; without a name, in the place of one with the same title or as a new one.
  ///
  /// - Throws: ``CommandFailure`` with 65 that says all that is wrong.
  func keep(_ form: StoryForm, as given: StoryID? = nil) throws {
    let kept = try CommandFailure.translating {
      let stories = try trainer.desk.state().stories
      let same = stories.first {
        $0.title == form.title.split(separator: "\n").joined(separator: " ")
      }
      let id = given ?? same?.id ?? newName(for: form.title, among: stories)
      do {
        let story = try form.story(id: id, at: trainer.now)
        try trainer.keep(story)
        return story
      } catch let error as StoryProblems {
        throw CommandFailure.input(error.onOneLine)
      }
    }
    StandardOutput.write("Kept as \(kept.id).\n")
  }

  /// A name made of the title; one that nothing has had where that is taken or empty.
  private func newName(for title: String, among stories: [Story]) -> StoryID {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = String(words.joined(separator: "-").prefix(40))
    let isFree = !name.isEmpty && !stories.contains { $0.id.name == name }
    return StoryID(isFree ? name : trainer.desk.newName())
  }
}

extension StoryProblems {
  /// All of it on one line.
  fileprivate var onOneLine: String { problems.map(\.description).joined(separator: " ") }
}
