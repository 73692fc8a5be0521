// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Rehearsal

/// The pages and forms about a language model of one's own.
public enum ModelRoute: Hashable, Sendable {
  /// `GET /model`: which one is connected. `POST /model`: connect one.
  case home
  /// `GET /model?…`: the same, after something was done.
  case done(ModelDone)
  /// `POST /model/…`: do something with the connection.
  case action(ModelAction)
  /// `GET /model/calls?page=…`: what was sent, on pages numbered from 1.
  case calls(Int)
  /// `GET /model/calls/{number}`: one call, word for word.
  case call(Int)
  /// `POST /rounds/{id}/second-reading`: read a round once more with the model.
  case reading(RoundID)
  /// `POST /rounds/{id}/second-reading/cancel`: end that.
  case readingEnd(RoundID)
}

/// Something to do with the connection of a language model.
public enum ModelAction: String, Hashable, Sendable, CaseIterable {
  case attempt = "try"
  case cancel
  case off
  case forget
  case deleteCalls = "calls/delete"
}

/// Something that was done with the connection just now.
public enum ModelDone: String, Hashable, Sendable, CaseIterable {
  case saved, off, forgotten, cancelled, deleted
}

extension ModelRoute {
  /// The path, with the query where there is one.
  var path: String {
    switch self {
    case .home: "/model"
    case .done(let done): "/model?\(done.rawValue)"
    case .action(let action): "/model/\(action.rawValue)"
    case .calls(let page): page > 1 ? "/model/calls?page=\(page)" : "/model/calls"
    case .call(let number): "/model/calls/\(number)"
    case .reading(let id): "/rounds/" + Route.encoded(id.name) + "/second-reading"
    case .readingEnd(let id): "/rounds/" + Route.encoded(id.name) + "/second-reading/cancel"
    }
  }
}
