// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Quantities
import Testing

struct CalendarFileTests {
  private static let stamp = Instant(millisecondsSince1970: 1_795_529_109_500)

  private func file(_ words: String) throws -> String {
    let day = try #require(Day("2026-12-03"))
    let event = CalendarEvent(
      uid: words, summary: words, details: words, time: .days(day...day), hasReminder: true)
    return CalendarFile([event], stamp: Self.stamp).text
  }

  @Test func `a window is a span of free days, a date a day or a time with a reminder`() throws {
    let timeline = try Samples.timeline([
      "screening": "2026-12-04", "problem-solving": "2026-12-09T14:00+01:00",
    ])
    let reader = CalendarReader(
      CalendarFile(timeline.events(of: "loop"), stamp: Self.stamp).text)
    #expect(reader.problems == [])
    let shown = reader.events.map { lines in
      lines.filter { ["UID", "DTSTART", "DTEND", "TRANSP", "ALARM-TRIGGER"].contains($0.name) }
        .map(\.value).joined(separator: " ")
    }
    #expect(
      shown == [
        "loop-2026-11-30-application@windtunnel 20261130 20261201 TRANSPARENT",
        "loop-2026-11-30-screening@windtunnel 20261204 20261205 OPAQUE -PT24H",
        "loop-2026-11-30-problem-solving@windtunnel 20261209T130000Z 20261209T140000Z OPAQUE -PT24H",
        "loop-2026-11-30-deep-dive@windtunnel 20261216 20261224 TRANSPARENT",
        "loop-2026-11-30-team-fit@windtunnel 20261216 20261224 TRANSPARENT",
        "loop-2026-11-30-executive@windtunnel 20261221 20270101 TRANSPARENT",
        "loop-2026-11-30-decision@windtunnel 20261221 20270106 TRANSPARENT",
      ])
    let stamps = Set(reader.events.flatMap { $0.filter { $0.name == "DTSTAMP" }.map(\.value) })
    #expect(stamps == ["20261124T140509Z"])
  }

  @Test func `the names of events stay when dates move, so that a calendar replaces them`() throws {
    let uids = { (timeline: LoopTimeline) in timeline.events(of: "loop").map(\.uid) }
    let before = uids(try Samples.timeline())
    #expect(before == uids(try Samples.timeline(["screening": "2026-12-04"])))
    #expect(Set(before).count == before.count)
  }

  @Test func `what follows on the same day begins after its pause`() throws {
    let timeline = try Samples.timeline(["deep-dive": "2026-12-15T14:00+01:00"])
    let events = timeline.events(of: "loop")
    let deep = try #require(events.first { $0.uid.contains("deep-dive") })
    let team = try #require(events.first { $0.uid.contains("team-fit") })
    let stages = timeline.stages.map(\.stage)
    let first = try #require(stages.first { $0.id == "deep-dive" })
    let second = try #require(stages.first { $0.id == "team-fit" })
    guard case .clock(let begin, let length) = deep.time else {
      Issue.record("the deep dive has no clock")
      return
    }
    #expect(length == first.length)
    #expect(team.time == .clock(begin + first.length + second.pause, second.length))
    #expect(team.hasReminder && team.summary == "Team fit")
  }

  @Test func `what has no last day is left out`() throws {
    let timeline = try Samples.timeline(today: "2027-03-01")
    #expect(timeline.events(of: "loop").map(\.summary) == ["Application sent"])
  }

  private static let hostile = [
    "", "plain", "a;b,c\\d", "two\nlines\r\nthree\rfour", "\nEND:VEVENT\nEND:VCALENDAR",
    "\u{0}\u{7}\u{1B}[31m\u{7F}\u{85}\u{2028}", String(repeating: "é", count: 300),
    String(repeating: "🧪", count: 200), "x" + String(repeating: "日本", count: 200),
    String(repeating: ",", count: 500), "e\u{301}" + String(repeating: "\u{301}", count: 400),
    "ATTENDEE:mailto:a@example.org", "\"quoted\" = 'x'; y: z", " leading and trailing ",
  ]

  @Test(arguments: hostile)
  func `no text breaks a line, a fold or the file`(words: String) throws {
    let reader = CalendarReader(try file(words))
    #expect(reader.problems == [])
    #expect(reader.events.count == 1)
    let summary = try #require(reader.events.first?.first { $0.name == "SUMMARY" })
    let read = try #require(CalendarReader.text(summary.value))
    let breaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let kept = words.unicodeScalars.filter {
      $0.value >= 32 && $0 != "\u{7F}" && !breaks.contains($0)
    }
    let found = read.unicodeScalars.filter { $0 != "\n" && $0 != "\u{FFFD}" }
    #expect(found.elementsEqual(kept))
  }

  @Test func `every length around the fold is folded right`() throws {
    for length in 60...160 {
      for sign in ["a", "é", "日", "🧪"] {
        let words = String(repeating: sign, count: length)
        let reader = CalendarReader(try file(words))
        #expect(reader.problems == [], "\(length) \(sign)")
        #expect(reader.events.first?.first { $0.name == "SUMMARY" }?.value == words)
      }
    }
  }

  @Test func `the strict reader sees what is wrong`() {
    let good = CalendarFile([], stamp: Self.stamp).text
    #expect(CalendarReader(good).problems == [])
    #expect(CalendarReader(good.replacing("\r\n", with: "\n")).problems != [])
    #expect(CalendarReader(good.replacing("VERSION:2.0\r\n", with: "")).problems != [])
    #expect(CalendarReader(good.replacing("END:VCALENDAR\r\n", with: "")).problems != [])
    let long = good.replacing("GREGORIAN", with: String(repeating: "G", count: 70))
    #expect(CalendarReader(long).problems != [])
  }
}
