// SPDX-License-Identifier: Apache-2.0

import Reports

extension DataOptions {
  /// Returns where the connection of a language model and the log of its calls are kept.
  ///
  /// - Throws: ``CommandFailure`` when they cannot be opened.
  func modelShelf() throws -> any ModelShelf {
    throw CommandFailure.other(
      "this build keeps no connection of a language model; try one with `windtunnel model check --url … --model …`"
    )
  }
}
