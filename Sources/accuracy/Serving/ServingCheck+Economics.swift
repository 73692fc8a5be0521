// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// The same runs without any table: what the catalogue and the calibrated economics know.
extension ServingCheck {
  /// A table for each run whose model and device are in the catalogue, as Markdown.
  func economicsText() throws -> String {
    var sections: [String] = []
    for run in runs {
      guard let names = MeasuredMachine.catalogueNames(of: run),
        let shape = Catalogue.model(id: names.model)?.shape,
        let device = Catalogue.device(id: names.device)?.device
      else { continue }
      let deployment = try Deployment(
        shape, on: device,
        layout: try Layout(
          tensor: run.engine.tensor_parallel_size,
          expert: run.sharesExperts ? run.copies * run.engine.tensor_parallel_size : 1))
      let model = try ServingModel(
        deployment, calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions)
      sections.append(try text(of: run, economics: model))
    }
    return sections.joined(separator: "\n")
  }
}
