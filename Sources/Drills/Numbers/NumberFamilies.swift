// SPDX-License-Identifier: Apache-2.0

/// Drills of numbers: fresh values for each seed, keys from the engines.
public enum NumberFamilies {
  /// Every template of a number, by topic.
  public static let all: [DrillTemplate] = families.map(\.template)

  /// Returns the template with a name such as `number-weight-memory`; nil when there is none.
  public static func template(_ id: String) -> DrillTemplate? { byID[id] }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  static let families: [NumberFamily] = [
    weights, cache, capacity, speed, speculation, load, money, hosting, startup, retrieval,
    reliability, experiments, product, business,
  ].flatMap { $0 }
}
