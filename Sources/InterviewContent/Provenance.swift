// SPDX-License-Identifier: Apache-2.0

/// Where a piece of content comes from, so that a reader can judge how far to trust it.
public struct Provenance: Hashable, Sendable, Codable {
  /// Who wrote it or what it was taken from.
  public let source: String
  /// The day it was written or read, as `YYYY-MM-DD`.
  public let date: String
  /// What a reader should know about its limits, or nil.
  public let note: String?

  /// Creates a provenance.
  public init(source: String, date: String, note: String? = nil) {
    self.source = source
    self.date = date
    self.note = note
  }
}
