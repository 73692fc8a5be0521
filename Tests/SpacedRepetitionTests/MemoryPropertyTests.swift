// SPDX-License-Identifier: Apache-2.0

import Quantities
import SpacedRepetition
import TestSupport
import Testing

@Suite struct `Memory, whatever the state` {
  private let model = MemoryModel()

  /// States over the whole range, the ends among them.
  private func states() -> [(MemoryState, Double)] {
    var random = SeededGenerator(seed: 6)
    let drawn = (0..<2_000).map { _ in
      let exponent = Double.random(in: -3...4.56, using: &random)
      var stability = 1.0
      for _ in 0..<Int(abs(exponent) * 10) { stability *= exponent < 0 ? 0.794_328 : 1.258_925 }
      return (
        MemoryState(
          stability: min(max(stability, 0.001), 36_500),
          difficulty: Double.random(in: 1...10, using: &random)),
        Double.random(in: 0...400, using: &random)
      )
    }
    let ends = [0.001, 36_500].flatMap { stability in
      [1.0, 10].flatMap { difficulty in
        [0.0, 1.0, 36_500.0].map { (days: Double) in
          (MemoryState(stability: stability, difficulty: difficulty), days)
        }
      }
    }
    return drawn + ends
  }

  @Test func `recall lies between 0 and 1, falls with time and rises with stability`() {
    for (state, days) in states() {
      let recall = model.recall(after: days, stability: state.stability)
      #expect(recall > 0 && recall <= 1)
      #expect(model.recall(after: days + 1, stability: state.stability) < recall)
      #expect(
        model.recall(after: days + 1, stability: state.stability * 2)
          > model.recall(after: days + 1, stability: state.stability))
      #expect(abs(model.days(until: 0.9, stability: state.stability) / state.stability - 1) < 1e-12)
    }
  }

  @Test func `a pass never shrinks stability, a failure never raises it, and both stay in range`() {
    for (state, days) in states() {
      for rating in Rating.allCases {
        let next = model.next(state, rating, after: days)
        #expect(MemoryModel.stabilities.contains(next.stability))
        #expect((1...10).contains(next.difficulty))
        #expect(
          rating.isPass ? next.stability >= state.stability : next.stability <= state.stability)
        #expect((1...36_500).contains(model.interval(stability: next.stability)))
      }
    }
  }

  @Test func `a retention of 0, 1 or no number still gives an interval`() {
    #expect(model.interval(stability: 1, retention: 0) == 36_500)
    #expect(model.interval(stability: 1, retention: 1) == 1)
    #expect(model.interval(stability: 1, retention: 2) == 1)
    #expect(model.interval(stability: 1, retention: .nan) == 36_500)
  }

  @Test func `replaying the same reviews gives the same memory`() {
    let ratings: [Rating] = [.again, .good, .hard, .easy, .again, .good]
    func replay() -> CardMemory {
      var memory = CardMemory(
        first: .good, at: Instant(millisecondsSince1970: 0), in: model)
      for (place, rating) in ratings.enumerated() {
        memory = memory.reviewed(
          rating, at: Instant(millisecondsSince1970: Int64(place + 1) * 90_000_000), in: model)
      }
      return memory
    }
    #expect(replay() == replay())
    #expect(replay().reviews == 7)
    #expect(replay().lapses == 2)
  }

  @Test func `a clock that was set back counts as no time`() {
    let at = Instant(millisecondsSince1970: 864_000_000)
    let first = CardMemory(first: .good, at: at, in: model)
    let back = first.reviewed(.good, at: Instant(millisecondsSince1970: 0), in: model)
    #expect(back.lastAt == at)
    #expect(back.state == model.next(first.state, .good, after: 0))
    #expect(first.recall(at: Instant(millisecondsSince1970: 0), in: model) == 1)
  }

  @Test func `the evening and the next morning are a day apart, an hour is not`() {
    let evening = Instant(millisecondsSince1970: 0)
    let first = CardMemory(first: .good, at: evening, in: model)
    let morning = first.reviewed(.good, at: evening + .minutes(12 * 60), in: model)
    #expect(morning.state == model.next(first.state, .good, after: 1))
    let soon = first.reviewed(.good, at: evening + .minutes(60), in: model)
    #expect(soon.state == model.next(first.state, .good, after: 1.0 / 24))
  }

  @Test
  func
    `parameters of another length or with a hole are refused, others are moved into their ranges`()
    throws
  {
    #expect(throws: MemoryParameterError.wrongCount(0)) { try MemoryParameters([]) }
    #expect(throws: MemoryParameterError.wrongCount(22)) {
      try MemoryParameters(Array(repeating: 1, count: 22))
    }
    #expect(throws: MemoryParameterError.notFinite) {
      try MemoryParameters([.nan] + MemoryParameters.standard.values.dropFirst())
    }
    let far = try MemoryParameters(Array(repeating: 1_000, count: 21))
    #expect(far.values == MemoryParameters.ranges.map(\.upperBound))
  }
}
