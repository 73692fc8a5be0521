// SPDX-License-Identifier: Apache-2.0

/// The paged KV cache of one copy.
///
/// Source: Kwon et al., "PagedAttention", SOSP 2023.
public struct CacheSettings: Hashable, Sendable {
  /// The tokens of a page, 1 to 1,024.
  public var pageTokens: Int
  /// The pages that one copy has.
  public var pages: Int
  /// Whether blocks of prompts are kept for requests that begin the same way.
  public var keepsPrefixes: Bool

  /// Creates the settings of a cache.
  public init(pageTokens: Int = 16, pages: Int, keepsPrefixes: Bool = true) {
    self.pageTokens = pageTokens
    self.pages = pages
    self.keepsPrefixes = keepsPrefixes
  }

  /// The tokens that fit.
  public var tokens: Int { pages * pageTokens }
}
