// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Quantities
import Testing

struct CampaignPackTests {
  let library: PackLibrary

  init() throws {
    library = try PackLibrary(files: SamplePacks.files(changing: SamplePacks.more))
  }

  @Test func `a stage has its appointment, and a loop its committee`() throws {
    let loop = try #require(library.loop("campaign"))
    #expect(
      loop.stages[0].appointment
        == Appointment(
          format: .written, window: BusinessDayWindow(fewest: 3, most: 5), passRate: 0.25))
    #expect(
      loop.stages[1].appointment
        == Appointment(format: .inPersonOrVideo, isSameDay: true, pause: .minutes(15)))
    #expect(
      loop.committee
        == CommitteePlan(window: BusinessDayWindow(fewest: 0, most: 2), isStrict: true))
    #expect(loop.remarks == ["The days are made up."])
  }

  @Test func `a loop that says nothing about days has no appointment and no committee`() throws {
    let loop = try #require(library.loop("short"))
    #expect(loop.stages[0].appointment == Appointment())
    #expect(loop.stages[0].items.isEmpty)
    #expect(loop.committee == nil)
    #expect(loop.remarks.isEmpty)
  }

  @Test func `the items of a stage are read with their minutes and what may be asked`() throws {
    let items = try #require(library.loop("campaign")).stages[1].items
    #expect(
      items == [
        StageItem(
          title: "A test", kind: .problemSolving, source: .pack,
          among: ["kept-tests", "fewer-returns"], interviewer: "watcher",
          preparation: .minutes(10), discussion: .minutes(14), followUps: 2),
        StageItem(
          title: "A design", kind: .problemSolving, source: .generated, among: ["anything"],
          interviewer: "watcher", discussion: .minutes(16), followUps: 1, hasCurveball: true),
      ])
  }

  @Test func `curveballs and examples are read with where they come from`() throws {
    let curveball = try #require(library.curveballs.first)
    #expect(curveball.id == "half-the-log")
    #expect(curveball.wordings.count == 2)
    #expect(curveball.looksFor == "Says what the other half still shows.")
    #expect(curveball.provenance.source == "a test")
    #expect(library.curveballs(for: .problemSolving) == [curveball])
    #expect(library.curveballs(for: .technical).isEmpty)
    #expect(library.exampleQuestions.map(\.id) == ["who-reads-it", "lunch"])
    #expect(library.exampleQuestions.map(\.expires) == ["2027-03-01", nil])
    #expect(library.exampleQuestions[0].stageFit == .problemSolving)
    #expect(library.exampleQuestions[0].asksAbout == "The log.")
  }

  @Test func `a persona has a voice and leans when the pack says so`() throws {
    #expect(library.persona("watcher")?.voice == nil)
    #expect(library.persona("watcher")?.leans == nil)
    let text = SamplePacks.personas.replacing(
      "    closing: End.", with: "    closing: End.\n    voice: Dry.\n    leans: [payer, gap]")
    let other = try PackLibrary(files: SamplePacks.files(changing: ["personas.yaml": text]))
    #expect(other.persona("watcher")?.voice == "Dry.")
    #expect(other.persona("watcher")?.leans == [.payer, .gap])
  }

  @Test func `a persona may open in other words where a case was read before`() throws {
    #expect(library.persona("watcher")?.caseOpening == nil)
    let text = SamplePacks.personas.replacing(
      "    closing: End.", with: "    opening-with-case: You have read it.\n    closing: End.")
    let other = try PackLibrary(files: SamplePacks.files(changing: ["personas.yaml": text]))
    #expect(other.persona("watcher")?.caseOpening == "You have read it.")
  }

  @Test func `a persona may begin a further question, and hand over, in other words`() throws {
    let plain = try #require(library.persona("watcher"))
    #expect(plain.laterOpenings == nil && plain.turnOpening == nil)
    let text = SamplePacks.personas.replacing(
      "    closing: End.",
      with:
        "    openings-later: [Next., Another.]\n    opening-to-questions: Ask.\n    closing: End.")
    let other = try PackLibrary(files: SamplePacks.files(changing: ["personas.yaml": text]))
    #expect(other.persona("watcher")?.laterOpenings == ["Next.", "Another."])
    #expect(other.persona("watcher")?.turnOpening == "Ask.")
  }

  @Test(arguments: [
    Mistake(
      "campaign", "format: written", to: "format: phone",
      "campaign.yaml:15: the `format` of stage `writing` is `phone`; the known ones are `written`, "
        + "`video`, `in-person` and `in-person-or-video`"),
    Mistake(
      "campaign", "[3, 5]", to: "[5, 3]",
      "campaign.yaml:16: the `window-business-days` of stage `writing` is `[5, 3]`; write the fewest "
        + "and the most days, up to 250, such as `[3, 5]`"),
    Mistake(
      "campaign", "[3, 5]", to: "[3]",
      "campaign.yaml:16: the `window-business-days` of stage `writing` is `[3]`; write the fewest "
        + "and the most days, up to 250, such as `[3, 5]`"),
    Mistake(
      "campaign", "[3, 5]", to: "3",
      "campaign.yaml:16: the `window-business-days` of stage `writing` is `3`; write the fewest and "
        + "the most days, up to 250, such as `[3, 5]`"),
    Mistake(
      "campaign", "[3, 5]", to: "[-1, 99999999999999999999]",
      "campaign.yaml:16: the `window-business-days` of stage `writing` is `[-1, "
        + "99999999999999999999]`; write the fewest and the most days, up to 250, such as `[3, 5]`"),
    Mistake(
      "campaign", "pass-rate: 0.25", to: "pass-rate: 25",
      "campaign.yaml:17: the `pass-rate` of stage `writing` is `25`; write a share above 0 and up to "
        + "1, such as `0.25`"),
    Mistake(
      "campaign", "pass-rate: 0.25", to: "pass-rate: nan",
      "campaign.yaml:17: the `pass-rate` of stage `writing` is `nan`; write a share above 0 and up to "
        + "1, such as `0.25`"),
    Mistake(
      "campaign", "        pass-rate: 0.25", to: "        same-day: true",
      "campaign.yaml:16: stage `writing` is on the day of the one before it and has a window of days; "
        + "take one of `same-day` and `window-business-days` away"),
    Mistake(
      "campaign", "        window-business-days: [3, 5]", to: "        same-day: true",
      "campaign.yaml:8: the first stage of loop `campaign` is on the day of the one before it; take "
        + "`same-day` away"),
    Mistake(
      "campaign", "        same-day: true\n", to: "",
      "campaign.yaml:26: stage `talking` has a pause, and is not on the day of the one before it; add "
        + "`same-day: true`, or take `pause-minutes` away"),
    Mistake(
      "campaign", "discussion-minutes: 16", to: "discussion-minutes: 17",
      "campaign.yaml:29: the items of stage `talking` take 41 minutes, and the stage has 40; shorten "
        + "them by 1, or lengthen the stage"),
    Mistake(
      "campaign", "[kept-tests, fewer-returns]", to: "[kept-test, fewer-returns]",
      "campaign.yaml:32: item 1 of stage `talking` names the question or family `kept-test`, which no "
        + "pack has for the kind `problem_solving`; did you mean `kept-tests`?"),
    Mistake(
      "campaign", "source: generated", to: "source: guessed",
      "campaign.yaml:39: the `source` of item 2 of stage `talking` is `guessed`; the known ones are "
        + "`pack`, `generated` and `case`"),
    Mistake(
      "campaign", "            interviewer: watcher\n            discussion-minutes: 16",
      to: "            interviewer: wacher\n            discussion-minutes: 16",
      "campaign.yaml:41: item 2 of stage `talking` names the persona `wacher`, which no pack has; did "
        + "you mean `watcher`?"),
    Mistake(
      "campaign", "            follow-ups: 1\n", to: "",
      "campaign.yaml:37: no `follow-ups` in item 2 of stage `talking`; add `follow-ups: …`"),
    Mistake(
      "campaign", "title: A design\n            kind: problem_solving",
      to: "title: A design\n            kind: executive",
      "campaign.yaml:38: item 2 of stage `talking` names the rubric of kind `executive`, which no pack "
        + "has; add it to a pack or remove the name"),
    Mistake(
      "campaign", "{window-business-days: [0, 2], strict: true}", to: "{strict: true}",
      "campaign.yaml:45: no `window-business-days` in the committee of loop `campaign`; add "
        + "`window-business-days: …`"),
    Mistake(
      "campaign", "strict: true", to: "strict: yes",
      "campaign.yaml:45: the `strict` of the committee of loop `campaign` is `yes`; the known ones are "
        + "`true` and `false`"),
    Mistake(
      "campaign", "remarks: [", to: "stated-length: {weeks: [6, 4], by: us}\n    remarks: [",
      "campaign.yaml:46: the `weeks` of the stated length of loop `campaign` is `[6, 4]`; write the fewest "
        + "and the most weeks, up to 520, such as `[3, 5]`"),
    Mistake(
      "campaign", "remarks: [", to: "remarks: [\"\", ",
      "campaign.yaml:46: an element of the `remarks` of loop `campaign` is empty; write it"),
  ])
  func `a wrong stage is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test(arguments: [
    Mistake(
      "curveballs", "kinds: [problem_solving]", to: "kinds: [technical]",
      "curveballs.yaml:7: curveball `half-the-log` names the rubric of kind `technical`, which no pack "
        + "has; add it to a pack or remove the name"),
    Mistake(
      "curveballs", "{quote}", to: "{cell}",
      "curveballs.yaml:8: unknown slot `{cell}` in a wording of curveball `half-the-log`; the known "
        + "ones are `quote`"),
    Mistake(
      "curveballs", "looks-for: Says what the other half still shows.",
      to: "looks-for: [Says, what]",
      "curveballs.yaml:9: the `looks-for` of curveball `half-the-log` is a list; write a text; quote "
        + "it if it has a colon"),
    Mistake(
      "examples", "stage-fit: problem_solving\n    asks", to: "stage-fit: lunch\n    asks",
      "examples.yaml:7: the `stage-fit` of example `who-reads-it` is `lunch`; the known ones are "
        + "\(Self.kinds)"),
    Mistake(
      "examples", "id: lunch", to: "id: who-reads-it",
      "examples.yaml:11: the example `who-reads-it` is there already, at examples.yaml:5; rename or "
        + "remove one of the two"),
    Mistake(
      "examples", "expires: 2027-03-01", to: "expires: 2027-02-29",
      "examples.yaml:10: the `expires` of example `who-reads-it` is `2027-02-29`; write a day as "
        + "YYYY-MM-DD"),
    Mistake(
      "personas", "closing: End.", to: "closing: End.\n    leans: [gap, money]",
      "personas.yaml:11: unknown `money` in the `leans` of persona `watcher`; the known ones are `gap`, "
        + "`failure`, `depth`, `figure`, `exhibit`, `alternative`, `reversal` and `payer`"),
  ])
  func `a wrong curveball, example or lean is reported`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  private static let kinds: String = {
    let names = QuestionKind.allCases.map { "`\($0.rawValue)`" }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }()
}
