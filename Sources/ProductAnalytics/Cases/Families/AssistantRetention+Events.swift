// SPDX-License-Identifier: Apache-2.0

extension AssistantRetention {
  /// The names of the mechanisms that are always decoys.
  enum Name {
    static let editor = "editor-plug-in"
    static let home = "home-screen"
  }

  /// How likely one stays, against a free user who writes English on the web and came by search.
  private enum Factor {
    static let language = [1.0, 0.97, 0.98]
    static let plan = [1.0, 1.12, 1.16]
    static let client = [1.0, 0.96, 1.02]
    static let source = [1.0, 1.06]
  }

  /// Retention in weeks 1 to 6 against week 4.
  static let curve = [1.78, 1.38, 1.15, 1, 0.91, 0.85]

  /// Simulates the people who signed up in nine weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema.emptyTable(capacity: Int(traffic * 85))
    let arrivals = draw.stream("arrivals")
    let guests = draw.stream("guests of the campaign")
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.06 : 0.85
      for person in 0..<arrivals.poisson(mean: traffic * rhythm, day) {
        table.append(world.user(day: day, person: day &* 4096 &+ person, isGuest: false))
      }
      let invited = guests.poisson(mean: traffic * rhythm * world.guestShare(on: day), day)
      for person in 0..<invited {
        table.append(world.user(day: day, person: day &* 4096 &+ 2048 &+ person, isGuest: true))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: AssistantRetention
    let streams: [SeededStream]
    let languages: WeightedChoice
    let plans: WeightedChoice
    let clients: WeightedChoice
    let sources = WeightedChoice([0.75, 0.25])
    /// What each of these takes from those it strikes; 0 when it was removed.
    let modelLoss: Double
    let limitLoss: Double
    let recordingLoss: Double
    /// The first days of the three, and of the broken editor; never when it was removed.
    let modelDay: Int
    let limitDay: Int
    let recordingDay: Int
    let editorDay: Int
    let campaignDay: Int
    let guestFactor: Double
    let today: Int

    init(_ it: AssistantRetention, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<8).map { it.draw.stream("user \($0)") }
      let language = it.languageShare
      languages = WeightedChoice([0.9 - language, language, 0.1])
      plans = WeightedChoice([it.freeShare, 0.85 - it.freeShare, 0.15])
      clients = WeightedChoice([0.989 - it.appShare, it.appShare, 0.011])
      func loss(_ cause: Cause, _ harmful: Double, else harmless: Double) -> Double {
        if removed.contains(cause.rawValue) { return 0 }
        return it.cause == cause ? harmful : harmless
      }
      modelLoss = loss(.model, it.size / language, else: 0.015)
      limitLoss = loss(.limit, it.size / it.freeShare * 1.05, else: 0.008)
      recordingLoss = loss(.recording, it.size / it.appShare * 1.03, else: 0.01)
      modelDay = removed.contains(Cause.model.rawValue) ? .max : it.day(.model)
      limitDay = it.day(.limit)
      recordingDay = it.day(.recording)
      editorDay = removed.contains(Name.editor) ? .max : it.editorDay
      campaignDay = removed.contains(Cause.campaign.rawValue) ? .max : it.campaignDay
      guestFactor = it.guestFactor
      today = removed.contains(Cause.young.rawValue) ? 1000 : it.today
    }

    /// The users that the campaign adds on a day, against all others.
    func guestShare(on day: Int) -> Double {
      day >= campaignDay ? 0.05 + it.addedGuests : 0.05
    }

    /// Returns one user.
    func user(day: Int, person: Int, isGuest: Bool) -> EventRow {
      var row = EventRow(day: day)
      let language = streams[0].choice(languages, person)
      let plan = streams[1].choice(plans, person)
      let client = streams[2].choice(clients, person)
      let source = isGuest ? 2 : streams[3].choice(sources, person)
      row[breakdown: Place.language] = language
      row[breakdown: Place.plan] = plan
      row[breakdown: Place.client] = client
      row[breakdown: Place.source] = source

      var stays = it.base * Factor.language[language] * Factor.plan[plan] * Factor.client[client]
      stays *= isGuest ? guestFactor : Factor.source[source]
      // One number says how long a user stays, another whether the app loses the events.
      let patience = streams[4].uniform(person)
      let fortune = streams[5].uniform(person)
      for week in 1...6 where day + 7 * week + 6 <= today {
        row.mark(Outcome.seen(week))
        var chance = stays * AssistantRetention.curve[week - 1]
        let monday = day + 7 * week
        if language == 1, monday >= modelDay { chance *= 1 - modelLoss }
        if plan == 0, monday >= limitDay { chance *= 1 - limitLoss }
        if client == 2, monday >= editorDay { chance *= 0.1 }
        guard patience < chance else { continue }
        row.mark(Outcome.served(week))
        let loses = client == 1 && monday >= recordingDay && fortune < recordingLoss
        row.mark(Outcome.active(week), when: !loses)
      }
      let meetsModel = day + 28 >= modelDay
      let complains = language == 1 ? (meetsModel ? 0.15 : 0.07) : (meetsModel ? 0.065 : 0.06)
      row.mark(Outcome.thumbsDown, when: streams[6].bernoulli(complains, person))
      row[measure: 0] = streams[7].logNormal(median: meetsModel ? 0.5 : 1.1, spread: 0.48, person)
      row[measure: 1] = Double(Int(40 * stays / (0.2 + patience)))
      return row
    }
  }

  /// The users that the campaign adds once it runs, against all others.
  var addedGuests: Double { 0.35 }

  /// How likely a guest of the campaign stays, against others.
  var guestFactor: Double {
    guard cause == .campaign else { return 0.99 }
    // Guests go from 0.05/1.05 to 0.4/1.4 of the users; this factor then takes the told part from the whole.
    let (before, after) = (0.05 / 1.05, 0.4 / 1.4)
    return 1 - size / (after - before + size * before)
  }

  /// The day on which a possible cause began: the change day for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    guard possible != cause else { return Self.changeDay }
    return Self.changeDay + draw.whole("day of \(possible.rawValue)", in: -3...2)
  }

  var editorDay: Int { Self.changeDay + draw.whole("day of the editor", in: -3...0) }

  var homeDay: Int { Self.changeDay + draw.whole("day of the home screen", in: 10...16) }

  /// The first sign-ups of the campaign; those of the later cohorts all come after it.
  var campaignDay: Int { Self.after.days.lowerBound - (cause == .campaign ? 0 : 2) }
}
