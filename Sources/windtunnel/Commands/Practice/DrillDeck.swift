// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Drills
import InterviewContent
import Practice
import Reports
import SpacedRepetition
import Storage

extension DrillCommand {
  /// The command `windtunnel drill list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the cards of your deck with what is remembered of each.")

    @OptionGroup var choice: CardChoice

    @Flag(help: "Write the list as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      let report = try CommandFailure.translating {
        let state = try trainer.begin()
        let view = DeckView(state, trainer: trainer)
        return DeckReport(
          state.deck.map(view.row).filter { row in
            choice.isEmpty || choice.holds(kind: row.kind, topic: row.card.card.topic)
          })
      }
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel drill show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a card: what it asks next, the answer, and its reviews with their numbers.")

    @Argument(help: "The card, by a name of windtunnel drill list.")
    var id: String

    @Flag(help: "Write the card as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      let report = try CommandFailure.translating {
        let state = try trainer.begin()
        guard let card = state.card(CardID(id)) else {
          throw PracticeError.unknownCard(CardID(id))
        }
        let view = DeckView(state, trainer: trainer)
        return CardReport(
          view.row(card), face: view.drill(of: card).map { CardFace(of: $0) },
          reviews: try trainer.desk.reviews(of: card.id).map { standing in
            CardReport.Entry(
              standing.review, sequence: standing.sequence, day: view.day(standing.at),
              rating: standing.rating)
          })
      }
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel drill add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Put drills of the library into your deck.")

    @Argument(help: "Names of windtunnel drill templates.")
    var templates: [String]

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      let known = Dictionary(
        trainer.templates.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      let chosen = try templates.map { name in
        guard let template = known[name] else {
          throw CommandFailure.usage(
            "there is no drill “\(name)”; windtunnel drill templates lists them")
        }
        return template
      }
      try CommandFailure.translating {
        let before = try trainer.begin().deck.count
        let after = try trainer.desk.add(chosen.map { CardMaker.card(of: $0, at: trainer.now) })
        StandardOutput.write("\(counted(after.deck.count - before, "card")) added.\n")
      }
    }
  }

  /// The command `windtunnel drill remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Take a card out of your deck; its reviews come back when you add it again.")

    @Argument(help: "The card, by a name of windtunnel drill list.")
    var id: String

    @Option(help: "Why, for yourself.")
    var reason = "taken out by hand"

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      try CommandFailure.translating {
        try trainer.begin()
        try trainer.desk.remove(CardID(id), because: reason)
      }
      StandardOutput.write("Card \(id) was taken out.\n")
    }
  }

  /// The command `windtunnel drill templates`.
  struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "templates",
      abstract: "List the drills that can be put into your deck.")

    @OptionGroup var choice: CardChoice

    @Flag(help: "Write the list as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      let report = try CommandFailure.translating {
        let state = try trainer.desk.state()
        let names = state.deck.compactMap { card -> String? in
          if case .template(let id) = card.card.origin { id } else { nil }
        }
        let templates = trainer.askable(in: state).filter {
          choice.isEmpty || choice.holds(kind: $0.kind, topic: $0.topic)
        }
        return TemplateReport(templates, inDeck: Set(names))
      }
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }
}
