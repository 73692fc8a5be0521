// SPDX-License-Identifier: Apache-2.0

extension EnterprisePilots {
  /// The names of the decoys that are always there.
  enum Name {
    static let sector = "small-sector"
    static let team = "sales-team"
  }

  /// How the chance to sign depends on the pilot, against a bank in Europe.
  private enum Factor {
    static let region = [1.0, 1.03, 0.97]
    static let sector = [1.03, 0.97, 1.0, 1.0, 1.0]
  }

  /// Simulates the pilots of four quarters.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = schema.emptyTable(capacity: Int(traffic * 380))
    let starts = draw.stream("starts")
    for day in Self.whole.days {
      let weekday = calendar.weekday(day)
      let rhythm = weekday < 5 ? 1.25 : 0.375
      let count = starts.poisson(mean: traffic * rhythm, day)
      for place in 0..<count {
        table.append(world.pilot(day: day, place: day &* 4096 &+ place))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: EnterprisePilots
    let streams: [SeededStream]
    /// The mean number of days from start to contract, of those that sign; 0 for a world that waits for all of them.
    let delay: Double
    let selfStart: (day: Int, share: Double, factor: Double)?
    /// How much better the quarter before was than any other.
    let luck: Double
    let licence: (day: Int, loss: Double)?
    let sectorDay: Int?
    let regions = WeightedChoice([0.5, 0.29, 0.21])
    let sectors = WeightedChoice([0.3, 0.2, 0.249, 0.24, 0.011])

    init(_ it: EnterprisePilots, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<10).map { it.draw.stream("pilot \($0)") }
      func unless<Value>(_ id: String, _ value: Value) -> Value? {
        removed.contains(id) ? nil : value
      }
      let isYoung = it.cause == .young
      delay = unless(Cause.young.rawValue, isYoung ? EnterprisePilots.delay(it.size) : 10) ?? 0
      // From 0.2 to 0.65 of the pilots: this factor then takes the told part from the whole.
      let factor = 1 - it.size / (0.65 - 0.2 * (1 - it.size))
      selfStart = unless(
        Cause.selfStart.rawValue,
        it.cause == .selfStart
          ? (it.day(.selfStart), 0.65, factor) : (it.day(.selfStart), 0.42, 0.97))
      luck = unless(Cause.luck.rawValue, it.cause == .luck ? 1 / (1 - it.size) - 1 : 0.008) ?? 0
      licence = unless(
        Cause.licence.rawValue,
        (it.day(.licence), it.cause == .licence ? it.size / it.ownShare : 0.012))
      sectorDay = unless(Name.sector, it.sectorDay)
    }

    /// Returns one pilot.
    func pilot(day: Int, place: Int) -> EventRow {
      var row = EventRow(day: day)
      let region = streams[0].choice(regions, place)
      let sector = streams[1].choice(sectors, place)
      let isOwn = streams[2].bernoulli(it.ownShare, place)
      var selfShare = 0.2
      if let selfStart, day >= selfStart.day { selfShare = selfStart.share }
      let isSelf = streams[3].bernoulli(selfShare, place)
      row[breakdown: Place.region] = region
      row[breakdown: Place.sector] = sector
      row[breakdown: Place.place] = isOwn ? 1 : 0
      row[breakdown: Place.origin] = isSelf ? 1 : 0

      var signs = it.base * Factor.region[region] * Factor.sector[sector]
      if EnterprisePilots.before.days.contains(day) { signs *= 1 + luck }
      if isSelf { signs *= selfStart?.factor ?? 1 }
      var installs = 0.84
      if isOwn, let licence, day >= licence.day { installs *= 1 - licence.loss }
      if sector == 4, let sectorDay, day >= sectorDay { signs *= 0.06 }

      row.mark(Outcome.installed, when: streams[4].bernoulli(installs, place))
      row.mark(Outcome.old, when: EnterprisePilots.today - day >= EnterprisePilots.age)
      guard row.outcomes.contains(Outcome.installed) else { return row }
      row.mark(Outcome.reviewed, when: streams[5].bernoulli(0.82, place))
      guard row.outcomes.contains(Outcome.reviewed) else { return row }
      finish(&row, signs / (0.84 * 0.82), place)
      return row
    }

    /// The end of a pilot that was used and passed its review.
    private func finish(_ row: inout EventRow, _ chance: Double, _ place: Int) {
      let willSign = streams[6].bernoulli(chance, place)
      // What sponsors say in week two hangs little on what the contract desk does later.
      row.mark(Outcome.praised, when: streams[7].bernoulli(willSign ? 0.8 : 0.66, place))
      guard willSign else { return }
      let wait = delay > 0 ? streams[8].exponential(mean: delay, place) : 0
      guard wait <= Double(EnterprisePilots.today - row.day) else { return }
      row.mark(Outcome.signed)
      row.mark(Outcome.signedEarly, when: wait <= Double(EnterprisePilots.age))
      row[measure: 0] = wait
    }
  }

  /// Returns the mean delay that hides the told part of the contracts of the later quarter until today.
  ///
  /// With exponential waiting times the hidden part of a quarter is the mean of exp(-age / delay) over its ages; it
  /// grows with the delay, so halving the bracket finds it.
  static func delay(_ size: Double) -> Double {
    func shown(_ days: ClosedRange<Int>, _ delay: Double) -> Double {
      var sum = 0.0
      for day in days { sum += 1 - PortableMath.exp(-Double(today - day) / delay) }
      return sum / Double(days.count)
    }
    var (low, high) = (10.0, 200.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      let ratio = shown(after.days, middle) / shown(before.days, middle)
      if 1 - ratio < size { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
