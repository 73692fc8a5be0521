// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging
import Rehearsal
import Storage

/// Turns every error into an answer that says what happened and what to do; details go to the log.
struct ErrorPages: RouterMiddleware {
  typealias Context = AppContext

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Self.problem(error, context)
      return request.wantsJSON ? try problem.json() : problem.page()
    }
  }

  private static func problem(_ error: any Error, _ context: AppContext) -> Problem {
    switch error {
    case let error as StoreError: return Problem(error)
    case let error as RoundError: return Problem(error)
    case let error as CampaignError: return Problem(error)
    case let error as PracticeError: return Problem(error)
    case let error as HTTPError: return Problem(error)
    case is URLEncodedFormError: return Problem(HTTPError(.badRequest))
    case let error as any HTTPResponseError: return Problem(HTTPError(error.status))
    default:
      context.logger.error("\(error)")
      return .unexpected
    }
  }
}
