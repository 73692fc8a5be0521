// SPDX-License-Identifier: Apache-2.0

/// Fills the days of a plan from a queue, in order.
struct PlanFilling {
  private var queue: [PlanTask]
  private let budget: Int
  private var repeats = 0
  /// Rounds that are done again while there is time.
  private let repeated: [PlanTask]
  private let impossible: [DroppedTask]
  /// Whether the drills of a day leave rounds and stories their room already.
  private let areDrillsFitted: Bool

  /// What found time only on days on which it is not done any more, and why it is not.
  private var heldBack: [PlanTask: String] = [:]

  /// Whether the last day left drills little room.
  private var wasCrowded = false

  init(queue: [PlanTask], repeated: [PlanTask], budget: Int, areDrillsFitted: Bool = false) {
    self.areDrillsFitted = areDrillsFitted
    self.budget = budget
    self.repeated = repeated
    self.queue = queue.filter { $0.minutes <= budget }
    impossible = queue.filter { $0.minutes > budget }.map { task in
      DroppedTask(
        task,
        reason:
          "It takes \(task.minutes) minutes and a day has \(budget): set aside one longer day for it."
      )
    }
  }

  /// What was not reached, the new cards that no day reaches among it, and what never fits in a day.
  func dropped(_ unreached: DrillLoad) -> [DroppedTask] {
    cards(unreached)
      + queue.map {
        DroppedTask($0, reason: heldBack[$0] ?? "The days that are left do not hold it.")
      } + impossible
  }

  private func cards(_ unreached: DrillLoad) -> [DroppedTask] {
    guard unreached.new > 0 else { return [] }
    let task = PlanTask(
      .drills(due: 0, new: unreached.new), minutes: max(unreached.minutes, 1), reason: "")
    let cards = unreached.new == 1 ? "1 card is" : "\(unreached.new) cards are"
    return [
      DroppedTask(
        task, reason: "\(cards) not reached: give more minutes a day, or take cards out.")
    ]
  }

  /// Returns the drills of a day: what the next round leaves of its minutes, and every second day at least half where a round takes them all.
  mutating func drills(
    _ load: DrillLoad, of minutes: Int, hasRounds: Bool, isHeld: Bool = false
  ) -> PlanTask? {
    guard load.due + load.new > 0 else { return nil }
    let most = room(of: minutes, hasRounds: hasRounds, isHeld: isHeld) - load.done
    guard most > 0 else { return nil }
    let length = min(max(1, load.minutes), most)
    let share = min(1, Double(length) / Double(max(1, load.minutes)))
    let due = min(load.due, Int((Double(load.due) * share).rounded(.up)))
    let new = Int(Double(load.new) * share)
    guard due + new > 0 else { return nil }
    return PlanTask(
      .drills(due: due, new: new), minutes: length,
      reason: share < 1
        ? "The weakest first; the others wait for the next day."
        : "What fades before the date comes first.")
  }

  /// Returns the minutes of drills that were done, as far as they take room from other work.
  ///
  /// The last of them may have run over what the next round leaves, and does not put the round off.
  func counted(_ done: Int, of minutes: Int, isHeld: Bool) -> Int {
    guard let next = next(in: minutes, isHeld: isHeld) else { return done }
    let share = minutes - next.minutes
    return (share...share + Self.longestReview).contains(done) ? share : done
  }

  /// As long as one review counts at most, in minutes.
  private static let longestReview = Int(ReviewPace.longest / 60)

  /// The next work beside drills that a day has minutes for.
  private func next(in minutes: Int, isHeld: Bool) -> PlanTask? {
    queue.first { $0.minutes <= minutes && !(isHeld && $0.isOfRounds) }
  }

  private mutating func room(of minutes: Int, hasRounds: Bool, isHeld: Bool) -> Int {
    guard hasRounds, !areDrillsFitted, let next = next(in: minutes, isHeld: isHeld) else {
      return minutes
    }
    let room = minutes - next.minutes
    if room * 4 >= budget {
      wasCrowded = false
      return room
    }
    wasCrowded.toggle()
    return wasCrowded ? room : minutes
  }

  /// Returns the tasks that fit into the minutes of a day, and takes them from the queue; no round where one was held already.
  mutating func take(
    minutes: Int, isLate: Bool, isLastTwo: Bool, isHeld: Bool = false
  ) -> [PlanTask] {
    var left = minutes
    var tasks: [PlanTask] = []
    var index = 0
    while index < queue.count {
      let task = queue[index]
      if task.minutes <= left, !(isHeld && task.isOfRounds),
        fits(task, beside: tasks, isLate: isLate, isLastTwo: isLastTwo)
      {
        tasks.append(queue.remove(at: index))
        left -= task.minutes
      } else {
        index += 1
      }
    }
    guard !isHeld else { return tasks }
    noteHeldBack(left, isLate: isLate, isLastTwo: isLastTwo)
    if tasks.isEmpty, !isLastTwo, !repeated.isEmpty { tasks += again(left) }
    return tasks
  }

  private mutating func noteHeldBack(_ left: Int, isLate: Bool, isLastTwo: Bool) {
    for task in queue where task.minutes <= left && heldBack[task] == nil {
      guard !fits(task, beside: [], isLate: isLate, isLastTwo: isLastTwo) else { continue }
      heldBack[task] =
        fits(task, beside: [], isLate: isLate, isLastTwo: false)
        ? "Only the last two days have time for it, and nothing is rehearsed in them."
        : "Only the last quarter has time for it, and nothing is begun in it."
    }
  }

  /// One round a day, and nothing that was never done before in the last days.
  private func fits(
    _ task: PlanTask, beside tasks: [PlanTask], isLate: Bool, isLastTwo: Bool
  ) -> Bool {
    switch task.work {
    case .rehearse(_, _, _, let isReal):
      guard !isLastTwo, isReal || !isLate else { return false }
      return !tasks.contains { if case .rehearse = $0.work { true } else { false } }
    case .sitting: return !isLastTwo && tasks.isEmpty
    case .writeStory: return !isLate
    case .drills, .readSheet: return true
    }
  }

  /// One more round of a kind that was rehearsed before, the weakest first.
  private mutating func again(_ left: Int) -> [PlanTask] {
    for offset in 0..<repeated.count {
      let task = repeated[(repeats + offset) % repeated.count]
      guard task.minutes <= left else { continue }
      repeats += offset + 1
      return [task]
    }
    return []
  }
}
