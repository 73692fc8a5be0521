// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// How a source measured, where that changes what its figures mean.
package struct MeasuredProtocols: Sendable {
  /// A submission to MLPerf: tuned by hand, real prompts of unstated length.
  package let isSubmission: Bool
  /// A submission under a limit on latency, and the stricter one.
  let isServer: Bool
  let isInteractive: Bool
  /// Lengths are drawn at random up to the stated ones.
  let drawsLengths: Bool
  /// A sweep of short runs, each on a fresh server.
  let isSweep: Bool
  /// A table at the greatest load, of a known number of requests.
  let isOfflineTable: Bool

  init(_ row: MeasuredRow) {
    let source = row[.source]
    isSubmission = source.contains("mlcommons")
    let scenario = source + row[.note]
    isInteractive = isSubmission && scenario.contains("Interactive")
    isServer = isSubmission && !isInteractive && scenario.contains("Server")
    drawsLengths = source.contains("InferenceMAX")
    isSweep = source.contains("internal sweep")
    isOfflineTable = row[.engine].contains("offline max load")
  }

  /// Returns the engine as it was run: sweeps ran vLLM without graphs for models of many experts.
  func engine(_ engine: Engine, _ model: ModelShape) -> Engine {
    let experts = model.layers.map(\.feedForward.routedExperts).max() ?? 0
    return engine == .vllm && isSweep && experts >= 64 ? .vllmEager : engine
  }
}
