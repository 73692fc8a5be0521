// SPDX-License-Identifier: Apache-2.0

extension PricingTest {
  /// The names of the decoys that are always there.
  enum Name {
    static let industry = "one-industry"
    static let newsletter = "newsletter"
  }

  /// Where an account is: in one of the arms, or before the test.
  enum Arm: Int {
    case control = 0
    case variant = 1
    case none = 2
  }

  /// What light, medium and heavy accounts are like.
  enum Usage {
    static let weights = [0.5, 0.35, 0.15]
    static let upgrades = [0.03, 0.075, 0.22]
    static let bills = [0.8, 1, 1.5]
  }

  /// The days on which accounts with a contract came into each arm.
  static let contractDays = [29, 33, 36]

  /// Simulates four weeks without a test and two with it.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = schema.emptyTable(capacity: Int(traffic * 46))
    let arrivals = draw.stream("arrivals")
    let uneven = draw.stream("uneven arms")
    for day in Self.whole.days {
      let count = arrivals.poisson(mean: traffic * (day % 7 < 5 ? 1.14 : 0.65), day)
      let arms: [(Arm, Int)]
      if Self.test.days.contains(day) {
        let half = count / 2
        let more = Int(uneven.uniform(day) * 7) - 3
        arms = [(.control, half), (.variant, max(0, half + more))]
      } else {
        arms = [(.none, count)]
      }
      for (arm, accounts) in arms {
        for place in 0..<accounts {
          table.append(world.account(day: day, twin: day &* 2048 &+ place, arm: arm))
        }
        if let row = world.contract(day: day, arm: arm) { table.append(row) }
      }
    }
    return table
  }

  /// The mean bill over its median: the spread of the logarithm is 0.55.
  static let meanOverMedian = PortableMath.exp(0.55 * 0.55 / 2)

  /// The revenue that is expected of an account that nothing happened to.
  var expectedRevenue: Double {
    var sum = 0.0
    for place in 0..<3 {
      sum += Usage.weights[place] * Usage.upgrades[place] * Usage.bills[place]
    }
    return sum * appetite * bill * Self.meanOverMedian
  }

  /// The chances of one world: the case, less what was removed.
  ///
  /// Each account of the variant has a twin in the control with the same use, wish to upgrade and bill. So the arms
  /// differ by what the mechanisms do and hardly by chance, though the test is small and its intervals are wide.
  struct World {
    let it: PricingTest
    let twins: [SeededStream]
    let own: [SeededStream]
    let usages: WeightedChoice
    let variantUsages: WeightedChoice
    /// The bills of the variant's accounts with a contract, together.
    let contractBills: Double
    /// How much likelier upgrades are in the variant in the last days.
    let run: Double
    /// How much likelier they are in the variant because they can be cancelled.
    let tries: Double
    let standsOut: Bool
    let newsletterDay: Int?
    let industries = WeightedChoice([0.27, 0.15, 0.16, 0.12, 0.09, 0.09, 0.095, 0.025])
    let kinds = WeightedChoice([0.62, 0.38])

    init(_ it: PricingTest, without removed: Set<Mechanism.ID>) {
      self.it = it
      twins = (0..<4).map { it.draw.stream("twin \($0)") }
      own = (0..<5).map { it.draw.stream("account \($0)") }
      func part(_ cause: Cause, _ whole: Double, else harmless: Double) -> Double {
        guard !removed.contains(cause.rawValue) else { return 0 }
        return it.cause == cause ? whole : harmless
      }
      usages = WeightedChoice(Usage.weights)
      // Moving this share of the accounts from light to heavy adds the told part to the revenue.
      let step = Usage.upgrades[2] * Usage.bills[2] - Usage.upgrades[0] * Usage.bills[0]
      let gain = it.expectedRevenue * it.size
      let moved = gain / (step * it.appetite * it.bill * PricingTest.meanOverMedian)
      let shift = part(.choice, moved, else: 0.002)
      variantUsages = WeightedChoice([
        Usage.weights[0] - shift, Usage.weights[1], Usage.weights[2] + shift,
      ])
      let accounts = it.traffic * Double(PricingTest.test.days.count) / 2
      contractBills = part(.outlier, gain * accounts, else: 0.03 * gain * accounts)
      run = part(.peeking, it.size * 14 / 4, else: 0.012)
      tries = part(.cancelled, it.size, else: 0.004)
      standsOut = !removed.contains(Name.industry)
      newsletterDay = removed.contains(Name.newsletter) ? nil : it.newsletterDay
    }
  }
}
