// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import InterviewContent
import Pages
import Practice

/// Adds the routes of practice but those of plan, stories and readiness.
func addPractice(to router: Router<AppContext>, _ services: AppServices) {
  let practice = PracticeController(services: services)
  router.get("/practice") { _, _ in try practice.home() }
  router.post("/practice/fit") { _, _ in try practice.fit() }
  router.post("/practice/fitting") { request, context in
    try practice.choose(try await request.decode(as: FittingForm.self, context: context))
  }
  addDrills(to: router, DrillController(services: services))
  addReviews(to: router, ReviewController(services: services))
  addCards(to: router, CardController(services: services))
  let exchange = ExchangeController(services: services)
  router.get("/practice/exchange") { _, _ in exchange.show() }
  router.post("/practice/exchange") { request, _ in try await exchange.take(request) }
  for kind in DeckFileKind.allCases {
    router.get(RouterPath("/practice/deck.\(kind.rawValue)")) { _, _ in try exchange.file(kind) }
  }
}

private func addDrills(to router: Router<AppContext>, _ drills: DrillController) {
  router.get("/practice/drill") { _, _ in try drills.show() }
  router.post("/practice/drill") { request, context in
    try drills.next(try await request.decode(as: NextDrillForm.self, context: context))
  }
  for action in DrillAction.allCases {
    router.post(RouterPath("/practice/drill/\(action.rawValue)")) { request, context in
      let form = try await request.decode(as: DrillForm.self, context: context)
      return try drills.act(action, form, request)
    }
  }
}

private func addReviews(to router: Router<AppContext>, _ reviews: ReviewController) {
  router.get("/practice/reviews/:number") { _, context in
    try reviews.show(Int(try context.parameters.require("number")))
  }
  router.post("/practice/reviews/:number") { request, context in
    let form = try await request.decode(as: RatingForm.self, context: context)
    return try reviews.rate(Int(try context.parameters.require("number")), form)
  }
}

private func addCards(to router: Router<AppContext>, _ cards: CardController) {
  router.get("/practice/cards") { request, _ in try cards.list(request) }
  router.get("/practice/library") { request, _ in try cards.library(request) }
  router.post("/practice/add") { request, _ in try cards.add(try await AddForm(request)) }
  router.get("/practice/cards/:card") { _, context in
    try cards.show(CardID(try context.parameters.require("card")))
  }
  router.post("/practice/cards/:card/removal") { request, context in
    let form = try await request.decode(as: RemovalForm.self, context: context)
    return try cards.remove(
      CardID(try context.parameters.require("card")), because: form.reason ?? "")
  }
}
