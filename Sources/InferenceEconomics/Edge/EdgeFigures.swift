// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Puts intervals, bounds and terms around the plain numbers of a setup.
struct EdgeFigures {
  let model: EdgeModel
  let context: Int
  let promptTokens: Int

  init(_ model: EdgeModel, context: Int, promptTokens: Int) {
    self.model = model
    self.context = context
    self.promptTokens = promptTokens
  }

  private var setup: EdgeSetup { model.setup }

  private var sources: [SourceID] {
    ["edge-measurements"] + setup.device.sources
  }

  func prediction(cache: Bytes) -> EdgePrediction {
    let (decode, speed) = decode()
    let prompt = isPromptMeasured ? model.prompt.map(prompt) : nil
    let weights = Bytes(model.work.stored)
    return EdgePrediction(
      setup: setup, context: context, promptTokens: promptTokens, decode: decode,
      prompt: prompt?.figure,
      memory: Figure(
        exactly: weights + cache,
        terms: [
          Term("weights", weights, "weights x bits / 8, all experts"),
          Term("cache", cache, "keys and values of all tokens and layers"),
        ], sources: setup.device.sources),
      speed: speed, promptSpeed: prompt?.speed, remarks: remarks(needed: weights + cache))
  }

  private typealias Speed = Interval<Per<Token, Second>>

  private func decode() -> (figure: Figure, speed: Speed) {
    let cache = model.cacheOnDevice(tokens: context)
    let terms = model.decode.terms(cacheBytes: cache, at: model.calibration.decode)
    let bytes = model.work.read / Double(setup.together) + cache
    let bound = model.bandwidth.high.value / bytes
    let speed = speed(1 / terms.total, isDecode: true, bound: bound)
    let figure = Figure(
      speed,
      bound: Bound(
        .atMost, bound, because: "weights and cache read once at the published bandwidth"),
      terms: [
        Term("weights", Time(terms.weights), "bytes a token reads / (bandwidth x share)"),
        Term("cache", Time(terms.cache), "bytes kept x factor / (bandwidth x share)"),
        Term("unpacking", Time(terms.unpacking), "weights x operations / rate"),
        Term("launch", Time(terms.launch), "layers x launch, on cores x threads"),
        Term("link", Time(terms.link), "hops between devices"),
      ], sources: sources)
    return (figure, speed)
  }

  private func prompt(_ plan: EdgePromptPlan) -> (figure: Figure, speed: Speed) {
    let tokens = Double(promptTokens)
    let terms = plan.terms(tokens: tokens, at: model.calibration.prompt)
    let bound = promptBound
    let speed = speed(tokens / terms.total, isDecode: false, bound: bound.value)
    let figure = Figure(
      speed, bound: Bound(.atMost, bound.value, because: bound.reason),
      terms: [
        Term("matrix products", Time(terms.matrix), "operations / (16-bit rate x share)"),
        Term("attention", Time(terms.attention), "operations x factor / (16-bit rate x share)"),
        Term("launch", Time(terms.launch), "layers x launch for each 512 tokens"),
        Term("weights", Time(terms.weights), "bytes stored / bandwidth"),
      ], sources: sources)
    return (figure, speed)
  }

  /// The lower of two limits: operations at the peak rate, and reading the weights of a token once.
  private var promptBound: (value: Double, reason: StaticName) {
    let devices = Double(setup.devices)
    let reading =
      Double(promptTokens) * model.bandwidth.high.value * devices / model.work.read
    let peak = setup.device.cores == nil ? setup.device.promptRate?.high : nil
    guard let peak, peak * devices / (2 * model.work.multiplied) < reading else {
      return (reading, "weights read once at the published bandwidth")
    }
    return (
      peak * devices / (2 * model.work.multiplied),
      "the operations of the layers at the 16-bit peak rate"
    )
  }

  /// Puts the spread of left-out measurements around a speed, but never beyond physics.
  private func speed(_ value: Double, isDecode: Bool, bound: Double) -> Speed {
    let group = EdgeSpread.Group(setup)
    let spread = model.calibration.spread(EdgeSpread(isDecode: isDecode, group: group))
    return Interval(
      TokensPerSecond(value), low: TokensPerSecond(value * spread.low),
      high: TokensPerSecond(min(value * spread.high, bound)))
  }
}

/// What numbers rest on.
extension EdgeFigures {
  private var isPromptMeasured: Bool {
    let calibration = model.calibration
    guard let cores = setup.device.cores else {
      return calibration.devices(EdgePromptParameter.shareOfKind(setup.device.kind)) > 0
        && calibration.devices(EdgePromptParameter.shareOfEngine(setup.engine)) > 0
    }
    let rate: EdgePromptParameter = cores.kind == .fast ? .coreRate : .coreRateSmall
    return setup.engine != .distributedLlama && calibration.devices(rate) > 0
  }

  private var isThinlyMeasured: Bool {
    let calibration = model.calibration
    let least = 5
    if calibration.devices(EdgeDecodeParameter.shareOfKind(setup.device.kind)) < least {
      return true
    }
    switch setup.engine {
    case .llamaCPU: return false
    case .ikLlama: return calibration.devices(EdgeDecodeParameter.coreRateIK) < least
    case .distributedLlama: return calibration.devices(EdgeDecodeParameter.linkEthernet) < least
    default: return calibration.devices(EdgeDecodeParameter.launchOfEngine(setup.engine)) < least
    }
  }

  private func remarks(needed: Bytes) -> [EdgeRemark] {
    var remarks: [EdgeRemark] = []
    if isThinlyMeasured { remarks.append(.thinlyMeasured) }
    if model.prompt == nil {
      remarks.append(.noPeak)
    } else if !isPromptMeasured {
      remarks.append(.promptUnmeasured)
    }
    if setup.device.cores == nil, setup.device.single == nil { remarks.append(.assumedShaderRate) }
    if let memory = model.memory {
      if needed.value > 0.9 * memory.value.value { remarks.append(.tightMemory) }
    } else {
      remarks.append(.memoryUnknown)
    }
    return remarks
  }
}
