// SPDX-License-Identifier: Apache-2.0

/// What a row measured, in the units of the file.
package enum MeasuredMetric: String, Sendable, CaseIterable {
  case outputTokens = "output_tok_s"
  case outputTokensPerDevice = "output_tok_s_per_gpu"
  case requests = "req_s"
  case totalTokens = "total_tok_s"
  case interTokenLatency = "tpot_ms"
  case timeToFirstToken = "ttft_ms"
  case endToEnd = "e2e_latency_ms"
  case interTokenLatencyP99 = "tpot_p99_ms"
  case timeToFirstTokenP99 = "ttft_p99_ms"
  case promptTokens = "prefill_tok_s"

  /// The kind of figure whose error it shares.
  package var figure: Figure {
    switch self {
    case .outputTokens, .outputTokensPerDevice, .requests, .totalTokens: .throughput
    case .interTokenLatency, .interTokenLatencyP99: .interTokenLatency
    case .timeToFirstToken, .timeToFirstTokenP99, .promptTokens: .timeToFirstToken
    case .endToEnd: .endToEnd
    }
  }

  /// The kinds of figures, by the names under which their spread is calibrated.
  package enum Figure: String, Sendable, CaseIterable {
    case throughput
    case interTokenLatency = "itl"
    case timeToFirstToken = "ttft"
    case endToEnd = "e2e"
  }
}
