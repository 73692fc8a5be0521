// SPDX-License-Identifier: Apache-2.0

extension APIActivation {
  /// The names of the decoys that are always there.
  enum Name {
    static let market = "market-listing"
    static let docs = "quick-start"
  }

  /// Where an account comes from.
  enum Origin: Int {
    case person = 0
    case program = 1
    case assistant = 2
  }

  /// Simulates the new accounts of eight weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = schema.emptyTable(capacity: Int(traffic * 75))
    let streams = ["persons", "programs", "assistant"].map(draw.stream)
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.12 : 0.7
      let means = [1, world.programs(on: day), world.fromAssistant(on: day)]
      for (origin, part) in zip([Origin.person, .program, .assistant], means) {
        let count = streams[origin.rawValue].poisson(mean: traffic * rhythm * part, day)
        for place in 0..<count {
          let person = (day &* 4 &+ origin.rawValue) &* 2048 &+ place
          table.append(world.account(day: day, person: person, origin: origin))
        }
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    /// How many programs sign up for each person, in quiet times.
    static let quietPrograms = 0.03
    /// The share of first calls that fail, and of those accounts that then give up.
    static let (quietFailing, quietGivingUp) = (0.15, 0.5)

    let it: APIActivation
    let streams: [SeededStream]
    let failing: (day: Int, share: Double, givingUp: Double)?
    let programs: (day: Int, share: Double)?
    let counted: (day: Int, share: Double)?
    let creditLoss: (day: Int, loss: Double, spent: Double)?
    let marketDay: Int?
    let sources = WeightedChoice([0.49, 0.32, 0.179, 0.011])
    let languages: WeightedChoice
    let purposes: WeightedChoice
    let addresses = WeightedChoice([0.55, 0.44, 0.01])

    init(_ it: APIActivation, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<11).map { it.draw.stream("account \($0)") }
      let otherLanguages = 1 - it.pythonShare
      languages = WeightedChoice([it.pythonShare, otherLanguages * 0.6, otherLanguages * 0.4])
      let others = 1 - it.learnerShare
      purposes = WeightedChoice([others * 0.6, it.learnerShare, others * 0.4])
      func unless<Value>(_ id: String, _ value: Value) -> Value? {
        removed.contains(id) ? nil : value
      }
      // Successes of Python after the change; with 0.75 of the first calls failing, so many accounts give up.
      let left = (1 - Self.quietFailing * Self.quietGivingUp) * (1 - it.size / it.pythonShare)
      failing = unless(
        Cause.library.rawValue,
        it.cause == .library
          ? (it.day(.library), 0.75, (1 - left) / 0.75) : (it.day(.library), 0.32, 0.25))
      // Accounts that are never active take the told part when they are added in this proportion to all others.
      let added = (1 + Self.quietPrograms) * it.size / (1 - it.size)
      programs = unless(
        Cause.bots.rawValue, (it.day(.bots), it.cause == .bots ? added : 0.012))
      counted = unless(
        Cause.counting.rawValue, (it.day(.counting), it.cause == .counting ? added : 0.012))
      creditLoss = unless(
        Cause.credits.rawValue,
        it.cause == .credits
          ? (it.day(.credits), it.size / it.learnerShare, 0.62)
          : (it.day(.credits), 0.012, 0.3))
      marketDay = unless(Name.market, it.marketDay)
    }

    /// The programs that sign up on a day, for each person.
    func programs(on day: Int) -> Double {
      guard let programs, day >= programs.day else { return Self.quietPrograms }
      return Self.quietPrograms + programs.share
    }

    /// The accounts that come with the assistant and are counted on a day, for each person.
    func fromAssistant(on day: Int) -> Double {
      guard let counted, day >= counted.day else { return 0 }
      return counted.share
    }
  }
}
