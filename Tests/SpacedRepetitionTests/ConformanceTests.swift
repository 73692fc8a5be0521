// SPDX-License-Identifier: Apache-2.0

import Quantities
import Testing

@testable import SpacedRepetition

@Suite struct `The memory model agrees with FSRS-6` {
  private let vectors: Conformance
  private let model = MemoryModel()

  init() throws { vectors = try Conformance.vectors() }

  private func isNear(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    abs(found - expected) <= tolerance
  }

  @Test func `on whole histories`() throws {
    for sequence in vectors.sequences {
      var values = sequence.parameters ?? MemoryParameters.standard.values
      for place in sequence.zeros ?? [] { values[place] = 0 }
      let model = MemoryModel(try MemoryParameters(values))
      var states: [MemoryState] = []
      for (place, grade) in sequence.grades.enumerated() {
        if let last = states.last {
          if let expected = sequence.recall?[place] {
            let recall = model.recall(after: sequence.gaps[place], stability: last.stability)
            #expect(isNear(recall, expected, sequence.tolerance), "\(sequence.id) \(place)")
          }
          states.append(model.next(last, grade, after: sequence.gaps[place]))
        } else {
          states.append(model.first(grade))
        }
      }
      let pairs =
        Array(zip(states.map(\.stability), sequence.stability ?? []))
        + Array(zip(states.map(\.difficulty), sequence.difficulty ?? []))
      for (found, expected) in pairs {
        #expect(isNear(found, expected, sequence.tolerance), "\(sequence.id)")
      }
      if let intervals = sequence.intervals {
        let retention = sequence.retention ?? 0.9
        #expect(
          states.map { model.interval(stability: $0.stability, retention: retention) } == intervals,
          "\(sequence.id)")
      }
      let last = try #require(states.last)
      if let expected = sequence.finalStability {
        #expect(isNear(last.stability, expected, sequence.tolerance), "\(sequence.id)")
      }
      if let expected = sequence.finalDifficulty {
        #expect(isNear(last.difficulty, expected, sequence.tolerance), "\(sequence.id)")
      }
    }
  }

  @Test func `on intervals`() {
    let whole = vectors.intervals.retention.map {
      Double(model.interval(stability: vectors.intervals.stability, retention: $0, longest: .max))
    }
    #expect(whole == vectors.intervals.days)
    for (retention, days) in zip(vectors.exactIntervals.retention, vectors.exactIntervals.days) {
      #expect(
        isNear(model.days(until: retention, stability: 1), days, vectors.exactIntervals.tolerance))
    }
  }

  @Test func `on recall`() {
    for set in vectors.recall {
      for (days, recall) in zip(set.days, set.recall) {
        #expect(isNear(model.recall(after: days, stability: 1), recall, set.tolerance))
      }
    }
  }

  @Test func `on a first review`() {
    for (place, rating) in Rating.allCases.enumerated() {
      let (state, first) = (model.first(rating), vectors.first)
      #expect(isNear(state.stability, first.stability[place], first.tolerance))
      #expect(isNear(state.difficulty, first.difficulty[place], first.tolerance))
    }
  }

  @Test func `on each part of one more review`() {
    for (place, rating) in Rating.allCases.enumerated() {
      let difficulty = vectors.difficulty
      #expect(
        isNear(
          model.difficulty(after: rating, difficulty.from), difficulty.difficulty[place],
          difficulty.tolerance))
      let sameDay = vectors.sameDay
      #expect(
        isNear(
          model.stabilitySameDay(
            MemoryState(stability: sameDay.stability, difficulty: 5), rating),
          sameDay.next[place], sameDay.tolerance))
      for (change, isGrowth) in [(vectors.growth, true), (vectors.lapse, false)] {
        let state = MemoryState(
          stability: change.stability, difficulty: change.difficulty?[place] ?? .nan)
        let recall = change.recall?[place] ?? .nan
        let next =
          isGrowth
          ? model.stabilityAfterRecall(state, recall: recall, rating)
          : model.uncappedLapse(state, recall: recall)
        #expect(isNear(next, change.next[place], change.tolerance))
      }
    }
  }

  @Test func `on a state that is taken further with parameters of FSRS-5`() throws {
    let old = try #require(vectors.sequences.first { $0.id == "V13" }?.parameters)
    let (model, more) = (MemoryModel(try MemoryParameters(old)), vectors.oneMore)
    let next = model.next(
      MemoryState(stability: more.stability, difficulty: more.difficulty), more.grade,
      after: more.gap)
    #expect(isNear(next.stability, more.nextStability, more.tolerance))
    #expect(isNear(next.difficulty, more.nextDifficulty, more.tolerance))
  }

  @Test func `on reviews microseconds apart`() {
    var state = model.first(.easy)
    for _ in 1..<vectors.repeatedEasy.reviews { state = model.next(state, .easy, after: 1e-11) }
    #expect(state.difficulty == vectors.repeatedEasy.difficulty)
  }
}
