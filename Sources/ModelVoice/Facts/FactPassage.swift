// SPDX-License-Identifier: Apache-2.0

/// A passage of the packs or the catalogue that an explanation may rest on.
public struct FactPassage: Hashable, Sendable, Identifiable {
  /// The name of what it was made of, with its kind before it.
  public let id: String
  /// What it is about, in a few words.
  public let title: String
  /// What it says.
  public let text: String
  /// Where it is from.
  public let source: String
  /// When that was published or read, as `2026-11-24`, `2026-11` or `undated`.
  public let date: String
  /// The last day it is good for, as `2026-12-31`; nil for what does not grow old.
  public let goodUntil: String?

  /// Creates a passage.
  public init(
    id: String, title: String, text: String, source: String, date: String, goodUntil: String? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.source = source
    self.date = date
    self.goodUntil = goodUntil
  }
}
