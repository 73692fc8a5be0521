// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Workbench

/// Every row with its left-out prediction, to look at where the errors are.
struct ServingRows {
  let scores: ServingScores

  init(_ scores: ServingScores) {
    self.scores = scores
  }

  var text: String {
    let header =
      "group,model,device,tensor,engine,weights,metric,load,prompt,answer,excluded,value,left_out,on_fitted"
    let rows = scores.regression.rows
    let lines = rows.indices.map { row in
      let it = rows[row]
      let measured = it.measured
      let deployment = measured.deployment
      return DelimitedText.line([
        it.group, deployment.model.id, deployment.device.id, "\(deployment.layout.tensor)",
        deployment.engine.rawValue, deployment.weights.id, measured.metric.rawValue,
        "\(measured.workload.load)", "\(measured.workload.promptTokens)",
        "\(measured.workload.answerTokens)", "\(it.isExcluded)", "\(it.value)",
        "\(scores.leftOut[row])", "\(scores.onFitted[row])",
      ])
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }
}
