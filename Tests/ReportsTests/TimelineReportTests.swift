// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Reports
import Testing

struct TimelineReportTests {
  private func plan(
    hasWindows: Bool = true, remark: String = "A remark.", dates: [String: SetDate] = [:]
  ) throws -> CampaignTimeline {
    let appointment =
      hasWindows
      ? Appointment(window: .init(fewest: 3, most: 5), passRate: 0.25) : Appointment()
    let stage = Stage(
      id: "screening", title: "Screening", kinds: [.screening], interviewers: [],
      preparation: .zero, discussion: .minutes(60), followUps: 0, appointment: appointment)
    let loop = Loop(
      id: "short", title: "A short loop", stages: [stage],
      committee: CommitteePlan(window: .init(fewest: 0, most: 2), isStrict: false),
      remarks: [remark], provenance: Provenance(source: "a test", date: "2026", note: nil))
    return try CampaignTimeline(
      loop, applied: try #require(Day("2026-12-23")), dates: dates,
      stated: StatedLength(weeks: 4...6, label: "one article's figure"),
      days: BusinessDays([.france, .germany]))
  }

  @Test func `the JSON holds every date and figure, and its keys are sorted`() throws {
    let line = try JSONText.line(TimelineJSON.value(try plan()))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(line.hasPrefix(#"{"applied":"2026-12-23","command":"timeline","decision":{"#))
    let stages = try #require(object["stages"] as? [[String: Any]])
    #expect(stages[0]["earliest"] as? String == "2026-12-29")
    #expect(stages[0]["latest"] as? String == "2026-12-31")
    let holidays = try #require(stages[0]["holidays"] as? [[String: Any]])
    #expect(holidays.map { $0["region"] as? String } == ["de", "fr"])
    let slack = try #require(object["slack"] as? [String: Any])
    #expect(slack["slippage"] as? Int == 23)
    #expect(slack["label"] as? String == "one article's figure")
    let funnel = try #require(object["funnel"] as? [String: Any])
    #expect(funnel["applicantsPerOffer"] as? Int == 4)
  }

  @Test func `plans with other dates keep their events apart, and a campaign replaces its own`()
    throws
  {
    let days = ["2026-12-29", "2026-12-30"].compactMap { SetDate($0) }
    let plans = try days.map { try plan(dates: ["screening": $0]) }
    let names = { (plan: CampaignTimeline, campaign: CampaignID?) in
      plan.file(at: Instant(millisecondsSince1970: 0), of: campaign).events.map(\.uid)
    }
    let (first, second) = (names(plans[0], nil), names(plans[1], nil))
    // The day of the application is the same in both; the stage that is held on another day is not.
    #expect(first[0] == second[0])
    #expect(first[1] != second[1])
    #expect(first == names(try plan(dates: ["screening": days[0]]), nil))
    let campaign = CampaignID("c-1")
    #expect(names(plans[0], campaign) == names(plans[1], campaign))
  }

  @Test func `what nobody states is null and said`() throws {
    let plan = try plan(hasWindows: false)
    let line = try JSONText.line(TimelineJSON.value(plan))
    for part in [#""total":null"#, #""slack":null"#, #""funnel":null"#, #""earliest":null"#] {
      #expect(line.contains(part), "\(part)")
    }
    let text = TimelineText(plan, style: TerminalStyle(width: 80, isStyled: false)).text()
    #expect(text.contains("Not stated"))
    #expect(text.contains("No date follows."))
    #expect(text.contains("is not known"))
  }

  @Test func `the text says when, what is free and how long, and cannot steer the terminal`() throws
  {
    let plan = try plan(remark: "\u{1B}[31mred")
    let text = TimelineText(plan, style: TerminalStyle(width: 80, isStyled: false)).text()
    for part in [
      "Between Tue 29 Dec 2026 and Thu 31 Dec 2026. Proposed: Wed 30 Dec 2026.",
      "Free: Fri 25 Dec 2026: Christmas Day, France", "about 1 in 4", "one article's figures",
      "The windows add up to 3 to 7 business days",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
