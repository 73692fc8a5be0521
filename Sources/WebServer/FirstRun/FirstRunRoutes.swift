// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Pages

/// Adds the sample, the tour, and the page about the state of the program.
func addFirstRun(to router: Router<AppContext>, _ services: AppServices) {
  let tour = TourController(services: services)
  router.post(RouterPath(Route.firstRun(.sample).path)) { _, _ in try tour.make() }
  router.post(RouterPath(Route.firstRun(.sampleDeletion).path)) { _, _ in try tour.delete() }
  router.get("/tour") { _, _ in try tour.show(nil) }
  router.get("/tour/:stop") { _, context in
    let number = context.parameters.get("stop", as: Int.self)
    guard let stop = number.flatMap(TourStop.init) else { throw HTTPError(.notFound) }
    return try tour.show(stop)
  }
  let status = StatusController(services: services)
  router.post(RouterPath(Route.firstRun(.statusCheck).path)) { _, _ in status.check() }
  router.get("/status") { request, _ in try status.show(request) }
  router.get("/status.json") { _, _ in try status.file() }
}
