// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
import Quantities

/// Reads a scenario for a single person and computes its result.
struct EdgeReader {
  let scenario: Scenario
  let number: Int
  let choice: EdgeChoice
  let basis: Basis

  func result() throws(ScenarioProblem) -> EdgeResult {
    let model = try ModelReader(scenario: scenario, number: number).read()
    let lengths = try lengths()
    let machine = try machine()
    let name = scenario.effective(.weights, number) ?? Scenario.usualEdgeFormat
    let setup = try setup(model, machine, format: name)
    let prediction = try prediction(setup, lengths)
    let loss = Self.loss(
      model.entry?.id, size: setup.model.parameters.total, format: setup.format.weights.id)
    return EdgeResult(
      prediction: prediction, memory: prediction.memory, decode: prediction.decode,
      prompt: prediction.prompt, timeToFirstToken: Self.firstToken(prediction),
      answer: Self.answer(prediction, tokens: lengths.output), loss: loss,
      formats: try ranking(model, machine, lengths),
      prunings: (model.entry?.id).map { Catalogue.pruning(for: $0) } ?? [],
      remarks: model.notes + prediction.remarks.map(\.text))
  }

  private func key(_ field: ScenarioField) -> ScenarioKey { ScenarioKey(field, number) }

  struct Lengths {
    let input: Int
    let output: Int
  }

  private func lengths() throws(ScenarioProblem) -> Lengths {
    var fields = FieldReader(scenario)
    let input = fields.whole(.input, 1...1_000_000_000, "number of tokens")
    let output = fields.whole(.output, 1...1_000_000_000, "number of tokens")
    if let problem = fields.problems.first { throw problem }
    return Lengths(
      input: input ?? Scenario.usualInput, output: output ?? Scenario.usualOutput)
  }

  private func machine() throws(ScenarioProblem) -> EdgeMachine {
    let name = scenario.effective(.device, number) ?? Scenario.usualDevice
    do { return try Catalogue.edgeMachine(named: name) } catch {
      throw ScenarioProblem(key(.device), "\(error)")
    }
  }

  private func setup(
    _ model: ReadModel, _ machine: EdgeMachine, format name: String
  ) throws(ScenarioProblem) -> EdgeSetup {
    let format: EdgeFormat
    do { format = try Catalogue.edgeFormat(named: name) } catch {
      throw ScenarioProblem(key(.weights), "\(error)")
    }
    let program = scenario.effective(.engine, number) ?? Scenario.usualEdgeEngine
    let engine: EdgeEngine
    do {
      engine = try Catalogue.edgeEngine(
        named: program, on: machine.device, format: format.weights.id)
    } catch {
      throw ScenarioProblem(key(.engine), "\(error)")
    }
    var fields = FieldReader(scenario)
    let devices = scenario.effective(.devices, number).flatMap {
      fields.whole($0, key(.devices), 1...64, "number")
    }
    if let problem = fields.problems.first { throw problem }
    do {
      return try EdgeSetup(
        model.shape, format, on: machine.device(for: engine), with: engine, devices: devices ?? 1,
        host: machine.host, cache: try CacheReader(scenario: scenario, number: number).read())
    } catch let problem as ScenarioProblem {
      throw problem
    } catch {
      throw ScenarioProblem(key(.engine), "\(error)")
    }
  }

  private func prediction(
    _ setup: EdgeSetup, _ lengths: Lengths
  ) throws(ScenarioProblem) -> EdgePrediction {
    do {
      return try EdgeModel(setup, calibration: Catalogue.edgeCalibration).predict(
        context: lengths.input + lengths.output / 2, promptTokens: lengths.input)
    } catch {
      switch error {
      case .doesNotFit: throw ScenarioProblem(noAnswer: "\(error)")
      case .noBandwidth: throw ScenarioProblem(key(.device), "\(error)")
      case .cannotRun: throw ScenarioProblem(key(.engine), "\(error)")
      case .impossible: throw ScenarioProblem(ScenarioKey(.input), "\(error)")
      }
    }
  }
}

/// Times.
extension EdgeReader {
  private static func firstToken(_ prediction: EdgePrediction) -> Figure? {
    prediction.promptTime.map { time in
      Figure(
        time,
        terms: [
          Term("prompt", Tokens(prediction.promptTokens)),
          Term("speed of prompts", prediction.promptSpeed?.value ?? 0, "prompt / speed"),
        ], sources: prediction.prompt?.sources ?? [])
    }
  }

  private static func answer(_ prediction: EdgePrediction, tokens: Int) -> Figure {
    let count = Tokens(tokens)
    let speed = prediction.speed
    let writing = Interval<Second>(
      count / speed.value, low: count / speed.high, high: count / speed.low)
    let whole = prediction.promptTime.map { $0 + writing } ?? writing
    return Figure(
      whole,
      terms: [
        Term("take in the prompt", prediction.promptTime?.value ?? 0),
        Term("write the answer", writing.value, "tokens / speed"),
        Term("tokens of the answer", count),
      ], sources: prediction.decode.sources)
  }
}

/// Other formats.
extension EdgeReader {
  /// The formats of GGUF files that people choose from, from many bits to few, and 16 bits.
  private static let formats = [
    "fp16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_0", "Q3_K_M", "Q2_K", "IQ2_XS",
  ]

  private func ranking(
    _ model: ReadModel, _ machine: EdgeMachine, _ lengths: Lengths
  ) throws(ScenarioProblem) -> EdgeRanking? {
    guard let memory = machine.device.memory else { return nil }
    let own = scenario.effective(.weights, number) ?? Scenario.usualEdgeFormat
    var candidates: [EdgeCandidate] = []
    for name in ([own] + Self.formats).unique {
      // A format that does not fit or cannot run here is no candidate; its own command says why.
      guard let setup = try? setup(model, machine, format: name),
        !candidates.contains(where: { $0.name == setup.format.weights.id }),
        let prediction = try? prediction(setup, lengths),
        let candidate = candidate(prediction, model.entry?.id, memory)
      else { continue }
      candidates.append(candidate)
    }
    do {
      return try EdgeRanking(
        candidates, answer: Tokens(lengths.output), leastSpeed: choice.leastSpeed,
        highestRise: choice.highestRise)
    } catch {
      throw ScenarioProblem("\(error)")
    }
  }

  private func candidate(
    _ prediction: EdgePrediction, _ model: String?, _ memory: Interval<Byte>
  ) -> EdgeCandidate? {
    let setup = prediction.setup
    let tokens = max(prediction.promptTokens, prediction.context)
    let cache = KVCache(of: setup.model, format: setup.cache).bytes(tokens: tokens)
    let share = setup.device.kind == .apple ? Catalogue.fact("unified-memory-share")?.value ?? 1 : 1
    let power = Catalogue.device(id: setup.device.id)?.power
    // Every number is one of a prediction, so none is out of range.
    return try? EdgeCandidate(
      setup.format.weights.id, weights: Bytes(prediction.memory.value) - cache, cache: cache,
      runtime: Interval(exactly: 0), memory: memory * (share * Double(setup.devices)),
      speed: prediction.speed, prefill: prediction.promptTime ?? Interval(exactly: 0),
      power: power,
      loss: Self.loss(
        model, size: setup.model.parameters.total, format: setup.format.weights.id),
      sources: prediction.decode.sources)
  }

  /// The measured rise of perplexity in a format: of this model, else of those nearest in size, as larger ones lose
  /// less; the highest where there are several.
  private static func loss(
    _ model: String?, size: Parameters, format: String
  ) -> PerplexityLoss? {
    let measured = Catalogue.quantizations.filter {
      $0.format == format && $0.perplexityIn16Bits != nil
    }
    let own = measured.filter { $0.modelID != nil && $0.modelID == model }
    let rows = own.isEmpty ? nearest(measured, to: size) : own
    guard let worst = rows.max(by: { ($0.increase ?? 0) < ($1.increase ?? 0) }),
      let before = worst.perplexityIn16Bits
    else { return nil }
    let other = own.isEmpty ? ", on \(worst.model)" : ""
    // The catalogue holds no perplexity below 1.
    return try? PerplexityLoss(
      .fewerBits, method: worst.method + other, before: before, after: worst.perplexity,
      dataset: worst.dataset, source: worst.source)
  }

  /// Returns the rows about models nearest in size: within a tenth of the smallest ratio.
  private static func nearest(_ rows: [Quantization], to size: Parameters) -> [Quantization] {
    let ratios = rows.map { row -> Double in
      let other = row.modelID.flatMap { Catalogue.model(id: $0)?.shape?.parameters.total }
      guard let other else { return .infinity }
      return max(other / size, size / other)
    }
    guard let least = ratios.min(), least.isFinite else { return rows }
    return zip(rows, ratios).filter { $0.1 <= least * 1.1 }.map(\.0)
  }
}

extension EdgeRemark {
  /// The remark in a sentence without a full stop.
  public var text: String {
    switch self {
    case .thinlyMeasured:
      "fewer than five devices of this kind, or with this engine, were measured"
    case .promptUnmeasured:
      "nobody measured prompts on such devices or with this engine, so no number is given for them"
    case .noPeak:
      "no source states the 16-bit rate of the device, so there is no number for prompts"
    case .assumedShaderRate:
      "no source states the 32-bit rate of the device; one in proportion to its bandwidth was taken"
    case .memoryUnknown:
      "the memory of the device is not known, so it was not checked that the model fits"
    case .tightMemory:
      "weights and cache fill more than nine tenths of the memory, of which other programs need some"
    }
  }
}
