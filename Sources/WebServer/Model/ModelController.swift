// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import LanguageModel
import ModelAsking
import Pages
import Quantities
import Rehearsal
import Reports
import Storage

/// The pages and forms about a language model of one's own.
struct ModelController: Sendable {
  let services: AppServices

  private var store: RoundStore { services.desk.store }

  func show(_ query: String?) async throws -> Response {
    let (settings, problem) = try settings()
    let page = ModelPage(
      standing: try await standing(settings, problem),
      form: ModelForm(settings.connection, revision: settings.revision),
      done: query.flatMap(ModelDone.init))
    return .page(page.render())
  }

  /// Connects a model or changes how; what is wrong comes back with what was typed.
  func save(_ pairs: [(name: String, value: String)]) async throws -> Response {
    var form = ModelForm(pairs: pairs)
    let reading = form.connection(listed: listedPrice)
    if let connection = reading.connection {
      if try store.setModelConnection(connection, since: form.revision) {
        return .seeOther(.model(.done(.saved)))
      }
    }
    let (settings, problem) = try settings()
    let isBehind = reading.connection != nil
    if isBehind { form.revision = settings.revision }
    let page = ModelPage(
      standing: try await standing(settings, problem), form: form.withoutKeys,
      problems: reading.problems, isBehind: isBehind)
    return .page(page.render(), status: isBehind ? .conflict : .unprocessableContent)
  }

  func act(_ action: ModelAction) async throws -> Response {
    switch action {
    case .attempt:
      await services.trials.begin()
      return .seeOther(.model(.home))
    case .cancel:
      await cancelEverything()
      return .seeOther(.model(.done(.cancelled)))
    case .off:
      if var connection = try settings().settings.connection {
        connection.uses = []
        try store.setModelConnection(connection)
      }
      await cancelEverything()
      return .seeOther(.model(.done(.off)))
    case .forget:
      try store.setModelConnection(nil)
      await cancelEverything()
      return .seeOther(.model(.done(.forgotten)))
    case .deleteCalls:
      try store.deleteModelCalls()
      return .seeOther(.model(.done(.deleted)))
    }
  }

  private func cancelEverything() async {
    await services.trials.cancel()
    await services.readings.cancelAll()
    await services.models.cancelAll()
  }

  func calls(page: String) throws -> Response {
    let pages = ListPages(page, count: try store.modelSpending().calls)
    let calls = try store.modelCalls(.page(pages.number, of: ListPages.length))
    return .page(ModelCallsPage(calls: calls.map(ModelCallEntry.init), pages: pages).render())
  }

  func call(_ number: Int?) throws -> Response {
    guard let number, let call = try store.modelCall(number) else { throw HTTPError(.notFound) }
    return .page(ModelCallPage(entry: ModelCallEntry(call)).render())
  }

  /// Returns the settings, and what is wrong with those that cannot be read.
  private func settings() throws -> (settings: ModelSettings, problem: String?) {
    do {
      return (try store.modelSettings(), nil)
    } catch let error as StoreError {
      guard case .unreadableModel = error else { throw error }
      return (ModelSettings(revision: try store.modelRevision()), error.description.asSentence)
    }
  }

  private func standing(
    _ settings: ModelSettings, _ problem: String?
  ) async throws -> ModelStanding {
    var standing = ModelStanding(connection: settings.connection)
    standing.problem = problem
    let spending = try store.modelSpending()
    standing.calls = spending.calls
    standing.usage = spending.usage
    standing.dollars = spending.dollars
    guard let connection = settings.connection else { return standing }
    let gate = await services.models.standing()
    standing.hasKey = services.models.hasKey(connection)
    standing.failure = gate.failure.map { .init(reason: $0.reason.description, at: $0.at) }
    standing.pausedUntil = gate.pausedUntil
    standing.running = gate.running
    standing.trial = await services.trials.trial(of: connection)
    return standing
  }

  /// Returns the price that the catalogue lists for a model, in US dollars; nil when it lists none.
  private func listedPrice(_ model: String) -> ModelPrice? {
    Day(services.desk.world.now()).flatMap { ListedModelPrice.price(of: model, on: $0) }
  }
}

extension ModelCallEntry {
  /// Creates an entry of a row of the log.
  fileprivate init(_ recorded: RecordedModelCall) {
    self.init(
      id: recorded.id, at: recorded.at, call: recorded.call, problem: recorded.problem,
      isEmptied: recorded.isEmptied)
  }
}
