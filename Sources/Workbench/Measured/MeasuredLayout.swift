// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// How a row lays a model over devices, as far as its source says.
struct MeasuredLayout {
  let row: MeasuredRow
  let model: ModelShape
  let device: Device
  let weights: WeightFormat
  let engine: Engine
  let protocols: MeasuredProtocols

  init(
    _ row: MeasuredRow, _ model: ModelShape, _ device: Device, _ weights: WeightFormat,
    _ engine: Engine, _ protocols: MeasuredProtocols
  ) {
    self.row = row
    self.model = model
    self.device = device
    self.weights = weights
    self.engine = engine
    self.protocols = protocols
  }

  func layout(_ assumptions: inout [String]) throws(NoPrediction) -> Layout {
    let devices = Int(row.number(.devices) ?? 1)
    guard (1...1024).contains(devices) else {
      throw NoPrediction(reason: "\(row[.devices]) devices; there must be 1 to 1024")
    }
    do {
      if protocols.isSubmission, row[.parallelism].isEmpty {
        return try replicated(over: devices, &assumptions)
      }
      var tensor = part("TP") ?? devices
      var pipeline = part("PP") ?? 1
      if tensor * pipeline > devices { (tensor, pipeline) = (devices, 1) }
      tensor = min(tensor, mostDevices)
      return try Layout(
        tensor: tensor, pipeline: pipeline, expert: expertDevices(tensor, pipeline),
        replicatesAttention: replicatesAttention)
    } catch {
      throw NoPrediction(reason: "\(error)")
    }
  }

  /// The most devices that can share a matrix: one for each head.
  private var mostDevices: Int { model.layers.map(\.mixer.heads).min() ?? 1024 }

  private func part(_ name: String) -> Int? {
    guard let start = row[.parallelism].firstRange(of: name) else { return nil }
    let digits = row[.parallelism][start.upperBound...].drop { $0 == "=" || $0 == " " }
      .prefix { $0.isNumber }
    return Int(digits)
  }

  /// Submissions do not state their layout: the smallest group that leaves a quarter of the memory for caches, and as
  /// many copies as there is room for.
  private func replicated(
    over devices: Int, _ assumptions: inout [String]
  ) throws(EconomicsError) -> Layout {
    var tensor = 1
    while tensor < min(devices, mostDevices), bytes / Double(tensor) > device.memory.value * 0.75 {
      tensor *= 2
    }
    tensor = min(tensor, devices)
    let copies = max(devices / tensor, 1)
    assumptions.append("assumed \(copies) copies on \(tensor) devices each")
    return try Layout(tensor: tensor, replicas: copies)
  }

  private var bytes: Bytes {
    (try? Deployment(model, on: device, weights: weights)).map { WeightMemory(of: $0).total }
      ?? .zero
  }

  /// Experts of models that do not fit on the stated devices must be dealt to more of them.
  private func expertDevices(_ tensor: Int, _ pipeline: Int) -> Int {
    let routed = model.layers.map(\.feedForward.routedExperts).max() ?? 0
    guard routed > 1 else { return 1 }
    var experts = tensor
    while bytes / Double(experts * pipeline) > device.memory.value * 0.85,
      experts * 2 <= min(64, routed)
    {
      experts *= 2
    }
    return experts
  }

  /// Deployments with expert parallelism replicate a latent attention; the offline tables do so for every mixture.
  private var replicatesAttention: Bool {
    guard model.isMixture else { return false }
    if protocols.isOfflineTable, engine == .tensorRT { return true }
    let groups = row[.note].firstMatch(of: /moe_ep=(\d+)/).flatMap { Int($0.1) } ?? 1
    return groups > 1 && model.layers.contains { $0.mixer.isLatent }
  }
}
