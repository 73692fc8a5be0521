// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Workbench

/// The form in which a scenario is chosen.
///
/// It is sent as a visit, so that the address holds everything; with a model that is given by its file it is sent as a form, and
/// nothing of it is kept.
struct ScenarioForm {
  let scenario: Scenario
  let problems: [ScenarioProblem]

  var body: HTML {
    .element(
      form,
      [.class("scenario")] + target + [
        .labelledBy(ElementID("choose")), .noCompletion, .noCapitals, .noSpellcheck,
      ],
      .group([
        h2(.id(ElementID("choose"))) { "Choose" },
        div(.class("scenario-fields")) {
          models
          workload
          level
          money
        },
        div(.class("compute")) { button(.class("primary"), .type("submit")) { "Compute" } },
        NameLists(lists: [.models, .devices, .formats, .engines, .prices]).body,
      ]))
  }

  private var target: [Attribute] {
    hasFile ? [.post, .action(.workbenchFile)] : [.get, .action(.workbench(Scenario()))]
  }

  var hasFile: Bool { !scenario.configurations.isEmpty }

  static let modelNames = NameLists.List.models.id
  static let deviceNames = NameLists.List.devices.id
  static let formatNames = NameLists.List.formats.id
  static let engineNames = NameLists.List.engines.id
  static let priceNames = NameLists.List.prices.id

  func field(
    _ field: ScenarioField, _ control: FieldView.Control, of number: Int = 1, usual: Message = "",
    caption: Message? = nil, unit: Message? = nil, showsHelp: Bool = false
  ) -> HTML {
    let key = ScenarioKey(field, number)
    return FieldView(
      key: key, value: scenario[key], control: control, usual: usual, caption: caption, unit: unit,
      showsHelp: showsHelp,
      problem: problems.first { $0.key == key }?.words
    ).body
  }

  func hasProblem(_ fields: [ScenarioField], _ number: Int = 1) -> Bool {
    problems.contains { problem in
      problem.key.map { fields.contains($0.field) && $0.number == number } ?? false
    }
  }

  func isFilled(_ fields: [ScenarioField], _ number: Int = 1) -> Bool {
    fields.contains { scenario[$0, number] != nil }
  }
}

/// What is asked.
extension ScenarioForm {
  private var workload: HTML {
    fieldset {
      legend { "Workload" }
      div(.class("fields")) {
        field(.input, .number, usual: "\(Scenario.usualInput)", caption: .prompt)
        field(.output, .number, usual: "\(Scenario.usualOutput)", caption: .answer)
        field(.load, .choice([Self.loads]), caption: "Load")
        field(.amount, .number, usual: amountUsual, caption: "How much", unit: amountUnit)
      }
      more("Cache hits and memory", ElementID("cached-fields"), [.cached, .context, .sequences]) {
        field(.cached, .range, usual: "0", showsHelp: true)
        field(.context, .number, usual: "prompt + answer", showsHelp: true)
        field(.sequences, .number, usual: "as the load", showsHelp: true)
      }
    }
  }

  private static let loads = FieldView.Choices(words: [
    ("concurrency", "Callers"), ("rate", "Rate"), ("batch", "Batch"), ("offline", "Offline"),
  ])

  private var kind: LoadKind { scenario[.load].flatMap(LoadKind.init) ?? .concurrency }
  private var amountUnit: Message { Message(label: kind.unit) }
  private var amountUsual: Message {
    switch kind {
    case .concurrency: "\(Scenario.usualCallers)"
    case .offline: "any"
    case .rate, .batch: ""
    }
  }

  private var level: HTML {
    fieldset {
      legend { "Service level" }
      div(.class("fields")) {
        field(.ttft, .number, usual: "any", caption: "First token in")
        field(.itl, .number, usual: "any", caption: "Each next in")
      }
    }
  }
}

/// Money.
extension ScenarioForm {
  private static let moneyFields: [ScenarioField] = [.utilisation, .requests, .api, .energy]
  private static let taskFields: [ScenarioField] = [
    .attempts, .noticed, .check, .person, .failure,
  ]

  private var money: HTML {
    fieldset {
      legend { "Money" }
      div(.class("fields")) {
        field(.requests, .number, usual: "not said", caption: "Requests", unit: "a month")
        field(.utilisation, .range, usual: "\(Scenario.usualUtilisation)")
      }
      field(
        .api, .name(suggestions: Self.priceNames), usual: "none", caption: "Against an API",
        unit: "USD/M tokens", showsHelp: true)
      more("Energy and tasks", ElementID("task-fields"), [.energy] + Self.taskFields) {
        field(.energy, .range, usual: "paid with the device", showsHelp: true)
        field(.attempts, .number, usual: "1", showsHelp: true)
        field(.noticed, .range, usual: "1", showsHelp: true)
        field(.check, .range, usual: "0", showsHelp: true)
        field(.person, .range, usual: "nobody", showsHelp: true)
        field(.failure, .range, usual: "0", showsHelp: true)
      }
    }
  }

  /// Fields that few need: in the page and open when one of them is filled or wrong, else a part of it.
  func more(
    _ words: Message, _ name: ElementID, _ fields: [ScenarioField], _ number: Int = 1,
    @HTMLBuilder content: () -> HTML
  ) -> HTML {
    let isNeeded = isFilled(fields, number) || hasProblem(fields, number)
    return details(.class("more"), .open(isNeeded)) {
      summary { words }
      if !isNeeded, let parts = PageParts.current {
        let address = parts.address(of: name, title: words, sentBy: sender) {
          div(.class("fields")) { content() }
        }
        PartLink(address: address, words: "Show the fields", subject: words).body
      } else {
        div(.class("fields")) { content() }
      }
    }
  }

  /// What sends fields that are a page of their own, with all that was chosen.
  private var sender: PartForm {
    let chosen = scenario.pairs.map { (name: $0.name, value: $0.value) }
    let files = scenario.configurations.flatMap { number, file in
      [("label", file.label), ("config", file.text), ("place", "\(number)")]
    }
    return PartForm(
      method: hasFile ? .post : .get, action: hasFile ? .workbenchFile : .workbench(Scenario()),
      pairs: chosen + files.map { (name: $0.0, value: $0.1) }, button: "Compute")
  }
}
