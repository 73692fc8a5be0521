// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// The form in which a fleet and its requests are chosen; it is sent as a visit, so that the address holds everything.
struct ServingForm {
  let query: ServingQuery
  let problems: [ChoiceProblem]
  /// The figures that stay in sight beside the button.
  let brief: Message

  /// The fields of the scenario that stand in this form, those with a slider with what it goes over and what is usual.
  private static let sliders: [ScenarioField: (span: SliderSpan, usual: Double)] = [
    .replicas: (SliderSpan(1, 16, step: 1), 1),
    .input: (SliderSpan(100, 8000, step: 100), Double(Scenario.usualInput)),
    .output: (SliderSpan(10, 2000, step: 10), Double(Scenario.usualOutput)),
    .ttft: (SliderSpan(100, 10_000, step: 100), 0), .itl: (SliderSpan(5, 200, step: 5), 0),
  ]
  private static let plain: [ScenarioField] = [.model, .device, .weights, .tensor, .cache, .price]

  var body: HTML {
    form(
      .class("scenario serving"), .get, .action(.serving(ServingQuery())),
      .data(.results, Route.servingResults(ServingQuery()).path),
      .labelledBy(ElementID("serving-choose")), .noCompletion, .noCapitals, .noSpellcheck
    ) {
      h2(.id(ElementID("serving-choose"))) { "Choose" }
      for pair in hidden { input(.type("hidden"), .name(pair.name), .value(pair.value)) }
      div(.class("scenario-fields")) {
        fleet
        traffic
        engine
        objectives
      }
      div(.class("compute")) {
        p(.class("serving-brief")) { brief }
        button(.class("primary"), .type("submit")) { "Simulate" }
      }
      NameLists(lists: [.models, .devices]).body
    }
  }

  /// What was chosen on the workbench and stands in no field here.
  private var hidden: [(name: String, value: String)] {
    query.scenario.pairs.filter { pair in
      guard let key = ScenarioKey(named: pair.name) else { return true }
      return key.number > 1 || Self.sliders[key.field] == nil && !Self.plain.contains(key.field)
    }
  }

  private func problem(_ name: String) -> Message? {
    problems.first { $0.name == name }?.message
  }

  private func own(_ field: ServingField) -> HTML {
    SliderField(
      id: Self.id(field), name: field.rawValue, caption: field.caption, unit: field.unit,
      value: query.texts[field], usual: field.usual, span: field.slider, words: field.words,
      problem: problem(field.rawValue), isOff: field == .most
    ).body
  }

  private func slider(_ field: ScenarioField, _ caption: Message, unit: Message = "") -> HTML {
    let key = ScenarioKey(field)
    let slider = Self.sliders[field]
    return SliderField(
      id: FieldView.id(key), name: key.name, caption: caption,
      unit: unit.isEmpty ? Message(label: field.unit) : unit,
      value: query.scenario[field], usual: slider?.usual ?? 0, span: slider?.span, words: [],
      problem: problem(key.name), isOff: slider?.usual == 0
    ).body
  }

  private func field(
    _ field: ScenarioField, _ control: FieldView.Control, usual: Message, caption: Message? = nil
  ) -> HTML {
    let key = ScenarioKey(field)
    return FieldView(
      key: key, value: query.scenario[key], control: control, usual: usual, caption: caption,
      problem: problem(key.name)
    ).body
  }
}

/// Where fields stand.
extension ServingForm {
  private static func id(_ field: ServingField) -> ElementID {
    ElementID("serving", ServingField.allCases.firstIndex(of: field) ?? 0)
  }

  /// Returns the place of a field by its name; `nil` when it does not stand in this form.
  static func id(of name: String) -> ElementID? {
    if let field = ServingField(rawValue: name) { return id(field) }
    guard let key = ScenarioKey(named: name), key.number == 1,
      sliders[key.field] != nil || plain.contains(key.field)
    else { return nil }
    return FieldView.id(key)
  }

  /// Returns the label of a field by its name, with what tells it from others; `nil` when there is no such field.
  static func title(of name: String) -> Message? {
    if let field = ServingField(rawValue: name) {
      let label: Message = field == .rate ? "\(field.caption) \(field.unit)" : field.caption
      return label
    }
    guard let key = ScenarioKey(named: name) else { return nil }
    switch key {
    case ScenarioKey(.model): return "Model"
    case ScenarioKey(.input): return "\(Message.prompt) \("tokens, mean" as Message)"
    case ScenarioKey(.output): return "\(Message.answer) \("tokens, mean" as Message)"
    case ScenarioKey(.ttft): return "First token within"
    case ScenarioKey(.itl): return "Each next within"
    default: return key.number == 1 ? Message(label: key.field.title) : key.title
    }
  }
}

/// The groups of fields.
extension ServingForm {
  private var fleet: HTML {
    fieldset(.class("model")) {
      legend { "Fleet" }
      field(
        .model, .name(suggestions: NameLists.List.models.id), usual: "mistral-7b-v0.3",
        caption: "Model")
      div(.class("fields placed")) {
        field(.weights, .choice(Self.formats), usual: "bf16")
        field(
          .device, .name(suggestions: NameLists.List.devices.id),
          usual: Message(verbatim: Scenario.usualDevice))
      }
      slider(.replicas, "Copies")
      more("Devices of a copy, KV format, price, scaling", Self.seldomFleet) {
        field(.tensor, .number, usual: "automatic")
        field(.cache, .choice(Self.caches), usual: "bf16")
        field(.price, .range, usual: "catalogue")
        own(.fewest)
        own(.most)
        own(.coldStart)
      }
    }
  }

  private static let seldomFleet = [
    "tp", "cache", "price", ServingField.fewest.rawValue, ServingField.most.rawValue,
    ServingField.coldStart.rawValue,
  ]

  private var traffic: HTML {
    fieldset {
      legend { "Requests" }
      own(.rate)
      own(.burst)
      slider(.input, .prompt, unit: "tokens, mean")
      slider(.output, .answer, unit: "tokens, mean")
      more(
        "Spread, shared beginning, day, time",
        [ServingField.promptSpread, .answerSpread, .shared, .day, .minutes].map(\.rawValue)
      ) {
        own(.promptSpread)
        own(.answerSpread)
        own(.shared)
        own(.day)
        own(.minutes)
      }
    }
  }

  private var engine: HTML {
    fieldset {
      legend { "Engine" }
      own(.policy)
      own(.sequences)
      own(.budget)
      own(.routing)
    }
  }

  private var objectives: HTML {
    fieldset {
      legend { "Objectives" }
      slider(.ttft, "First token within", unit: "ms")
      slider(.itl, "Each next within", unit: "ms")
    }
  }

  /// Fields that few need; open when one of them is filled or wrong.
  private func more(
    _ words: Message, _ names: [String], @HTMLBuilder content: () -> HTML
  ) -> HTML {
    let isFilled = names.contains { name in
      ServingField(rawValue: name).map { query.texts[$0] != nil }
        ?? ScenarioKey(named: name).map { query.scenario[$0] != nil } ?? false
    }
    let isOpen = isFilled || names.contains { problem($0) != nil }
    return details(.class("more"), .open(isOpen)) {
      summary { words }
      content()
    }
  }
}

/// What fields suggest.
extension ServingForm {
  private static let formats = [
    FieldView.Choices(
      names: Catalogue.formats.filter { $0.kind == .served }.map(\.id))
  ]
  private static let caches = [
    FieldView.Choices(names: ["fp8", "int8", "int4"])
  ]
}
