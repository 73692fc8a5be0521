// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import InterviewContent
import Pages
import Rehearsal
import Storage

/// Adds the pages about a language model of one's own, and the second readings of rounds.
func addModel(to router: Router<AppContext>, _ services: AppServices) {
  let model = ModelController(services: services)
  router.get("/model") { request, _ in try await model.show(request.uri.query) }
  router.post("/model") { request, context in
    try await model.save(try await FormPairs.read(request, context))
  }
  for action in ModelAction.allCases {
    router.post(RouterPath(Route.model(.action(action)).path)) { _, _ in
      try await model.act(action)
    }
  }
  router.get("/model/calls") { request, _ in try model.calls(page: request.page) }
  router.get("/model/calls/:number") { _, context in
    try model.call(context.parameters.get("number", as: Int.self))
  }
  let readings = SecondReadingController(services: services)
  router.post("/rounds/:id/second-reading") { _, context in
    try await readings.begin(RoundID(try context.parameters.require("id")))
  }
  router.post("/rounds/:id/second-reading/cancel") { _, context in
    try await readings.cancel(RoundID(try context.parameters.require("id")))
  }
}
