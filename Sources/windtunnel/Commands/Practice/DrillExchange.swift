// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Practice
import Reports
import Storage

/// A form in which a deck is written and read.
enum DeckFormat: String, ExpressibleByArgument, CaseIterable {
  /// All of practice: cards, reviews, stories, goal.
  case json
  /// The cards, for a table.
  case csv
  /// The cards with both sides, for Anki.
  case anki

  /// The form that the name of a file says.
  init(path: String) {
    let name = path.lowercased()
    self = name.hasSuffix(".json") ? .json : name.hasSuffix(".csv") ? .csv : .anki
  }
}

extension DrillCommand {
  /// The command `windtunnel drill export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write your deck: all of practice as JSON, or the cards for a table or for Anki.")

    @Argument(help: ArgumentHelp("The file, or - for standard output.", valueName: "file"))
    var file = "-"

    @Option(help: "json (everything), csv or anki (cards).")
    var format: DeckFormat = .json

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      try WholeFile.write(
        try CommandFailure.translating { try text(trainer) }, to: file, for: "the export")
    }

    private func text(_ trainer: Trainer) throws -> String {
      let state = try trainer.desk.state()
      switch format {
      case .json: return try DeckJSON.text(of: trainer.desk.store.practiceEvents()) + "\n"
      case .csv: return CardCSV.text(of: state.deck.map(\.card))
      case .anki:
        let view = DeckView(state, trainer: trainer)
        return AnkiText.text(
          of: state.deck.compactMap { card in
            view.drill(of: card).map { (card: card.card, face: CardFace(of: $0)) }
          })
      }
    }
  }

  /// The command `windtunnel drill import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read cards from a table or from Anki, or all of practice from JSON.",
      discussion:
        "JSON is what drill export writes, and is taken into data that hold no practice yet. Cards that are in the deck already are left as they are."
    )

    @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
    var file: String

    @Option(help: "json, csv or anki (default: as the file is named, else anki).")
    var format: DeckFormat?

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let bytes = [UInt8](try TextFile.bytes(of: file))
      let trainer = try practice.trainer()
      do {
        try CommandFailure.translating { try take(bytes, trainer) }
      } catch let refusal as ImportRefusal {
        throw CommandFailure.input("\(file) cannot be taken. \(refusal)")
      }
    }

    private func take(_ bytes: [UInt8], _ trainer: Trainer) throws {
      let format = format ?? DeckFormat(path: file)
      guard format != .json else { return try takeAll(bytes, trainer) }
      let text = try ImportText.text(of: bytes)
      let deck = try trainer.begin().deck.map(\.card)
      let read =
        format == .csv
        ? try CardCSV.cards(
          in: text, deck: deck, templates: trainer.templateNames, at: trainer.now)
        : try AnkiText.cards(in: text, deck: deck, at: trainer.now)
      try trainer.desk.add(read.cards)
      StandardOutput.write(
        "\(counted(read.cards.count, "card")) added, \(read.duplicates.count) there already, "
          + "\(counted(read.problems.count, "row")) not taken.\n")
      tell(read.problems)
    }

    private func takeAll(_ bytes: [UInt8], _ trainer: Trainer) throws {
      let read = try DeckJSON.read(bytes)
      try trainer.desk.importEvents(read.records)
      StandardOutput.write(
        "\(counted(read.records.count, "event")) of practice taken, \(read.problems.count) not.\n")
      tell(read.problems)
    }

    private func tell(_ problems: [RowProblem]) {
      for problem in problems.prefix(20) { StandardError.write("\(problem)\n") }
      if problems.count > 20 { StandardError.write("and \(problems.count - 20) more\n") }
    }
  }
}
