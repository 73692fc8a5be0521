// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Rehearsal
import Testing

struct ReplayTests {
  private func record(_ sequence: Int, _ event: RoundEvent) -> RecordedEvent {
    RecordedEvent(sequence: sequence, at: Samples.after(sequence), event: event)
  }

  @Test func `a log begins with a start`() {
    #expect(throws: ReplayError.noStart("r")) { try Round(id: "r", events: []) }
    #expect(throws: ReplayError.noStart("r")) {
      try Round(id: "r", events: [record(1, .discussionBegan)])
    }
  }

  @Test func `a missing event is noticed`() {
    let events = [record(1, .started(round: Samples.start())), record(3, .discussionBegan)]
    #expect(throws: ReplayError.gap("r", expected: 2, found: 3)) {
      try Round(id: "r", events: events)
    }
  }

  @Test func `nothing is written in a round that has ended`() throws {
    let ended = [
      record(1, .started(round: Samples.start())), record(2, .finished(reason: .person)),
    ]
    for event: RoundEvent in [
      .discussionBegan, .finished(reason: .person), .answered(exchange: 0, reason: .person),
      .draftEdited(field: .notes, edit: DraftEdit(from: "", to: "late")),
    ] {
      #expect(throws: ReplayError.outOfPlace("r", sequence: 3)) {
        try Round(id: "r", events: ended + [record(3, event)])
      }
    }
  }

  @Test(arguments: [
    RoundEvent.started(round: Samples.start()),
    .answered(exchange: 1, reason: .person),
    .draftEdited(field: .answer(exchange: 4), edit: DraftEdit(from: "", to: "x")),
    .draftEdited(field: .notes, edit: DraftEdit(from: "something", to: "some thing")),
    .followUpAsked(
      question: FollowUp(probe: "p", criterion: "c", text: "?", reason: "", reactsTo: nil)),
  ])
  func `an event out of place is refused`(event: RoundEvent) {
    #expect(throws: ReplayError.outOfPlace("r", sequence: 2)) {
      try Round(id: "r", events: [record(1, .started(round: Samples.start())), record(2, event)])
    }
  }
}
