// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Testing

struct TeamQuestionTests {
  @Test func `a question has its guide, its probes and its pushbacks`() throws {
    let library = try PackLibrary(files: SamplePacks.files(changing: SamplePacks.more))
    let question = try #require(library.question("keep-the-test"))
    #expect(question.family == "kept-tests")
    #expect(
      question.guide
        == QuestionGuide(
          looksFor: ["Asks what was counted.", "Says what would change the answer."],
          provenance: Provenance(source: "a test", date: "2026-11-24"), expires: "2027-03-01"))
    #expect(
      question.pushbacks == [
        Pushback(
          argument: "Two weeks were enough.", isRight: false,
          truth: "With 90 accounts a day it takes five.", decides: ["week", "90"])
      ])
    let other = try #require(library.question("fewer-returns"))
    #expect((other.family, other.guide, other.pushbacks) == (nil, nil, nil))
  }

  @Test func `the probes of a question are asked on no other`() throws {
    let library = try PackLibrary(files: SamplePacks.files(changing: SamplePacks.more))
    let first = try #require(library.probe("keep-the-test-1"))
    #expect(first.question == "keep-the-test")
    #expect(first.reason == .claim(.wrong))
    #expect(first.family == .figure)
    let second = try #require(library.probe("keep-the-test-2"))
    #expect(second.reason == .exhibit)
    #expect(second.family == .reversal)
    let question = try #require(library.question("keep-the-test"))
    let other = try #require(library.question("fewer-returns"))
    #expect(
      library.probes(on: question).map(\.id) == [
        "keep-the-test-1", "figure", "keep-the-test-2", "look",
      ])
    #expect(library.probes(on: other).map(\.id) == ["figure", "look"])
  }

  @Test func `a question that is replaced takes its probes with it`() throws {
    let mine = """
      format: windtunnel/questions@1
      version: 2026-12-01
      provenance: {source: a teacher, date: 2026-12-01}
      questions:
        - id: ps-onboarding
          kind: problem_solving
          prompt: What would you ask first?
          probes: [{criterion: PS1, reason: exhibit, wordings: [Anything in the table?], priority: 9}]

      """
    let plain = try Embedded.library.get()
    let library = try PackLibrary.embedded(overlaidBy: [PackFile(path: "mine.yaml", text: mine)])
    #expect(
      library.probes.filter { $0.question == "ps-onboarding" }.map(\.id) == ["ps-onboarding-1"])
    #expect(
      library.probes.filter { $0.question != "ps-onboarding" }
        == plain.probes.filter { $0.question != "ps-onboarding" })
  }

  @Test(arguments: [
    Mistake(
      "team-questions", "family: kept-tests", to: "family: Kept tests",
      "campaign.yaml:32: item 1 of stage `talking` names the question or family `kept-tests`, which no "
        + "pack has for the kind `problem_solving`; add it to a pack or remove the name\n"
        + "team-questions.yaml:8: the `family` of question `keep-the-test` is `Kept tests`; use small "
        + "letters, digits and hyphens, such as `kv-cache`"),
    Mistake(
      "team-questions",
      "    looks-for:\n      - Asks what was counted.\n      - Says what would change the answer.\n",
      to: "",
      "team-questions.yaml:9: question `keep-the-test` has `expires` and no `looks-for`; add "
        + "`looks-for: […]`, or take `expires` away"),
    Mistake(
      "team-questions", "expires: 2027-03-01", to: "expires: soon",
      "team-questions.yaml:12: the `expires` of question `keep-the-test` is `soon`; write a day as "
        + "YYYY-MM-DD"),
    Mistake(
      "team-questions", "{claim: wrong}", to: "{claim: wrnog}",
      "team-questions.yaml:14: the `claim` of the reason of probe 1 of question `keep-the-test` is "
        + "`wrnog`; did you mean `wrong`?"),
    Mistake(
      "team-questions", "“{quote}”?\"], priority: 95", to: "“{cell}”?\"], priority: 95",
      "team-questions.yaml:14: unknown slot `{cell}` in a wording of probe 1 of question "
        + "`keep-the-test`; the known ones are `quote`"),
    Mistake(
      "team-questions", "family: reversal", to: "family: reversals",
      "team-questions.yaml:19: the `family` of probe 2 of question `keep-the-test` is `reversals`; did "
        + "you mean `reversal`?"),
    Mistake(
      "team-questions", "      - criterion: C2", to: "      - id: mine\n        criterion: C2",
      "team-questions.yaml:15: unknown key `id` in probe 2 of question `keep-the-test`; the known ones "
        + "are `criterion`, `reason`, `wordings`, `priority` and `family`"),
    Mistake(
      "team-questions", "criterion: C2", to: "criterion: C3",
      "team-questions.yaml:15: probe 2 of question `keep-the-test` names the criterion `C3`, which no "
        + "pack has for the kind `problem_solving`; add it to a pack or remove the name"),
    Mistake(
      "team-questions", "right: false", to: "right: no",
      "team-questions.yaml:22: the `right` of pushback 1 of question `keep-the-test` is `no`; the known "
        + "ones are `true` and `false`"),
    Mistake(
      "team-questions", "decides: [week, 90]", to: "decides: []",
      "team-questions.yaml:24: only 0 in the `decides` of pushback 1 of question `keep-the-test`; write "
        + "at least 1"),
    Mistake(
      "team-questions", "decides: [week, 90]", to: "decides: [week, \"…\"]",
      "team-questions.yaml:24: the term `…` of pushback 1 of question `keep-the-test` holds no word; "
        + "remove it"),
  ])
  func `a wrong question is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test func `a probe of a question for the criterion of another kind is reported`() {
    let mine = """
      format: windtunnel/questions@1
      version: 2026-12-01
      provenance: {source: a teacher, date: 2026-12-01}
      questions:
        - id: mine
          kind: technical
          prompt: How would you serve this?
          probes:
            - {criterion: PS1, reason: unsourced-figure, wordings: [Where from?], priority: 9}

      """
    do throws(PackFailure) {
      _ = try PackLibrary.embedded(overlaidBy: [PackFile(path: "mine.yaml", text: mine)])
      Issue.record("no problem was reported")
    } catch {
      #expect(
        error.description
          == "mine.yaml:9: probe 1 of question `mine` names the criterion `PS1`, which no pack has for "
          + "the kind `technical`; add it to a pack or remove the name")
    }
  }
}
