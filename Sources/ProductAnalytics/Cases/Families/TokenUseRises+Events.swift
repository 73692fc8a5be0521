// SPDX-License-Identifier: Apache-2.0

extension TokenUseRises {
  /// The outcomes of a session.
  enum Outcome {
    static let accepted = OutcomeSet(bit: 0)
    static let returned = OutcomeSet(bit: 1)
  }

  /// The places of the breakdowns.
  enum Place {
    static let client = 0
    static let language = 1
    static let source = 2
    static let account = 3
  }

  /// The places of the measures.
  enum Measure {
    static let tokens = 0
    static let characters = 1
    static let turns = 2
    static let wait = 3
  }

  /// The names of the mechanisms that are there in every case.
  enum Name {
    static let notebook = "notebook-outputs"
    static let reward = "reward-scheme"
  }

  /// Simulates the sessions of eight weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema(self).emptyTable(capacity: Int(traffic * 75))
    let arrivals = draw.stream("arrivals")
    let guests = draw.stream("guests of the campaign")
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.15 : 0.625
      for place in 0..<arrivals.poisson(mean: traffic * rhythm, day) {
        let index = day &* 4096 &+ place
        table.append(world.session(day: day, index: index, isGuest: false))
      }
      let mean = traffic * rhythm * world.guestShare(on: day)
      for place in 0..<guests.poisson(mean: mean, day) {
        let index = day &* 4096 &+ 2048 &+ place
        table.append(world.session(day: day, index: index, isGuest: true))
      }
    }
    return table
  }

  /// How much longer the files of a guest of the campaign are.
  var guestFactor: Double {
    guard cause == .campaign else { return 1.04 }
    // Guests go from 0.05/1.05 to 0.3/1.3 of the sessions; with this factor the mean rises by the told part.
    let (before, after) = (0.05 / 1.05, 0.3 / 1.3)
    return 1 + size / (after - before * (1 + size))
  }
}
