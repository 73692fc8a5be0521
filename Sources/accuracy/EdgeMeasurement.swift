// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// A measured row of `edge_decode.csv`, made into a setup.
struct EdgeMeasurement {
  let setup: EdgeSetup
  let chip: String
  /// The first model of the catalogue with the same layers, width and vocabulary.
  let model: String
  /// What physics allows for decoding.
  let bound: Double
  /// The mean tokens kept while the answer was written.
  let context: Int
  let decode: Double
  /// The speed of the prompt and its length, where both are stated and the row is no outlier.
  let prompt: (speed: Double, tokens: Int)?

  /// Reads a row.
  ///
  /// Throws what keeps it from being one: an unknown machine, no bandwidth, weights larger than the memory.
  init(_ row: [String: String]) throws {
    let (engineName, note) = (row["engine"] ?? "", row["note"] ?? "")
    let (source, quant) = (row["source"] ?? "", row["quant"] ?? "")
    let machine = try Catalogue.edgeMachine(named: row["device"] ?? "")
    let name = row["model"] ?? ""
    guard let shape = try Catalogue.model(named: name).get(name).shape else {
      throw EdgeRowError.noShape(name)
    }
    let format = try Catalogue.edgeFormat(named: quant)
    let engine = try Catalogue.edgeEngine(
      named: engineName, on: machine.device, format: quant)
    setup = try EdgeSetup(
      shape, format, on: machine.device(for: engine), with: engine,
      devices: Int(row["n_devices"] ?? "") ?? 1, join: Self.join(engine, source),
      build: Self.build(engine, engineName, source), host: machine.host,
      threads: Self.number(after: "CPU ", before: " threads", in: engineName))
    chip = machine.device(for: engine).kind.usesCores ? setup.device.id : machine.chip
    context = Self.context(engineName, note)
    guard let decode = Double(row["tg_tok_s"] ?? ""), decode > 0 else {
      throw EdgeRowError.notMeasured
    }
    self.decode = decode
    prompt = Self.prompt(row, note)
    model = Self.twin(of: shape)
    let prediction = try EdgeModel(setup, calibration: Catalogue.edgeCalibration).predict(
      context: context, promptTokens: 1)
    bound = prediction.decode.bound?.value ?? .infinity
  }

  private static func twin(of shape: ModelShape) -> String {
    let twin = Catalogue.models.first { entry in
      guard let other = entry.shape else { return false }
      return other.layers == shape.layers && other.hidden == shape.hidden
        && other.vocabulary == shape.vocabulary
    }
    return twin?.id ?? shape.id
  }

  /// The file of mlc-ai/llm-perf-bench has a llama.cpp of 2023 that split rows: rows of one card would be above its bandwidth.
  private static func join(_ engine: EdgeEngine, _ source: String) -> EdgeJoin? {
    source.contains("llm-perf-bench") && engine == .llamaCUDA ? .rows : nil
  }

  private static func build(_ engine: EdgeEngine, _ name: String, _ source: String) -> EdgeBuild {
    if engine == .distributedLlama { return name.contains("0.") ? .early : .recent }
    let marks = ["#15013", "#15396", "#10879", "c1d0e7a"]
    if marks.contains(where: { source.contains($0) || name.contains($0) }) { return .recent }
    let isOllama = name.hasPrefix("Ollama")
    return engine == .llamaCUDA && source.contains("2025") && !isOllama ? .recent : .early
  }

  /// A run `tgN` of llama-bench starts from an empty cache, so it keeps N / 2 tokens on average; other notes state lengths.
  private static func context(_ engine: String, _ note: String) -> Int {
    if let written = number(after: "tg", in: note) { return written / 2 }
    if let input = number(after: "input ", before: " tokens", in: note) { return input + 64 }
    if note.contains("decode 256") { return 128 }
    if note.contains("1 prompt token, 512") { return 256 }
    if note.contains("3200") { return 3200 }
    if engine.hasPrefix("Ollama") { return 300 }
    return engine.hasPrefix("distributed") ? 64 : 128
  }

  private static func prompt(_ row: [String: String], _ note: String) -> (Double, Int)? {
    guard !note.contains("OUTLIER"), let speed = Double(row["pp_tok_s"] ?? ""), speed > 0
    else { return nil }
    let stated =
      number(after: "pp", in: note) ?? number(after: "input ", before: " tokens", in: note)
      ?? (note.contains("3200") ? 3200 : nil)
    return stated.map { (speed, $0) }
  }

  /// Returns the number that follows a text somewhere, and is followed by another one.
  private static func number(
    after start: String, before end: String = "", in text: String
  ) -> Int? {
    var rest = Substring(text)
    while let found = rest.firstRange(of: start) {
      rest = rest[found.upperBound...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, rest.dropFirst(digits.count).hasPrefix(end) { return Int(digits) }
    }
    return nil
  }
}

/// Why a measured row is not used.
enum EdgeRowError: Error, CustomStringConvertible {
  case noShape(String)
  case notMeasured

  var description: String {
    switch self {
    case .noShape(let model): "the dimensions of \(model) are not known"
    case .notMeasured: "no speed is stated"
    }
  }
}
