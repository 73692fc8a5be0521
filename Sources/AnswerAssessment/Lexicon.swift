// SPDX-License-Identifier: Apache-2.0

/// A named list of words and phrases that do the same work in a sentence.
///
/// In a pack of the format `windtunnel/lexicons@1`:
///
///     lexicons:
///       metric:
///         about: What a product team counts.
///         terms: [retention, conversion, success rate, =DAU, p95]
///
/// With `led-by: [every, all]` each term stands behind one of those words: `every metric`, `all retention`.
///
/// A term matches every inflection of its words (`success rate` finds `success rates`), across hyphens and slashes, in any case, in British
/// or American spelling. A term that begins with `=` matches this very form only.
public struct Lexicon: Hashable, Sendable {
  /// The name by which rules refer to it.
  public let name: String
  /// The words and phrases; never empty.
  public let terms: [String]

  /// Creates a lexicon.
  public init(name: String, terms: [String]) {
    self.name = name
    self.terms = terms
  }
}
