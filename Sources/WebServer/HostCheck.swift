// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Answers only to the names of this machine, so that a page elsewhere cannot reach the server under a name of its own (DNS rebinding).
struct HostCheck: RouterMiddleware {
  typealias Context = AppContext

  /// The names under which the server answers, in lower case, without a port.
  let names: Set<String>

  /// Creates a check for the loopback names and the name the server was started with.
  init(host: String) {
    names = ["localhost", "127.0.0.1", "[::1]", host.lowercased()]
  }

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, names.contains(Self.name(in: authority)) else {
      throw HTTPError(
        .misdirectedRequest,
        message: "this server answers only under the names of this machine, such as 127.0.0.1")
    }
    return try await next(request, context)
  }

  /// Returns the name in an authority such as `localhost:8080` or `[::1]:8080`.
  static func name(in authority: String) -> String {
    let lower = authority.lowercased()
    if lower.hasPrefix("["), let end = lower.firstIndex(of: "]") { return String(lower[...end]) }
    return lower.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
  }
}
