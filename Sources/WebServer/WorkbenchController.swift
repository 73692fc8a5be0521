// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Quantities
import Rehearsal
import Storage
import Workbench

/// The pages of the workbench; everything that they show is in the address, and nothing is kept.
struct WorkbenchController: Sendable {
  let services: AppServices
  /// Lets as many simulations run at a time as there are cores.
  let gate = SimulationGate()
  private let kept = KeptPages()

  func compare(_ request: Request) async -> Response {
    let query = WorkbenchQuery(request)
    if let number = query.removes {
      return .seeOther(.workbench(query.scenario.removing(number)))
    }
    if !query.isEmpty, let route = query.canonical({ .workbench($0) }) { return .seeOther(route) }
    return await kept.answer(request, on: today) {
      query.isEmpty
        ? page(.example, isExample: true) : page(query.scenario, problems: query.problems)
    }
  }

  /// Computes with a model that is given by its file.
  ///
  /// The answer has an address that holds while the program does, since no address holds the file. One that is too large to be kept in memory is
  /// answered with its page.
  func file(_ form: [String: String]) -> Response {
    let (scenario, problems) = Scenario.read(file: form)
    let name = String(services.desk.world.newSeed(), radix: 36)
    let isKept = services.pasted.keep(.init(scenario: scenario, problems: problems), as: name)
    return isKept ? .seeOther(.pastedModel(name)) : .page(page(scenario, problems: problems))
  }

  /// The page of a model that was given by its file, while it is in memory.
  func pastedModel(_ name: String) -> Response {
    if let found = services.pasted.pasted(name) {
      return .page(page(found.scenario, problems: found.problems))
    }
    let notice = NoticePage(
      heading: "This model is no longer in memory",
      explanation:
        "Models that are given by their files are held in memory only, and the program has let this one go.",
      advice: "Paste its config.json again.",
      ways: [.init("To the workbench", to: .workbench(Scenario()))])
    return .page(notice.render(), status: .notFound)
  }

  func decisions(_ request: Request) async -> Response {
    let query = WorkbenchQuery(request)
    let choices = query.choices
    let isExample = query.scenario.texts.isEmpty && query.problems.isEmpty
    if !isExample, let route = query.canonical({ .decisions($0, choices) }) {
      return .seeOther(route)
    }
    return await kept.answer(request, on: today) {
      DecisionsPage(
        isExample ? .example : query.scenario, choices, on: basis, isExample: isExample
      ).render()
    }
  }

  func serving(_ request: Request) async -> Response {
    let query = WorkbenchQuery(request)
    let isExample = query.scenario.texts.isEmpty && query.problems.isEmpty
    let asked = ServingQuery(
      isExample ? .servingExample : query.scenario, pairs: query.serving)
    if !isExample, let route = query.canonical({ .serving(ServingQuery($0, pairs: query.serving)) })
    {
      return .seeOther(route)
    }
    let (basis, problems) = (basis, query.problems)
    return await kept.answer(request, on: today) {
      await gate.run {
        ServingPage(asked, on: basis, nameProblems: problems, isExample: isExample).render()
      }
    }
  }

  /// Answers a script with the parts of the page that change; with nothing when others were asked for in the meantime.
  func servingResults(_ request: Request) async -> Response {
    let text = request.uri.query ?? ""
    let isQuick = WorkbenchQuery.value(of: "quick", in: text) == "yes"
    let query = WorkbenchQuery(text)
    let asked = ServingQuery(query.scenario, pairs: query.serving)
    let basis = basis
    let page = await gate.runLatest {
      Response.page(ServingResults(asked, on: basis).render(isQuick: isQuick))
    }
    return page ?? Response(status: .noContent)
  }

  func memo(_ request: Request) async -> Response {
    let query = WorkbenchQuery(request)
    if !query.isEmpty, let route = query.canonical({ .memo($0) }) { return .seeOther(route) }
    return await kept.answer(request, on: today) {
      query.isEmpty
        ? MemoPage(.example, on: basis, isExample: true).render()
        : MemoPage(query.scenario, on: basis).render()
    }
  }

  func catalogue(_ part: CataloguePart, _ request: Request) async -> Response {
    let word = WorkbenchQuery.value(of: "find", in: request.uri.query ?? "")
    let short = String(Substring(word.unicodeScalars.prefix(100)))
    let number = Int(request.page) ?? 1
    return await kept.answer(request, on: today) {
      CataloguePage(part: part, word: short, today: today, number: number).render()
    }
  }

  private func page(
    _ scenario: Scenario, problems: [ScenarioProblem] = [], isExample: Bool = false
  ) -> String {
    WorkbenchPage(scenario, on: basis, nameProblems: problems, isExample: isExample).render()
  }

  /// What results rest on today.
  var basis: Basis { .catalogue(today: today) }

  /// The day in UTC; a clock beyond the calendar counts as the first day, on which no price is fresh or expired.
  var today: Day {
    guard let day = Day(services.desk.world.now()) ?? Day(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar has a first day")
    }
    return day
  }
}

extension Scenario {
  /// Returns the scenario of a form with the file of a model, and what is wrong with its names.
  static func read(file form: [String: String]) -> (Scenario, [ScenarioProblem]) {
    let own = ["config", "label", "place"]
    var (scenario, problems) = read(
      pairs: form.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
        .map { (name: $0.key, value: $0.value) })
    let free = (1...mostModels).first { !scenario.modelNumbers.contains($0) } ?? mostModels
    let place = form["place"].flatMap { Int($0) }.map { min(max($0, 1), mostModels) } ?? free
    scenario[.model, place] = nil
    scenario.configurations[place] = ModelConfiguration(
      label: label(form["label"] ?? ""), text: form["config"] ?? "")
    if scenario.configurations[place]?.text.isEmpty ?? true {
      problems.append(
        ScenarioProblem(ScenarioKey(.model, place), "there is no config.json; paste one"))
    }
    return (scenario, problems)
  }

  /// Returns a name that is short enough for a heading.
  private static func label(_ text: String) -> String {
    // By scalars, since one character may be made of any number of them.
    let words = String(Substring(text.unicodeScalars.prefix(80)))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "my-model" : words
  }
}
