// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
internal import Quantities

extension CacheSettings {
  /// Creates the cache for which the weights leave room; `nil` when not even one page fits.
  ///
  /// - Parameters:
  ///   - plan: The memory of a deployment; how many sequences it is made for does not matter.
  ///   - tokens: The tokens that a typical sequence keeps: where windows end or states have a constant size, how many tokens fit
  ///     depends on it.
  ///   - pageTokens: The tokens of a page.
  public init?(_ plan: MemoryPlan, tokensOfSequence tokens: Int, pageTokens: Int = 16) {
    let limit = plan.deployment.model.contextLimit ?? .max
    let typical = min(max(tokens, pageTokens), limit)
    let each = plan.deployment.cacheOnDevice(tokens: typical, page: pageTokens)
    let sequences = max(0, plan.roomForCache / max(each, Bytes(1)))
    let pages = sequences * Double((typical + pageTokens - 1) / pageTokens)
    guard pages >= 1 else { return nil }
    self.init(pageTokens: pageTokens, pages: Int(min(pages, 1e9)))
  }
}
