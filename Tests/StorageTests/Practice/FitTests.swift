// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

/// Fits of the memory model on the disk: one event each, whatever happens while they are made.
struct FitTests {
  private let clock = TestClock()

  private func fit(loss: Double) -> ParameterFit {
    ParameterFit(
      values: Samples.parameters, reviews: 320, reviewsLeftOut: 80, loss: loss, standardLoss: 0.4)
  }

  @Test func `a review that comes while a fit is made is kept, and a second fit is dropped`() throws
  {
    let desk = clock.desk(try RoundStore.inMemory())
    let known = try desk.add([Samples.card("a")])
    try desk.practise("a", clock)
    let state = try desk.fitParameters(fit(loss: 0.3), after: known)
    #expect(state.card("a")?.reviews.count == 1 && state.fit == fit(loss: 0.3))
    #expect(try desk.fitParameters(fit(loss: 0.2), after: known) == state)
    #expect(try desk.fitParameters(fit(loss: 0.2)).fit == fit(loss: 0.2))
  }

  @Test func `a fit that was begun before fits were chosen away is dropped`() throws {
    let desk = clock.desk(try RoundStore.inMemory())
    let known = try desk.add([Samples.card("a")])
    let state = try desk.choose(FittingChoice(isAutomatic: false))
    #expect(try desk.fitParameters(fit(loss: 0.3), after: known) == state)
  }

  @Test func `a fit of practice that was erased meanwhile is dropped`() throws {
    let desk = clock.desk(try RoundStore.inMemory())
    let known = try desk.add([Samples.card("a"), Samples.card("b")])
    try desk.store.erase()
    #expect(try desk.fitParameters(fit(loss: 0.3), after: known) == PracticeState())
    let begun = try desk.add([Samples.card("c")])
    #expect(try desk.fitParameters(fit(loss: 0.3), after: known) == begun)
  }

  @Test func `a fit that is not used and a choice are there after a restart`() throws {
    let folder = try TemporaryFolder()
    let desk = clock.desk(try RoundStore(folder: folder.path))
    try desk.add([Samples.card("a")])
    let practised = try desk.practise("a", clock)
    let memory = try desk.state().card("a")?.memory
    for (loss, isUsed) in [(0.4, false), (0.3, true)] {
      let state = try desk.fitParameters(fit(loss: loss))
      #expect((state.fit != nil) == isUsed && (state.card("a")?.memory != memory) == isUsed)
      #expect(try RoundStore(folder: folder.path).practice() == state)
    }
    let state = try desk.choose(FittingChoice(isAutomatic: false))
    #expect(state.card("a")?.memory == memory && state.fit == nil)
    #expect(try RoundStore(folder: folder.path).practice() == state)
    #expect(try desk.choose(FittingChoice(isAutomatic: false)).eventCount == state.eventCount)
    #expect(try desk.store.foldedPractice() == state)
    #expect(try desk.store.check().findings == [])
    #expect(try desk.review(practised.sequence) == practised)
    #expect(try desk.choose(FittingChoice(isAutomatic: true)).fitting.isAutomatic)
  }
}
