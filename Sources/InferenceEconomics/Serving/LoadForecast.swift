// SPDX-License-Identifier: Apache-2.0

import Quantities

/// A deployment under a load, made ready to be predicted with many calibrations: what a fit needs.
package struct LoadForecast: Sendable {
  let deployment: Deployment
  let workload: Workload
  let counter: StepCounter

  /// Reads the dimensions once.
  package init(_ deployment: Deployment, _ workload: Workload) {
    self.deployment = deployment
    self.workload = workload
    counter = StepCounter(deployment)
  }

  /// What callers see, in seconds and requests a second over all copies.
  package struct Numbers: Sendable {
    package let timeToFirstToken: Double
    package let interTokenLatency: Double
    package let endToEnd: Double
    package let requestsPerSecond: Double
    package let batch: Double
  }

  /// Returns the plain numbers under a calibration; they keep no bound.
  package func numbers(_ calibration: Calibration) throws(EconomicsError) -> Numbers {
    let timer = try StepTimer(deployment, calibration, counter: counter)
    let outcome = LoadModel(timer, deployment, workload).outcome
    return Numbers(
      timeToFirstToken: outcome.timeToFirstToken, interTokenLatency: outcome.interTokenLatency,
      endToEnd: outcome.endToEnd, requestsPerSecond: outcome.requestsPerSecond,
      batch: outcome.batch)
  }
}
