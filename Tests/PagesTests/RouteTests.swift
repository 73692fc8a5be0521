// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Pages
import Rehearsal
import Testing
import Workbench

struct RouteTests {
  @Test(arguments: [
    (Route.home, "/"),
    (.questions(kind: nil), "/questions"),
    (.questions(kind: .problemSolving), "/questions?kind=problem_solving"),
    (.rounds, "/rounds"),
    (.round("r-1"), "/rounds/r-1"),
    (.followUp("r-1", 2), "/rounds/r-1#follow-up-2"),
    (.hints("r-1"), "/rounds/r-1#hints"),
    (.discussion("r-1"), "/rounds/r-1/discussion"),
    (.draft("r-1"), "/rounds/r-1/draft"),
    (.answer("r-1"), "/rounds/r-1/answer"),
    (.finish("r-1"), "/rounds/r-1/finish"),
    (.scorecard("r-1"), "/rounds/r-1/scorecard"),
    (.scorecardPaper("r-1"), "/rounds/r-1/scorecard/print"),
    (.explanation("r-1"), "/rounds/r-1/explanation"),
    (.explained("r-1", 2), "/rounds/r-1/explanation#criterion-2"),
    (.override("r-1"), "/rounds/r-1/override"),
    (.askInWords("r-1"), "/rounds/r-1/data/words"),
    (.askByMenu("r-1"), "/rounds/r-1/data/menu"),
    (.asked("r-1", 3), "/rounds/r-1#asked-3"),
    (.askedFile("r-1", 3), "/rounds/r-1/data/3.csv"),
    (.notAsked("r-1", DataForm(words: "a&b #")), "/rounds/r-1?dataWords=a%26b%20%23"),
    (.cases, "/cases"),
    (.caseKey(CaseReference(family: "f", seed: .max)), "/cases/f/18446744073709551615/key"),
    (.caseKey(CaseReference(family: "f", seed: 0), isWarned: true), "/cases/f/0/key?show"),
    (.caseExhibit(CaseReference(family: "f", seed: 1), "a/b"), "/cases/f/1/exhibits/a%2Fb.csv"),
    (.history, "/history"),
    (.data, "/data"),
    (.dataExport, "/data/export"),
    (.dataErase, "/data/erase"),
    (.about, "/about"),
    (.health, "/health"),
    (.asset(.stylesheet), "/assets/app.css?v=\(Asset.stylesheet.version)"),
    (.asset(.icon), "/assets/icon.svg?v=\(Asset.icon.version)"),
    (.historyPage(1), "/history"),
    (.historyPage(2), "/history?page=2"),
    (.campaignsPage(3), "/campaigns?page=3"),
    (.workbench(Scenario()), "/workbench"),
    (.workbenchFile, "/workbench/file"),
    (.memo(Scenario()), "/workbench/memo"),
    (.serving(ServingQuery()), "/workbench/serving"),
    (.servingResults(ServingQuery()), "/workbench/serving/results"),
    (.decisions(Scenario()), "/workbench/decisions"),
    (.catalogue(.models), "/catalogue"),
    (.catalogue(.prices), "/catalogue/prices"),
    (.source(7), "/catalogue/sources#source-7"),
  ])
  func `each route has its path`(route: Route, path: String) {
    #expect(route.path == path)
  }

  @Test(arguments: [
    ("../../data/erase", "/rounds/%2E%2E%2F%2E%2E%2Fdata%2Ferase"),
    ("a b?c#d&e", "/rounds/a%20b%3Fc%23d%26e"),
    ("é\u{0}\n", "/rounds/%C3%A9%00%0A"),
    ("", "/rounds/"),
  ])
  func `a strange name of a round stays one part of its path`(name: String, path: String) {
    #expect(Route.round(RoundID(name)).path == path)
  }

  @Test func `a choice is the query of its page, and nothing in it can leave it`() {
    var scenario = Scenario()
    scenario[.model] = "a b&c=d#e/../f"
    scenario[.input] = "5"
    let path = Route.workbench(scenario).path
    #expect(path == "/workbench?input=5&model=a%20b%26c%3Dd%23e%2F..%2Ff")
    let choices = DecisionChoices(pairs: [
      (name: "right", value: "97 %&x"), (name: "other", value: "1"),
    ])
    #expect(Route.decisions(scenario, choices).path.hasSuffix("&right=97%20%25%26x"))
  }

  @Test(arguments: Asset.allCases)
  func `the file of each asset is in the program`(asset: Asset) {
    #expect(asset.text.utf8.count > 20)
  }

  @Test func `no asset asks anything of another host`() {
    let script = Asset.roomScript.text + Asset.servingScript.text
    let style =
      Asset.stylesheet.text + Asset.workbenchStyle.text + Asset.explanationStyle.text
      + Asset.servingStyle.text
    #expect(!script.contains("://") && !style.contains("url(") && !style.contains("@import"))
    #expect(!script.contains("innerHTML") && !script.contains("eval("))
  }
}
