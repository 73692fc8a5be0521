// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// The models of the form.
extension ScenarioForm {
  /// The numbers that are shown: the chosen ones, and the next one to choose.
  private var numbers: [Int] {
    let last = (1...Scenario.mostModels).last { number in
      scenario.configurations[number] != nil
        || ScenarioField.allCases.contains { $0.isPerModel && scenario[$0, number] != nil }
    }
    return Array(1...min((last ?? 0) + 1, Scenario.mostModels))
  }

  var models: HTML {
    .group(numbers.map { number in isChosen(number) ? model(number) : addition(number) })
  }

  private func isChosen(_ number: Int) -> Bool {
    number == 1 || scenario.configurations[number] != nil
      || ScenarioField.allCases.contains { $0.isPerModel && scenario[$0, number] != nil }
  }

  private func model(_ number: Int) -> HTML {
    fieldset(.class("model")) {
      legend { "Model \(number)" }
      if let file = scenario.configurations[number] {
        ModelFile(number: number, file: file, problem: problem(number)).body
      } else {
        field(
          .model, .name(suggestions: Self.modelNames), of: number, usual: "mistral-7b-v0.3",
          caption: "Name")
      }
      placed(number)
      if scenario.modelNumbers.count > 1, !hasFile {
        button(
          .class("remove"), .type("submit"), .name("remove"), .value("\(number)"),
          .label("Remove model \(number)")
        ) { "Remove" }
      }
    }
  }

  private func problem(_ number: Int) -> ScenarioProblem? {
    problems.first { $0.key == ScenarioKey(.model, number) }
  }

  /// The next model: its name alone, so that a form with one model stays short.
  private func addition(_ number: Int) -> HTML {
    fieldset(.class("model")) {
      legend { "Add a model" }
      field(
        .model, .name(suggestions: Self.modelNames), of: number, usual: "such as llama-3.1-70b",
        caption: "Name of model \(number)")
    }
  }

  private static let layoutFields: [ScenarioField] = [
    .devices, .tensor, .pipeline, .expert, .replicas, .cache, .engine, .price, .success,
  ]

  @HTMLBuilder private func placed(_ number: Int) -> HTML {
    div(.class("fields placed")) {
      field(
        .weights, .name(suggestions: Self.formatNames), of: number, usual: usual(.weights, number))
      field(
        .device, .name(suggestions: Self.deviceNames), of: number, usual: usual(.device, number))
    }
    more(
      "Layout, engine, price, success", ElementID("layout-fields", number), Self.layoutFields,
      number
    ) {
      field(
        .devices, .number, of: number, usual: usual(.devices, number))
      field(
        .tensor, .number, of: number, usual: usual(.tensor, number))
      field(
        .pipeline, .number, of: number, usual: usual(.pipeline, number))
      field(
        .expert, .number, of: number, usual: usual(.expert, number))
      field(
        .replicas, .number, of: number, usual: usual(.replicas, number))
      field(
        .cache, .choice(Self.caches), of: number, usual: usual(.cache, number))
      field(
        .engine, .name(suggestions: Self.engineNames), of: number, usual: usual(.engine, number))
      field(
        .price, .range, of: number, usual: usual(.price, number))
      field(
        .success, .range, of: number, usual: "not said", unit: "0.62 or 62%")
    }
  }

  /// What holds when a field is empty: the value of the first model, or what is usual.
  private func usual(_ field: ScenarioField, _ number: Int) -> Message {
    if number > 1, let inherited = scenario.effective(field, number) {
      return "\(inherited) (as 1)"
    }
    return switch field {
    case .weights: hasFile ? "as in the file" : "bf16"
    case .cache: "bf16"
    case .engine: Message(verbatim: Engine.vllm.rawValue)
    case .device: Message(verbatim: Scenario.usualDevice)
    case .pipeline, .expert, .replicas: "1"
    case .price: "catalogue"
    default: "automatic"
    }
  }

  private static let caches = [
    FieldView.Choices(names: ["fp8", "int8", "int4"])
  ]
}

/// A model that is given by its file, within the form that sends it along.
struct ModelFile {
  let number: Int
  let file: ModelConfiguration
  let problem: ScenarioProblem?

  var body: HTML {
    .group([
      div(.class("field")) {
        label(.for(Self.nameID)) { "Name" }
        input(
          .id(Self.nameID), .type("text"), .name("label"), .value(file.label), .noCompletion,
          .noSpellcheck, .longest(80))
      },
      div(.class("field")) {
        label(.for(textID)) { "config.json" }
        textarea(
          .id(textID), .name("config"), .rows(8), .noSpellcheck, .invalid(problem != nil),
          .describedBy(Self.wordsID)
        ) { file.text }
        div(.class("field-words"), .id(Self.wordsID)) {
          if let problem { p(.class("wrong"), .ownDirection) { problem.words } }
          p(.class("detail")) { "In memory only: neither the address nor the disk holds the file." }
        }
      },
      input(.type("hidden"), .name("place"), .value("\(number)")),
    ])
  }

  private var textID: ElementID { FieldView.id(ScenarioKey(.model, number)) }
  private static let nameID = ElementID("file-name")
  private static let wordsID = ElementID("file-words")
}

/// The form that adds a model by its file.
struct FileForm {
  let scenario: Scenario

  var body: HTML {
    details(.class("more file")) {
      summary { Self.title }
      if let parts = PageParts.current {
        let address = parts.address(of: ElementID("own-model"), title: Self.title) { fields }
        PartLink(address: address, words: "Show the form", subject: Self.title).body
      } else {
        fields
      }
    }
  }

  private static let title: Message = "A model of your own, by its config.json"

  private var fields: HTML {
    form(.post, .action(.workbenchFile)) {
      p(.class("detail")) {
        "Paste the config.json of a model on a hub. It is computed beside the models above and held in memory only: "
        "the address holds names of the catalogue only."
      }
      for pair in scenario.pairs {
        input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      div(.class("field")) {
        label(.for(Self.nameID)) { "Name" }
        input(
          .id(Self.nameID), .type("text"), .name("label"), .placeholder("my-model"),
          .noCompletion, .noSpellcheck, .longest(80))
      }
      div(.class("field")) {
        label(.for(Self.textID)) { "config.json" }
        textarea(.id(Self.textID), .name("config"), .rows(6), .noSpellcheck, .required)
      }
      button(.type("submit")) { "Compute with it" }
    }
  }

  private static let nameID = ElementID("new-file-name")
  private static let textID = ElementID("new-file-text")
}
