// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue
public import InferenceEconomics
public import Quantities

/// One model of a scenario on its devices, read and checked, ready for results.
public struct Case: Sendable {
  /// Its number in the scenario, from 1.
  public let number: Int
  /// The name of the model as people write it.
  public let name: String
  /// The entry of the catalogue; `nil` for a model given by its file.
  public let entry: ModelEntry?
  /// The device in the catalogue.
  public let device: DeviceEntry
  public let deployment: Deployment
  public let layout: LayoutChoice
  public let setting: Setting
  /// What an hour of a device costs; `nil` when neither the person nor the catalogue says.
  public let hour: DeviceHour?
  /// The share of tasks that one attempt resolves; `nil` when nobody said.
  public let success: Interval<One>?
  /// What a reader should know, such as what a file did not say.
  public let notes: [String]
  /// What its results rest on.
  public let basis: Basis

  /// The model, its format and its devices in a line, such as `Mistral 7B v0.3, bf16, 1 x H100-SXM-80GB`.
  public var title: String {
    "\(name), \(deployment.weights.id), \(deployment.layout.devices) x \(device.id)"
  }

  /// The facts that every result of it rests on: dimensions and device.
  var sources: [SourceID] {
    ((entry?.facts.shapeSources ?? []) + device.facts.sources).unique
  }

  /// Returns the same model with other choices.
  func with(
    deployment: Deployment? = nil, layout: LayoutChoice? = nil, setting: Setting? = nil,
    hour: DeviceHour? = nil, success: Interval<One>? = nil
  ) -> Case {
    Case(
      number: number, name: name, entry: entry, device: device,
      deployment: deployment ?? self.deployment, layout: layout ?? self.layout,
      setting: setting ?? self.setting, hour: hour ?? self.hour, success: success ?? self.success,
      notes: notes, basis: basis)
  }
}
