// SPDX-License-Identifier: Apache-2.0

/// A field of a scenario: what a person fills in.
public enum ScenarioField: String, Hashable, Sendable, CaseIterable {
  case model, device, devices
  case tensor = "tp"
  case pipeline = "pp"
  case expert = "ep"
  case replicas, weights, cache, engine, price, success

  case input, output, cached, load, amount, context, sequences, ttft, itl
  case utilisation, requests, api, energy
  case attempts, noticed, check, person, failure

  /// Whether each model of a scenario may have a value of its own.
  public var isPerModel: Bool {
    switch self {
    case .model, .device, .devices, .tensor, .pipeline, .expert, .replicas, .weights, .cache,
      .engine, .price, .success:
      true
    default: false
    }
  }

  /// Whether a further model that has no value of its own takes that of the first one.
  ///
  /// Not for the price, which belongs to a device, nor for the share of tasks, which belongs to a model.
  var isInherited: Bool { isPerModel && self != .model && self != .price && self != .success }
}

/// What a field is called and what may stand in it.
extension ScenarioField {
  /// The name as a form shows it.
  public var title: String {
    switch self {
    case .model: "Model"
    case .device: "Device"
    case .devices: "Devices"
    case .tensor: "Tensor parallel"
    case .pipeline: "Pipeline stages"
    case .expert: "Expert groups"
    case .replicas: "Copies"
    case .weights: "Weights"
    case .cache: "KV cache"
    case .engine: "Engine"
    case .price: "Price of a device"
    case .success: "Tasks resolved"
    case .input: "Input"
    case .output: "Output"
    case .cached: "Input cached already"
    case .load: "Load"
    case .amount: "How much"
    case .context: "Context in memory"
    case .sequences: "Sequences in memory"
    case .ttft: "Time to first token, at most"
    case .itl: "Inter-token latency, at most"
    case .utilisation: "Utilisation"
    case .requests: "Requests of a month"
    case .api: "API price"
    case .energy: "Price of energy"
    case .attempts: "Attempts, at most"
    case .noticed: "Failures noticed"
    case .check: "Price of a check"
    case .person: "Price of a person"
    case .failure: "Price of a failure"
    }
  }

  /// The unit behind a number; empty where there is none.
  public var unit: String {
    switch self {
    case .input, .output, .context: "tokens"
    case .ttft, .itl: "ms"
    case .price: "USD/h"
    case .energy: "USD/kWh"
    case .check, .person, .failure: "USD"
    default: ""
    }
  }

  /// What may stand in it, and what holds when it is empty, in a sentence without a full stop.
  public var help: String {
    switch self {
    case .model: "a name of the catalogue, such as mistral-7b-v0.3"
    case .device: "a name of the catalogue; \(Scenario.usualDevice) when empty"
    case .devices: "all devices together; as many as one copy needs when empty"
    case .tensor: "devices that share every matrix; the smallest group that fits when empty"
    case .pipeline: "stages that layers are dealt to; 1 when empty"
    case .expert: "groups that experts are dealt to, a divisor of the tensor group; 1 when empty"
    case .replicas: "copies side by side; 1 when empty"
    case .weights: "a format such as bf16, fp8, int4 or Q4_K_M; bf16 when empty"
    case .cache: "bf16, fp8, int8 or int4; bf16 when empty"
    case .engine: "the program that serves; vllm when empty"
    case .price: "a number or a range such as 2.1-4.8; that of the catalogue when empty"
    case .success: "the share of tasks that one attempt resolves, such as 0.62 or 62%"
    case .input: "the mean tokens of a prompt; \(Scenario.usualInput) when empty"
    case .output: "the mean tokens of an answer; \(Scenario.usualOutput) when empty"
    case .cached: "the share of the input kept from earlier requests; 0 when empty"
    case .load: "concurrency, rate, batch or offline; concurrency when empty"
    case .amount: "callers, requests a second, the size of the batch, or the requests of a run"
    case .context: "the tokens that a sequence keeps; input and output when empty"
    case .sequences: "the sequences of one copy; as the load says when empty, one without a load"
    case .ttft: "the service level; none when empty"
    case .itl: "the service level; none when empty"
    case .utilisation: "the share of the paid time in which copies are busy; 0.6 when empty"
    case .requests: "the requests of a month, for the monthly cost"
    case .api:
      "input/output in USD for a million tokens, such as 0.25/0.75, or a model with a list price"
    case .energy: "a number or a range; paid with the device when empty"
    case .attempts: "attempts at a task; 1 when empty"
    case .noticed: "the share of wrong results that is noticed; 1 when empty"
    case .check: "the cost of looking whether an attempt was right; 0 when empty"
    case .person: "the cost of a person who takes over after the last attempt; nobody when empty"
    case .failure: "the cost of a failure; 0 when empty"
    }
  }
}

/// A field of one of the models, or of all of them together.
public struct ScenarioKey: Hashable, Sendable {
  public let field: ScenarioField
  /// The number of the model, from 1 to ``Scenario/mostModels``; 1 for a field of all.
  public let number: Int

  /// Creates a key; the number of a field of all is 1 whatever is given.
  public init(_ field: ScenarioField, _ number: Int = 1) {
    self.field = field
    self.number = field.isPerModel ? min(max(number, 1), Scenario.mostModels) : 1
  }

  /// Creates a key from its name, such as `device` or `device2`; `nil` when there is no such key.
  public init?(named name: String) {
    if let field = ScenarioField(rawValue: name) {
      self.init(field)
      return
    }
    guard let last = name.utf8.last, let field = ScenarioField(rawValue: String(name.dropLast())),
      field.isPerModel, (UInt8(ascii: "2")...UInt8(ascii: "4")).contains(last)
    else { return nil }
    self.init(field, Int(last - UInt8(ascii: "0")))
  }

  /// The name: that of the field, with the number of the model from 2 on.
  public var name: String { field.rawValue + (number == 1 ? "" : "\(number)") }
}
