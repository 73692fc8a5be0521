// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Pages
import Storage

/// Answers each request in the language that was chosen, or else in the one that the browser prefers.
struct InterfaceLanguages: RouterMiddleware {
  typealias Context = AppContext

  let services: AppServices

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    try await InterfaceLanguage.$current.withValue(language(for: request)) {
      try await next(request, context)
    }
  }

  private func language(for request: Request) -> InterfaceLanguage {
    // A page about a store that cannot be read must still be shown, in whichever language.
    let chosen = try? services.desk.store.preference(.language)
    return chosen.flatMap(InterfaceLanguage.init)
      ?? .preferred(by: request.headers[.acceptLanguage] ?? "")
  }
}

/// What the switch of languages sends.
struct LanguageForm: Codable {
  let language: String
}

/// Keeps the language that a person chose.
struct LanguageController: Sendable {
  let services: AppServices

  /// Keeps the language, and leads back to the page on which it was chosen.
  func choose(_ form: LanguageForm, _ request: Request) throws -> Response {
    guard let language = InterfaceLanguage(rawValue: form.language) else {
      throw HTTPError(.badRequest)
    }
    try services.desk.store.choose(language.rawValue, for: .language)
    return .redirect(to: back(request), type: .normal)
  }

  /// Returns the path of the page that sent the form; the first page when it cannot be told or was itself an answer to a form.
  private func back(_ request: Request) -> String {
    guard let referer = request.headers[.referer],
      let start = referer.firstRange(of: "://")?.upperBound,
      let path = referer[start...].firstIndex(of: "/")
    else { return Route.home.path }
    let text = String(referer[path...])
    return text.hasPrefix("//") ? Route.home.path : text
  }
}
