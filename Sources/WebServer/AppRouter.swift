// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import InterviewContent
import Pages
import Rehearsal

/// Builds all routes; the program and the tests call this same function.
func makeRouter(services: AppServices, host: String) -> Router<AppContext> {
  let router = Router(context: AppContext.self, options: [.autoGenerateHeadEndpoints])
  router.add(middleware: Compression())
  router.add(middleware: SecurityHeaders())
  router.add(middleware: InterfaceLanguages(services: services))
  router.add(middleware: ErrorPages())
  router.add(middleware: HostCheck(host: host))
  router.add(middleware: SameSiteCheck())
  router.add(middleware: PartAddresses())
  addPages(to: router, PageController(services: services))
  addLanguage(to: router, LanguageController(services: services))
  addRounds(to: router, RoundController(services: services))
  addScorecards(to: router, services)
  addExplanations(to: router, ExplanationController(services: services))
  addCases(to: router, CaseController(services: services), DataController(services: services))
  addCampaigns(to: router, CampaignController(services: services))
  addWorkbench(to: router, WorkbenchController(services: services))
  addTimeline(to: router, TimelineController(services: services))
  addOutlook(to: router, services: services)
  addPractice(to: router, services)
  addFirstRun(to: router, services)
  addAsking(to: router, services)
  addModel(to: router, services)
  return router
}

private func addPages(to router: Router<AppContext>, _ pages: PageController) {
  router.get("/") { _, _ in try pages.home() }
  router.get("/questions") { request, _ in try pages.questions(request) }
  router.get("/history") { request, _ in try pages.rounds(request) }
  router.get("/about") { _, _ in pages.about() }
  router.get("/data") { request, _ in
    try pages.data(done: DataPage.Done(query: request.uri.query))
  }
  router.get("/data/export") { _, _ in try await pages.export() }
  router.post("/data/erase") { request, context in
    try pages.erase(try await request.decode(as: EraseForm.self, context: context))
  }
  router.get("/health") { _, _ in try Response.json(["status": "ok"]) }
  for asset in Asset.allCases {
    let controller = AssetController(asset)
    router.get(RouterPath(asset.path)) { request, _ in controller.answer(request) }
  }
}

private func addLanguage(to router: Router<AppContext>, _ languages: LanguageController) {
  router.post(RouterPath(Route.language.path)) { request, context in
    let form = try await request.decode(as: LanguageForm.self, context: context)
    return try languages.choose(form, request)
  }
}

private func addRounds(to router: Router<AppContext>, _ rounds: RoundController) {
  router.post("/rounds") { request, context in
    try rounds.start(try await request.decode(as: StartForm.self, context: context))
  }
  router.get("/rounds/:id") { request, context in
    try await rounds.room(try id(context), DataForm(request))
  }
  for action in RoomAction.allCases {
    router.post(RouterPath("/rounds/:id/\(action.rawValue)")) { request, context in
      let form = try await request.decode(as: RoomForm.self, context: context)
      return try await rounds.act(action, try id(context), form, request)
    }
  }
}

private func addScorecards(to router: Router<AppContext>, _ services: AppServices) {
  let scorecards = ScorecardController(services: services)
  let comparisons = ComparisonController(services: services)
  router.get("/rounds/:id/scorecard") { _, context in
    try await scorecards.show(try id(context))
  }
  router.get("/rounds/:id/scorecard/print") { _, context in try scorecards.paper(try id(context)) }
  router.get("/rounds/:id/scorecard.html") { _, context in try scorecards.file(try id(context)) }
  router.get("/rounds/:id/compare/:other") { _, context in
    try comparisons.show(try id(context), try other(context))
  }
  router.get("/rounds/:id/compare/:other/comparison.html") { _, context in
    try comparisons.file(try id(context), try other(context))
  }
}

private func addExplanations(to router: Router<AppContext>, _ explanations: ExplanationController) {
  router.get("/rounds/:id/explanation") { _, context in try explanations.show(try id(context)) }
  router.post("/rounds/:id/override") { request, context in
    let form = try await request.decode(as: OverrideForm.self, context: context)
    return try explanations.override(try id(context), form)
  }
}

private func addCases(
  to router: Router<AppContext>, _ cases: CaseController, _ data: DataController
) {
  router.get("/cases") { _, _ in try cases.choose() }
  router.post("/cases") { request, context in
    try cases.start(try await request.decode(as: StartCaseForm.self, context: context))
  }
  router.get("/cases/:family/:seed/key") { request, context in
    try cases.key(try reference(context), isWarned: request.uri.query == "show")
  }
  router.get("/cases/:family/:seed/exhibits/:file") { _, context in
    try cases.exhibit(try reference(context), try context.parameters.require("file"))
  }
  for (name, isWords) in [("words", true), ("menu", false)] {
    router.post(RouterPath("/rounds/:id/data/\(name)")) { request, context in
      let form = try await request.decode(as: AskForm.self, context: context)
      return try data.ask(try id(context), form, inWords: isWords)
    }
  }
  router.get("/rounds/:id/data/:file") { _, context in
    try data.file(try id(context), try context.parameters.require("file"))
  }
}

private func addCampaigns(to router: Router<AppContext>, _ campaigns: CampaignController) {
  router.get("/campaigns") { request, _ in try campaigns.list(page: request.page) }
  router.post("/campaigns") { request, context in
    try campaigns.start(CampaignForm(pairs: try await FormPairs.read(request, context)))
  }
  router.get("/campaigns/:id") { _, context in try campaigns.show(try campaign(context)) }
  router.get("/campaigns/:id/decision") { _, context in
    try campaigns.decision(try campaign(context))
  }
  router.post("/campaigns/:id/curriculum") { request, context in
    try campaigns.curriculum(try campaign(context), try await CurriculumForm(request))
  }
  for action in CampaignAction.allCases where action != .curriculum {
    router.post(RouterPath("/campaigns/:id/\(action.rawValue)")) { _, context in
      try campaigns.act(action, try campaign(context))
    }
  }
  for file in PacketFile.allCases {
    router.get(RouterPath("/campaigns/:id/packet.\(file.rawValue)")) { _, context in
      try campaigns.packet(try campaign(context), file)
    }
  }
}

private func campaign(_ context: AppContext) throws -> CampaignID {
  CampaignID(try context.parameters.require("id"))
}

private func reference(_ context: AppContext) throws -> CaseReference? {
  CaseReference(
    family: try context.parameters.require("family"), seed: try context.parameters.require("seed"))
}

private func addWorkbench(to router: Router<AppContext>, _ workbench: WorkbenchController) {
  router.get("/workbench") { request, _ in await workbench.compare(request) }
  router.get("/workbench/decisions") { request, _ in await workbench.decisions(request) }
  router.get("/workbench/serving") { request, _ in await workbench.serving(request) }
  router.get("/workbench/serving/results") { request, _ in
    await workbench.servingResults(request)
  }
  router.get("/workbench/memo") { request, _ in await workbench.memo(request) }
  for part in CataloguePart.allCases {
    router.get(RouterPath(Route.catalogue(part).path)) { request, _ in
      await workbench.catalogue(part, request)
    }
  }
  router.get("/workbench/file/:name") { _, context in
    workbench.pastedModel(try context.parameters.require("name"))
  }
  router.post("/workbench/file") { request, context in
    workbench.file(try await request.decode(as: [String: String].self, context: context))
  }
}

private func addTimeline(to router: Router<AppContext>, _ timeline: TimelineController) {
  router.get("/timeline") { request, _ in timeline.show(request) }
  router.get("/timeline.ics") { request, _ in timeline.file(request) }
}

private func other(_ context: AppContext) throws -> RoundID {
  RoundID(try context.parameters.require("other"))
}

private func id(_ context: AppContext) throws -> RoundID {
  RoundID(try context.parameters.require("id"))
}
