// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServingSimulation

/// One run of vLLM that somebody measured: how it was started, and when each request came and had its tokens.
struct MeasuredRun {
  /// How the engine was started, as `meta.json` has it.
  struct Engine: Decodable {
    let model: String
    let tensor_parallel_size: Int
    let data_parallel_size: Int?
    let enable_expert_parallel: Bool?
    let max_num_seqs: Int
    let max_num_batched_tokens: Int
  }

  /// A line of `requests.jsonl`; times in seconds, on two clocks.
  private struct Line: Decodable {
    let input_toks: Int
    let output_toks: Int
    /// By the clock of the client.
    let arrival_time: Double
    /// By the clock of the engine, as the ones below.
    let queued_ts: Double
    let first_token_ts: Double
    let last_token_ts: Double
  }

  private struct Meta: Decodable {
    struct Cache: Decodable {
      let num_gpu_blocks: Int?
    }
    let engine_kwargs: Engine
    let kv_cache: Cache?
  }

  /// The folders of the device and of the model, as in `RTX4090/Llama-3.1-8B`.
  let device: String
  let name: String
  let engine: Engine
  /// The pages of the cache of one copy; `nil` where nobody wrote them down.
  let pages: Int?
  let requests: [SimulatedRequest]
  let figures: RequestFigures

  /// Reads `meta.json` and `requests.jsonl` of a folder `DEVICE/MODEL`.
  ///
  /// The two clocks are laid over each other so that the request that was queued fastest was queued at once.
  init(folder: String, device: String, name: String) throws {
    let path = "\(folder)/\(device)/\(name)"
    let decoder = JSONDecoder()
    let meta = try decoder.decode(Meta.self, from: Self.data(path + "/meta.json"))
    var lines: [Line] = []
    for line in try Self.data(path + "/requests.jsonl").split(separator: 0x0A) {
      lines.append(try decoder.decode(Line.self, from: line))
    }
    lines.sort { $0.arrival_time < $1.arrival_time }
    let shift = lines.map { $0.queued_ts - $0.arrival_time }.min() ?? 0
    let start = (lines.first?.arrival_time ?? 0) + shift
    self.device = device
    self.name = name
    engine = meta.engine_kwargs
    // vLLM keeps one block as a placeholder that holds nothing.
    pages = meta.kv_cache?.num_gpu_blocks.map { $0 - 1 }
    requests = lines.map {
      SimulatedRequest(
        arrival: SimulatedTime(seconds: $0.arrival_time + shift - start),
        promptTokens: $0.input_toks, outputTokens: $0.output_toks)
    }
    figures = RequestFigures(
      lines.map {
        RequestFigures.Times(
          arrival: $0.arrival_time + shift, first: $0.first_token_ts, last: $0.last_token_ts,
          tokens: $0.output_toks)
      })
  }

  private static func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }

  /// The copies that serve side by side.
  var copies: Int { engine.data_parallel_size ?? 1 }
  /// Whether copies deal out the experts among them, so that they begin every step together.
  var sharesExperts: Bool { engine.enable_expert_parallel == true && copies > 1 }

  /// Finds every run below a folder: `DEVICE/MODEL/requests.jsonl`, by name.
  static func all(in folder: String) throws -> [MeasuredRun] {
    let files = FileManager.default
    var runs: [MeasuredRun] = []
    for device in try files.contentsOfDirectory(atPath: folder).sorted() {
      let models = (try? files.contentsOfDirectory(atPath: "\(folder)/\(device)")) ?? []
      for name in models.sorted()
      where files.fileExists(atPath: "\(folder)/\(device)/\(name)/requests.jsonl") {
        runs.append(try MeasuredRun(folder: folder, device: device, name: name))
      }
    }
    return runs
  }
}
