// SPDX-License-Identifier: Apache-2.0

/// Searches products and quotients of up to three terms whose units make a wanted one.
struct ArithmeticProducts {
  let terms: [ArithmeticTerm]
  private let goal: Scale
  private let isRatio: Bool
  private let keys: [Int]
  /// Up to which place a term stands next to the amount.
  private let next: Int
  /// The last of the terms that stand next to the amount: behind it none can complete a product.
  private let lastNear: Int
  private(set) var found: [Product] = []

  /// A product of terms: their places, and for each whether it multiplies (1) or divides (-1).
  struct Product {
    let value: Double
    let factors: [(term: Int, sign: Int)]
  }

  /// After so many products nothing more is searched for.
  private static let most = 200

  init(of terms: [ArithmeticTerm], to goal: Scale, isRatio: Bool, next: Int) {
    self.terms = terms
    self.goal = goal
    self.isRatio = isRatio
    keys = terms.map(\.scale.key)
    self.next = next
    lastNear = terms.lastIndex { $0.place <= next } ?? -1
    extend([], 0, 1)
  }

  /// Extends chosen factors, whose units and value are given, by each later term.
  private mutating func extend(
    _ factors: [(term: Int, sign: Int)], _ key: Int, _ value: Double
  ) {
    if key == goal.key, isWhole(factors), value.isFinite, value > 0 {
      found.append(Product(value: value, factors: factors))
    }
    let most = goal == .plain && isRatio ? 2 : 3
    let first = (factors.last?.term ?? -1) + 1
    let isNear = factors.contains { terms[$0.term].place <= next }
    guard factors.count < most, found.count < Self.most,
      factors.isEmpty || isNear || first <= lastNear
    else { return }
    // The last factor must bring what is missing.
    let missing = factors.count == most - 1 ? goal.key - key : nil
    for place in first..<max(first, terms.count) {
      // Nothing is divided by a share.
      for sign in terms[place].isShare && !isRatio ? [1] : [1, -1]
      where missing == nil || missing == sign * keys[place] {
        extend(
          factors + [(term: place, sign: sign)], key + sign * keys[place],
          value * (sign == 1 ? terms[place].value : 1 / terms[place].value))
      }
    }
  }

  /// Whether chosen factors make a product that may be meant: the nearest numbers are among them, and at most one is not of the text; the
  /// time between events is one divided by their rate.
  private func isWhole(_ factors: [(term: Int, sign: Int)]) -> Bool {
    if factors.count == 1 {
      let (term, sign) = factors[0]
      return terms[term].scale == Scale(seconds: -1)
        && (goal == Scale(seconds: 1) && sign == -1 || goal == terms[term].scale && sign == 1)
    }
    return factors.count >= 2 && factors.contains { terms[$0.term].place <= next }
      && factors.count { terms[$0.term].isExtra } <= (factors.count > 2 ? 2 : 1)
  }

  // MARK: Words

  func chosen(_ product: Product) -> [ArithmeticTerm] { product.factors.map { terms[$0.term] } }

  func hasExtra(_ product: Product) -> Bool {
    product.factors.contains { terms[$0.term].isExtra }
  }

  /// Whether all products of numbers of the text come to one value, as it is written.
  var isUnique: Bool {
    guard let first = found.first(where: { !hasExtra($0) }) else { return false }
    let written = NumberText.short(first.value)
    return found.allSatisfy {
      $0.value == first.value || hasExtra($0) || NumberText.short($0.value) == written
    }
  }

  func formula(_ product: Product) -> String {
    product.factors.sorted { $0.sign > $1.sign }.enumerated().map { place, factor in
      (place == 0 ? (factor.sign == 1 ? "" : "1 / ") : factor.sign == 1 ? " x " : " / ")
        + terms[factor.term].name
    }.joined()
  }

  func spread(_ product: Product) -> Double {
    product.factors.reduce(1) { $0 * terms[$1.term].spread }
  }
}
