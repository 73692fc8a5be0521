// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Practice
import Rehearsal

/// Adds the pages of practice that look ahead: plan, stories, readiness, and the question before a scorecard.
func addOutlook(to router: Router<AppContext>, services: AppServices) {
  addPlan(to: router, PlanController(services: services))
  addStories(to: router, StoryController(services: services))
  addReadiness(to: router, ReadinessController(services: services))
  let guesses = GuessController(services: services)
  router.post("/rounds/:id/guess") { request, context in
    let id = RoundID(try context.parameters.require("id"))
    return try guesses.take(id, try await FormPairs.read(request, context))
  }
}

private func addPlan(to router: Router<AppContext>, _ plan: PlanController) {
  router.get("/practice/plan") { _, _ in try plan.show() }
  router.post("/practice/plan") { request, context in
    try plan.aim(try await FormPairs.read(request, context))
  }
  router.get("/practice/plan/sheet") { _, _ in try plan.sheet() }
  for file in PlanFile.allCases {
    router.get(RouterPath("/practice/plan.\(file.rawValue)")) { _, _ in try plan.file(file) }
  }
}

private func addStories(to router: Router<AppContext>, _ stories: StoryController) {
  router.get("/practice/stories") { _, _ in try stories.list() }
  router.get("/practice/stories.md") { _, _ in try stories.file() }
  router.get("/practice/stories/new") { _, _ in try stories.new() }
  router.post("/practice/stories/import") { request, context in
    try stories.takeIn(try await FormPairs.read(request, context))
  }
  router.get("/practice/stories/:id") { _, context in try stories.show(try story(context)) }
  router.post("/practice/stories/:id") { request, context in
    try stories.save(try story(context), try await FormPairs.read(request, context))
  }
  router.get("/practice/stories/:id/remove") { _, context in
    try stories.askToRemove(try story(context))
  }
  router.post("/practice/stories/:id/remove") { _, context in
    try stories.remove(try story(context))
  }
}

private func addReadiness(to router: Router<AppContext>, _ readiness: ReadinessController) {
  router.get("/practice/readiness") { request, _ in
    let kind = request.uri.queryParameters["kind"].flatMap { QuestionKind(rawValue: String($0)) }
    return try readiness.show(kind: kind)
  }
  router.post("/practice/outcomes") { request, context in
    try readiness.log(try await FormPairs.read(request, context))
  }
}

/// Returns the name of a story in the address; one that no story can have leads nowhere.
private func story(_ context: AppContext) throws -> StoryID {
  let name = try context.parameters.require("id")
  let isName =
    (1...64).contains(name.utf8.count)
    && name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  guard isName else { throw HTTPError(.notFound) }
  return StoryID(name)
}
