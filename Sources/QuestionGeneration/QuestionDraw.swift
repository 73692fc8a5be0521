// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Chooses families so that none comes again while another is left.
public enum QuestionDraw {
  /// Returns one of the families, by a seed.
  ///
  /// - Parameters:
  ///   - families: The names or families to choose from, in any order that stays the same.
  ///   - seed: The number that decides; the same families, seed and used names give the same choice.
  ///   - used: The names of families that were asked already.
  /// - Returns: A family that was not used; when all were, any of them; nil without families.
  public static func choose(
    among families: [QuestionFamily], seed: UInt64, used: Set<String>
  ) -> QuestionFamily? {
    let unused = families.filter { !used.contains($0.id) }
    let left = unused.isEmpty ? families : unused
    guard !left.isEmpty else { return nil }
    let place = ParameterDraw(seed: seed).whole("family", in: 0...(left.count - 1))
    return left[place]
  }
}
