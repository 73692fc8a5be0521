// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Storage
import Synchronization

/// A year of campaigns, each taken from the application to the decision, and one that runs.
struct YearCampaigns {
  /// Something that can be visited.
  struct Name {
    let name: String
    let value: String
  }

  private let desk: CampaignDesk
  private let loops: [Loop]
  private let calendar: YearCalendar
  private let clock: YearClock

  init(store: RoundStore, library: PackLibrary, calendar: YearCalendar) {
    let clock = YearClock(calendar.start)
    let rounds = RoundDesk(
      store: store, interviewer: Interviewer(assessor: library.reader, probes: library.probes),
      world: World(
        now: { clock.tick() }, newRoundID: { RoundID("year-\(clock.count())") },
        newSeed: { UInt64(clock.count()) }))
    let shelf = QuestionShelf(
      questions: library.questions, personas: library.personas, curveballs: library.curveballs)
    desk = CampaignDesk(
      rounds: rounds,
      conductor: CampaignConductor(planner: ItemPlanner(shelf: shelf), assessor: library.reader))
    loops = library.campaignLoops
    self.calendar = calendar
    self.clock = clock
  }

  /// Takes so many campaigns, and returns the names of the last and of what belongs to it.
  func write(_ count: Int) throws -> [Name] {
    for number in 0..<count { try take(try start(number, of: count, .real)) }
    guard let last = try desk.rounds.store.campaigns().first,
      let round = try desk.rounds.store.summaries().first
    else { return [] }
    let open = try start(count, of: count, .coach)
    try hand(in: open)
    let running = try desk.begin(open)
    try write(YearTexts.answer(seed: 1, part: 0), into: running, exchange: 0)
    return [
      Name(name: "campaign", value: last.id.name), Name(name: "round", value: round.id.name),
      Name(name: "openCampaign", value: open.name), Name(name: "openRound", value: running.name),
    ]
  }

  private func start(_ number: Int, of count: Int, _ mode: Mode) throws -> CampaignID {
    // The last one ends a few days ago, when nobody is asked any more how a round went.
    clock.set(calendar.moment(0.99 * Double(number) / Double(max(count, 1))))
    let choice = CampaignDesk.Choice(
      loop: loops[number % loops.count], mode: mode,
      applied: Day(clock.tick()) ?? calendar.until, regions: ["fr"],
      id: CampaignID("year-\(number)"))
    return try desk.start(choice).id
  }

  private func take(_ id: CampaignID) throws {
    while let campaign = try desk.campaign(id) {
      switch campaign.step(at: clock.tick()) {
      case .curriculum: try hand(in: id)
      case .ready, .pause: try answer(try desk.begin(id))
      case .running(_, _, let round): try answer(round)
      case .screenedOut: try desk.practise(id)
      case .committee: try desk.convene(id)
      case .over: return
      }
    }
  }

  private func hand(in id: CampaignID) throws {
    try desk.give(Curriculum(file: nil, text: ScriptedCandidate.strong.curriculum), to: id)
  }

  private func answer(_ id: RoundID) throws {
    var round = try desk.rounds.beginDiscussion(
      id, RoomSave(notes: .init(text: YearTexts.notes, base: nil))
    ).round
    while round.end == nil {
      let exchange = round.exchanges.count - 1
      let text = YearTexts.answer(seed: round.start.seed, part: exchange)
      try write(text, into: id, exchange: exchange)
      let save = RoomSave(answer: .init(text: text, base: nil), exchange: exchange)
      round = try desk.rounds.answer(id, save).round
    }
  }

  /// Types a text in a few steps, as the page saves it.
  private func write(_ text: String, into id: RoundID, exchange: Int) throws {
    let words = text.split(separator: " ")
    for quarter in 1...3 {
      let typed = words.prefix(words.count * quarter / 4).joined(separator: " ")
      _ = try desk.rounds.save(
        id, RoomSave(answer: .init(text: typed, base: nil), exchange: exchange))
    }
  }
}

/// A clock that is set, and goes on by a second each time it is looked at.
private final class YearClock: Sendable {
  private let state: Mutex<(now: Instant, count: Int)>

  init(_ start: Instant) {
    state = Mutex((start, 0))
  }

  func set(_ now: Instant) {
    state.withLock { $0.now = now }
  }

  func tick() -> Instant {
    state.withLock { state in
      state.now = state.now + Seconds(1)
      return state.now
    }
  }

  /// Returns a number that was not returned before.
  func count() -> Int {
    state.withLock { state in
      state.count += 1
      return state.count
    }
  }
}
