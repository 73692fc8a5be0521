// SPDX-License-Identifier: Apache-2.0

extension ConnectorsDecision {
  /// How traits draw teams to link a source: the odds of linking are a product over traits.
  struct Pulls {
    /// The traits, in the order of the arguments of ``chance(_:_:_:)``.
    static let traits: [Cause] = [.size, .asked, .season]

    /// The share of the teams that have each trait.
    let shares: [Double]
    /// By how much each trait multiplies the odds.
    let factors: [Double]
    /// The odds of a team without any.
    let base: Double

    init(_ it: ConnectorsDecision) {
      shares = [it.largeShare, it.askedShare, 1.0 / 3]
      factors = Self.traits.map { $0 == it.cause ? 10 : 2.2 }
      base = Self.traits.contains(it.cause) ? 0.1 : 0.19
    }

    /// Returns the chance that a team links a source.
    func chance(_ isLarge: Bool, _ hasAsked: Bool, _ isLate: Bool) -> Double {
      let odds =
        base * (isLarge ? factors[0] : 1) * (hasAsked ? factors[1] : 1)
        * (isLate ? factors[2] : 1)
      return odds / (1 + odds)
    }

    /// Returns how much more teams with a trait must stay so that the trait alone makes a gain.
    ///
    /// With the trait in shares w1 of the linked and w0 of the others and a rise k, the gain is
    /// k (w1 - w0) / (1 + k w0); this is that equation solved for k.
    func rise(of trait: Cause, for gain: Double) -> Double {
      guard let place = Self.traits.firstIndex(of: trait) else { return 0 }
      let all = totals { _ in true }
      let high = totals { $0[place] }
      let (linked, others) = (high.linked / all.linked, high.others / all.others)
      return gain / (linked - others - gain * others)
    }

    /// Returns the chance to quit early for which a gain comes about when who quits cannot link.
    ///
    /// The others then quit with chance Q = q / (1 - c (1 - q)), the linked never, and the gain is Q / (1 - Q); c is
    /// the chance of linking. This is solved for q.
    func quits(for gain: Double) -> Double {
      let linking = totals { _ in true }.linked
      let quit = gain / (1 + gain)
      return quit * (1 - linking) / (1 - quit * linking)
    }

    /// Returns the shares of all teams that link and that do not, of the combinations of traits that pass.
    private func totals(_ passes: ([Bool]) -> Bool) -> (linked: Double, others: Double) {
      var sums = (linked: 0.0, others: 0.0)
      for cell in 0..<8 {
        let has = (0..<3).map { cell >> $0 & 1 == 1 }
        guard passes(has) else { continue }
        var weight = 1.0
        for (share, hasIt) in zip(shares, has) { weight *= hasIt ? share : 1 - share }
        let chance = chance(has[0], has[1], has[2])
        sums.linked += weight * chance
        sums.others += weight * (1 - chance)
      }
      return sums
    }
  }
}
