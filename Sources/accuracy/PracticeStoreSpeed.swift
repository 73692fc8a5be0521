// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import InterviewContent
import Practice
import Quantities
import Rehearsal
import SpacedRepetition
import Storage

/// Measures practice on the disk with a deck of years: 10,000 cards and 200,000 reviews, or as many as are asked for.
struct PracticeStoreSpeed {
  let cards: Int
  let reviews: Int

  private static let start = Instant(millisecondsSince1970: 1_700_000_000_000)

  func text() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-store-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var lines = ["\(cards) cards, \(reviews) reviews"]
    let desk = desk(try RoundStore(folder: folder))
    lines.append(try timed("write the whole log", 1) { _ in _ = try desk.importEvents(log()) })
    let size = try FileManager.default.attributesOfItem(atPath: desk.store.file)[.size] as? Int
    lines.append("file: \((size ?? 0) / 1_000_000) MB")
    lines.append(
      try timed("load the state, cold", 7) { _ in _ = try RoundStore(folder: folder).practice() })
    lines.append(try timed("load the state, kept", 101) { _ in _ = try desk.state() })
    let state = try desk.state()
    lines.append(
      timed("look at the recall of every card", 21) { _ in
        precondition(weakest(in: state) != nil)
      })
    lines += try reviewing(desk)
    lines += try TrainerSpeed(desk: desk).times().map { line($0.name, $0.milliseconds) }
    lines.append(try timed("check", 1) { _ in _ = try desk.store.check() })
    lines.append(try timed("mend", 1) { _ in try desk.store.rebuildProjections() })
    return lines.joined(separator: "\n")
  }

  private func reviewing(_ desk: PracticeDesk) throws -> [String] {
    let ids = (0..<51).map { CardID("card-\($0)") }
    var times: [String: [Double]] = [:]
    func take(_ name: String, _ body: () throws -> Void) rethrows {
      times[name, default: []].append(try milliseconds(body))
    }
    for id in ids {
      var number = 0
      try take("show a drill") {
        number = try desk.show(id) { _, seed in Self.drill(seed) }?.review ?? 0
      }
      try take("save a draft") { _ = try desk.save("140 G", to: id, review: number) }
      try take("answer (two commits)") { _ = try desk.answer("140 GB", to: id, review: number) }
    }
    return times.keys.sorted().map { line($0, times[$0] ?? []) }
  }

  private func weakest(in state: PracticeState) -> CardID? {
    let now = Self.start + .minutes(60 * 24 * 900)
    return state.deck.min { left, right in
      (left.memory?.recall(at: now, in: state.model) ?? 0)
        < (right.memory?.recall(at: now, in: state.model) ?? 0)
    }?.id
  }
}

extension PracticeStoreSpeed {
  private func desk(_ store: RoundStore) -> PracticeDesk {
    let world = World(
      now: { Self.start + .minutes(60 * 24 * 900) }, newRoundID: { RoundID("r") }, newSeed: { 1 })
    // Number drills are read without the judge of explanations.
    let checker = DrillChecker { _, _ in preconditionFailure("no explanation is asked here") }
    return PracticeDesk(store: store, checker: checker, world: world)
  }

  private func log() -> [RecordedPracticeEvent] {
    let templates = NumberFamilies.all
    var records = (0..<cards).map { number in
      RecordedPracticeEvent(
        sequence: number + 1, at: Self.start,
        event: .cardAdded(
          Card(
            id: CardID("card-\(number)"), title: "Memory of weights \(number)", topic: "memory",
            origin: .template(id: templates[number % templates.count].id), addedAt: Self.start)))
    }
    for number in 0..<reviews {
      let rating = Rating(rawValue: number % 7 == 0 ? 1 : 2 + number % 3) ?? .good
      let review = Review(
        card: CardID("card-\(number * 7919 % max(cards, 1))"), drill: Self.drill(UInt64(number)),
        answer: DrillAnswer(text: "140 GB", elapsed: Seconds(20)),
        result: DrillResult(
          rating: rating, reason: "Right and in time.", found: [DrillFinding(name: "140 GB")],
          missed: [], reference: ["70 × 2 = 140"]))
      let at = Self.start + Seconds(milliseconds: Int64(number) * 300_000)
      records.append(
        RecordedPracticeEvent(sequence: cards + number + 1, at: at, event: .reviewed(review)))
    }
    return records
  }

  private static func drill(_ seed: UInt64) -> Drill {
    Drill(
      template: "weights-memory", seed: seed,
      prompt: "A model has 70 billion parameters in 2 bytes each. How many GB do its weights take?",
      target: Seconds(60),
      key: .number(
        NumberKey(
          value: 140, unit: "GB", tolerance: 0.05, formula: "weights = parameters × bytes",
          steps: ["70 billion × 2 bytes = 140 GB"], source: "definition")))
  }

  private func timed(_ name: String, _ runs: Int, _ body: (Int) throws -> Void) rethrows -> String {
    line(name, try (0..<runs).map { run in try milliseconds { try body(run) } })
  }

  private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body)
    return Double(duration.components.attoseconds) / 1e15
      + Double(duration.components.seconds) * 1000
  }

  private func line(_ name: String, _ times: [Double]) -> String {
    let sorted = times.sorted()
    guard let least = sorted.first, let most = sorted.last else { return name }
    func text(_ value: Double) -> String { String(format: "%.3f", value) }
    return "\(name): median \(text(sorted[sorted.count / 2])) ms "
      + "(\(text(least)) to \(text(most)), \(sorted.count) runs)"
  }
}
