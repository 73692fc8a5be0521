// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
public import Quantities

/// Makes a plan from what was done until now: a day that was missed needs no mending, its work is still to do.
public struct PlanMaker: Sendable {
  private let goal: Goal
  private let loop: Loop
  private let rounds: [RehearsedRound]
  private let stories: Int
  private let gaps: [String]
  private let lastPractice: Day?
  private let since: Day?
  private let load: @Sendable (Day) -> DrillLoad
  private let unreached: DrillLoad
  private let areDrillsFitted: Bool

  /// Creates a maker.
  ///
  /// - Parameters:
  ///   - goal: The date, the minutes and the days off.
  ///   - loop: What is practised for.
  ///   - rounds: The rounds that are over.
  ///   - stories: How many stories the bank holds.
  ///   - gaps: Prompts that no story covers, the weightiest first.
  ///   - lastPractice: The last day on which anything was practised.
  ///   - since: The day on which the date was set; nothing is missed before it.
  ///   - load: The drills that a day is expected to bring.
  ///   - unreached: The new cards that no day reaches.
  ///   - areDrillsFitted: Whether the drills of each day leave rounds and stories their room already; otherwise they are cut.
  public init(
    goal: Goal, loop: Loop, rounds: [RehearsedRound], stories: Int, gaps: [String],
    lastPractice: Day?, since: Day? = nil, load: @escaping @Sendable (Day) -> DrillLoad,
    unreached: DrillLoad = .nothing, areDrillsFitted: Bool = false
  ) {
    self.areDrillsFitted = areDrillsFitted
    self.goal = goal
    self.loop = loop
    self.rounds = rounds
    self.stories = stories
    self.gaps = gaps
    self.lastPractice = lastPractice
    self.since = since
    self.load = load
    self.unreached = unreached
  }

  /// Returns the plan from a day on.
  ///
  /// - Throws: ``PlanError`` when there is nothing to plan toward.
  public func plan(from today: Day) throws(PlanError) -> Plan {
    let left = goal.interview.days(since: today)
    guard left != 0 else { throw .today }
    guard left > 0 else { throw .past(goal.interview) }
    guard (1...480).contains(goal.minutesPerDay) else { throw .minutes(goal.minutesPerDay) }
    guard left <= PlanError.mostDays else { throw .tooFar(goal.interview) }
    let needs = RehearsalQueue(loop: loop, rounds: rounds)
    var filling = PlanFilling(
      queue: queue(of: needs), repeated: needs.repeated, budget: goal.minutesPerDay,
      areDrillsFitted: areDrillsFitted)
    let held = heldMinutes(on: today)
    let days = (0..<left).compactMap { offset in
      today.adding(days: offset).map {
        day(
          on: $0, left: left - offset, of: left, held: offset == 0 ? held : nil, &filling)
      }
    }
    return Plan(
      goal: goal, today: today, days: days, dropped: filling.dropped(unreached),
      remarks: remarks(on: today))
  }
}

extension PlanMaker {
  /// How many stories the five prompts of a panel need.
  static let neededStories = 5
  private static let storyMinutes = 20

  /// The most minutes of the light day before the interview.
  static func mostLight(of goal: Goal) -> Int { min(20, goal.minutesPerDay) }

  private func queue(of needs: RehearsalQueue) -> [PlanTask] {
    interleaved(needs.needed, storyTasks) + sittings
  }

  private var storyTasks: [PlanTask] {
    let missing = max(0, Self.neededStories - stories)
    let prompts = gaps.prefix(Self.neededStories).map(Optional.some)
    let open = prompts + Array(repeating: nil, count: max(0, missing - prompts.count))
    return open.map { prompt in
      PlanTask(
        .writeStory(prompt: prompt), minutes: min(Self.storyMinutes, goal.minutesPerDay),
        reason: prompt == nil
          ? "\(stories) of \(Self.neededStories) stories are written."
          : "No story covers this prompt yet.")
    }
  }

  /// The stages that are held on one day, under one clock.
  private var sittings: [PlanTask] {
    var groups: [[Stage]] = []
    for stage in loop.stages where !stage.items.isEmpty {
      if stage.appointment.isSameDay, !groups.isEmpty {
        groups[groups.count - 1].append(stage)
      } else {
        groups.append([stage])
      }
    }
    return groups.filter { $0.count > 1 }.map { stages in
      let length = stages.reduce(Seconds.zero) {
        $0 + $1.preparation + $1.discussion + $1.appointment.pause
      }
      return PlanTask(
        .sitting(stages: stages.map(\.id)), minutes: RehearsalQueue.minutes(length),
        reason:
          "\(stages.map(\.title).joined(separator: " and ")) come on one day; being tired is part of it."
      )
    }
  }

  private func interleaved(_ rounds: [PlanTask], _ stories: [PlanTask]) -> [PlanTask] {
    var result: [PlanTask] = []
    for index in 0..<max(rounds.count, stories.count) {
      if index < rounds.count { result.append(rounds[index]) }
      if index < stories.count { result.append(stories[index]) }
    }
    return result
  }

  /// What the rounds that were held on a day count as; nil where none was.
  private func heldMinutes(on day: Day) -> Int? {
    let held = rounds.filter { round in
      round.assessment?.band != nil && Day(round.endedAt, offset: goal.offset) == day
    }
    guard !held.isEmpty else { return nil }
    return min(RehearsalQueue.minutes(of: held, in: loop), goal.minutesPerDay)
  }

  private func day(
    on day: Day, left: Int, of all: Int, held: Int?, _ filling: inout PlanFilling
  ) -> PlanDay {
    if goal.daysOff.contains(day) { return PlanDay(day: day, tasks: [], isOff: true) }
    let load = load(day)
    if left == 1 { return lightDay(day, load) }
    // Nothing is begun in the last quarter; what was begun is repeated.
    let isLate = all >= 4 && left * 4 <= all
    var tasks: [PlanTask] = []
    let (minutes, isHeld) = (goal.minutesPerDay - (held ?? 0), held != nil)
    let done = filling.counted(load.done, of: minutes, isHeld: isHeld)
    let drills = filling.drills(
      load, of: minutes, hasRounds: !isLate || left > 2, isHeld: isHeld)
    if let drills { tasks.append(drills) }
    tasks += filling.take(
      minutes: minutes - (drills?.minutes ?? 0) - done, isLate: isLate, isLastTwo: left <= 2,
      isHeld: isHeld)
    return PlanDay(day: day, tasks: tasks, held: held ?? 0)
  }

  private func lightDay(_ day: Day, _ load: DrillLoad) -> PlanDay {
    let most = Self.mostLight(of: goal)
    let sheet = PlanTask(
      .readSheet, minutes: min(5, most), reason: "Your own best lines, once; then rest.")
    var tasks = [sheet]
    let room = max(most - sheet.minutes - load.done, 0)
    let share = load.minutes == 0 ? 0 : min(1, Double(room) / Double(load.minutes))
    let due = Int(Double(load.due) * share)
    if due > 0 {
      tasks.append(
        PlanTask(
          .drills(due: due, new: 0),
          minutes: min(room, max(1, Int(Double(load.minutes) * share))),
          reason: "Only what you know already; nothing new on the day before."))
    }
    return PlanDay(day: day, tasks: tasks, isLight: true)
  }

  private func remarks(on today: Day) -> [String] {
    guard let last = [lastPractice, since].compactMap(\.self).max(),
      let yesterday = today.adding(days: -1), last < yesterday
    else { return [] }
    let missed = (1..<max(1, min(today.days(since: last), 366))).compactMap {
      last.adding(days: $0)
    }
    .filter { !goal.daysOff.contains($0) }
    guard !missed.isEmpty else { return [] }
    let days = missed.count == 1 ? "One day was missed" : "\(missed.count) days were missed"
    return [
      "\(days) since \(last.text); what was to be done then is spread over the days that are left."
    ]
  }
}
