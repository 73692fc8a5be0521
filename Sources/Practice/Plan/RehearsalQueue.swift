// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// What is to be rehearsed, the neediest first, each kind first with help and then on the clock.
struct RehearsalQueue {
  /// What has to be done once.
  let needed: [PlanTask]
  /// What is done again while there is time, the weakest kind first.
  let repeated: [PlanTask]

  init(loop: Loop, rounds: [RehearsedRound]) {
    let slots = Self.slots(of: loop)
    let records = KindRecord.all(slots.map(\.kind), in: rounds)
    let ranked = zip(slots, records).enumerated()
      .sorted { ($0.element.1.standing, $0.offset) < ($1.element.1.standing, $1.offset) }
      .map(\.element)
    // One kind after another, and only then the second run of each: a kind that was never seen is the greater risk.
    let first = ranked.filter { $0.1.standing < .untested }
      .map { Self.task($0, isReal: false) }
    let second = ranked.filter { $0.1.standing < .passing }
      .map { Self.task($0, isReal: true) }
    needed = first + second
    repeated = ranked.map { Self.task($0, isReal: true) }
  }

  private typealias Ranked = (Slot, KindRecord)

  private static func task(_ ranked: Ranked, isReal: Bool) -> PlanTask {
    let (slot, record) = ranked
    return PlanTask(
      .rehearse(stage: slot.stage, item: slot.title, kind: slot.kind, isReal: isReal),
      minutes: slot.minutes, reason: record.reason)
  }

  /// A kind of question in a loop, with how long one of it takes.
  private struct Slot {
    let stage: Stage.ID
    let title: String
    let kind: QuestionKind
    let minutes: Int
  }

  private static func slots(of loop: Loop) -> [Slot] {
    var seen: Set<QuestionKind> = []
    var slots: [Slot] = []
    for stage in loop.stages {
      for item in stage.items where seen.insert(item.kind).inserted {
        slots.append(
          Slot(
            stage: stage.id, title: item.title, kind: item.kind,
            minutes: minutes(item.preparation + item.discussion)))
      }
      // A stage without items is rehearsed as a whole, by each of its kinds.
      for kind in stage.kinds where stage.items.isEmpty && seen.insert(kind).inserted {
        slots.append(
          Slot(
            stage: stage.id, title: stage.title, kind: kind,
            minutes: minutes(stage.preparation + stage.discussion)))
      }
    }
    return slots
  }

  /// Returns what rounds count as, in minutes: each as long as one of its kind takes in a loop, and nothing where the loop has none.
  static func minutes(of rounds: [RehearsedRound], in loop: Loop) -> Int {
    let lengths = Dictionary(
      slots(of: loop).map { ($0.kind, $0.minutes) }, uniquingKeysWith: { first, _ in first })
    return rounds.reduce(0) { $0 + (lengths[$1.question.kind] ?? 0) }
  }

  static func minutes(_ length: Seconds) -> Int { max(1, Int((length.roundedUp + 59) / 60)) }
}
