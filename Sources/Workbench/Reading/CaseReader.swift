// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Reads one model of a scenario; the first mistake ends it.
struct CaseReader {
  let scenario: Scenario
  let number: Int
  let setting: Setting
  let basis: Basis

  func read() throws(ScenarioProblem) -> Case {
    let model = try ModelReader(scenario: scenario, number: number).read()
    let entry = try device()
    guard let device = entry.device else {
      throw problem(.device, entry.id, "no source states memory and bandwidth of this device")
    }
    let weights = try weights(model.stored)
    let cache = try CacheReader(scenario: scenario, number: number).read()
    let engine = try engine()
    let layout = try layout(model.shape, device, weights, cache, engine)
    let deployment: Deployment
    do {
      deployment = try Deployment(
        model.shape, on: device, layout: layout.layout, weights: weights, cache: cache,
        engine: engine)
    } catch {
      throw ScenarioProblem(key(.tensor), "\(error)")
    }
    return Case(
      number: number, name: model.shape.name, entry: model.entry, device: entry,
      deployment: deployment, layout: layout, setting: setting, hour: try hour(entry),
      success: try success(), notes: model.notes, basis: basis)
  }

  private func key(_ field: ScenarioField) -> ScenarioKey { ScenarioKey(field, number) }

  private func problem(_ field: ScenarioField, _ text: String, _ reason: String) -> ScenarioProblem
  {
    ScenarioProblem(
      key(field), "\(key(field).name) is \(Spelling.quoted(text)); \(reason)")
  }
}

/// Names of the catalogue.
extension CaseReader {
  private func device() throws(ScenarioProblem) -> DeviceEntry {
    let name = scenario.effective(.device, number) ?? Scenario.usualDevice
    do { return try Catalogue.device(named: name).get(name) } catch {
      throw ScenarioProblem(key(.device), "\(error)")
    }
  }

  private func weights(_ stored: WeightFormat?) throws(ScenarioProblem) -> WeightFormat {
    guard let name = scenario.effective(.weights, number) else { return stored ?? .bf16 }
    do { return try Catalogue.weightFormat(named: name).get(name).format } catch {
      throw ScenarioProblem(key(.weights), "\(error)")
    }
  }

  private func engine() throws(ScenarioProblem) -> Engine {
    guard let name = scenario.effective(.engine, number) else { return .vllm }
    guard let engine = Engine(rawValue: name.lowercased()) else {
      let names = Engine.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(.engine, name, "it must be one of \(names)")
    }
    return engine
  }
}

/// Layout, price and quality.
extension CaseReader {
  private func layout(
    _ model: ModelShape, _ device: Device, _ weights: WeightFormat, _ cache: CacheFormat,
    _ engine: Engine
  ) throws(ScenarioProblem) -> LayoutChoice {
    let devices = try count(.devices, most: 1_048_576)
    let tensor = try count(.tensor)
    let pipeline = try count(.pipeline)
    let expert = try count(.expert)
    let replicas = try count(.replicas)
    do {
      let isOpen = tensor == nil && pipeline == nil && expert == nil
      if isOpen, devices == nil || replicas == nil {
        let chooser = LayoutChooser(
          model: model, device: device, weights: weights, cache: cache, engine: engine,
          context: setting.context, assumptions: basis.assumptions)
        return try chooser.choice(devices: devices, replicas: replicas ?? 1)
      }
      if isOpen, let devices, let replicas, devices % replicas == 0 {
        return LayoutChoice(
          layout: try Layout(tensor: devices / replicas, replicas: replicas), reason: nil)
      }
      let group = (tensor ?? 1) * (pipeline ?? 1)
      let copies = try copies(devices, replicas, group)
      return LayoutChoice(
        layout: try Layout(
          tensor: tensor ?? 1, pipeline: pipeline ?? 1, expert: expert ?? 1, replicas: copies),
        reason: nil)
    } catch let problem as ScenarioProblem {
      throw problem
    } catch {
      throw ScenarioProblem(key(devices == nil ? .tensor : .devices), "\(error)")
    }
  }

  private func copies(
    _ devices: Int?, _ replicas: Int?, _ group: Int
  ) throws(ScenarioProblem) -> Int {
    guard let devices else { return replicas ?? 1 }
    guard devices % group == 0, replicas == nil || replicas == devices / group else {
      throw problem(
        .devices, "\(devices)",
        "copies of \(group) devices need a multiple of \(group)\(replicas.map { ", here \($0 * group)" } ?? "")"
      )
    }
    return devices / group
  }

  private func count(_ field: ScenarioField, most: Int = 1024) throws(ScenarioProblem) -> Int? {
    guard let text = scenario.effective(field, number) else { return nil }
    var fields = FieldReader(scenario)
    let value = fields.whole(text, key(field), 1...most, "number")
    if let problem = fields.problems.first { throw problem }
    return value
  }

  private func hour(_ device: DeviceEntry) throws(ScenarioProblem) -> DeviceHour? {
    guard let text = scenario.effective(.price, number) else {
      return DeviceHour(of: device, on: basis)
    }
    var fields = FieldReader(scenario)
    let price: Interval<Per<Dollar, Hour>>? = fields.interval(
      text, key(.price), 0...1e6, "price in USD for an hour")
    if let problem = fields.problems.first { throw problem }
    return price.map { DeviceHour(price: $0, dates: nil, sources: []) }
  }

  private func success() throws(ScenarioProblem) -> Interval<One>? {
    guard let text = scenario.effective(.success, number) else { return nil }
    var fields = FieldReader(scenario)
    let share = fields.share(text, key(.success), least: 1e-6)
    if let problem = fields.problems.first { throw problem }
    return share
  }
}
