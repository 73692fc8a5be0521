// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Refuses requests that change something when another site sent them (cross-site request forgery).
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`, and before that in `Origin`; programs that are no browsers send neither.
struct SameSiteCheck: RouterMiddleware {
  typealias Context = AppContext

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || Self.isSameSite(request) else {
      throw HTTPError(.forbidden, message: "this request came from another site")
    }
    return try await next(request, context)
  }

  private static func isSameSite(_ request: Request) -> Bool {
    if let site = request.headers[.secFetchSite] {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin] else { return true }
    return origin == "http://\(request.head.authority ?? "")"
  }
}

extension HTTPField.Name {
  /// Where a request comes from, as the browser says.
  static var secFetchSite: HTTPField.Name { named("Sec-Fetch-Site") }
}
