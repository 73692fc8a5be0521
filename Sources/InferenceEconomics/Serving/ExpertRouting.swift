// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which experts a batch of tokens meets.
public enum ExpertRouting {
  /// Returns how many of the experts a batch touches on average, when each token chooses different ones at random.
  ///
  /// An expert is left out by one token with probability 1 - chosen/routed, so the expectation is
  /// routed x (1 - (1 - chosen/routed)^tokens). Real routers are uneven and touch somewhat fewer.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the batch; fewer than 0 counts as 0.
  ///   - routed: The experts there are.
  ///   - chosen: The experts each token is sent to.
  /// - Returns: A number from 0 to `routed`.
  public static func expectedDistinct(tokens: Double, routed: Int, chosen: Int) -> Double {
    guard routed > 0, tokens > 0 else { return 0 }
    let all = Double(routed)
    let share = min(Double(chosen) / all, 1)
    guard share < 1 else { return all }
    return -all * expm1(tokens * log1p(-share))
  }
}
