// SPDX-License-Identifier: Apache-2.0

package import InferenceEconomics

/// What a case comes to in the metric of its row.
package struct MeasuredForecast: Sendable {
  package let measured: MeasuredCase
  package let forecast: LoadForecast

  package init(_ measured: MeasuredCase) {
    self.measured = measured
    forecast = LoadForecast(measured.deployment, measured.workload)
  }

  /// Returns the value of the row's metric under a calibration.
  package func value(_ calibration: Calibration) throws(EconomicsError) -> Double {
    let numbers = try forecast.numbers(calibration)
    let plain: Double =
      switch measured.metric.figure {
      case .throughput: numbers.requestsPerSecond
      case .interTokenLatency: numbers.interTokenLatency
      case .timeToFirstToken: numbers.timeToFirstToken
      case .endToEnd: numbers.endToEnd
      }
    return measured.inMetric(plain + measured.delay(calibration), calibration)
  }
}

extension MeasuredCase {
  /// Returns a figure in seconds or requests a second as the row's metric.
  func inMetric(_ plain: Double, _ calibration: Calibration) -> Double {
    metric == .promptTokens
      ? promptTokensAtOnce / plain : plain * factor(calibration)
  }

  /// The prompt tokens that are taken in together.
  var promptTokensAtOnce: Double {
    switch workload.load {
    case .staticBatch(let size), .largestStaticBatch(let size): size * workload.promptTokens
    default: workload.promptTokens
    }
  }

  /// Returns what turns a figure in seconds or requests a second into the row's metric: units, lengths, devices, and
  /// what the protocol of the source does to it.
  func factor(_ calibration: Calibration) -> Double {
    switch metric {
    case .requests: rateFactor(calibration)
    case .outputTokens: rateFactor(calibration) * workload.answerTokens
    case .outputTokensPerDevice: rateFactor(calibration) * workload.answerTokens / devices
    case .totalTokens:
      rateFactor(calibration) * (workload.answerTokens + workload.promptTokens)
    case .interTokenLatency: 1000 * latencyFactor(calibration)
    case .timeToFirstToken, .endToEnd, .promptTokens: 1000
    case .interTokenLatencyP99:
      1000 * latencyFactor(calibration) * calibration.value(.protocols, "latency-p99")
    case .timeToFirstTokenP99: 1000 * calibration.value(.protocols, "first-token-p99")
    }
  }

  /// Returns what a protocol adds to the time of the first token, in seconds: sweeps start a fresh server each time.
  func delay(_ calibration: Calibration) -> Double {
    guard metric == .timeToFirstToken, protocols.isSweep,
      [.tensorRT, .vllm, .vllmEager].contains(deployment.engine)
    else { return 0 }
    return calibration.value(.protocols, "sweep-delay")
  }

  private func rateFactor(_ calibration: Calibration) -> Double {
    guard protocols.isSubmission else { return 1 }
    let tuned = calibration.value(.protocols, "submission")
    if protocols.isInteractive { return tuned * calibration.value(.protocols, "interactive") }
    return protocols.isServer ? tuned * calibration.value(.protocols, "server") : tuned
  }

  private func latencyFactor(_ calibration: Calibration) -> Double {
    protocols.isServer ? calibration.value(.protocols, "server-latency") : 1
  }
}
