// SPDX-License-Identifier: Apache-2.0

import Drills
import HTTPTypes
import Hummingbird
import InterviewContent
import NIOCore
import Pages
import Practice
import Quantities
import SpacedRepetition
import Storage

/// The cards of the deck, and those that can be added.
struct CardController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }

  func list(_ request: Request) throws -> Response {
    try list(filter(request))
  }

  func show(_ id: CardID) throws -> Response { try page(id) }

  func library(_ request: Request) throws -> Response {
    try library(filter(request))
  }

  /// Takes a card out; without a reason the page comes back and says so.
  func remove(_ id: CardID, because reason: String) throws -> Response {
    do {
      try trainer.desk.remove(id, because: reason)
      return .seeOther(.practice(.cards(CardFilter())))
    } catch PracticeError.reasonLength(let length) {
      let problem = PracticeError.reasonLength(length).description.asSentence
      return try page(id, removal: (reason, problem), status: .unprocessableContent)
    }
  }

  /// Adds templates, the drills a loop begins with, or what went wrong in rounds.
  func add(_ form: AddForm) throws -> Response {
    let before = try trainer.desk.state().deck.count
    var filter = CardFilter()
    let after: PracticeState
    if let round = form.round {
      after = try trainer.addFailures(of: round)
      filter.origin = .failure
    } else if form.failures {
      after = try trainer.addFailures()
      filter.origin = .failure
    } else if form.starters {
      let state = try trainer.desk.state()
      after = try trainer.addStarters(for: trainer.loop(in: state))
      if before == 0 { return .seeOther(.practice()) }
    } else {
      return try add(Set(form.templates))
    }
    let count = after.deck.count - before
    guard count > 0 || !form.failures || !trainer.isReadingRounds else {
      return try list(
        filter, notice: "The rounds of the past are still being read. Try again in a moment.")
    }
    return try list(filter, notice: Self.added(count, filter.origin))
  }

  private func add(_ names: Set<String>) throws -> Response {
    let state = try trainer.desk.state()
    let chosen = trainer.askable(in: state).filter { names.contains($0.id) }
    guard !chosen.isEmpty else {
      return try library(
        CardFilter(), problem: "Tick at least one drill, then add.",
        status: .unprocessableContent)
    }
    let after = try trainer.desk.add(chosen.map { CardMaker.card(of: $0, at: trainer.now) })
    return try list(CardFilter(), notice: Self.added(after.deck.count - state.deck.count, nil))
  }

  private static func added(_ count: Int, _ origin: CardOriginKind?) -> String {
    switch (count, origin) {
    case (0, .failure):
      "Nothing was added: what went wrong is in the deck already, or nothing did."
    case (1, _): "1 card was added."
    default: "\(count) cards were added."
    }
  }
}

extension CardController {
  private func list(_ filter: CardFilter, notice: String? = nil) throws -> Response {
    let state = try trainer.desk.state()
    let entries = CardEntries(trainer: trainer, state: state)
    let kinds = entries.kinds
    let matching = state.deck.filter { card in
      filter.matches(
        title: card.card.title, topic: card.card.topic, kind: card.card.kind(templates: kinds),
        origin: CardOriginKind(card.card.origin))
    }
    let page = CardsPage(
      entries: matching.map(entries.entry), total: state.deck.count, filter: filter,
      topics: Set(state.deck.map(\.card.topic)).sorted(), notice: notice)
    return .page(page.render())
  }

  private func page(
    _ id: CardID, removal: (reason: String, problem: String)? = nil,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let state = try trainer.desk.state()
    guard let card = state.card(id) else { throw PracticeError.unknownCard(id) }
    let reviews = try trainer.desk.reviews(of: id).reversed().map {
      CardPage.Answered(number: $0.sequence, at: $0.at, review: $0.review, rating: $0.rating)
    }
    let entry = CardEntries(trainer: trainer, state: state).entry(card)
    let page = CardPage(entry: entry, reviews: Array(reviews), removal: removal)
    return .page(page.render(), status: status)
  }

  private func library(
    _ filter: CardFilter, problem: String? = nil, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let state = try trainer.desk.state()
    let others = trainer.askable(in: state).filter { state.card(CardID($0.id)) == nil }
    let matching = others.filter {
      filter.matches(title: $0.title, topic: $0.topic, kind: $0.kind, origin: .template)
    }
    let page = LibraryPage(
      entries: matching.map(LibraryPage.Entry.init), total: others.count, filter: filter,
      topics: Set(others.map(\.topic)).sorted(), problem: problem)
    return .page(page.render(), status: status)
  }

  private func filter(_ request: Request) -> CardFilter {
    CardFilter(pairs: WorkbenchQuery.pairs(in: request.uri.query ?? ""))
  }
}

/// Makes the entries of cards in one state.
struct CardEntries {
  /// What the templates of the library ask for, by their names.
  let kinds: [String: DrillKind]
  private let state: PracticeState
  private let scheduler: Scheduler
  private let drills: CardDrill
  private let now: Instant

  init(trainer: Trainer, state: PracticeState) {
    self.state = state
    scheduler = trainer.scheduler(for: state)
    drills = trainer.cardDrill(for: state)
    kinds = scheduler.kinds
    now = trainer.now
  }

  func entry(_ card: DeckCard) -> CardEntry {
    CardEntry(
      card: card.card, kind: card.reviews.last?.kind ?? card.card.kind(templates: kinds),
      recall: card.memory?.recall(at: now, in: state.model),
      due: scheduler.dueDay(of: card, in: state, now: now), reviews: card.reviews.count,
      lapses: card.memory?.lapses ?? 0,
      resting: scheduler.resting.contains(card.id) ? reason(card) : nil)
  }

  private func reason(_ card: DeckCard) -> String {
    do {
      _ = try drills.drill(of: card)
      return "It is not asked now."
    } catch {
      return error.description
    }
  }
}

/// What adds cards to the deck.
struct AddForm {
  let round: String?
  let failures: Bool
  let starters: Bool
  let templates: [String]

  /// Reads the fields of a form; a template stands there once for each that is ticked.
  init(_ request: Request) async throws {
    let buffer = try await request.body.collect(upTo: 1024 * 1024)
    let pairs = WorkbenchQuery.pairs(in: String(buffer: buffer))
    func values(_ field: FormField) -> [String] {
      pairs.filter { $0.name == field.rawValue }.map(\.value)
    }
    round = values(.round).first
    failures = !values(.failures).isEmpty
    starters = !values(.starters).isEmpty
    templates = values(.template)
  }
}

/// What is sent to take a card out.
struct RemovalForm: Decodable {
  let reason: String?
}
