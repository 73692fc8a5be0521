// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LanguageModel

/// The connection of a language model and the log of its calls in an export; never a key.
struct ExportedModel: Encodable, Sendable {
  /// The connection as it is stored; nil when there is none.
  let connection: JSONValue?
  /// Why the connection cannot be read; nil when it can, and when there is none.
  let problem: String?
  let calls: [ExportedModelCall]

  /// Reads both; nil when there never was a connection nor a call.
  init?(db: Database) throws {
    let table = ModelTable(db: db)
    calls = try table.calls(.all).reversed().map(ExportedModelCall.init)
    connection = try table.storedConnection().flatMap {
      try? JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
    }
    do {
      _ = try table.settings()
      problem = nil
    } catch StoreError.unreadableModel(let reason) {
      problem = reason
    }
    if connection == nil, problem == nil, calls.isEmpty { return nil }
  }
}

/// A call of a language model in an export.
struct ExportedModelCall: Encodable, Sendable {
  let number: Int
  let at: String
  /// What was sent and what came of it; nil when the row cannot be read.
  let call: ModelCall?
  let problem: String?

  init(_ recorded: RecordedModelCall) {
    number = recorded.id
    at = recorded.at.iso8601
    call = recorded.call
    problem = recorded.problem
  }
}
