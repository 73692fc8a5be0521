// SPDX-License-Identifier: Apache-2.0

extension OnboardingConversion {
  /// The outcomes of a sign-up.
  enum Outcome {
    static let verified = OutcomeSet(bit: 0)
    static let keyed = OutcomeSet(bit: 1)
    static let completed = OutcomeSet(bit: 2)
    static let recorded = OutcomeSet(bit: 3)
  }

  /// The places of the breakdowns.
  enum Place {
    static let account = 0
    static let region = 1
    static let platform = 2
    static let source = 3
  }

  /// The names of the mechanisms.
  enum Name {
    static let notebook = "notebook-plug-in"
    static let landing = "landing-page"
  }

  /// How the chance to finish depends on who signs up, against an individual account of the EU on the web.
  private enum Factor {
    static let account = [1.0, 1.05, 0.8]
    static let region = [1.0, 1.02, 0.95, 0.96]
    static let platform = [1.0, 1.06, 0.97, 0.99]
    static let source = [1.0, 1.05, 1.02]
  }

  /// Simulates the sign-ups of eight weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema(self).emptyTable(capacity: Int(traffic * 75))
    let arrivals = draw.stream("arrivals")
    let guests = draw.stream("guests of the campaign")
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.12 : 0.7
      let count = arrivals.poisson(mean: traffic * rhythm, day)
      for person in 0..<count {
        table.append(world.signUp(day: day, person: day &* 4096 &+ person, isGuest: false))
      }
      let invited = guests.poisson(mean: traffic * rhythm * world.guestShare(on: day), day)
      for person in 0..<invited {
        table.append(
          world.signUp(day: day, person: day &* 4096 &+ 2048 &+ person, isGuest: true))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: OnboardingConversion
    let streams: [SeededStream]
    let signOnLoss: (day: Int, loss: Double, wait: Double)?
    let phoneLoss: (day: Int, loss: Double, wait: Double)?
    let recordingLoss: (day: Int, loss: Double)?
    let notebookDay: Int?
    let guests: (day: Int, added: Double)?
    let guestFactor: Double
    let accounts: WeightedChoice
    let regions: WeightedChoice
    let platforms = WeightedChoice([0.62, 0.25, 0.12, 0.011])
    let sources = WeightedChoice([0.5, 0.3, 0.2])

    init(_ it: OnboardingConversion, without removed: Set<Mechanism.ID>) {
      self.it = it
      let rest = 1 - it.enterpriseShare
      accounts = WeightedChoice([rest * 0.7, rest * 0.3, it.enterpriseShare])
      let other = (1 - it.regionShare) / 3
      regions = WeightedChoice((0..<4).map { $0 == it.region ? it.regionShare : other })
      streams = (0..<10).map { it.draw.stream("sign-up \($0)") }
      func unless<Value>(_ id: String, _ value: Value) -> Value? {
        removed.contains(id) ? nil : value
      }
      func harm(_ cause: Cause, _ loss: Double, else harmless: Double) -> Double {
        it.cause == cause ? loss : harmless
      }
      // The loss that takes the told part from the whole when it strikes one group alone.
      let enterprise = it.size / (it.enterpriseShare * 0.84)
      let region = it.size / it.regionShare
      signOnLoss = unless(
        Cause.signOn.rawValue,
        (it.day(.signOn), harm(.signOn, enterprise, else: 0.02), it.signOnWait))
      phoneLoss = unless(
        Cause.phone.rawValue,
        (it.day(.phone), harm(.phone, region, else: 0.02), it.phoneWait))
      recordingLoss = unless(
        Cause.recording.rawValue,
        (it.day(.recording), harm(.recording, it.size, else: 0.005)))
      notebookDay = unless(Name.notebook, it.notebookDay)
      guests = unless(
        Cause.campaign.rawValue,
        (it.day(.campaign), harm(.campaign, 0.25, else: 0.2)))
      guestFactor = it.guestFactor
    }

    /// The sign-ups that the campaign adds on a day, against all others.
    func guestShare(on day: Int) -> Double {
      guard let guests, day >= guests.day else { return 0.05 }
      return 0.05 + guests.added
    }

    /// Returns one sign-up.
    func signUp(day: Int, person: Int, isGuest: Bool) -> EventRow {
      var row = EventRow(day: day)
      let account = isGuest ? 0 : streams[0].choice(accounts, person)
      let region = streams[1].choice(regions, person)
      let platform = streams[2].choice(platforms, person)
      let source = isGuest ? 3 : streams[3].choice(sources, person)
      row[breakdown: Place.account] = account
      row[breakdown: Place.region] = region
      row[breakdown: Place.platform] = platform
      row[breakdown: Place.source] = source

      var verifies = 0.9
      var keys = 0.93
      var calls = it.base / (verifies * keys)
      calls *= Factor.account[account] * Factor.region[region] * Factor.platform[platform]
      calls *= isGuest ? guestFactor : Factor.source[source]
      var wait = 1.2
      if account == 2, let signOnLoss, day >= signOnLoss.day {
        verifies *= 1 - signOnLoss.loss
        wait += signOnLoss.wait
      }
      var minutes = 6.0
      if region == it.region, let phoneLoss, day >= phoneLoss.day {
        keys *= 1 - phoneLoss.loss
        minutes += phoneLoss.wait
      }
      if platform == 3, let notebookDay, day >= notebookDay { calls *= 0.2 }

      row.mark(Outcome.verified, when: streams[4].bernoulli(verifies, person))
      row.mark(
        Outcome.keyed,
        when: row.outcomes.contains(Outcome.verified) && streams[5].bernoulli(keys, person))
      row.mark(
        Outcome.completed,
        when: row.outcomes.contains(Outcome.keyed) && streams[6].bernoulli(calls, person))
      var lost = 0.01
      if let recordingLoss, day >= recordingLoss.day { lost += recordingLoss.loss }
      row.mark(
        Outcome.recorded,
        when: row.outcomes.contains(Outcome.completed) && !streams[7].bernoulli(lost, person))
      row[measure: 0] = streams[8].logNormal(median: wait * 0.5, spread: 0.53, person)
      if row.outcomes.contains(Outcome.completed) {
        row[measure: 1] = streams[9].logNormal(median: minutes, spread: 0.6, person)
      }
      return row
    }
  }

  /// How likely a guest of the campaign finishes, against others.
  var guestFactor: Double {
    guard cause == .campaign else { return 0.95 }
    // Guests go from 0.05/1.05 to 0.3/1.3 of the sign-ups; this factor then takes the told part from the whole.
    let (before, after) = (0.05 / 1.05, 0.3 / 1.3)
    return 1 - size / (after - before + size * before)
  }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 28 : draw.whole("day of \(possible.rawValue)", in: 24...31)
  }

  var notebookDay: Int { draw.whole("day of the notebook", in: 26...30) }

  var landingDay: Int { draw.whole("day of the landing page", in: 40...45) }
}
