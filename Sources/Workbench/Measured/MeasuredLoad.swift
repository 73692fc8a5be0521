// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// How the requests of a row came.
enum MeasuredLoad {
  static func load(
    _ row: MeasuredRow, _ engine: Engine, _ layout: Layout, _ lengths: MeasuredLengths,
    _ protocols: MeasuredProtocols
  ) throws(NoPrediction) -> Load {
    let text = row[.load]
    if text.hasPrefix("qps=") { return try rate(text.dropFirst(4)) }
    if protocols.isSubmission { return .offline() }
    if text.isEmpty || text.hasPrefix("max_num_seqs") {
      return full(row, engine, text, lengths, protocols)
    }
    guard let size = Double(text.filter { $0.isNumber || $0 == "." }), size >= 1 else {
      throw NoPrediction(reason: "batch_or_concurrency is \"\(text)\"; it must be a number")
    }
    let limited = limit(row, layout).map { min(size, $0) } ?? size
    return isClosedLoop(row, engine, lengths) ? .concurrency(limited) : .staticBatch(limited)
  }

  private static func rate(_ text: Substring) throws(NoPrediction) -> Load {
    if text.uppercased().hasPrefix("INF") { return .burst(requestsOfRun) }
    guard let rate = Double(text), rate > 0, rate.isFinite else {
      throw NoPrediction(reason: "the request rate is \"\(text)\"; it must be a number")
    }
    return .rate(RequestsPerSecond(rate), requests: requestsOfRun)
  }

  /// The requests of one run of the benchmark behind the rows with a rate.
  private static let requestsOfRun = 500.0

  private static func full(
    _ row: MeasuredRow, _ engine: Engine, _ text: String, _ lengths: MeasuredLengths,
    _ protocols: MeasuredProtocols
  ) -> Load {
    let isStatic =
      engine == .qserve || row[.note].contains("in-flight batching off")
      || row[.engine].contains("static")
    if isStatic { return .largestStaticBatch(atMost: mostOfStaticBatch) }
    guard protocols.isOfflineTable else { return .offline() }
    let key = [Int(lengths.prompt), Int(lengths.answer)]
    return .offline(requests: requestsOfTable[key] ?? 3000)
  }

  /// The batch of engines that are measured with the largest that fits.
  private static let mostOfStaticBatch = 512.0

  /// Whether callers send again when they are answered, instead of a batch that starts and ends together.
  private static func isClosedLoop(
    _ row: MeasuredRow, _ engine: Engine, _ lengths: MeasuredLengths
  ) -> Bool {
    let source = row[.source]
    if ["aiconfigurator", "arc", "vllm-project"].contains(where: source.contains) { return true }
    return [.lmdeploy, .vllm, .sglang].contains(engine) && !lengths.statesPrompt
  }

  /// The batch that a source allowed each device, over the group.
  private static func limit(_ row: MeasuredRow, _ layout: Layout) -> Double? {
    row[.note].firstMatch(of: /source batch_size=(\d+)/)
      .flatMap { Double($0.1) }
      .map { $0 * Double(layout.tensor) }
  }

  /// The requests of a run of the offline tables, by prompt and answer tokens.
  ///
  /// Source: the tables' own instructions, NVIDIA/TensorRT-LLM docs/source/performance/perf-overview.md.
  private static let requestsOfTable: [[Int]: Double] = [
    [128, 128]: 30000, [128, 2048]: 3000, [128, 4096]: 1500, [1000, 2000]: 1500,
    [2048, 128]: 3000, [2048, 2048]: 1500, [5000, 500]: 1500, [1000, 1000]: 3000,
    [500, 2000]: 3000, [20000, 2000]: 1000,
  ]
}
