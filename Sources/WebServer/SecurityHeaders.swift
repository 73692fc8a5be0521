// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Tells the browser what a page may do: load from this server alone, run no inline script, and stand in no frame.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = AppContext

  static let policy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// The microphone is for dictation, which a person switches on; nothing else is asked for.
  static let permissions = [
    "camera=()", "display-capture=()", "geolocation=()", "microphone=(self)", "payment=()",
    "usb=()",
  ].joined(separator: ", ")

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.permissionsPolicy] = Self.permissions
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[values: .referrerPolicy] = ["same-origin"]
    response.headers[values: .crossOriginResourcePolicy] = ["same-origin"]
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

extension HTTPField.Name {
  fileprivate static var referrerPolicy: HTTPField.Name { named("Referrer-Policy") }
  fileprivate static var permissionsPolicy: HTTPField.Name { named("Permissions-Policy") }
  fileprivate static var crossOriginResourcePolicy: HTTPField.Name {
    named("Cross-Origin-Resource-Policy")
  }

  /// Returns a name that is known to be well formed.
  static func named(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else {
      preconditionFailure("\(name) is no name of a header")
    }
    return field
  }
}
