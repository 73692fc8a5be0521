// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import Reports
import SpacedRepetition
import Testing

@Suite struct `Readiness, sheet and notes as text and as JSON` {
  private let style = TerminalStyle(width: 200, isStyled: false)

  private func result(
    goal: Goal? = nil, recall: RecallForecast? = nil
  ) throws -> ReadinessResult {
    let day = try #require(Day("2026-11-29"))
    let loop = Loop(
      id: "loop", title: "A loop",
      stages: [
        Stage(
          id: "problem-solving", title: "Problem solving", kinds: [.problemSolving],
          interviewers: [], preparation: .zero, discussion: Seconds.minutes(45), followUps: 0)
      ], provenance: Provenance(source: "s", date: "2026-11-29"))
    return ReadinessResult(
      title: loop.title, report: Readiness.report(loop: loop, rounds: [], on: day), recall: recall,
      goal: goal,
      guesses: SelfCalibration([], rounds: []),
      outcomes: [
        Outcome(day: day, loop: loop.id, stage: nil, passed: false, forecast: 0.25, note: "n")
      ])
  }

  @Test func `without rounds it says what is missing, and gives no figure`() throws {
    let text = ReadinessText(try result(), style: style).text()
    #expect(text.hasPrefix("A loop, on Sun 29 Nov 2026\nNot enough evidence"))
    #expect(text.contains("Sun 29 Nov 2026: the loop failed, forecast 25%. n"))
    #expect(text.contains("No interview day is set"))
    #expect(text.contains(ReadinessReport.caveat))
    let json = try JSONText.line(ReadinessJSON.value(result()))
    #expect(json.contains(#""whole":{"high":null,"low":null,"mean":null,"median":null,"needs":[{"#))
    #expect(json.hasSuffix("}"))
    #expect(json.contains(#""version":1"#))
  }

  @Test func `after the day it says so`() throws {
    let day = try #require(Day("2026-11-27"))
    let goal = Goal(interview: day, minutesPerDay: 30, loop: "loop")
    let text = ReadinessText(try result(goal: goal), style: style).text()
    #expect(text.contains("  \(GoalNotice.isPast(day))"))
    #expect(!text.contains("No interview day is set"))
    #expect(text.contains("From 0 rounds."))
  }

  @Test func `what is remembered on the day stands with the weakest cards`() throws {
    let day = try #require(Day("2026-12-09"))
    let (start, noon) = (day.start + .minutes(-10 * 24 * 60), day.start + .minutes(-9 * 24 * 60))
    let goal = Goal(interview: day, minutesPerDay: 30, loop: "loop")
    var events: [PracticeEvent] = [.goalSet(goal)]
    events += ["first", "second"].map { PracticeEvent.cardAdded(card($0, at: start)) }
    events.append(.reviewed(review("first")))
    var state = PracticeState()
    for (place, event) in events.enumerated() {
      state.apply(RecordedPracticeEvent(sequence: place + 1, at: start, event: event))
    }
    let recall = try RecallForecast(state, now: noon)
    let text = ReadinessText(try result(goal: goal, recall: recall), style: style).text()
    #expect(text.contains("1 were never asked, and 0% are at 90% or more."))
    #expect(text.contains(/Weakest on the day: first [0-9]+%\.\n/))
    let none = ReadinessText(try result(goal: goal), style: style).text()
    #expect(!none.contains("Weakest"))
  }

  private func card(_ id: CardID, at now: Instant) -> Card {
    Card(id: id, title: "t", topic: "t", origin: .template(id: "t"), addedAt: now)
  }

  private func review(_ card: CardID) -> Review {
    let key = FactKey(answer: "8", source: "s")
    return Review(
      card: card,
      drill: Drill(
        template: "t", seed: 1, prompt: "?", target: Seconds(30), key: .fact(key)),
      answer: DrillAnswer(text: "8", elapsed: Seconds(5)),
      result: DrillResult(rating: .again, reason: "r", found: [], missed: [], reference: []))
  }

  @Test func `an empty sheet is empty lists`() throws {
    let sheet = DaySheet(interview: nil, loop: try loop(), rounds: [], stories: [], offset: .zero)
    #expect(
      try JSONText.line(DaySheetJSON.value(sheet))
        == #"{"best":[],"command":"plan --sheet","interview":null,"numbers":[],"questions":[],"reminders":[],"version":1}"#
    )
  }

  private func loop() throws -> Loop {
    Loop(
      id: "loop", title: "A loop", stages: [], provenance: Provenance(source: "s", date: "d"))
  }

  @Test func `questions of notes quote them, in a form that question files have`() throws {
    let questions = try ReleaseScenario.questions(
      from: "Today we release Mistral Small 3.2 with a context of 128k tokens.",
      on: Day("2026-11-29"))
    let text = NotesReport(questions).text(style: style)
    #expect(text.hasPrefix("1. "))
    #expect(text.contains("a context of 128k tokens"))
    let first = try #require(questions.first)
    let read = try QuestionFile.questions(
      in: JSONText.line(NotesReport.json(first)), name: "f")
    #expect(read.map(\.id) == [first.id])
    #expect(read.map(\.prompt) == [first.prompt])
  }
}
