// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import InterviewContent
import Pages
import Quantities
import TestSupport
import Testing

struct TimelinePageTests {
  private static func loop(_ text: String? = nil) -> Loop {
    func stage(_ id: String, _ title: String, _ appointment: Appointment) -> Stage {
      Stage(
        id: .init(text ?? id), title: text ?? title, kinds: [.behavioral], interviewers: [],
        preparation: .zero, discussion: .minutes(45), followUps: 0, appointment: appointment)
    }
    func window(_ fewest: Int, _ most: Int, _ rate: Double?) -> Appointment {
      Appointment(window: .init(fewest: fewest, most: most), passRate: rate)
    }
    return Loop(
      id: .init(text ?? "article"), title: text ?? "Four rounds",
      stages: [
        stage("screening", "Screening", window(3, 5, 0.25)),
        stage("problem-solving", "Problem solving", window(0, 5, 0.4)),
        stage("deep-dive", "Deep dive", window(5, 10, 0.6)),
        stage("team-fit", "Team fit", Appointment(isSameDay: true)),
        stage("executive", "Executive", window(3, 5, 0.8)),
      ].prefix(text == nil ? 5 : 1).map(\.self),
      committee: CommitteePlan(window: .init(fewest: 0, most: 2), isStrict: true),
      remarks: [text ?? "One article's figures."],
      length: LoopLength(weeks: 4...6, label: text ?? "one article's figure"),
      provenance: Provenance(source: text ?? "an article", date: text ?? "2026", note: nil))
  }

  private func page(
    _ pairs: [(name: String, value: String)], loops: [Loop] = [Self.loop()]
  ) throws -> PageReader {
    let today = try #require(Day("2026-11-30"))
    let reader = PageReader(
      TimelinePage(TimelineQuery(pairs: pairs), loops: loops, today: today).render())
    #expect(reader.problems == [])
    return reader
  }

  @Test func `the button stands below the fields that scroll, so that it is always in sight`()
    throws
  {
    let classes = try page([]).values(of: "class")
    let fields = try #require(classes.firstIndex(of: "scenario-fields"))
    let button = try #require(classes.firstIndex(of: "compute"))
    #expect(fields < button)
    #expect(!classes[..<fields].contains("field") && !classes[button...].contains("field"))
  }

  @Test func `without a choice it is an application of today, with the holidays of France`() throws
  {
    let page = try page([])
    for words in [
      "the decision falls between Tue 15 Dec 2026 and Fri 8 Jan 2027, 15 to 39 days later.",
      "The windows add up to 11 to 27 business days", "3 more of slippage are needed",
      "Fri 25 Dec 2026: Christmas Day, France", "3 to 5 business days after the stage before it",
      "On the day of the stage before it", "about 1 in 21", "One article's figures", "4.8%",
      "an article, 2026",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(
      page.values(of: "href").contains("/timeline.ics?applied=2026-11-30&region=fr"))
  }

  @Test func `a holiday of several places is said once`() throws {
    let page = try page([("applied", "2026-11-30"), ("region", "fr"), ("region", "us")])
    #expect(page.text.contains("Fri 25 Dec 2026: Christmas Day, France; United States, federal"))
    #expect(!page.text.contains("Christmas Day, United States"))
  }

  @Test func `what was chosen stands in the form again`() throws {
    let page = try page([
      ("applied", "2026-12-01"), ("region", "us"), ("region", "de-by"), ("stated", "5"),
      ("date-screening", "2026-12-07T14:00+01:00"), ("from", "today"),
    ])
    let values = page.values(of: "value")
    for value in ["2026-12-01", "5", "2026-12-07T14:00+01:00"] { #expect(values.contains(value)) }
    let checked = page.attributes.filter { $0.name == "checked" }
    #expect(checked.count == 3)
    #expect(page.text.contains("Within its window"))
    #expect(page.text.contains("7 Dec 2026, 13:00 UTC"))
    #expect(page.text.contains("as given"))
  }

  @Test func `the day of a decision stands in the form and in the table`() throws {
    let page = try page([("applied", "2026-11-30"), ("date-decision", "2026-12-30")])
    #expect(page.values(of: "value").contains("2026-12-30"))
    #expect(page.text.contains("On Wed 30 Dec 2026"))
  }

  @Test func `a loop without windows says that nothing is stated`() throws {
    let stage = Stage(
      id: "talk", title: "Talk", kinds: [.technical], interviewers: [], preparation: .zero,
      discussion: .minutes(30), followUps: 0)
    let loop = Loop(
      id: "practice", title: "Practice", stages: [stage],
      provenance: Provenance(source: "ours", date: "2026", note: nil))
    let page = try page([("applied", "2026-11-30")], loops: [loop])
    #expect(page.text.contains("How long all of it takes is not known"))
    #expect(page.text.contains("Not stated"))
    #expect(!page.text.contains("How many get through"))
  }

  @Test(arguments: [
    ("applied", "2026-02-30", "is no day of the calendar"), ("applied", "x", "is no day"),
    ("loop", "nothing", "there is no loop"), ("region", "atlantis", "there is no region"),
    ("stated", "9-4", "is no length"), ("date-screening", "soon", "is no date"),
    ("date-executive", "2026-11-01", "would come before"),
    ("applied", "2199-12-20", "holidays are known from"),
    ("applied", "0001-01-01", "holidays are known from"),
  ])
  func `a mistake is said beside the form, and there are no dates`(
    name: String, value: String, words: String
  ) throws {
    var pairs = [(name: name, value: value)]
    if name != "applied" { pairs.append(("applied", "2026-11-30")) }
    let page = try page(pairs)
    #expect(page.text.lowercased().contains(words), "\(words)")
    #expect(!page.text.contains("Take into a calendar"))
    #expect(page.values(of: "role").contains("alert"))
  }

  @Test func `without a loop the page says so`() throws {
    #expect(try page([], loops: []).text.contains("The packs hold no loop"))
  }

  @Test(arguments: HostileTests.texts)
  func `a hostile text in every field and in the loop leaves the page well formed`(
    text: String
  ) throws {
    let names = ["applied", "loop", "region", "stated", "from", "date-a", "date-\(text)", text]
    let all = names.map { (name: $0, value: text) }
    let good = [(name: "applied", value: "2026-11-30")]
    for pairs in [all, good] {
      let page = try page(pairs, loops: [Self.loop(text)])
      #expect(Set(page.elements).isSubset(of: PageReader.ours))
      for address in page.values(of: "href") + page.values(of: "action") {
        #expect(address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#"))
      }
    }
  }

  @Test func `an address of any length is cut`() throws {
    let long = String(repeating: "9", count: 100_000)
    let names = ["applied", "stated", "loop"] + (0..<5_000).map { "date-\($0)" }
    let pairs = (names + Array(repeating: "region", count: 5_000)).map { (name: $0, value: long) }
    let query = TimelineQuery(pairs: pairs)
    #expect(query.regions.count <= 30 && query.dates.count <= 40)
    #expect(Route.timeline(query).path.utf8.count < 10_000)
    _ = try page(pairs)
  }

  @Test func `an address is read as it was written`() {
    var query = TimelineQuery()
    query.applied = "2026-11-30"
    query.loop = "article"
    query.campaign = "c-1"
    query.regions = ["fr", "us"]
    query.stated = "4-6"
    query.isFromToday = true
    query.dates = ["screening": "2026-12-03", "executive": "2026-12-30T09:00Z"]
    #expect(TimelineQuery(pairs: query.pairs) == query)
    #expect(
      Route.timeline(query).path
        == "/timeline?applied=2026-11-30&loop=article&campaign=c-1&stated=4-6&region=fr&region=us"
        + "&from=today&date-executive=2026-12-30T09%3A00Z&date-screening=2026-12-03")
    #expect(Route.timeline(TimelineQuery()).path == "/timeline")
  }
}
