// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import LanguageModel
import ModelAsking
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
    .page(await page(Explaining(asking: question, of: services.facts.shelf), nil).render())
  }

  /// Shows what the packs say and what a model makes of it.
  func explain(_ question: String) async -> Response {
    let explaining = Explaining(asking: question, of: services.facts.shelf)
    let explanation = await Explainer(services.voice).explanation(of: explaining)
    return .page(await page(explaining, explanation).render())
  }

  private func page(
    _ explaining: Explaining, _ explanation: TermExplanation?
  ) async -> AskPage {
    AskPage(
      question: explaining.question, passages: explaining.passages,
      today: Day(services.desk.world.now())?.description ?? "",
      guide: await services.voice.connection(for: .conversation), explanation: explanation)
  }
}
