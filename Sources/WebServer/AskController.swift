// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import LanguageModel
import ModelVoice
import Pages
import Quantities
import Rehearsal
import Storage

/// Adds the page that explains a term.
func addAsking(to router: Router<AppContext>, _ services: AppServices) {
  let asking = AskController(services: services)
  router.get("/ask") { request, _ in
    await asking.show(WorkbenchQuery.value(of: "q", in: request.uri.query ?? ""))
  }
  router.post("/ask") { request, context in
    let pairs = try await FormPairs.read(request, context)
    return await asking.explain(FormPairs.value("q", in: pairs))
  }
}

/// Answers questions about terms from the packs, and on request with a language model that has nothing else to answer from.
struct AskController: Sendable {
  let services: AppServices

  /// Shows what the packs say; asks no model.
  func show(_ question: String) async -> Response {
    .page(await page(Explaining(asked(question), services.facts), nil).render())
  }

  /// Shows what the packs say and what a model makes of it.
  func explain(_ question: String) async -> Response {
    let explaining = Explaining(asked(question), services.facts)
    guard !explaining.passages.isEmpty,
      await services.voice.connection(for: .conversation) != nil,
      let model = await services.voice.model(nil, .conversation)
    else { return .page(await page(explaining, nil).render()) }
    let reply = await PatientCall.reply(
      of: model, to: explaining.request(), within: Self.patience)
    return .page(await page(explaining, Self.read(reply, explaining)).render())
  }

  /// The longest that a page waits for an explanation; ours.
  private static let patience = Duration.seconds(60)

  private func asked(_ question: String) -> String {
    String(question.prefix(FactShelf.longestQuestion))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func page(
    _ explaining: Explaining, _ explanation: AskPage.Explanation?
  ) async -> AskPage {
    AskPage(
      question: explaining.question, passages: explaining.passages,
      today: Day(services.desk.world.now())?.description ?? "",
      guide: await services.voice.connection(for: .conversation), explanation: explanation)
  }

  private static func read(
    _ reply: Result<ChatReply, ModelFailure>, _ explaining: Explaining
  ) -> AskPage.Explanation {
    switch reply {
    case .failure(let failure): return .failed("\(failure)")
    case .success(let reply):
      let sentences = ConversationCheck(explaining).sentences(in: reply)
      return sentences.isEmpty ? .nothingHeld : .said(sentences)
    }
  }
}

extension Explaining {
  /// Creates a question with what the packs say about it.
  fileprivate init(_ question: String, _ facts: FactsAtHand) {
    self.init(
      question: question, passages: question.isEmpty ? [] : facts.shelf.find(question))
  }
}
