// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// Which generated case a round is about.
public struct CaseReference: Hashable, Sendable, Codable {
  /// The family, such as `onboarding-conversion`.
  public let family: String
  /// The number that the case is drawn from.
  public let seed: UInt64
  /// The version of the generator that made it; another one may give other events for the same seed.
  public let generatorVersion: Int

  /// Creates a reference; the version is that of the generator at hand when it is left out.
  public init(
    family: String, seed: UInt64, generatorVersion: Int = ProductCase.generatorVersion
  ) {
    self.family = family
    self.seed = seed
    self.generatorVersion = generatorVersion
  }

  /// Creates the reference of a case.
  public init(_ made: ProductCase) {
    self.init(family: made.family, seed: made.seed)
  }

  /// Whether the generator at hand gives the very same case.
  public var isCurrent: Bool {
    generatorVersion == ProductCase.generatorVersion && CaseFamilies.family(family) != nil
  }

  /// Returns the case, or nil when the generator at hand would give another one or none.
  ///
  /// - Complexity: a simulation of all its events, some ten milliseconds.
  public func make() -> ProductCase? {
    guard isCurrent, let type = CaseFamilies.family(family) else { return nil }
    return ProductCase(type, seed: seed)
  }
}
