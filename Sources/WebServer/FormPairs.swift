// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import NIOCore

/// The fields of a form in their order, with those that come several times.
enum FormPairs {
  /// Reads the body of a request.
  ///
  /// - Throws: `HTTPError` when it is too large.
  static func read(
    _ request: Request, _ context: AppContext
  ) async throws -> [(name: String, value: String)] {
    let buffer = try await request.body.collect(upTo: context.maxUploadSize)
    return WorkbenchQuery.pairs(in: String(buffer: buffer))
  }

  /// Returns the last value of a name; empty when there is none.
  static func value(_ name: String, in pairs: [(name: String, value: String)]) -> String {
    pairs.last { $0.name == name }?.value ?? ""
  }
}
