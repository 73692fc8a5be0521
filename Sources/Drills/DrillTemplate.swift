// SPDX-License-Identifier: Apache-2.0

/// Drills of one making: a number template gives fresh values for each seed, the others give one drill.
public struct DrillTemplate: Sendable, Identifiable {
  /// The name, in kebab case.
  public let id: String
  /// The heading, in a few words.
  public let title: String
  public let kind: DrillKind
  /// What it is about, in a word or two: cards are grouped by it.
  public let topic: String
  /// The last day it is asked, as `2026-12-31`; nil for what does not grow old.
  public let expires: String?
  private let make: @Sendable (UInt64) -> Drill

  /// Creates a template.
  public init(
    id: String, title: String, kind: DrillKind, topic: String, expires: String? = nil,
    make: @escaping @Sendable (UInt64) -> Drill
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.topic = topic
    self.expires = expires
    self.make = make
  }

  /// Returns the drill of a seed.
  public func drill(seed: UInt64) -> Drill { make(seed) }
}
