// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Quantities
import Reports

/// A shelf without a file.
final class MemoryShelf: ModelShelf {
  private(set) var kept: ModelConnection?
  private var calls: [LoggedModelCall] = []

  func modelConnection() -> ModelConnection? { kept }
  func setModelConnection(_ connection: ModelConnection?) { kept = connection }
  func add(_ call: ModelCall, at now: Instant) {
    calls.insert(LoggedModelCall(at: now, call: call), at: 0)
  }
  func loggedModelCalls() -> [LoggedModelCall] { calls }
}
