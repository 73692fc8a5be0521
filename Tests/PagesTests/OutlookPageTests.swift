// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Pages
import Practice
import Quantities
import TestSupport
import Testing

struct OutlookPageTests {
  private static let stage = Stage(
    id: "talk", title: "Talk", kinds: [.technical], interviewers: [], preparation: .zero,
    discussion: .minutes(30), followUps: 0)
  private static let loop = Loop(
    id: "short", title: "A short loop", stages: [stage],
    provenance: Provenance(source: "ours", date: "2026", note: nil))

  private static func form(_ field: String = "", _ value: String = "") -> PlanGoalForm {
    let pairs = [
      ("interview", "2026-12-15"), ("minutes", "45"), ("daysOff", "2026-12-05;2026-12-06"),
      ("loop", "short"), ("clock", "-05:30"),
    ]
    return PlanGoalForm(pairs: pairs.map { ($0.0, $0.0 == field ? value : $0.1) })
  }

  @Test func `a goal is read as it was typed`() throws {
    let goal = try #require(Self.form().goal(loops: [Self.loop]).goal)
    #expect(goal.interview == Day("2026-12-15"))
    #expect(goal.minutesPerDay == 45)
    #expect(goal.daysOff.map(\.description) == ["2026-12-05", "2026-12-06"])
    #expect(goal.offset == .minutes(-330))
    #expect(PlanGoalForm(goal, loop: nil).clock == "-05:30")
    #expect(PlanGoalForm(nil, loop: Self.loop).loop == "short")
  }

  @Test(arguments: [
    ("+01:00", 60), ("1", 60), ("-8", -480), ("", 0), ("+05:45", 345), ("18:00", 1080),
    (" +2 ", 120),
  ])
  func `a clock is read in hours from Greenwich`(text: String, minutes: Int) {
    #expect(
      Self.form("clock", text).goal(loops: [Self.loop]).goal?.offset == .minutes(minutes))
  }

  @Test(arguments: [
    ("clock", "19"), ("clock", "+"), ("clock", "1:60"), ("clock", "1:2:3"), ("clock", "noon"),
    ("interview", ""), ("interview", "2026-02-30"), ("minutes", ""), ("minutes", "4.5"),
    ("daysOff", "Christmas"), ("daysOff", "2026-12-32"), ("loop", ""), ("loop", "long"),
  ])
  func `what cannot be read is named by its field`(field: String, value: String) {
    let (goal, problems) = Self.form(field, value).goal(loops: [Self.loop])
    #expect(goal == nil)
    #expect(problems.map(\.field) == [field])
  }

  private static func plan(days: Int) throws -> Plan {
    let today = try #require(Day("2026-11-30"))
    let interview = try #require(today.adding(days: days))
    let task = PlanTask(.drills(due: 3, new: 1), minutes: 9, reason: "What fades comes first.")
    return Plan(
      goal: Goal(interview: interview, minutesPerDay: 30, loop: "short"), today: today,
      days: (0..<days).compactMap { today.adding(days: $0) }.map {
        PlanDay(day: $0, tasks: [task])
      },
      dropped: [DroppedTask(task, reason: "The days that are left do not hold it.")],
      remarks: ["One day was missed."])
  }

  private static func page(days: Int) throws -> PageReader {
    let reader = PageReader(
      PlanPage(plan: try plan(days: days), form: form(), loops: [loop]).render())
    #expect(reader.problems == [])
    return reader
  }

  @Test func `a day has as many minutes as in the terminal where none were said`() {
    #expect(PlanGoalForm(nil, loop: nil).minutes == "\(Goal.usualMinutes)")
  }

  @Test(arguments: [(1, 0), (2, 0), (8, 0), (9, 2), (30, 5)])
  func `many days are folded by week, from Monday to Sunday`(days: Int, folds: Int) throws {
    let page = try Self.page(days: days)
    #expect(page.elements.count { $0 == "details" } == folds)
    #expect(page.elements.count { $0 == "article" } == days - 1, "today stands by itself")
    for words in [
      "Today, Mon 30 Nov 2026", "Drills: 3 due, 1 new", "What fades comes first.",
      "One day was missed.", "The days that are left do not hold it.",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(page.values(of: "href").contains("/practice/drill"))
  }

  @Test func `a day whose time went into rounds says so, and offers more`() throws {
    let base = try Self.plan(days: 2)
    let plan = Plan(
      goal: base.goal, today: base.today, days: [PlanDay(day: base.today, tasks: [], held: 30)],
      dropped: base.dropped, remarks: [])
    let page = PageReader(PlanPage(plan: plan, form: Self.form(), loops: [Self.loop]).render())
    #expect(page.text.contains("Rounds of today count as 30 minutes."))
    #expect(!page.text.contains("Nothing is needed on this day."))
    #expect(page.values(of: "href").contains("/questions"))
  }

  @Test(arguments: [([], ""), (["no title"], "refused")] as [([String], String)])
  func `a story is not left without a warning while words of it are not saved`(
    problems: [String], state: String
  ) {
    let page = StoryPage(
      id: .init("s"), form: StoryForm(Self.story("s")), base: nil, problems: problems,
      prompts: StoryPrompt.five)
    let reader = PageReader(page.render())
    #expect(reader.values(of: "data-warns") == [state])
    #expect(reader.values(of: "src").contains { $0.hasPrefix("/assets/leaving.js") })
  }

  @Test(arguments: HostileTests.texts)
  func `a hostile text in every field leaves the pages well formed`(text: String) throws {
    let task = PlanTask(.writeStory(prompt: text), minutes: 9, reason: text)
    let base = try Self.plan(days: 2)
    let plan = Plan(
      goal: base.goal, today: base.today,
      days: base.days.map { PlanDay(day: $0.day, tasks: [task]) },
      dropped: [DroppedTask(task, reason: text)], remarks: [text])
    let names = ["interview", "minutes", "daysOff", "loop", "clock"]
    let form = PlanGoalForm(pairs: names.map { ($0, text) })
    let sheet = DaySheet(interview: nil, loop: Self.loop, rounds: [], stories: [Self.story(text)])
    let pages: [any Page] = [
      PlanPage(
        plan: plan, form: form, problems: form.goal(loops: []).problems, loops: [Self.loop]),
      PlanPage(plan: nil, notice: text, form: form, loops: []), SheetPage(sheet: sheet),
      StoryPage(
        id: .init(text), form: StoryForm(Self.story(text)), base: nil, problems: [text],
        other: Self.story(text), prompts: StoryPrompt.five),
      StoryRemovalPage(story: Self.story(text)),
      SelfAssessmentPage(round: .init(text), prompt: text, isSealed: true, problem: text),
    ]
    for page in pages {
      let reader = PageReader(page.render())
      #expect(reader.problems == [], "\(type(of: page))")
      #expect(Set(reader.elements).isSubset(of: PageReader.ours), "\(type(of: page))")
      for address in reader.values(of: "href") + reader.values(of: "action") {
        #expect(address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#"))
      }
    }
  }

  @Test(arguments: [(false, false, true), (true, true, false), (false, true, false)])
  func `the guess offers a scorecard only where that comes next`(
    isSealed: Bool, leadsToCampaign: Bool, isOffered: Bool
  ) {
    let page = SelfAssessmentPage(
      round: "r-1", prompt: "Why?", isSealed: isSealed, leadsToCampaign: leadsToCampaign
    ).render()
    #expect(page.contains("Show the scorecard") == isOffered)
    #expect(page.contains("Go on without a guess") != isOffered)
  }

  private static func story(_ text: String) -> Story {
    Story(
      id: .init(text), title: text, situation: text, constraint: text, decision: text,
      numbers: text, learning: text, writtenAt: Instant(millisecondsSince1970: 0), covers: [text])
  }

  @Test func `a long line is cut on the sheet, so that it stays one page`() {
    let story = Self.story(String(repeating: "number ", count: 500))
    let sheet = DaySheet(interview: nil, loop: Self.loop, rounds: [], stories: [story])
    let page = PageReader(SheetPage(sheet: sheet).render())
    #expect(page.text.contains("…"))
    #expect(page.text.utf8.count < 2_000)
  }
}
