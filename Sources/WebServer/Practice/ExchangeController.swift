// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Practice
import Reports
import Storage

/// The deck as files, and cards from files.
struct ExchangeController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }

  /// The largest form that is taken, in bytes: a file of the largest size that is read, and its boundaries.
  private static let largest = (16 << 20) + 64 * 1024

  func show() -> Response { .page(ExchangePage().render()) }

  func file(_ kind: DeckFileKind) throws -> Response {
    switch kind {
    case .json:
      let text = try DeckJSON.text(of: try services.desk.store.practiceEvents())
      return .file(text, type: "application/json", "windtunnel-deck.json")
    case .csv:
      let cards = try trainer.desk.state().deck.map(\.card)
      return .file(CardCSV.text(of: cards), type: "text/csv; charset=utf-8", "windtunnel-cards.csv")
    case .anki:
      let state = try trainer.desk.state()
      let drills = trainer.cardDrill(for: state)
      let notes = state.deck.compactMap { card in
        (try? drills.drill(of: card)).map { (card: card.card, face: CardFace(of: $0)) }
      }
      return .file(
        AnkiText.text(of: notes), type: "text/plain; charset=utf-8", "windtunnel-anki.txt")
    }
  }

  /// Takes a file or pasted text; rows with errors are listed, the rest is kept.
  func take(_ request: Request) async throws -> Response {
    guard let type = request.headers[.contentType], let boundary = FormParts.boundary(in: type)
    else { throw HTTPError(.badRequest) }
    let buffer = try await request.body.collect(upTo: Self.largest)
    guard let parts = FormParts.parts(in: Array(buffer.readableBytesView), boundary: boundary)
    else { throw HTTPError(.badRequest) }
    let file = parts.first { $0.name == FormField.file.rawValue && !$0.bytes.isEmpty }
    let pasted = parts.first { $0.name == FormField.text.rawValue }?.bytes ?? []
    do {
      let outcome = try DeckUpload(trainer: trainer).take(file?.bytes ?? pasted)
      return .page(ExchangePage(outcome: outcome).render())
    } catch let error as ImportRefusal {
      return refused(error.description, pasted)
    } catch let error as PracticeError {
      return refused(error.description.asSentence, pasted)
    }
  }

  private func refused(_ problem: String, _ pasted: [UInt8]) -> Response {
    let page = ExchangePage(problem: problem, pasted: String(decoding: pasted, as: UTF8.self))
    return .page(page.render(), status: .unprocessableContent)
  }
}

/// Brings cards in from the bytes of a file, whatever of the three forms it has.
struct DeckUpload {
  let trainer: Trainer

  /// - Throws: `ImportRefusal` when nothing of it can be read; ``PracticeError``; ``StoreError``.
  func take(_ bytes: [UInt8]) throws -> ExchangePage.Outcome {
    let text = try ImportText.text(of: bytes)
    if text.first(where: { !$0.isWhitespace }) == "{" {
      let read = try DeckJSON.read(bytes)
      try trainer.desk.importEvents(read.records)
      return ExchangePage.Outcome(taken: read.records.count, problems: read.problems)
    }
    let deck = try trainer.desk.state().deck.map(\.card)
    let read =
      try CardCSV.isTable(text)
      ? CardCSV.cards(in: text, deck: deck, templates: trainer.templateNames, at: trainer.now)
      : AnkiText.cards(in: text, deck: deck, at: trainer.now)
    try trainer.desk.add(read.cards)
    return ExchangePage.Outcome(
      taken: read.cards.count, duplicates: read.duplicates.count, problems: read.problems)
  }
}
