// SPDX-License-Identifier: Apache-2.0

public import Reports
public import Storage

extension DataOptions {
  /// Returns where the connection of a language model and the log of its calls are kept.
  ///
  /// - Throws: ``CommandFailure`` when they cannot be opened.
  func modelShelf() throws -> any ModelShelf { try store() }
}

extension RoundStore: ModelShelf {
  /// Returns the calls of the log that can be read, the newest first.
  public func loggedModelCalls() throws -> [LoggedModelCall] {
    try modelCalls().compactMap { recorded in
      recorded.call.map { LoggedModelCall(at: recorded.at, call: $0) }
    }
  }
}
