// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Quantities
import ServingSimulation

/// Step times of the economics beside those that Splitwise measured for Llama 2 70B on A100 and H100 (Patel et al., ISCA 2024).
///
/// A row has one static batch: the time to take in its prompts, and the mean time of a decode step over its answers. Nothing was tuned
/// on these rows.
struct SplitwiseCheck {
  private struct Group {
    var prompt: [Double] = []
    var token: [Double] = []
  }

  private let text: String

  /// Reads `splitwise_perf/perf_model.csv` of a folder.
  init(folder: String) throws {
    text = try String(contentsOfFile: folder + "/splitwise_perf/perf_model.csv", encoding: .utf8)
  }

  /// A line for each device and number of devices, with median errors.
  func table() throws -> String {
    var groups: [String: Group] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      guard fields.count == 11, fields[0] == "llama2-70b", let device = Self.devices[fields[1]],
        let row = Row(fields)
      else { continue }
      let cost = EconomicStepCost(try Self.model(on: device, tensor: row.tensor))
      let key = "\(device), \(row.tensor) devices"
      groups[key, default: Group()].prompt.append(row.prompt(cost) / row.promptTime - 1)
      groups[key, default: Group()].token.append(row.token(cost) / row.tokenTime - 1)
    }
    return Self.lines(groups)
  }

  private static func lines(_ groups: [String: Group]) -> String {
    var lines = [
      "| devices | rows | prompts, median error | median size of it | decode step, median error | median size of it |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let cells = [
        median(group.prompt), median(group.prompt.map(abs)), median(group.token),
        median(group.token.map(abs)),
      ]
      let shown = cells.map(MeasuredText.percent).joined(separator: " | ")
      lines.append("| \(key) | \(group.prompt.count) | \(shown) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let low = sorted.dropLast(sorted.count / 2).last else { return 0 }
    return (low + sorted[sorted.count / 2]) / 2
  }

  private static let devices = ["a100-80gb": "A100-SXM-80GB", "h100-80gb": "H100-SXM-80GB"]

  private static func model(on device: String, tensor: Int) throws -> ServingModel {
    guard let shape = Catalogue.model(id: "llama-2-70b")?.shape,
      let device = Catalogue.device(id: device)?.device
    else { preconditionFailure("the catalogue has both") }
    return try ServingModel(
      Deployment(shape, on: device, layout: try Layout(tensor: tensor), engine: .vllm0),
      calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions)
  }
}

/// A static batch that was measured; times in seconds.
private struct Row {
  let promptTokens: Int
  let batch: Int
  let outputTokens: Int
  let promptTime: Double
  let tokenTime: Double
  let tensor: Int

  init?(_ fields: [String]) {
    guard let promptTokens = Int(fields[2]), let batch = Int(fields[3]),
      let outputTokens = Int(fields[4]), let promptTime = Double(fields[7]),
      let tokenTime = Double(fields[8]), let tensor = Int(fields[10])
    else { return nil }
    self.promptTokens = promptTokens
    self.batch = batch
    self.outputTokens = outputTokens
    self.promptTime = promptTime / 1000
    self.tokenTime = tokenTime / 1000
    self.tensor = tensor
  }

  /// The predicted time of taking all prompts in.
  func prompt(_ cost: EconomicStepCost) -> Double {
    var shape = StepShape()
    for _ in 0..<batch { shape.addPrompt(tokens: promptTokens, past: 0, ends: true) }
    return cost.duration(of: shape).seconds
  }

  /// The predicted time of a decode step in the middle of the answers.
  func token(_ cost: EconomicStepCost) -> Double {
    let kept = (promptTokens + outputTokens / 2) * batch
    return cost.decodeCurve(sequences: batch).total.time(at: kept).seconds
  }
}
